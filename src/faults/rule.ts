import Type, { type Static, type TProperties } from 'typebox'
import { parseInstant } from '../core/clock.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { closed, mapOf, nullable, oneOrMore, textOrNumber } from '../core/json-schema.ts'
import { type CompileTime, compile, compileText, MAX_HEADER_PATTERNS, patternSchema } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import { checkIdPattern } from '../core/resource-id.ts'
import { SchemaCheck } from '../core/schema-check.ts'
import { shownValue } from '../core/shown.ts'
import { parseSpan } from '../core/span.ts'
import { TextForms } from '../core/text-forms.ts'
import { projectApis, projectOperations } from '../operation-names.ts'
import type { RequestView } from './facts.ts'
import { kinds } from './kinds/index.ts'
import type { Action } from './kinds/kind.ts'

const time = textOrNumber({
  description: 'A time (ISO 8601, milliseconds), or a span such as 10s from the start of the world.',
})
const whole = (description: string) => Type.Optional(Type.Integer({ minimum: 1, description }))

const ruleFields = {
  name: Type.Optional(Type.String({ minLength: 1, description: 'The name in lists and logs; generated when absent.' })),
  match: Type.Optional(
    Type.Object(
      {
        operation: Type.Optional(oneOrMore([...projectOperations])),
        api: Type.Optional(Type.Enum([...projectApis])),
        project: Type.Optional(patternSchema),
        session: Type.Optional(patternSchema),
        cluster: Type.Optional(patternSchema),
        statement: Type.Optional(textOrNumber()),
        header: Type.Optional(
          mapOf(nullable(patternSchema), {
            maxProperties: MAX_HEADER_PATTERNS,
            description: `By name, at most ${MAX_HEADER_PATTERNS}; null matches a request without the header.`,
          }),
        ),
        code: Type.Optional(patternSchema),
        sql: Type.Optional(patternSchema),
        user: Type.Optional(patternSchema),
      },
      {
        additionalProperties: false,
        description:
          'Which requests: operation names, api, session (its id or name), cluster, statement (its id, or the sql_id), header, code or SQL, user. All keys must match; without `match`, every request does.',
      },
    ),
  ),
  enabled: Type.Optional(
    Type.Boolean({
      description: 'false: it is switched off, and matches no request until it is switched on. The default is true.',
    }),
  ),
  when: Type.Optional(
    Type.Object(
      {
        nth: Type.Optional(
          Type.Unsafe<number | number[]>({
            type: ['integer', 'array'],
            minimum: 1,
            minItems: 1,
            items: { type: 'integer', minimum: 1 },
            description: 'One number or several: the 1st, 3rd … matching request.',
          }),
        ),
        first: whole('The first N matching requests.'),
        every: whole('Every Nth matching request.'),
        chance: Type.Optional(
          Type.Number({
            minimum: 0,
            maximum: 1,
            description: "The probability, drawn from the rule's own seeded stream.",
          }),
        ),
        from: Type.Optional(time),
        until: Type.Optional(time),
        times: whole('It is applied at most N times.'),
        per: Type.Optional(
          Type.Enum(['overall', 'resource'], {
            description:
              'What nth, first and every count: all matching requests (default), or those of each statement, SQL or session.',
          }),
        ),
        gate: Type.Optional(Type.String({ minLength: 1, description: 'Until the gate of this name is released.' })),
      },
      {
        additionalProperties: false,
        description: 'Which of the matching requests; all conditions must be true. Without `when`: all of them.',
      },
    ),
  ),
}

