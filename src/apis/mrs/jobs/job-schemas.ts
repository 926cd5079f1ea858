/**
 * Job executions: JobExecution, JobQueryBean, ShowJobExeListNewResponse, JobBatchDelete, ShowSqlResultWithJobResponse
 * of Huawei's SDKs.
 */
import Type, { type Static } from 'typebox'
import { mapOf, nullable } from '../../../core/json-schema.ts'
import { mrsJobEnds } from '../../../model/job-plan.ts'
import { jobTypes } from '../../../model/mrs-job.ts'
import { mrsJobStates } from '../../../model/mrs-job-life.ts'
import { clusterParams } from '../schemas.ts'

const JOB_NAME = 'Letters, digits, "-" and "_". Several jobs can have the same name.'
const ARGUMENTS =
  'What the program is started with. Of SparkSql and HiveSql: options in pairs, and the SQL last; it may have several statements.'

/** The body of CreateExecuteJob (MRS API reference, "adding and executing a job"). */
export const createJobBody = Type.Object({
  job_type: Type.Enum([...jobTypes], { description: 'SparkPython is shown as SparkSubmit.' }),
  job_name: Type.String({ minLength: 1, maxLength: 64, description: JOB_NAME }),
  arguments: Type.Optional(nullable(Type.Array(Type.String(), { description: ARGUMENTS }))),
  properties: Type.Optional(
    nullable(mapOf(Type.String(), { description: 'Settings of the program. 2048 characters.' })),
  ),
})
export type CreateJobBody = Static<typeof createJobBody>

/** The rule for names, which the handler checks in words of its own. */
export const JOB_NAME_FORM = /^[A-Za-z0-9_-]{1,64}$/

/** The documented body. */
export const acceptedJobBody = Type.Object(
  {
    ...createJobBody.properties,
    job_name: Type.String({ minLength: 1, maxLength: 64, pattern: JOB_NAME_FORM.source, description: JOB_NAME }),
  },
  {
    examples: [{ job_type: 'SparkSql', job_name: 'daily-report', arguments: ['show tables'], properties: {} }],
  },
)

/** The id of the first job of project `demo`, which the examples use. */
export const FIRST_JOB = '6241dfc8-2c1f-42c7-87c4-d4b27dff285a'
const JOB_ID = 'The job_id that CreateExecuteJob returned.'

export const jobSubmitResult = Type.Object({
  job_submit_result: Type.Object({
    job_id: Type.String({ description: 'A UUID.' }),
    state: Type.Enum(['COMPLETE'], { description: 'The job is submitted. A refused submission is an error.' }),
  }),
})

const ms = (what: string) => Type.Integer({ description: `${what} Milliseconds since the epoch; 0 until it is known.` })

/** A job (JobQueryBean). */
export const job = Type.Object({
  job_id: Type.String(),
  user: Type.String({ description: 'Who submitted it; empty if unknown.' }),
  job_name: Type.String(),
  job_result: Type.Enum(['UNDEFINED', ...mrsJobEnds], {
    description: 'UNDEFINED until it has ended. A job that is FINISHED can have the result FAILED.',
  }),
  job_state: Type.Enum([...mrsJobStates], { description: 'The state of its YARN application.' }),
  job_progress: Type.Integer({ minimum: 0, maximum: 100, description: 'Per cent.' }),
  job_type: Type.String(),
  started_time: ms('When it began to run.'),
  submitted_time: ms('When it was submitted.'),
  finished_time: ms('When it ended.'),
  elapsed_time: Type.Integer({ description: 'How long it has run, in milliseconds; 0 before it runs.' }),
  queue: Type.String({ description: 'The YARN queue: that of its arguments, or `default`.' }),
  arguments: Type.String({ description: 'A text: its arguments in brackets, as `[--class, com.example.Report]`.' }),
  launcher_id: Type.String({ description: 'The YARN application that starts the job.' }),
  app_id: Type.Optional(Type.String({ description: 'Its YARN application; absent until it runs.' })),
  properties: Type.String({ description: 'A text: its properties in braces, as `{key=value}`.' }),
  tracking_url: Type.Optional(
    Type.String({ description: 'Of a SparkSubmit job that has started to run. Nothing listens there.' }),
  ),
})
export type JobView = Static<typeof job>

export const jobDetail = Type.Object({ job_detail: job })
export const jobList = Type.Object({
  total_record: Type.Integer({ description: 'The number of all jobs that match.' }),
  job_list: Type.Array(job),
})

/** The rows of a job's statements: one list for each, by its number. */
export const sqlResults = Type.Object({
  sql_results: Type.Unsafe<Record<string, readonly Record<string, string | null>[]>>(
    Type.Record(Type.String({ pattern: '^\\d+$' }), Type.Array(mapOf(nullable(Type.String()))), {
      description: 'By the number of the statement, from 0. A statement without rows has `{"result": "succeed"}`.',
    }),
  ),
})

export const deleteJobsBody = Type.Object(
  {
    job_id_list: Type.Optional(
      nullable(Type.Array(Type.String(), { description: 'Jobs of this cluster that have ended.' })),
    ),
  },
  { examples: [{ job_id_list: [FIRST_JOB] }] },
)

/** The body of a reply that has none. */
export const noBody = Type.Null()

export const jobParams = Type.Object({
  ...clusterParams.properties,
  job_execution_id: Type.String({ description: JOB_ID, examples: [FIRST_JOB] }),
})

/** The largest number of a page and the largest page, as for lists of clusters. */
const MAX_PAGE = 2_147_483_646
const timeFilter = (what: string) =>
  Type.Optional(
    Type.Integer({ minimum: 0, description: `Jobs submitted ${what}; milliseconds since the epoch, inclusive.` }),
  )
const exact = (what: string) => Type.Optional(Type.String({ description: `Exactly this ${what}.` }))

export const listJobsQuery = Type.Object({
  job_name: exact('name'),
  job_id: exact('id'),
  user: exact('user'),
  job_type: Type.Optional(Type.Enum([...jobTypes], { description: 'SparkPython finds SparkSubmit jobs.' })),
  job_state: Type.Optional(
    Type.Enum([...mrsJobStates, 'New'], { description: 'New is another spelling of NEW.', examples: ['RUNNING'] }),
  ),
  job_result: Type.Optional(Type.Enum(['UNDEFINED', ...mrsJobEnds])),
  queue: exact('queue'),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: 'Jobs of a page; 10 when absent.', examples: [10] }),
  ),
  offset: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAX_PAGE,
      description: 'The number of the page, from 1; 1 when absent.',
      examples: [1],
    }),
  ),
  sort_by: Type.Optional(
    Type.Enum(['desc', 'asc'], { description: 'By time of submission; desc when absent.', examples: ['desc'] }),
  ),
  submitted_time_begin: timeFilter('at that time or later'),
  submitted_time_end: timeFilter('at that time or before'),
})
export type ListJobsQuery = Static<typeof listJobsQuery>
