/** The schemas of DLI's SQL jobs (v1.0). */
import Type, { type Static, type TProperties } from 'typebox'
import { mapOf, oneOrMoreTexts, projectId } from '../../../core/json-schema.ts'
import { sqlJobOrders } from '../../../jobs/sql-jobs/list-sql-jobs.ts'
import { cell } from '../../../model/job-plan.ts'
import { sqlJobTypes } from '../../../model/sql-job.ts'
import { sqlJobStates } from '../../../model/sql-job-life.ts'
import { optional } from '../resource-fields.ts'
import { flag } from '../resource-schemas.ts'
import { error } from '../schemas.ts'

/** The id of the first job of the project demo in the examples, with the default seed. */
export const FIRST_JOB = '6241dfc8-2c1f-42c7-87c4-d4b27dff285a'

const project = projectId('The project: 1 to 64 letters, digits, "_" or "-". Each project has a world of its own.')
const jobId = Type.String({ description: 'The id that CreateSqlJob returned.', examples: [FIRST_JOB] })
export const projectParams = Type.Object({ project_id: project })
export const jobParams = Type.Object({ project_id: project, job_id: jobId })
export const queueJobParams = Type.Object({
  ...{ project_id: project, queue_name: Type.String({ description: 'The queue of the job.', examples: ['q1'] }) },
  job_id: jobId,
})

const text = (description: string) => Type.String({ description })
const whole = (description: string) => Type.Integer({ description })
const head = { is_success: Type.Boolean(), message: text('Empty, or why the job failed.') }
const succeeds = <P extends TProperties>(fields: P) => Type.Object({ ...head, ...fields })
const jobType = Type.Enum([...sqlJobTypes])
const jobMode = Type.Enum(['sync', 'async'])
const tag = Type.Object({ key: Type.String({ maxLength: 128 }), value: Type.String({ maxLength: 255 }) })
const rows = Type.Unsafe<readonly (readonly unknown[])[]>({
  ...Type.Array(Type.Array(cell)),
  description: 'At most 1000. Cells keep their JSON types; an array is a list, a map or a struct an object.',
})
const schema = Type.Array(mapOf(Type.String()), {
  description: 'One object with one key for each column, in order: its name, and its type in Spark.',
})

export const submitBody = Type.Object(
  {
    sql: Type.String({ minLength: 1, description: 'One statement of Spark SQL.' }),
    currentdb: optional(text('The database of names that have none; `default` when absent.')),
    queue_name: optional(text('The queue; `default` when absent.')),
    engine_type: optional(Type.Enum(['spark', 'hetuEngine'])),
    current_catalog: optional(text('The catalog of the names; `dli`, which has the databases of DLI, when absent.')),
    conf: optional(
      Type.Array(Type.String(), {
        description:
          'Settings, `key=value`. With an effect: dli.sql.sqlasync.enabled (false: DDL is synchronous), dli.sql.job.timeout (seconds).',
      }),
    ),
    tags: optional(Type.Array(tag, { maxItems: 20 })),
  },
  { examples: [{ sql: 'select 1', queue_name: 'q1' }] },
)
export type SubmitBody = Static<typeof submitBody>

export const submitted = succeeds({
  ...{ job_id: Type.String(), job_type: jobType, job_mode: jobMode },
  ...{ schema: Type.Optional(schema), rows: Type.Optional(rows) },
})

const insertFields = {
  input_row_count: Type.Optional(whole('Rows that an INSERT wrote.')),
  bad_row_count: Type.Optional(whole('0: an INSERT skips no row.')),
}
const resultFields = {
  result_path: Type.Optional(text('Of a QUERY that is FINISHED: the place of its rows. Nothing is written there.')),
  result_format: Type.Optional(text('csv, with result_path.')),
}
const status = Type.Enum([...sqlJobStates])
const times = {
  start_time: whole('When it was submitted, in milliseconds since the epoch.'),
  duration: whole('From then to its end, or to now, in milliseconds.'),
}
export const jobStatus = succeeds({
  ...{ job_id: Type.String(), job_type: jobType, job_mode: jobMode, queue_name: Type.String(), owner: Type.String() },
  ...{ ...times, status, ...insertFields },
  input_size: whole('An estimate: the size of the result as JSON, in bytes.'),
  result_count: whole('The number of rows of its result, or of rows that it wrote.'),
  ...{ database_name: Type.String(), table_name: Type.String() },
  detail: text("JSON in a text: Spark's StructType of the result; empty if there is none."),
  statement: Type.String(),
  user_conf: Type.Optional(text('The settings of its conf as JSON in a text; absent without any.')),
  ...resultFields,
  tags: Type.Optional(Type.Array(tag)),
})

export const previewQuery = Type.Object({
  'page-size': Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1000, description: '1000 when absent.', examples: [100] }),
  ),
  'queue-name': Type.Optional(Type.String({ description: 'The queue of the job.', examples: ['q1'] })),
})
export const resultQuery = Type.Object({
  'page-size': Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, description: '50 when absent.', examples: [50] }),
  ),
  'current-page': Type.Optional(Type.Integer({ minimum: 1, description: 'Counted from 1.', examples: [1] })),
  'queue-name': Type.Optional(Type.String({ description: 'The queue of the job.', examples: ['q1'] })),
})
export const preview = succeeds({
  ...{ job_id: Type.String(), job_type: jobType, row_count: whole('The number of all rows.') },
  input_size: whole('As of the status.'),
  ...{ schema, rows },
})

export const done = Type.Object(head)

const filter = (description: string, example: string) =>
  Type.Optional(Type.String({ description, examples: [example] }))
