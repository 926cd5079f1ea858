import Type, { type TObject } from 'typebox'
import { settings } from '../config/config.ts'
import { clockModes, FIRST_MS, LAST_MS } from '../core/clock.ts'
import { MAX_SPAN_MS } from '../core/durations.ts'
import { ruleSchema } from '../faults/rule.ts'
import { settingsUnder } from '../fixture-files/schema.ts'
import { livyStates, sessionStates } from '../model/session.ts'
import { executionStatuses } from '../model/sql-execution.ts'
import { statementStates } from '../model/statement.ts'
import { stubSchema } from '../stubs/stub.ts'

const closed = { additionalProperties: false }
const iso = (description: string) => Type.String({ description: `${description} ISO 8601, UTC.` })
const projectId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'The project whose world it is.' })

export const projectParams = Type.Object({ project_id: projectId })
export const stubParams = Type.Object({ project_id: projectId, name: Type.String({ description: "The stub's name." }) })
export const gateParams = Type.Object({ project_id: projectId, name: Type.String({ description: "The gate's name." }) })
export const sessionParams = Type.Object({ project_id: projectId, session_id: Type.String() })
export const statementParams = Type.Object({
  project_id: projectId,
  session_id: Type.String(),
  statement_id: Type.String(),
})
export const sqlParams = Type.Object({ project_id: projectId, sql_id: Type.String() })
export const resultParams = Type.Object({
  project_id: projectId,
  file: Type.String({ description: 'The sql_id, and `.csv`.' }),
})

export const failure = Type.Object(
  {
    error: Type.Object(
      {
        code: Type.String({
          description: 'invalid, not-found, wrong-state, conflict, quota, unavailable, no-such-api or internal.',
        }),
        message: Type.String(),
        field: Type.Optional(Type.String()),
      },
      { additionalProperties: true },
    ),
  },
  { additionalProperties: true },
)

/** A file, which is sent as it is. */
export const csv = Type.String({ description: 'The rows below a header row.' })
export const health = Type.Object({
  status: Type.Enum(['ok']),
  version: Type.String(),
  instance: Type.Optional(Type.String({ description: 'Which process it is, where it was started as a program.' })),
})
export const readiness = Type.Object({ ready: Type.Boolean() })

export const clock = Type.Object({
  mode: Type.Enum([...clockModes]),
  speed: Type.Number({ description: 'World milliseconds in a real one, for wall.' }),
  now: iso("The world's time."),
  nowMs: Type.Integer({ description: 'The same in milliseconds since the epoch.' }),
})

const instant = (description: string) => Type.Unsafe<string | number>({ type: ['string', 'number'], description })
export const clockChange = Type.Object(
  {
    mode: Type.Optional(Type.Enum([...clockModes])),
    speed: Type.Optional(settings.speed.schema),
    now: Type.Optional(
      instant('ISO 8601 or milliseconds; back only while the world holds no session and no SQL execution.'),
    ),
  },
  closed,
)
export const agenda = Type.Object({
  now: iso("The world's time."),
  due: Type.Array(
    Type.Object({
      at: iso('When it happens.'),
      atMs: Type.Integer(),
      kind: Type.String({ description: 'session, statement, execution, heartbeat or pause.' }),
      id: Type.String({ description: 'What it happens to; a statement as {session_id}/{statement_id}.' }),
      why: Type.String(),
    }),
  ),
})
export const advance = Type.Object(
  {
    by: Type.Optional(instant('A span: "5s", "250ms" or milliseconds.')),
    to: Type.Optional(instant('"next" change, "idle" (nothing queued, starting, running or cancelling), or a time.')),
  },
  { ...closed, description: 'Either by or to.' },
)

/** The same as the description has them: the handlers read times and spans, and say what is wrong with one. */
const published = (what: string, forms: object) =>
  Type.Optional(Type.Unsafe<string | number>({ type: ['string', 'number'], description: what, ...forms }))
const DATE = '\\d{4}-\\d{2}-\\d{2}.*'
const milliseconds = { minimum: FIRST_MS, maximum: LAST_MS }
export const publishedClockChange = Type.Object(
  {
    ...clockChange.properties,
    now: published('ISO 8601 or milliseconds; back only while the world holds no session and no SQL execution.', {
      pattern: `^${DATE}$`,
      ...milliseconds,
    }),
  },
  closed,
)
export const publishedAdvance = Type.Object(
  {
    by: published('A span: "5s", "250ms" or milliseconds.', {
      pattern: '^\\d{1,9}(\\.\\d+)?(ms|s|m|h|d)?$',
      minimum: 0,
      maximum: MAX_SPAN_MS,
    }),
    to: published('"next" change, "idle" (nothing queued, starting, running or cancelling), or a time.', {
      pattern: `^(next|idle|${DATE})$`,
      ...milliseconds,
    }),
  },
  { ...closed, minProperties: 1, maxProperties: 1, description: 'Either by or to.' },
)
export const advanced = Type.Object({
  ...clock.properties,
  changes: Type.Integer({ description: 'How many changes happened on the way.' }),
})

/** The settings that a world has of its own; they are checked by config.ts, which knows each one's rule and its nearest name. */
export const worldSettings = Type.Object(
  {},
  { additionalProperties: true, description: 'As the `world` section of a fixtures file, without the clock.' },
)

const { clock: _clock, seed: _seed, ...changeable } = settingsUnder('world')
export const publishedSettings = Type.Object(changeable, {
  ...closed,
  description: 'As the `world` section of a fixtures file, without clock and seed.',
})

