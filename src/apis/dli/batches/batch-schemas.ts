import Type, { type Static } from 'typebox'
import { nullable } from '../../../core/json-schema.ts'
import { batchStates } from '../../../model/batch-life.ts'
import { MAX_RETRIES } from '../../../spark/batches/create-batch.ts'
import { optional, packageFields, scTypeField, sizeFields } from '../resource-fields.ts'
import { projectParams } from '../schemas.ts'

const text = (description: string) => optional(Type.String({ description }))

/** The body of CreateSparkJob (DLI API reference, "creating a batch processing job"). Unknown fields are ignored. */
export const createBatchBody = Type.Object(
  {
    file: Type.String({ minLength: 1, description: 'The jar or Python file: a package, or obs://bucket/path.' }),
    className: text('The main class. Documented as required; clients send it empty or not at all for Python.'),
    queue: text('The queue to run in; `default` if neither it nor cluster_name is given.'),
    cluster_name: text('The old name of queue; they cannot both be given.'),
    args: optional(Type.Array(Type.String(), { description: 'The arguments of the application.' })),
    sc_type: scTypeField('application'),
    ...packageFields,
    conf: Type.Optional(
      nullable(
        Type.Unsafe<Record<string, unknown>>({
          type: 'object',
          additionalProperties: true,
          description: 'Spark settings.',
        }),
      ),
    ),
    name: optional(Type.String({ maxLength: 128, description: 'The name of the batch, at most 128 characters.' })),
    ...sizeFields,
    feature: optional(Type.Enum(['basic', 'ai', 'custom'], { description: 'The kind of image; basic when absent.' })),
    spark_version: text('The version of Spark; that of the queue when absent.'),
    image: text('An image of your own, as organization/name:version; with feature custom.'),
    auto_recovery: optional(Type.Boolean({ description: 'true: the application is started again when it fails.' })),
    max_retry_times: optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_RETRIES,
        description: 'How often, with auto_recovery; 20 when absent.',
      }),
    ),
    obs_bucket: text('The bucket for logs and results.'),
    catalog_name: text('The catalog of its metadata.'),
    execution_agency_urn: text('The agency that it runs as.'),
  },
  { examples: [{ file: 'obs://bucket/pi.jar', className: 'org.apache.spark.examples.SparkPi', queue: 'default' }] },
)
export type CreateBatchBody = Static<typeof createBatchBody>

const state = Type.Enum([...batchStates], {
  description: 'A cancelled batch is dead. recovering: it has failed, and is started again.',
})
const shownId = Type.Union([Type.String({ format: 'uuid' }), Type.Integer({ minimum: 0 })], {
  description: 'A UUID; with the setting sessionIds: number, a whole number.',
})

/** The fields of every reply, in the order of the documented example. */
const common = {
  id: shownId,
  appId: Type.String({ description: 'Like application_1521602145695_0044, after it has started. Otherwise empty.' }),
  name: Type.String(),
  owner: Type.String({ description: 'The user who created it; empty if unknown.' }),
  proxyUser: Type.String({ description: 'Empty.' }),
  state,
  kind: Type.String({ description: 'Empty.' }),
  log: Type.Array(Type.String(), { description: 'The last 10 lines of the log.' }),
  sc_type: Type.String({ description: 'A, B, C, or CUSTOMIZED if the request set a size of its own.' }),
  cluster_name: Type.String({ description: 'The queue.' }),
  queue: Type.String(),
  image: Type.Optional(Type.String({ description: 'If the request named one.' })),
  create_time: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  update_time: Type.Integer({ description: 'Milliseconds since the epoch: its last change.' }),
}
const requestText = Type.String({ description: 'The body of the request, as JSON.' })

export const batch = Type.Object(common)
export type BatchView = Static<typeof batch>

const listedBatch = Type.Object({
  ...common,
  duration: Type.Integer({ description: 'How long its application has run, in milliseconds; 0 until it runs.' }),
  req_body: requestText,
})
export type ListedBatchView = Static<typeof listedBatch>

export const batchList = Type.Object({
  from: Type.Integer(),
  total: Type.Integer({ description: 'The number of all batches that match.' }),
  sessions: Type.Array(listedBatch),
  create_time: Type.Integer({ description: 'When the first batch of this page was created; 0 if there is none.' }),
})

export const batchDetail = Type.Object({
  ...common,
  feature: Type.String(),
  spark_version: Type.String({ description: 'As in the request; otherwise empty.' }),
  req_body: requestText,
})
export type BatchDetailView = Static<typeof batchDetail>

export const batchState = Type.Object({ id: shownId, state })

export const batchLog = Type.Object({
  id: shownId,
  from: Type.Integer({ description: 'The index of the first line in `log`.' }),
  total: Type.Integer({ description: 'The number of all lines.' }),
  log: Type.Array(Type.String()),
})

/** The id of the first batch of the project in the examples, with the default seed. */
const FIRST_BATCH = '6241dfc8-2c1f-42c7-87c4-d4b27dff285a'
export const batchId = Type.String({
  description: 'The id that CreateSparkJob returned. The example is the first batch of project demo.',
  examples: [FIRST_BATCH],
})
export const batchParams = Type.Object({ ...projectParams.properties, batch_id: batchId })

export const ORDERS = ['CREATE_TIME_DESC', 'CREATE_TIME_ASC', 'DURATION_DESC', 'DURATION_ASC'] as const
const given = (description: string) => Type.Optional(Type.String({ description }))
const ms = (description: string) => Type.Optional(Type.Integer({ description }))
export const listBatchesQuery = Type.Object({
  cluster_name: given('The old name of queue_name.'),
  queue_name: given('Only batches of this queue.'),
  state: Type.Optional(Type.Enum([...batchStates], { description: 'Only batches in this state.' })),
  job_name: given('Only batches with exactly this name.'),
  'job-id': given('Only the batch with this id.'),
  job_id: given('The same, as the reference spells it.'),
  owner: given('Only batches of this user.'),
  start: ms('Only batches created at this time or later; milliseconds since the epoch.'),
  end: ms('Only batches created at this time or earlier.'),
  order: Type.Optional(Type.Enum([...ORDERS], { description: 'CREATE_TIME_DESC when absent.' })),
  from: Type.Optional(
    Type.Integer({ minimum: 0, description: 'The index of the first batch; 0 when absent.', examples: [0] }),
  ),
  size: Type.Optional(
    Type.Integer({ minimum: 0, description: 'The maximum number of batches; 100 when absent.', examples: [10] }),
  ),
})
export type ListBatchesQuery = Static<typeof listBatchesQuery>

export const batchLogQuery = Type.Object({
  from: Type.Optional(
    Type.Integer({ description: 'The index of the first line; absent or negative: the last `size`.', examples: [0] }),
  ),
  size: Type.Optional(
    Type.Integer({ description: 'The maximum number of lines; 100 when absent, negative: all.', examples: [10] }),
  ),
  type: Type.Optional(Type.Enum(['driver'], { description: 'Only the log of the driver.' })),
  index: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'The log of the driver of one start: 0 is the first, 1 that after the first failure, and so on.',
    }),
  ),
})
