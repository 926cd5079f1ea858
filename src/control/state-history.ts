import Type from 'typebox'
import { isoTime } from '../core/clock.ts'
import { nullable } from '../core/json-schema.ts'
import type { Step } from '../core/state-machine.ts'
import type { Plan, SqlReport } from '../model/plan.ts'

export const history = Type.Array(
  Type.Object({
    state: Type.String(),
    at: Type.String({ description: 'When it was entered. ISO 8601, UTC.' }),
    atMs: Type.Integer(),
    why: Type.String({ description: 'The cause of the change.' }),
  }),
  {
    description: 'Every state so far, oldest first; of more than 100 steps, the first 10 and the newest, oldest first.',
  },
)

export const historyView = (steps: readonly Step<string>[]) =>
  steps.map(({ state, atMs, why }) => ({ state, at: isoTime(atMs), atMs, why }))

export const answeredBy = Type.String({
  description: "The stub's name; `engine` and a name, such as `engine presto`, for a real engine; else `default`.",
})
export const engineSql = nullable(Type.String({ description: 'The SQL that an engine ran, if it was translated.' }))
export const checked = Type.Array(Type.String(), {
  description:
    'What of a text without a stub was checked. SQL: syntax, names (tables, columns and functions), types. Code, when its result is known: syntax (all of it was parsed), evaluation (all of it was evaluated, or up to its error). Empty if it was not checked.',
})
export const assumed = Type.Array(Type.String(), {
  description:
    'What was assumed: of SQL what exists, as `table hive.default.sales`; of code also what is not known, as `name df` or `the result (a join)`.',
})
export const inBand = nullable(Type.String({ description: 'The directive in a comment of its own text.' }))
export const waitsAtGate = nullable(Type.String({ description: 'The gate at which it waits.' }))

/** What is shown of anything whose result a stub or a check of its text decided. */
export const decision = { answeredBy, checked, assumed, inBand, gate: waitsAtGate, history }

interface Decided {
  readonly plan: Pick<Plan<unknown>, 'answeredBy' | 'inBand'> & { readonly report?: SqlReport | undefined }
  readonly gate: string | undefined
  readonly history: { readonly steps: readonly Step<string>[] }
}

/** `report` is that of the plan, unless the result has it. */
export const decisionView = ({ plan, gate, history: { steps } }: Decided, report = plan.report) => ({
  answeredBy: plan.answeredBy,
  checked: [...(report?.checked ?? [])],
  assumed: [...(report?.assumed ?? [])],
  inBand: plan.inBand ?? null,
  gate: gate ?? null,
  history: historyView(steps),
})