/** What happens, as the description of the API shows it: the fields of all kinds. */
const publishedFault = Type.Unsafe<{ kind: string } & Record<string, unknown>>(
  Type.Object(
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
)

/** A fault rule as a fixtures file or `POST /_lakemock/worlds/{project_id}/faults` declares it. */
export const ruleSchema = Type.Object({ ...ruleFields, fault: publishedFault }, closed)

/** The same, but only the kind of the fault is checked: `compileRule` checks the fields of the kind that is meant. */
export const checkedRuleSchema = Type.Object(
  { ...ruleFields, fault: Type.Object({ kind: Type.String() }, { additionalProperties: true }) },
  closed,
)

export type RuleDefinition = Static<typeof ruleSchema>

/** A compiled rule. */
export interface Rule {
  readonly name: string
  readonly definition: RuleDefinition
  /** The operations that it matches; undefined: all. */
  readonly operations: ReadonlySet<string> | undefined
  matches(facts: RequestView, project: string): boolean
  readonly when: NonNullable<RuleDefinition['when']>
  /** The numbers of the matching requests that it acts on; undefined: all. */
  readonly nth: readonly number[] | undefined
  /** Absolute times, or times from the start of the world; undefined: always. */
  readonly window: { fromMs(bornMs: number): number; untilMs(bornMs: number): number } | undefined
  /** A new action for one world, with counts of its own. */
  prepare(): Action
}

/** The fields of each kind, without those of the other kinds. */
const fieldChecks = new Map(
  kinds.map(({ kind, fields }) => [
    kind,
    new SchemaCheck(Type.Object({ kind: Type.Literal(kind), ...fields }, closed)),
  ]),
)

/**
 * Compiles a rule, and checks what a schema cannot. `at` is its place in the file or body. Throws a Problem that
 * names the invalid field.
 */
export function compileRule(
  definition: RuleDefinition,
  name: string,
  at: string,
  compileTime: CompileTime = 'now',
): Rule {
  const { match = {}, when = {}, fault } = definition
  const kind = kinds.find((one) => one.kind === fault.kind)
  if (kind === undefined) {
    const names = kinds.map((one) => one.kind)
    throw invalid(
      `${at}.fault.kind`,
      `is unknown: ${shownValue(fault.kind)}${didYouMean(fault.kind, names)}; kinds: ${names.join(', ')}`,
    )
  }
  fieldChecks.get(kind.kind)?.read(fault, `${at}.fault`)
  const prepare = (): Action => kind.prepare(fault, `${at}.fault`)
  prepare()
  return {
    name: definition.name ?? name,
    definition,
    operations: match.operation === undefined ? undefined : new Set([match.operation].flat()),
    matches: compileMatch(match, `${at}.match`, compileTime),
    when,
    nth: when.nth === undefined ? undefined : [when.nth].flat(),
    window: when.from === undefined && when.until === undefined ? undefined : windowOf(when, `${at}.when`),
    prepare,
  }
}

/** A token of HTTP. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/

type Match = NonNullable<RuleDefinition['match']>
type Test = (facts: RequestView, project: string) => boolean

function compileMatch(match: Match, at: string, compileTime: CompileTime): Test {
  const tests: Test[] = []
  const plain = (
    key: 'project' | 'session' | 'cluster' | 'user',
    read: (facts: RequestView, project: string) => readonly string[],
  ): void => {
    const pattern = match[key]
    if (pattern === undefined) return
    if (key === 'project' || key === 'cluster') checkIdPattern(pattern, `${at}.${key}`)
    const { test } = compile(pattern, `${at}.${key}`, compileTime)
    tests.push((facts, project) => read(facts, project).some((text) => test(text, facts.steps)))
  }
  if (match.api !== undefined) tests.push((facts) => facts.api === match.api)
  if (match.statement !== undefined) tests.push((facts) => facts.statement === String(match.statement))
  plain('project', (_facts, project) => [project])
  plain('cluster', (facts) => [facts.cluster])
  plain('user', (facts) => [facts.user])
  plain('session', (facts) => [facts.sessionId, facts.sessionName()].filter((text) => text !== ''))
  const names = new Set<string>()
  for (const [name, pattern] of Object.entries(match.header ?? {})) {
    const key = name.toLowerCase()
    if (!HEADER_NAME.test(name)) throw invalid(`${at}.header`, `has no name of a header: ${shownValue(name)}`)
    if (names.has(key))
      throw invalid(`${at}.header`, `has ${shownValue(name)} twice: upper and lower case are the same`)
    names.add(key)
    if (pattern === null) {
      tests.push((facts) => facts.header(key) === undefined)
      continue
    }
    const { test } = compile(pattern, `${at}.header.${name}`, compileTime)
    tests.push((facts) => {
      const value = facts.header(key)
      return value !== undefined && [value].flat().some((text) => test(text, facts.steps))
    })
  }
  for (const [key, read] of [
    ['code', TextForms.ofCode],
    ['sql', TextForms.ofSql],
  ] as const) {
    const pattern = match[key]
    if (pattern === undefined) continue
    const { test } = compileText(pattern, `${at}.${key}`, read, compileTime)
    tests.push((facts) => {
      const text = facts[key]()
      return text !== undefined && test(text)
    })
  }
  return (facts, project) => {
    for (const test of tests) if (!test(facts, project)) return false
    return true
  }
}

function windowOf({ from, until }: Rule['when'], at: string): Rule['window'] {
  const fromMs = readTime(from, `${at}.from`, 0)
  const untilMs = readTime(until, `${at}.until`, Number.POSITIVE_INFINITY)
  // of a span and a time, the world decides
  const areAlike = from !== undefined && until !== undefined && isInstant(from) === isInstant(until)
  if (areAlike && untilMs(0) <= fromMs(0)) throw invalid(`${at}.until`, 'must be later than from')
  return { fromMs, untilMs }
}

const isInstant = (value: string | number): boolean => parseInstant(value) !== undefined

function readTime(value: string | number | undefined, at: string, fallback: number): (bornMs: number) => number {
  if (value === undefined) return () => fallback
  const instant = parseInstant(value)
  if (instant !== undefined) return () => instant
  const span = parseSpan(value, at)
  return (bornMs) => bornMs + span
}