/** One thing or an array of them: a union cannot say which of its sides is wrong, so what is checked here is looser than what is published. */
function oneOrSeveral(schema: TObject, one: string, section: string) {
  const description = `One ${one}, or an array of ${one}s, as in the \`${section}\` section of a fixtures file.`
  return {
    checked: Type.Unsafe<unknown>({
      type: ['object', 'array'],
      description,
      properties: schema.properties,
      items: schema,
    }),
    published: Type.Unsafe<unknown>({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }], description }),
  }
}

export const stub = Type.Object({
  name: Type.String(),
  origin: Type.Enum(['fixtures', 'added']),
  applied: Type.Integer({ description: 'How often it answered in this world.' }),
  stub: Type.Object({}, { additionalProperties: true, description: 'As it was declared.' }),
})
export const stubList = Type.Object({
  stubs: Type.Array(stub, { description: 'In the order in which they are asked.' }),
})
/** A stub, or several; `published` as a client has to know it, the other as a check can tell what is wrong with it. */
const stubForms = oneOrSeveral(stubSchema, 'stub', 'stubs')
export const newStubs = stubForms.checked
export const publishedStubs = Type.Unsafe<unknown>({
  ...stubForms.published,
  examples: [
    { match: { sql: 'SELECT 1' }, outcome: { columns: ['a'], rows: [[1]] } },
    [{ name: 'boom', match: { code: { regex: '^boom' } }, outcome: { error: { ename: 'Error', evalue: 'boom' } } }],
  ],
})
export const faultParams = Type.Object({
  project_id: projectId,
  name: Type.String({ description: "The rule's name." }),
})
export const fault = Type.Object({
  name: Type.String(),
  origin: Type.Enum(['fixtures', 'added']),
  matched: Type.Integer({ description: 'How many requests matched.' }),
  applied: Type.Integer({ description: 'How often it acted.' }),
  fault: Type.Object({}, { additionalProperties: true, description: 'As it was declared.' }),
})
export const faultList = Type.Object({ faults: Type.Array(fault, { description: 'In the order in which they act.' }) })
const faultForms = oneOrSeveral(ruleSchema, 'rule', 'faults')
export const newFaults = faultForms.checked
export const publishedFaults = faultForms.published
export const removed = Type.Object({ removed: Type.Integer() })

export const gate = Type.Object({
  name: Type.String(),
  open: Type.Boolean({ description: 'An open gate holds nothing.' }),
  waiting: Type.Integer({ description: 'How many statements and SQL executions wait at it.' }),
})
export const gateList = Type.Object({ gates: Type.Array(gate) })
export const gateReleased = Type.Object({ name: Type.String(), open: Type.Boolean(), released: Type.Integer() })

const step = Type.Object({
  state: Type.String(),
  at: iso('When it was entered.'),
  atMs: Type.Integer(),
  why: Type.String({ description: 'What brought it there.' }),
})
export const nullableText = { type: ['string', 'null'] }
export const history = Type.Array(step, { description: 'Every state so far, oldest first.' })
const answeredBy = Type.String({ description: "The stub's name, or `unmatched`." })
const wire = Type.Object({}, { additionalProperties: true, description: 'As the API shows it.' })

export const sessionControl = Type.Object({
  session: wire,
  answeredBy,
  history,
  heartbeatAt: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'When it is closed for silence.' }),
})
export const sessionControlList = Type.Object({ sessions: Type.Array(sessionControl) })
export const statementControl = Type.Object({
  statement: wire,
  answeredBy,
  inBand: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'What a comment in its own text asked for.',
  }),
  gate: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'The gate that it waits at.' }),
  history,
})
export const sqlControl = Type.Object({
  sql: wire,
  sqlId: Type.String({ description: 'Its id, also where the API shows none.' }),
  clusterId: Type.String(),
  answeredBy,
  inBand: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'What a comment in its own text asked for.',
  }),
  gate: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'The gate that it waits at.' }),
  history,
})
export const sqlControlList = Type.Object({ executions: Type.Array(sqlControl) })
export const sessionChange = Type.Object(
  {
    state: Type.Enum([...sessionStates, ...livyStates], {
      description: 'The state that it is put into. running and killed are not documented: versions of Livy send them.',
    }),
  },
  closed,
)

const counts = (states: readonly string[]) =>
  Type.Object(Object.fromEntries(states.map((state) => [state, Type.Optional(Type.Integer())])))
export const world = Type.Object({
  project_id: Type.String(),
  clock,
  settings: worldSettings,
  sessions: Type.Object({ total: Type.Integer(), byState: counts(sessionStates) }),
  statements: Type.Object({
    total: Type.Integer(),
    byState: counts(statementStates),
    dropped: Type.Integer({ description: 'How many are gone because a session keeps only the newest.' }),
  }),
  executions: Type.Object({ total: Type.Integer(), byState: counts(executionStatuses), dropped: Type.Integer() }),
  stubs: Type.Integer(),
  gates: Type.Array(gate),
  due: Type.Object({
    count: Type.Integer({ description: 'How many changes are due.' }),
    next: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'When the next one is.' }),
  }),
})
export const worldList = Type.Object({ worlds: Type.Array(Type.Object({ project_id: Type.String(), clock })) })
export const wasReset = Type.Object({ project_id: Type.String(), reset: Type.Boolean() })
export const allReset = Type.Object({ reset: Type.Integer({ description: 'How many worlds there were.' }) })
export const wasDeleted = Type.Object({ project_id: Type.String(), deleted: Type.Boolean() })
export const wasRestored = Type.Object({ project_id: Type.String(), restored: Type.Boolean() })
export const snapshot = Type.Object(
  { format: Type.String(), version: Type.Integer(), project_id: Type.String() },
  { additionalProperties: true, description: 'As RestoreSnapshot takes it.' },
)
