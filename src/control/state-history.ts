import Type from 'typebox'
import { isoTime } from '../core/clock.ts'
import { nullable } from '../core/json-schema.ts'
import type { Step } from '../core/state-machine.ts'

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

export const answeredBy = Type.String({ description: "The stub's name, or `default` if no stub matched." })
export const checked = Type.Array(Type.String(), {
  description:
    'What of the text was checked: syntax, names (tables, columns and functions), types. Empty if it was not checked.',
})
export const assumed = Type.Array(Type.String(), {
  description: 'What was assumed to exist, as `table hive.default.sales`.',
})
export const inBand = nullable(Type.String({ description: 'The directive in a comment of its own text.' }))
export const waitsAtGate = nullable(Type.String({ description: 'The gate at which it waits.' }))
