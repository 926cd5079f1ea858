import Type, { type Static } from 'typebox'
import { mapOf, nullable, projectId } from '../../core/json-schema.ts'
import { livyStates, sessionStates } from '../../model/session-life.ts'
import { statementStates } from '../../model/statement-life.ts'
import { CODE_LIMIT } from '../../spark/dialect.ts'
import { optional, packageFields, scTypeField, sizeFields, whole } from './resource-fields.ts'

/** The body of CreateSession (DLI API reference, "creating a session"). */
export const createSessionBody = Type.Object({
  kind: Type.Optional(Type.String({ description: 'Required; only `spark`.' })),
  queue: optional(Type.String({ description: 'The queue to run in; required, or cluster_name in its place.' })),
  cluster_name: optional(Type.String({ description: 'The old name of queue; queue wins if both are given.' })),
  sc_type: scTypeField('session'),
  ...packageFields,
  conf: Type.Optional(
    Type.Unsafe<Record<string, unknown> | unknown[] | null>({
      type: ['object', 'array', 'null'],
      items: { type: 'object' },
      description: 'Spark settings: an array of objects (documented), or one object of strings (Livy).',
    }),
  ),
  name: optional(Type.String({ maxLength: 128, description: 'The name of the session, at most 128 characters.' })),
  heartbeatTimeoutInSecond: whole(
    'The session is closed after this many seconds without a request; 0 or absent: never.',
  ),
  ...sizeFields,
})

/** The documented body. */
export const documentedSessionBody = Type.Object(
  {
    ...createSessionBody.properties,
    kind: Type.Enum(['spark']),
  },
  {
    anyOf: [{ required: ['queue'] }, { required: ['cluster_name'] }],
    examples: [{ kind: 'spark', queue: 'default' }],
  },
)

export type CreateSessionBody = Static<typeof createSessionBody>

/** The body of CreateStatement (DLI API reference, "creating a statement"). */
export const createStatementBody = Type.Object(
  {
    code: Type.String({
      description: `Scala or Python code, at most ${CODE_LIMIT} characters.`,
    }),
    kind: optional(
      Type.String({
        description: 'Livy clients from 0.5 on send it.',
      }),
    ),
  },
  { examples: [{ code: '1 + 2' }] },
)
export type CreateStatementBody = Static<typeof createStatementBody>

/** A text that may be unknown. */
const unknownText = (description: string) => Type.String({ description: `${description} Otherwise empty.` })
const log = Type.Array(Type.String(), { description: 'The last 10 lines of the log.' })

const shownState = Type.Enum([...sessionStates, ...livyStates], {
  description:
    'running and killed are not documented: versions of Livy send them; here a session has one only if a test sets it.',
})

const shownSessionId = Type.Union([Type.String({ format: 'uuid' }), Type.Integer({ minimum: 0 })], {
  description: 'A UUID; with the setting sessionIds: number, a whole number.',
})

export const session = Type.Object({
  id: shownSessionId,
  appId: unknownText('Like application_1521602145695_0044, after the session has started.'),
  name: unknownText('As given in the request.'),
  owner: unknownText('The user who created it, after it has started.'),
  proxyUser: unknownText('The same.'),
  state: shownState,
  kind: Type.String(),
  appInfo: Type.Object({ driverLogUrl: nullable(Type.String()), sparkUiUrl: nullable(Type.String()) }),
  log,
  sc_type: Type.String({ description: 'A, B, C, or CUSTOMIZED if the request set a size of its own.' }),
  cluster_name: Type.String(),
  queue: Type.String(),
  create_time: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  update_time: Type.Integer({ description: 'Milliseconds since the epoch; 0 until the first change.' }),
})
export type SessionView = Static<typeof session>

export const sessionList = Type.Object({
  from: Type.Integer(),
  total: Type.Integer({ description: 'The number of all sessions that match.' }),
  sessions: Type.Array(session),
})

export const sessionState = Type.Object({ id: shownSessionId, state: shownState })

export const sessionLog = Type.Object({
  id: shownSessionId,
  from: Type.Integer({ description: 'The index of the first line in `log`.' }),
  total: Type.Integer({ description: 'The number of all lines.' }),
  log: Type.Array(Type.String()),
})

export const statement = Type.Object({
  id: Type.Integer({ description: 'Counted from 0 in its session.' }),
  code: Type.String(),
  state: Type.Enum([...statementStates]),
  output: nullable(
    mapOf(Type.Unknown(), {
      description:
        'null until there is a result; then {status: "ok", execution_count, data} or {status: "error", execution_count, ename, evalue, traceback}.',
    }),
  ),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
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
  },
  { additionalProperties: true },
)

/** The id of the first session of the project in the examples, with the default seed. */
export const FIRST_SESSION = '6241dfc8-2c1f-42c7-87c4-d4b27dff285a'

const project = projectId('The project: 1 to 64 letters, digits, "_" or "-". Each project has a world of its own.')
export const sessionId = Type.String({
  description: 'The id that CreateSession returned. The example is the first session of project demo.',
  examples: [FIRST_SESSION],
})
export const statementId = Type.String({ description: 'The id that CreateStatement returned.', examples: ['0'] })
export const projectParams = Type.Object({ project_id: project })
export const sessionParams = Type.Object({ project_id: project, session_id: sessionId })
export const statementParams = Type.Object({
  project_id: project,
  session_id: sessionId,
  statement_id: statementId,
})

const from = (description: string, minimum?: number) =>
  Type.Optional(Type.Integer({ description, ...(minimum === undefined ? {} : { minimum }), examples: [0] }))
const size = (description: string, minimum?: number) =>
  Type.Optional(Type.Integer({ description, ...(minimum === undefined ? {} : { minimum }), examples: [10] }))
export const listSessionsQuery = Type.Object({
  queue: Type.Optional(Type.String({ description: 'Only sessions of this queue.', examples: ['default'] })),
  cluster_name: Type.Optional(Type.String({ description: 'The old name of queue.' })),
  from: from('The index of the first session; 0 when absent.', 0),
  size: size('The maximum number of sessions; 100 when absent.', 0),
})
export const logQuery = Type.Object({
  from: from('The index of the first line; absent or negative: the last `size` lines.'),
  size: size('The maximum number of lines; 100 when absent, negative: all.'),
})
export const listStatementsQuery = Type.Object({
  from: from('The index of the first statement; 0 when absent [Livy].', 0),
  size: size('The maximum number of statements; all when absent [Livy].', 0),
})
