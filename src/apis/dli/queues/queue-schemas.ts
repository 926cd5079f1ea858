import Type, { type Static } from 'typebox'
import { queueOrders } from '../../../jobs/queues/list-queues.ts'
import { MAX_CU, queueEngines, queueTypes } from '../../../model/queue.ts'
import { optional } from '../resource-fields.ts'
import {
  enterpriseProject,
  flag,
  ignoredFlag,
  millis,
  succeeds,
  successful,
  tags,
  tagsQuery,
  wholeNumber,
} from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'

const queueName = Type.String({ description: 'The queue; upper case counts as lower case.', examples: ['queue1'] })
export const queueParams = Type.Object({ ...projectParams.properties, queue_name: queueName })

const count = (description: string) => optional(Type.Integer({ minimum: 1, maximum: MAX_CU, description }))
const nativeEnabled = flag('Whether Spark Native is on; without effect.')

const commonProperties = {
  'computeEngine.maxInstance': count('How many Spark drivers the queue may start; without effect.'),
  'job.maxConcurrent': count('How many jobs a driver may run at a time; without effect.'),
  'computeEngine.maxPrefetchInstance': count('How many Spark drivers are started in advance; without effect.'),
  'computeEngine.spark.nativeEnabled': nativeEnabled,
}
const PROPERTIES_EXAMPLES = [{ properties: { 'computeEngine.maxInstance': 2, 'job.maxConcurrent': 32 } }]
/** The body of CreateQueueProperty (DLI API reference, "adding queue properties"). */
export const createPropertyBody = Type.Object(
  { properties: Type.Object(commonProperties) },
  { examples: PROPERTIES_EXAMPLES },
)
/** The body of UpdateQueueProperty (DLI API reference, "updating queue properties"). */
export const updatePropertyBody = Type.Object(
  {
    properties: Type.Object({
      ...commonProperties,
      'network.cidrInVpc': optional(Type.String({ description: 'The block of addresses of the queue.' })),
      'job.saveJobResultToJobBucket': flag('Whether results are saved in the bucket of jobs; without effect.'),
    }),
  },
  { examples: PROPERTIES_EXAMPLES },
)
export type PropertiesBody = Static<typeof updatePropertyBody>
/** The body of DeleteQueueProperty (DLI API reference, "deleting queue properties"). */
export const deletePropertyBody = Type.Object(
  { keys: Type.Array(Type.String(), { minItems: 1 }) },
  { examples: [{ keys: ['computeEngine.maxInstance'] }] },
)

export const propertiesQuery = Type.Object({
  offset: Type.Optional(Type.Integer({ minimum: 0, description: '0 when absent.', examples: [0] })),
  limit: Type.Optional(Type.Integer({ minimum: 1, description: '1000 when absent.', examples: [10] })),
})
export const propertyList = succeeds({
  properties: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
})

/** The body of CreateQueue (DLI API reference, "creating a queue"). */
export const createQueueBody = Type.Object(
  {
    queue_name: Type.String({
      description: 'At most 128 letters, digits and "_"; not only digits, and no "_" first. Stored in lower case.',
    }),
    queue_type: optional(Type.Enum([...queueTypes], { description: 'sql when absent.' })),
    description: optional(Type.String({ maxLength: 128 })),
    cu_count: wholeNumber('The size: a multiple of 16.'),
    charging_mode: optional(wholeNumber('1, pay per use, when absent.')),
    enterprise_project_id: enterpriseProject,
    platform: optional(Type.String({ description: 'x86_64 when absent.' })),
    resource_mode: optional(Type.Integer({ minimum: 0, maximum: 1, description: '0: shared; 1: dedicated.' })),
    labels: optional(Type.Array(Type.Unknown(), { description: 'Such as multi_az=2.' })),
    feature: optional(Type.String({ description: 'basic or ai; shown as given.' })),
    tags,
    elastic_resource_pool_name: optional(Type.String({ description: 'The pool that the queue is created in.' })),
    properties: optional(Type.Object({ 'computeEngine.spark.nativeEnabled': nativeEnabled })),
    engine: optional(Type.Enum([...queueEngines], { description: 'Of a queue of the type sql; spark when absent.' })),
  },
  { examples: [{ queue_name: 'queue1', cu_count: 16, queue_type: 'sql', description: 'for reports' }] },
)
export type CreateQueueBody = Static<typeof createQueueBody>