const instant = (description: string) => Type.Optional(Type.Integer({ minimum: 0, description, examples: [0] }))
export const listQuery = Type.Object({
  'page-size': Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, description: '50 when absent.', examples: [10] }),
  ),
  'current-page': Type.Optional(Type.Integer({ minimum: 1, description: 'Counted from 1.', examples: [1] })),
  start: instant('Only jobs that started then or later; milliseconds.'),
  end: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Only jobs that started then or earlier; milliseconds.' }),
  ),
  'job-type': filter('One type, or ALL.', 'ALL'),
  job_types: Type.Optional(oneOrMoreTexts({ description: 'Types; can be repeated. With job-type: those in both.' })),
  'job-status': filter('One status.', 'FINISHED'),
  'job-id': filter('One job.', FIRST_JOB),
  db_name: filter('The database.', 'default'),
  table_name: Type.Optional(Type.String({ description: 'The table.' })),
  queue_name: filter('The queue.', 'q1'),
  sql_pattern: filter('A part of the text, in any case.', 'select'),
  owner: Type.Optional(Type.String({ description: 'The user.' })),
  tags: Type.Optional(Type.String({ description: 'Tags that must be present, as `k1=v1,k2=v2`.' })),
  order: Type.Optional(Type.Enum([...sqlJobOrders], { description: 'start_time_desc when absent.' })),
  'engine-type': Type.Optional(Type.String({ description: 'The engine.' })),
  engine_type: Type.Optional(Type.String({ description: 'The same, as the reference spells it.' })),
})
export type ListQuery = Static<typeof listQuery>

const listedJob = Type.Object({
  ...{ detail: Type.String(), duration: whole('Milliseconds.'), end_time: whole('0 until it has ended.') },
  ...{ engine_type: Type.String(), input_size: Type.Integer(), job_id: Type.String(), job_type: jobType },
  ...{ message: Type.String(), owner: Type.String(), queue_name: Type.String(), result_count: Type.Integer() },
  ...{ database_name: Type.String(), table_name: Type.String(), start_time: Type.Integer(), statement: Type.String() },
  ...{ status, with_column_header: Type.Boolean(), tags: Type.Optional(Type.Array(tag)) },
  ...{ ...insertFields, ...resultFields },
})
export const jobList = succeeds({ job_count: whole('The number of all jobs that match.'), jobs: Type.Array(listedJob) })

export const jobDetail = succeeds({
  ...{ job_id: Type.String(), owner: Type.String(), ...times },
  ...{ export_mode: Type.Optional(Type.String()), database_name: Type.String(), table_name: Type.String() },
  ...{ data_path: Type.Optional(Type.String()), data_type: Type.Optional(Type.String()) },
  ...{ with_column_header: Type.Optional(Type.Boolean()), quote_char: Type.Optional(Type.String()) },
  ...{ escape_char: Type.Optional(Type.String()), compress: Type.Optional(Type.String()) },
  tags: Type.Optional(Type.Array(tag)),
})

export const exportBody = Type.Object(
  {
    data_path: Type.String({ description: 'obs://bucket/folder. Nothing is written there.' }),
    data_type: Type.Enum(['csv', 'json']),
    compress: optional(Type.Enum(['none', 'gzip', 'bzip2', 'deflate'])),
    queue_name: optional(text('The queue of the export; that of the query when absent.')),
    export_mode: optional(Type.Enum(['ErrorIfExists', 'Overwrite'])),
    with_column_header: flag('false when absent. Also as a text: an example of the reference has it so.'),
    limit_num: optional(Type.Integer({ minimum: 0, description: '0, the default: all rows.' })),
    encoding_type: optional(Type.Enum(['utf-8', 'gb2312', 'gbk'])),
    quote_char: optional(Type.String({ maxLength: 1 })),
    escape_char: optional(Type.String({ maxLength: 1 })),
  },
  { examples: [{ data_path: 'obs://bucket/folder', data_type: 'csv' }] },
)
export type ExportBody = Static<typeof exportBody>
export const exported = succeeds({ job_id: Type.String(), job_mode: jobMode })

export const checkBody = Type.Object(
  {
    sql: Type.String({ minLength: 1, description: 'One statement of Spark SQL.' }),
    currentdb: optional(text('The database of names that have none; `default` when absent.')),
  },
  { examples: [{ sql: 'select 1' }] },
)
export const checked = succeeds({ job_type: jobType })

const subJob = Type.Object({
  ...{ id: Type.Integer(), name: Type.String(), submission_time: Type.String(), stage_ids: Type.Array(Type.Integer()) },
  ...{ job_group: Type.String(), status: Type.String(), num_tasks: Type.Integer(), num_active_tasks: Type.Integer() },
  ...{ num_completed_tasks: Type.Integer(), num_skipped_tasks: Type.Integer(), num_failed_tasks: Type.Integer() },
  ...{ num_killed_tasks: Type.Integer(), num_active_stages: Type.Integer(), num_completed_stages: Type.Integer() },
  ...{ num_skipped_stages: Type.Integer(), num_failed_stages: Type.Integer() },
})
export const progress = succeeds({
  ...{ job_id: Type.String(), status, sub_job_id: Type.Optional(Type.Integer()) },
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  sub_jobs: Type.Optional(Type.Array(subJob, { description: 'Only while it is RUNNING.' })),
})
export type SubJobView = Static<typeof subJob>

export const replies = <R extends Readonly<Record<number, ReturnType<typeof Type.Object>>>>(success: R) => ({
  ...success,
  '4xx': error,
  '5xx': error,
})
