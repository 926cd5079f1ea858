import { Ajv, type ValidateFunction } from 'ajv'
import Type, { type TProperties } from 'typebox'
import { parseInstant } from '../core/clock.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { parseSpan } from '../core/durations.ts'
import { type Captures, compile, compileText, type Pattern, patternSchema } from '../core/pattern.ts'
import { Problem } from '../core/problem.ts'
import { schemaProblem } from '../core/schema-problem.ts'
import { TextForms } from '../core/text-forms.ts'
import { projectOperations } from '../operation-names.ts'
import type { RequestView } from './facts.ts'
import { kinds } from './kinds/index.ts'
import type { Action } from './kinds/kind.ts'

const names = Type.Unsafe<string | string[]>({ type: ['string', 'array'], items: { type: 'string' }, minItems: 1 })
const time = Type.Unsafe<string | number>({
  type: ['string', 'number'],
  description: "A time (ISO 8601, milliseconds), or a span such as 10s from the world's beginning.",
})
const whole = (description: string) => Type.Optional(Type.Integer({ minimum: 1, description }))

/** A fault rule as a fixtures file or `POST /_lakemock/worlds/{project_id}/faults` declares it. */
export const ruleSchema = Type.Object(
  {
    name: Type.Optional(
      Type.String({ minLength: 1, description: 'What lists and logs call it; drawn up when absent.' }),
    ),
    match: Type.Optional(
      Type.Object(
        {
          operation: Type.Optional(names),
          api: Type.Optional(Type.Enum(['dli', 'mrs'])),
          project: Type.Optional(patternSchema),
          session: Type.Optional(patternSchema),
          cluster: Type.Optional(patternSchema),
          statement: Type.Optional(Type.Unsafe<string | number>({ type: ['string', 'number'] })),
          header: Type.Optional(
            Type.Record(
              Type.String(),
              Type.Unsafe<Pattern | null>({ ...patternSchema, type: ['string', 'object', 'null'] }),
              { description: 'By name; null fits a request that does not have the header.' },
            ),
          ),
          code: Type.Optional(patternSchema),
          sql: Type.Optional(patternSchema),
          user: Type.Optional(patternSchema),
        },
        {
          additionalProperties: false,
          description:
            'Which requests: operation names, api, session (its id or name), cluster, statement (its id, or the sql_id), header, code or SQL, user. All keys must fit; left out, every request.',
        },
      ),
    ),
    when: Type.Optional(
      Type.Object(
        {
          nth: Type.Optional(
            Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, description: 'The 1st, 3rd … that match.' }),
          ),
          first: whole('The first so many that match.'),
          every: whole('Every so manieth that matches.'),
          chance: Type.Optional(
            Type.Number({ minimum: 0, maximum: 1, description: "Drawn from the rule's own seeded stream." }),
          ),
          from: Type.Optional(time),
          until: Type.Optional(time),
          times: whole('It acts so often, and then no more.'),
          per: Type.Optional(
            Type.Enum(['overall', 'resource'], {
              description:
                'What nth, first and every count: all that match (default), or those for each statement, SQL or session.',
            }),
          ),
          gate: Type.Optional(Type.String({ minLength: 1, description: 'Until the gate of this name is released.' })),
        },
        {
          additionalProperties: false,
          description: 'Which of those that match; all conditions must hold. Left out, each.',
        },
      ),
    ),
    fault: Type.Object(
      {
        kind: Type.Enum(
          kinds.map((kind) => kind.kind),
          { description: kinds.map(({ kind, summary }) => `${kind}: ${summary}`).join('; ') },
        ),
        ...(Object.fromEntries(
          kinds.flatMap(({ fields }) => Object.entries(fields).map(([key, field]) => [key, Type.Optional(field)])),
        ) as TProperties),
      },
      {
        additionalProperties: false,
        description: 'What happens; the fields beside kind are those of the kind (docs/faults.md).',
      },
    ),
  },
  { additionalProperties: false },
)

export interface RuleDefinition {
  name?: string
  match?: {
    operation?: string | string[]
    api?: 'dli' | 'mrs'
    project?: Pattern
    session?: Pattern
    cluster?: Pattern
    statement?: string | number
    header?: Record<string, Pattern | null>
    code?: Pattern
    sql?: Pattern
    user?: Pattern
  }
  when?: {
    nth?: number[]
    first?: number
    every?: number
    chance?: number
    from?: string | number
    until?: string | number
    times?: number
    per?: 'overall' | 'resource'
    gate?: string
  }
  fault: { kind: string } & Record<string, unknown>
}

/** A rule, ready to be asked. */
export interface Rule {
  readonly name: string
  readonly definition: RuleDefinition
  /** The operations that it is about; undefined: all. */
  readonly operations: ReadonlySet<string> | undefined
  matches(facts: RequestView, project: string): boolean
  readonly when: NonNullable<RuleDefinition['when']>
  /** Times are absolute, or count from the world's beginning; undefined: always. */
  readonly window: { fromMs(bornMs: number): number; untilMs(bornMs: number): number } | undefined
  /** A fresh action: what a kind counts belongs to one world. */
  prepare(): Action
}

