/** The form of a snapshot, version 1. What a schema cannot say of it, `restore.ts` checks. */
import Type, { type Static, type TSchema } from 'typebox'
import { unmatchedModes } from '../config/settings.ts'
import { clockModes, LAST_MS } from '../core/clock.ts'
import { MAX_SPAN_MS } from '../core/durations.ts'
import { SchemaCheck } from '../core/schema-check.ts'
import { ruleSchema } from '../faults/rule.ts'
import { livyStates, sessionStates } from '../model/session-life.ts'
import { sqlStates } from '../model/sql-life.ts'
import { statementStates } from '../model/statement-life.ts'
import { stubSchema } from '../stubs/stub.ts'

export const FORMAT = 'lakemock-world'
export const VERSION = 1

/** The last instant that a date can hold: a deadline may lie far beyond what a clock can be set to. */
const LAST_DEADLINE_MS = 8.64e15
/** A stream's numbers are sums of two of 32 bits at the most. */
const STREAM = 2 ** 33

const shut = <P extends Record<string, TSchema>>(properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) })
const open = (description: string) => Type.Object({}, { additionalProperties: true, description })
const atMs = Type.Integer({ minimum: 0, maximum: LAST_MS, description: "Milliseconds of the world's clock." })
const spanMs = Type.Integer({ minimum: 0, maximum: MAX_SPAN_MS })
const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const random = Type.Unsafe<[number, number, number, number]>({
  type: 'array',
  items: { type: 'integer', minimum: -STREAM, maximum: STREAM },
  minItems: 4,
  maxItems: 4,
  description: 'The state of a stream of random numbers.',
})
const steps = <S extends string>(states: readonly S[]) =>
  Type.Unsafe<{ state: S; atMs: number; why: string }[]>({
    ...Type.Array(shut({ state: Type.Enum([...states]), atMs, why: Type.String() })),
    minItems: 1,
  })
const ref = shut(
  { session: Type.Optional(Type.String()), statement: Type.Optional(count), sql: Type.Optional(Type.String()) },
  'A session, one of its statements, or an SQL execution.',
)
const duration = Type.Unsafe<number | [number, number]>({
  type: ['integer', 'array'],
  minimum: 0,
  maximum: MAX_SPAN_MS,
  items: { type: 'integer', minimum: 0, maximum: MAX_SPAN_MS },
  minItems: 2,
  maxItems: 2,
})

const answer = shut(
  {
    settings: Type.Integer({
      minimum: 0,
      description: 'The index in `planSettings` of the settings that it was made under.',
    }),
    failedState: Type.Enum(['available', 'error']),
    stub: Type.Optional(Type.Integer({ minimum: 0, description: 'The index in `stubs.list`; absent: unmatched.' })),
    groups: Type.Optional(
      Type.Unsafe<(string | null)[]>({
        type: 'array',
        items: { type: ['string', 'null'] },
        description: 'What a regular expression caught, the whole match first.',
      }),
    ),
    named: Type.Optional(
      Type.Unsafe<Record<string, string | null>>({
        type: 'object',
        additionalProperties: { type: ['string', 'null'] },
      }),
    ),
  },
  'How it runs and ends.',
)

const statement = shut({
  id: count,
  code: Type.String(),
  kind: Type.String(),
  steps: steps(statementStates),
  answer,
  runningMs: spanMs,
  result: Type.Optional(
    shut({
      state: Type.Enum(['available', 'error']),
      output: open("The wire's output, without execution_count."),
      session: Type.Optional(Type.Enum(['error', 'dead', 'success'])),
    }),
  ),
  cancelAsked: Type.Boolean(),
  listed: Type.Boolean({ description: 'false: it is gone from the API, and keeps its turn.' }),
})

const session = shut({
  id: Type.String(),
  request: shut({
    name: Type.String(),
    kind: Type.String(),
    queue: Type.String(),
    scType: Type.String(),
    heartbeatTimeoutMs: Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS - LAST_MS }),
    badMemory: Type.Optional(shut({ field: Type.String(), value: Type.String() })),
  }),
  plan: shut({
    notStartedMs: spanMs,
    startingMs: spanMs,
    recoveringMs: spanMs,
    shuttingDownMs: spanMs,
    fails: Type.Optional(Type.Enum(['error', 'dead', 'success'])),
    answeredBy: Type.String(),
  }),
  steps: steps(sessionStates),
  createdMs: atMs,
  user: Type.String(),
  number: count,
  appId: Type.String(),
  updatedMs: atMs,
  nextStatementId: count,
  current: Type.Optional(Type.Integer({ minimum: 0, description: 'The statement whose turn it is.' })),
  queue: Type.Array(count, { description: 'The statements that wait for their turn, in order.' }),
  shows: Type.Optional(Type.Enum([...livyStates])),
  diagnostics: Type.Array(Type.String()),
  dropped: count,
  statements: Type.Array(statement),
})

