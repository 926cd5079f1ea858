import Type, { type Static } from 'typebox'
import { executionStatuses } from '../../store/executions.ts'

/** The body of ExecuteSql (MRS API reference, "submitting an SQL statement"). */
export const executeSqlBody = Type.Object({
  sql_type: Type.String({ description: 'Only `presto`.' }),
  sql_content: Type.String({ minLength: 1, description: 'One statement, without `;`.' }),
  database: Type.Optional(
    Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'The schema; `default` when absent.' }),
  ),
  archive_path: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'Where the rows of a SELECT go, as obs://bucket/path.',
    }),
  ),
})
/** What it has to hold to be carried out; sql_type and archive_path are refused in words of MRS. */
export const acceptedSqlBody = Type.Object({
  ...executeSqlBody.properties,
  sql_type: Type.Enum(['presto']),
  archive_path: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      pattern: '^(obs://[^/].*)?$',
      description: 'Where the rows of a SELECT go, as obs://bucket/path.',
    }),
  ),
})
export type ExecuteSqlBody = Static<typeof executeSqlBody>

const text = Type.Unsafe<string | null>({ type: ['string', 'null'] })
export const execution = Type.Object({
  id: Type.String({
    description: 'As 20190909_011820_00151_xxxxx; empty for other statements than SELECT, SHOW and DESC.',
  }),
  sql_id: Type.String({ description: 'The same: the field table says id, the samples say sql_id.' }),
  message: text,
  statement: Type.String({ description: 'The SQL text.' }),
  status: Type.Enum([...executionStatuses]),
  result_location: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description:
      'Where the rows of a finished SELECT are, as CSV. Download: GET /_lakemock/worlds/{project_id}/results/{sql_id}.csv',
  }),
  content: Type.Unsafe<(string | null)[][] | null>({
    type: ['array', 'null'],
    items: { type: 'array', items: { type: ['string', 'null'] } },
    description: 'The rows of another statement than SELECT.',
  }),
})
export type ExecutionView = Static<typeof execution>

export const cancelled = Type.Object({
  status: Type.Enum(['SUCCEED', 'FAILED']),
  message: Type.Optional(Type.String()),
})

export const error = Type.Object(
  {
    error_code: Type.String({ description: 'MRS.0011, digits, or APIGW.xxxx from the gateway.' }),
    error_msg: Type.String(),
  },
  { additionalProperties: true },
)

/** A 400 or 500 is an error, or the whole body of a failed statement or cancel, by documentation revision. */
export const failure = Type.Unsafe<Record<string, unknown>>({
  anyOf: [error, execution, cancelled],
  additionalProperties: true,
})

const projectId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'The project; 1 to 64 letters, digits, "_" or "-". Each has a world of its own.',
})
const clusterId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: '1 to 64 letters, digits, "_" or "-". Any will do where no clusters are declared.',
})
export const clusterParams = Type.Object({ project_id: projectId, cluster_id: clusterId })
export const executionParams = Type.Object({
  project_id: projectId,
  cluster_id: clusterId,
  sql_id: Type.String({ description: 'The id that ExecuteSql answered.' }),
})