/** Each kind's own fields, all and no others; compiled when a rule of the kind comes first. */
const checks = new Map<string, ValidateFunction>()
const ajv = new Ajv({ strict: false })

function checkFields({ kind, fields }: (typeof kinds)[number], fault: unknown, at: string): void {
  let check = checks.get(kind)
  if (check === undefined) {
    check = ajv.compile(Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false }))
    checks.set(kind, check)
  }
  if (check(fault)) return
  const [error] = check.errors ?? []
  const problem = error && schemaProblem(error, 'fault')
  throw new Problem('invalid', `${at}: a fault of kind ${kind}: ${problem?.message}`, `${at}.${problem?.field}`)
}

/** Checks what a schema cannot say, and compiles a rule. `at` is where it stands. Throws a Problem whose field is the place of the fault. */
export function compileRule(definition: RuleDefinition, name: string, at: string): Rule {
  const { match = {}, when = {}, fault } = definition
  const kind = kinds.find((one) => one.kind === fault.kind)
  if (kind === undefined)
    throw new Problem('invalid', `${at}.fault.kind: there is no kind ${fault.kind}`, `${at}.fault.kind`)
  checkFields(kind, fault, `${at}.fault`)
  const prepare = (): Action => kind.prepare(fault, `${at}.fault`)
  prepare()
  return {
    name: definition.name ?? name,
    definition,
    operations: operationsOf(match.operation, `${at}.match.operation`),
    matches: compileMatch(match, `${at}.match`),
    when,
    window: when.from === undefined && when.until === undefined ? undefined : windowOf(when, `${at}.when`),
    prepare,
  }
}

function operationsOf(given: string | string[] | undefined, at: string): ReadonlySet<string> | undefined {
  if (given === undefined) return undefined
  const list = [given].flat()
  const unknown = list.find((name) => !(projectOperations as readonly string[]).includes(name))
  if (unknown !== undefined) {
    throw new Problem(
      'invalid',
      `${at}: there is no operation ${unknown}${didYouMean(unknown, projectOperations)}; there are ${projectOperations.join(', ')}`,
      at,
    )
  }
  return new Set(list)
}

type Match = NonNullable<RuleDefinition['match']>
type Test = (facts: RequestView, project: string) => boolean

function compileMatch(match: Match, at: string): Test {
  const tests: Test[] = []
  const plain = (
    key: 'project' | 'session' | 'cluster' | 'user',
    read: (facts: RequestView, project: string) => readonly string[],
  ): void => {
    const pattern = match[key]
    if (pattern === undefined) return
    const test = compile(pattern, `${at}.${key}`)
    tests.push((facts, project) => read(facts, project).some(test))
  }
  if (match.api !== undefined) tests.push((facts) => facts.api === match.api)
  if (match.statement !== undefined) tests.push((facts) => facts.statement === String(match.statement))
  plain('project', (_facts, project) => [project])
  plain('cluster', (facts) => [facts.cluster])
  plain('user', (facts) => [facts.user])
  plain('session', (facts) => [facts.sessionId, facts.sessionName()].filter((text) => text !== ''))
  for (const [name, pattern] of Object.entries(match.header ?? {})) {
    const key = name.toLowerCase()
    if (pattern === null) {
      tests.push((facts) => facts.header(key) === undefined)
      continue
    }
    const test = compile(pattern, `${at}.header.${name}`)
    tests.push((facts) => {
      const value = facts.header(key)
      return value !== undefined && [value].flat().some(test)
    })
  }
  for (const [key, read] of [
    ['code', TextForms.ofCode],
    ['sql', TextForms.ofSql],
  ] as const) {
    const pattern = match[key]
    if (pattern === undefined) continue
    const test: (text: TextForms) => Captures | undefined = compileText(pattern, `${at}.${key}`, read)
    tests.push((facts) => {
      const text = facts[key]()
      return text !== undefined && test(text) !== undefined
    })
  }
  return (facts, project) => {
    for (const test of tests) if (!test(facts, project)) return false
    return true
  }
}

function windowOf({ from, until }: Rule['when'], at: string): Rule['window'] {
  return {
    fromMs: readTime(from, `${at}.from`, 0),
    untilMs: readTime(until, `${at}.until`, Number.POSITIVE_INFINITY),
  }
}

function readTime(value: string | number | undefined, at: string, fallback: number): (bornMs: number) => number {
  if (value === undefined) return () => fallback
  const instant = parseInstant(value)
  if (instant !== undefined) return () => instant
  const span = parseSpan(value, at)
  return (bornMs) => bornMs + span
}