const cell = { type: ['string', 'null'] }
const execution = shut({
  id: Type.String({ minLength: 1 }),
  hasId: Type.Boolean(),
  clusterId: Type.String(),
  sql: Type.String(),
  kind: Type.Enum(['select', 'show', 'describe', 'explain', 'update', 'ddl']),
  database: Type.String(),
  steps: steps(sqlStates),
  answer,
  resultLocation: Type.String(),
  immediate: Type.Boolean(),
  result: Type.Optional(
    shut({
      columns: Type.Optional(Type.Array(Type.String())),
      rows: Type.Optional(Type.Unsafe<(string | null)[][]>({ type: 'array', items: { type: 'array', items: cell } })),
      updateCount: Type.Optional(Type.Number()),
      message: Type.Optional(Type.String()),
    }),
  ),
  cancelAsked: Type.Boolean(),
  listed: Type.Boolean({ description: 'false: it is no longer kept, and goes on.' }),
})

const ruleUse = {
  name: Type.String({ minLength: 1 }),
  matched: count,
  applied: count,
  matchedBy: Type.Unsafe<[string, number][]>({
    type: 'array',
    items: { type: 'array', items: { type: ['string', 'integer'] }, minItems: 2, maxItems: 2 },
    description: 'Looks by resource, the one that was looked at last at the end.',
  }),
  random,
  state: Type.Optional(Type.Any({ description: 'What its kind has counted.' })),
}

/** What tells whose document it is: the first thing to look at. */
export const snapshotHead = Type.Object(
  { format: Type.Enum([FORMAT]), version: Type.Enum([VERSION]) },
  { additionalProperties: true },
)

/** A whole world, as ShowSnapshot gives it and RestoreSnapshot takes it. */
export const snapshotSchema = shut({
  format: Type.Enum([FORMAT]),
  version: Type.Enum([VERSION]),
  project_id: Type.String({ description: 'Whose world it was; restored, it is that of the path.' }),
  clock: shut({ mode: Type.Enum([...clockModes]), speed: Type.Number({ minimum: 0.1, maximum: 1000 }), nowMs: atMs }),
  bornMs: atMs,
  settings: open('As the `world` section of a fixtures file, without the clock.'),
  random: shut({ ids: random, lengths: random, requests: random }),
  sqlIds: shut({
    coordinator: Type.String({ pattern: '^[a-z2-9]{5}$' }),
    day: Type.String({ pattern: '^(\\d{8})?$' }),
    index: count,
  }),
  sessionCount: count,
  gates: shut({
    open: Type.Array(Type.String()),
    waiting: Type.Array(
      shut({ name: Type.String({ minLength: 1 }), rows: Type.Array(ref, { description: 'In order of arrival.' }) }),
    ),
  }),
  stubs: shut({
    count,
    list: Type.Array(
      shut({
        name: Type.String({ minLength: 1 }),
        origin: Type.Enum(['added', 'fixtures', 'removed'], {
          description: 'removed: no stub any more, but an answer goes by it.',
        }),
        applied: count,
        stub: Type.Optional(stubSchema),
      }),
      { description: 'In the order in which they are tried. Stubs of the fixtures are known by name.' },
    ),
  }),
  faults: shut({
    count,
    added: Type.Array(shut({ ...ruleUse, fault: ruleSchema })),
    fixtures: Type.Array(shut(ruleUse)),
  }),
  clusters: shut({
    anyId: Type.Boolean(),
    known: Type.Array(
      shut({
        id: Type.String(),
        name: Type.String(),
        state: Type.String(),
        version: Type.String(),
        components: Type.Array(Type.String()),
      }),
    ),
    gone: Type.Array(Type.String()),
  }),
  past: Type.Array(
    shut({
      kind: Type.Enum(['session', 'statement', 'sql']),
      id: Type.String(),
      answeredBy: Type.String(),
      steps: steps<string>([...new Set([...sessionStates, ...statementStates, ...sqlStates])]),
      goneMs: atMs,
      why: Type.String(),
    }),
    { description: 'What is gone and remembered, the oldest first.' },
  ),
  unmatched: shut({
    dropped: count,
    list: Type.Array(
      shut({
        api: Type.Enum(['dli', 'mrs']),
        id: Type.String(),
        atMs,
        text: Type.String(),
        session: Type.Optional(Type.String()),
        kind: Type.Optional(Type.String()),
        database: Type.Optional(Type.String()),
        cluster: Type.Optional(Type.String()),
      }),
    ),
  }),
  planSettings: Type.Array(
    shut({
      durations: Type.Unsafe<Record<string, number | [number, number]>>({
        type: 'object',
        additionalProperties: duration,
      }),
      unmatched: Type.Enum([...unmatchedModes]),
      inBand: Type.Boolean(),
    }),
    { description: 'Settings that answers were made under.' },
  ),
  sessions: Type.Array(session),
  executions: shut({ dropped: count, rows: Type.Array(execution) }),
  agenda: Type.Array(
    shut({
      kind: Type.Enum(['session', 'heartbeat', 'statement', 'execution']),
      row: ref,
      atMs: Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS }),
    }),
    { description: 'What is due, in order.' },
  ),
})

export type Snapshot = Static<typeof snapshotSchema>
export type SessionForm = Static<typeof session>
export type StatementForm = Static<typeof statement>
export type ExecutionForm = Static<typeof execution>
export type AnswerForm = Static<typeof answer>
export type Ref = Static<typeof ref>

const check = new SchemaCheck(snapshotSchema)

/** The snapshot in a value. Throws a Problem that names the first invalid field. */
export const readForm = (value: unknown): Snapshot => check.read(value)