export const cidrBody = Type.Object(
  { cidr_in_vpc: Type.String({ description: 'The block of addresses.' }) },
  { examples: [{ cidr_in_vpc: '10.1.0.0/16' }] },
)

const queueActions = ['restart', 'scale_out', 'scale_in'] as const
/** The body of RunQueueAction (DLI API reference, "restarting, scaling out, and scaling in queues"). */
export const actionBody = Type.Object(
  {
    action: Type.Enum([...queueActions]),
    force: flag('For a restart: what runs on the queue is cancelled.'),
    cu_count: optional(wholeNumber('For scale_out and scale_in: how much is added or taken, a multiple of 16.')),
  },
  { examples: [{ action: 'restart', force: false }] },
)
export type ActionBody = Static<typeof actionBody>

const MAX_INT = 2 ** 31 - 1
export const listQueuesQuery = Type.Object({
  queue_type: Type.Optional(Type.Enum([...queueTypes, 'all'], { description: 'sql when absent.', examples: ['all'] })),
  'with-priv': ignoredFlag('Permissions are not emulated: the reply has no other fields.'),
  'with-charge-info': ignoredFlag('The reply has charging_mode in any case.'),
  tags: tagsQuery,
  'page-size': Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_INT, description: 'All queues when absent.', examples: [100] }),
  ),
  'current-page': Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_INT, description: '1 when absent.', examples: [1] }),
  ),
  order: Type.Optional(
    Type.Enum([...queueOrders], { description: 'queue_name_asc when absent.', examples: ['queue_name_asc'] }),
  ),
})
export type ListQueuesQuery = Static<typeof listQueuesQuery>

const versions = {
  support_spark_versions: Type.Array(Type.String()),
  default_spark_version: Type.String(),
  support_hetu_engine_versions: Type.Array(Type.String()),
  default_hetu_engine_version: Type.String(),
  support_flink_sql_versions: Type.Array(Type.String()),
  default_flink_sql_version: Type.String(),
  support_flink_jar_versions: Type.Array(Type.String()),
  default_flink_jar_version: Type.String(),
}
const limits = {
  cu_scale_out_limit: Type.Integer(),
  cu_scale_in_limit: Type.Integer(),
  elastic_resource_pool_name: Type.String({ description: 'Empty: the queue belongs to no pool.' }),
}

/** A queue in a list. */
export const queue = Type.Object({
  queue_id: Type.Integer(),
  queue_name: Type.String(),
  owner: Type.String(),
  description: Type.String(),
  engine: Type.String(),
  used_cu: Type.Number(),
  create_time: millis('When it was created.'),
  queue_type: Type.Enum([...queueTypes]),
  cu_count: Type.Integer(),
  charging_mode: Type.Integer(),
  resource_id: Type.String(),
  enterprise_project_id: Type.String(),
  cidr_in_vpc: Type.String(),
  cidr_in_subnet: Type.String(),
  cidr_in_mgntsubnet: Type.String(),
  resource_mode: Type.Integer(),
  platform: Type.String(),
  is_restarting: Type.Boolean(),
  labels: Type.String(),
  feature: Type.String(),
  resource_type: Type.String(),
  queue_resource_type: Type.String(),
  cu_spec: Type.Integer(),
  ...limits,
  support_opensource_flink_versions: Type.Array(Type.String()),
  ...versions,
})
export const queueList = succeeds({ queues: Type.Array(queue) })

/** A queue on its own: its first fields are in camel case. */
export const queueDetails = Type.Object({
  ...successful,
  queue_id: Type.Integer(),
  owner: Type.String(),
  description: Type.String(),
  queueName: Type.String(),
  create_time: millis('When it was created.'),
  queueType: Type.Enum([...queueTypes]),
  cuCount: Type.Integer(),
  chargingMode: Type.Integer(),
  resource_id: Type.String(),
  resource_mode: Type.Integer(),
  enterprise_project_id: Type.String(),
  resource_type: Type.String(),
  cu_spec: Type.Integer(),
  ...limits,
  ...versions,
})

export const queueCreated = succeeds({ queue_name: Type.String() })
export const actionDone = Type.Object({
  ...successful,
  job_id: Type.Optional(Type.String({ description: 'Of a forced restart.' })),
  queue_name: Type.Optional(Type.String({ description: 'Of a change of size.' })),
  result: Type.Optional(Type.Boolean({ description: 'Of a change of size.' })),
})
export type QueueView = Static<typeof queue>
export type QueueDetails = Static<typeof queueDetails>
