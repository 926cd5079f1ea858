import Type, { type Static, type TSchema } from 'typebox'
import { livyStates, sessionStates } from '../../model/session.ts'
import { statementStates } from '../../model/statement.ts'

/** An optional field, whose null counts as absent: Jackson-written clients send every field they know. */
const optional = (schema: TSchema) =>
  Type.Optional(Type.Unsafe<never>({ ...schema, type: [(schema as { type?: string }).type ?? 'object', 'null'] }))
const names = (description: string) => optional(Type.Array(Type.String(), { description }))
const resource = Type.Object({ name: Type.String(), type: Type.String() })
/** Java's int, which the service reads these into. */
const MAX_INT = 2 ** 31 - 1
const whole = (description: string) => optional(Type.Integer({ minimum: 0, maximum: MAX_INT, description }))

/** The body of CreateSession (DLI API reference, "creating a session"). */
export const createSessionBody = Type.Object({
  kind: Type.Optional(
    Type.String({ description: 'Required; only `spark` (dialect livy: any kind of Livy, `spark` when absent).' }),
  ),
  queue: optional(Type.String({ description: 'The queue to run in; required, or cluster_name in its place.' })),
  cluster_name: optional(Type.String({ description: 'The old name of queue; queue wins where both stand.' })),
  sc_type: optional(
    Type.String({ enum: ['A', 'B', 'C', null], description: 'The size of the session: A, B or C; A when absent.' }),
  ),
  jars: names('Names of jar packages.'),
  pyFiles: names('Names of Python files.'),
  files: names('Names of files.'),
  modules: names('Names of dependency modules.'),
  resources: optional(Type.Array(resource, { description: 'Resources by name and type.' })),
  groups: optional(
    Type.Array(Type.Object({ name: Type.String(), resources: Type.Optional(Type.Array(resource)) }), {
      description: 'Groups of resources.',
    }),
  ),
  conf: Type.Optional(
    Type.Unsafe<Record<string, unknown> | unknown[] | null>({
      type: ['object', 'array', 'null'],
      items: { type: 'object' },
      description: 'Spark settings: an array of objects (documented), or one object of strings (Livy).',
    }),
  ),
  name: optional(Type.String({ maxLength: 128, description: 'The name of the session, at most 128 characters.' })),
  heartbeatTimeoutInSecond: whole('Seconds of silence after which the session is closed; 0 or absent: never.'),
  driverMemory: optional(Type.String({ description: 'Such as `2G` or `2048M`; without a unit the start fails.' })),
  executorMemory: optional(Type.String({ description: 'Such as `2G` or `2048M`; without a unit the start fails.' })),
  driverCores: whole('Cores of the driver.'),
  executorCores: whole('Cores of an executor.'),
  numExecutors: whole('How many executors.'),
})

/** What the documentation asks for; dialect livy does without either. */
export const documentedSessionBody = Type.Object(
  {
    ...createSessionBody.properties,
    kind: Type.Enum(['spark'], { description: 'Dialect livy: any kind of Livy, `spark` when absent.' }),
  },
  { anyOf: [{ required: ['queue'] }, { required: ['cluster_name'] }] },
)

export interface CreateSessionBody {
  kind?: string
  queue?: string | null
  cluster_name?: string | null
  sc_type?: 'A' | 'B' | 'C' | null
  name?: string | null
  heartbeatTimeoutInSecond?: number | null
  driverMemory?: string | null
  executorMemory?: string | null
  driverCores?: number | null
  executorCores?: number | null
  numExecutors?: number | null
}

/** The documented maximum, in characters. */
export const CODE_LIMIT = 1024

/** The body of CreateStatement (DLI API reference, "creating a statement"). */
export const createStatementBody = Type.Object({
  code: Type.String({
    description: `Scala or Python code, at most ${CODE_LIMIT} characters (dialect livy: as long as a body may be).`,
  }),
  kind: optional(
    Type.String({
      description: 'What Livy clients from 0.5 on send beside the code; dialect livy: what it is written in.',
    }),
  ),
})
export interface CreateStatementBody {
  code: string
  kind?: string | null
}

const nullableText = Type.Unsafe<string | null>({ type: ['string', 'null'] })
/** A text that is not known, or not yet. */
const unknownText = (description: string) =>
  Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: `${description} Else empty (dialect livy: null).`,
  })
