/** What the control calls on the work itself take and give: sessions, statements, SQL and clusters that a test intervenes in. */
import Type, { type Static, type TSchema } from 'typebox'
import { outcomeFields } from '../stubs/outcomes/index.ts'
import { history, nullableText, sessionControl, sqlControl, statementControl } from './schemas.ts'

const closed = { additionalProperties: false }
/** A body that can be left out. */
const optional = <T extends TSchema>(schema: T): T => ({ ...schema, type: ['object', 'null'] }) as T
const field = (key: string) => Type.Optional(outcomeFields[key] as TSchema)
const projectId = Type.String({ description: 'The project whose world it is.' })

export const killSession = optional(
  Type.Object(
    {
      state: Type.Optional(
        Type.Enum(['dead', 'error', 'success', 'killed'], {
          description: 'How it ends; dead when absent. killed shows as Livy from 0.6 on has it.',
        }),
      ),
    },
    { ...closed, description: 'Absent, the session is dead.' },
  ),
)
export const gone = Type.Object({ id: Type.String(), gone: Type.Boolean() })

export const failStatement = optional(Type.Object({ error: field('error') }, closed))
export const finishStatement = optional(
  Type.Object(
    { text: field('text'), output: field('output'), error: field('error') },
    { ...closed, description: 'One of these; none of them: what the statement would have ended with by itself.' },
  ),
)
export const failSql = optional(Type.Object({ message: field('message') }, closed))
export const finishSql = optional(
  Type.Object(
    { columns: field('columns'), rows: field('rows'), updateCount: field('updateCount') },
    {
      ...closed,
      description: 'columns and rows, or updateCount; none of them: what the SQL would have ended with by itself.',
    },
  ),
)

export const clusterParams = Type.Object({
  project_id: projectId,
  cluster_id: Type.String({ description: '1 to 64 letters, digits, "_" or "-".' }),
})
export const cluster = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: Type.String({ description: '`running` takes SQL, any other refuses it.' }),
  version: Type.String(),
  components: Type.Array(Type.String()),
  declared: Type.Boolean({ description: 'false: nobody declared it, and any id will do.' }),
})
export const clusterList = Type.Object({
  anyId: Type.Boolean({ description: 'Whether ids that nobody declared are clusters too.' }),
  clusters: Type.Array(cluster, { description: 'Those that the fixtures or a test declared.' }),
})
export const clusterChange = Type.Object(
  {
    state: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        description: 'Such as terminated, frozen, abnormal; running takes SQL.',
      }),
    ),
    name: Type.Optional(Type.String({ maxLength: 64 })),
    version: Type.Optional(Type.String({ maxLength: 64, pattern: '^\\d+(\\.\\d+)*$' })),
    components: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 64 })),
    running: Type.Optional(
      Type.Enum(['fail', 'keep'], {
        description: 'What SQL that runs there does where the cluster is no longer running; fail when absent.',
      }),
    ),
  },
  { ...closed, description: 'What is absent stays.' },
)

// ---- waiting ----

export const waitQuery = Type.Object({
  state: Type.String({ description: 'The state to wait for; one that was reached before counts.' }),
  now: Type.Optional(
    Type.Boolean({ description: 'true: only the present state counts, as for a session that is to be idle again.' }),
  ),
  timeout: Type.Optional(
    Type.String({ description: 'Real time: "5s", "250ms" or milliseconds; 10s when absent, 60s at most.' }),
  ),
})
const waited = {
  reached: Type.Boolean(),
  state: Type.String({ description: 'The present state.' }),
  why: Type.Optional(Type.String({ description: 'Why it was not reached.' })),
  missing: Type.Optional(
    Type.Object(
      {
        gate: Type.Unsafe<string | null>({ ...nullableText, description: 'The gate that it waits at.' }),
        next: Type.Unsafe<string | null>({ ...nullableText, description: 'When the change that it waits for is due.' }),
        nextMs: Type.Unsafe<number | null>({ type: ['integer', 'null'], description: 'The same in milliseconds.' }),
      },
      { description: 'What it waits for, where it was not reached.' },
    ),
  ),
}
const waitedObject = Type.Object(waited)
export type Waited = Static<typeof waitedObject>
export const sessionWaited = Type.Object({ ...waited, ...sessionControl.properties })
export const statementWaited = Type.Object({ ...waited, ...statementControl.properties })
export const sqlWaited = Type.Object({ ...waited, ...sqlControl.properties })

// ---- evidence ----

const difference = Type.Object({
  key: Type.String({
    description: 'The key of the stub that does not fit; `times` where it has answered often enough.',
  }),
  expected: Type.Unknown({ description: 'What the stub has there.' }),
  actual: Type.String(),
  position: Type.Optional(
    Type.Integer({ description: 'The first character, counted from 0, that differs, white space folded.' }),
  ),
  expectedFrom: Type.Optional(Type.String({ description: 'What the stub has from there on.' })),
  actualFrom: Type.Optional(Type.String({ description: 'What was asked has from there on.' })),
  matchesUpTo: Type.Optional(
    Type.String({ description: 'The longest beginning of the regular expression that does match.' }),
  ),
})
export const unmatchedList = Type.Object({
  unmatched: Type.Array(
    Type.Object({
      api: Type.Enum(['dli', 'mrs']),
      id: Type.String({ description: 'As …/history takes it: {session_id}:{statement_id}, or the sql_id.' }),
      at: Type.String(),
      atMs: Type.Integer(),
      text: Type.String({ description: 'The code or the SQL.' }),
      session: Type.Optional(Type.String({ description: "DLI: the session's name." })),
      kind: Type.Optional(Type.String({ description: "DLI: the statement's kind." })),
      database: Type.Optional(Type.String()),
      cluster: Type.Optional(Type.String()),
      closest: Type.Array(Type.Object({ stub: Type.String(), difference }), {
        description: 'The stubs that came closest, the closest first; three at most. As the stubs are now.',
      }),
    }),
    { description: 'The newest 100, oldest first.' },
  ),
  dropped: Type.Integer({ description: 'How many older ones are gone.' }),
  unusedFaults: Type.Array(Type.String(), { description: 'Fault rules that never acted in this world.' }),
  unusedStubs: Type.Array(Type.String(), { description: 'Stubs that never answered in this world.' }),
})

export const historyParams = Type.Object({
  project_id: projectId,
  kind: Type.Enum(['session', 'statement', 'sql']),
  id: Type.String({ description: "A statement's is {session_id}:{statement_id}." }),
})
export const resourceHistory = Type.Object({
  kind: Type.Enum(['session', 'statement', 'sql']),
  id: Type.String(),
  answeredBy: Type.String({ description: "The stub's name, or `unmatched`." }),
  gone: Type.Unsafe<{ at: string; atMs: number; why: string } | null>({
    type: ['object', 'null'],
    properties: { at: { type: 'string' }, atMs: { type: 'integer' }, why: { type: 'string' } },
    required: ['at', 'atMs', 'why'],
    description: 'When and why its URL went; null while the API has it.',
  }),
  history,
})