const log = Type.Array(Type.String(), { description: 'The last 10 lines of the log.' })

const shownState = Type.Enum([...sessionStates, ...livyStates], {
  description:
    'running and killed are not documented: versions of Livy send them, and we only where a test asks for it.',
})

export const session = Type.Object({
  id: Type.String({ format: 'uuid' }),
  appId: unknownText('Like application_1521602145695_0044, once the session has started.'),
  name: unknownText('As it was given.'),
  owner: unknownText('Who created it, once it has started.'),
  proxyUser: unknownText('The same.'),
  state: shownState,
  kind: Type.String(),
  appInfo: Type.Object({ driverLogUrl: nullableText, sparkUiUrl: nullableText }),
  log,
  sc_type: Type.String({ description: 'A, B, C, or CUSTOMIZED where a size of its own was given.' }),
  cluster_name: Type.String(),
  queue: Type.String(),
  create_time: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  update_time: Type.Integer({ description: 'Milliseconds since the epoch; 0 until the first change.' }),
})
export type SessionView = Static<typeof session>

export const sessionList = Type.Object({
  from: Type.Integer(),
  total: Type.Integer({ description: 'How many match in all.' }),
  sessions: Type.Array(session),
})

export const sessionState = Type.Object({ id: Type.String(), state: shownState })

export const sessionLog = Type.Object({
  id: Type.String(),
  from: Type.Integer({ description: 'The index of the first line given.' }),
  total: Type.Integer({ description: 'How many lines there are.' }),
  log: Type.Array(Type.String()),
})

export const statement = Type.Object({
  id: Type.Integer({ description: 'Counted from 0 in its session.' }),
  code: Type.String(),
  state: Type.Enum([...statementStates]),
  output: Type.Unsafe<Record<string, unknown> | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    description:
      'null until there is a result; then {status: "ok", execution_count, data} or {status: "error", execution_count, ename, evalue, traceback}.',
  }),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  started: Type.Optional(Type.Integer({ description: 'Dialect livy: milliseconds since the epoch; 0 until it runs.' })),
  completed: Type.Optional(
    Type.Integer({ description: 'Dialect livy: milliseconds since the epoch; 0 until it has ended.' }),
  ),
})
export type StatementView = Static<typeof statement>

export const statementList = Type.Object({ total_statements: Type.Integer(), statements: Type.Array(statement) })

export const message = Type.Object({ msg: Type.String() })

export const version = Type.Object({
  url: Type.String(),
  branch: Type.String(),
  revision: Type.String(),
  version: Type.String(),
  date: Type.String(),
  user: Type.String(),
})

export const error = Type.Object(
  {
    error_code: Type.String({ description: 'DLI.xxxx, or APIGW.xxxx from the gateway.' }),
    error_msg: Type.String(),
    msg: Type.Optional(Type.String({ description: 'Dialect livy: the same, as Livy has it.' })),
  },
  { additionalProperties: true },
)

const projectId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'The project; 1 to 64 letters, digits, "_" or "-". Each has a world of its own.',
})
const sessionId = Type.String({ description: 'The id that CreateSession answered.' })
export const projectParams = Type.Object({ project_id: projectId })
export const sessionParams = Type.Object({ project_id: projectId, session_id: sessionId })
export const statementParams = Type.Object({
  project_id: projectId,
  session_id: sessionId,
  statement_id: Type.String({ description: 'The id that CreateStatement answered.' }),
})

const from = (description: string, minimum?: number) =>
  Type.Optional(Type.Integer({ description, ...(minimum === undefined ? {} : { minimum }) }))
export const listSessionsQuery = Type.Object({
  queue: Type.Optional(Type.String({ description: 'Only sessions of this queue.' })),
  cluster_name: Type.Optional(Type.String({ description: 'The old name of queue.' })),
  from: from('The index of the first session; 0 when absent.', 0),
  size: from('How many sessions; 100 when absent.', 0),
})
export const logQuery = Type.Object({
  from: from('The index of the first line; absent or negative: the last `size` lines.'),
  size: from('How many lines; 100 when absent, negative: all.'),
})
export const listStatementsQuery = Type.Object({
  from: from('The index of the first statement; 0 when absent [Livy].', 0),
  size: from('How many statements; all when absent [Livy].', 0),
})
