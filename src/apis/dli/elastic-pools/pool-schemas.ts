import Type, { type Static } from 'typebox'
import { mapOf } from '../../../core/json-schema.ts'
import { elasticPoolStates } from '../../../model/elastic-pool-life.ts'
import { queueTypes } from '../../../model/queue.ts'
import { optional } from '../resource-fields.ts'
import { enterpriseProject, flag, millis, succeeds, tags, tagsQuery, wholeNumber } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'

export const poolParams = Type.Object({
  ...projectParams.properties,
  elastic_resource_pool_name: Type.String({
    description: 'The pool; upper case counts as lower case.',
    examples: ['pool1'],
  }),
})
export const poolQueueParams = Type.Object({
  ...poolParams.properties,
  queue_name: Type.String({ description: 'A queue of the pool.', examples: ['queue1'] }),
})
const description = optional(Type.String({ maxLength: 256 }))

/** The body of CreateElasticResourcePool (DLI API reference, "creating an elastic resource pool"). */
export const createPoolBody = Type.Object(
  {
    elastic_resource_pool_name: Type.String({
      description: 'At most 128 letters, digits and "_"; not only digits, and no "_" first. Stored in lower case.',
    }),
    description,
    cidr_in_vpc: optional(Type.String({ description: 'A block of addresses; 172.16.0.0/12 when absent.' })),
    max_cu: wholeNumber('The largest size: 64 or more, and min_cu or more.'),
    min_cu: wholeNumber('The smallest size: 64 or more.'),
    charging_mode: optional(wholeNumber('1, pay per use, when absent.')),
    enterprise_project_id: enterpriseProject,
    tags,
    label: optional(
      mapOf(Type.String(), {
        description: '{"spec":"basic"}: the basic edition, whose sizes are 16 to 64.',
      }),
    ),
    ipv6_enable: flag('Whether the pool has IPv6 addresses, too.'),
  },
  { examples: [{ elastic_resource_pool_name: 'pool1', min_cu: 64, max_cu: 128 }] },
)
export type CreatePoolBody = Static<typeof createPoolBody>

export const updatePoolBody = Type.Object(
  {
    description,
    max_cu: optional(wholeNumber('The largest size.')),
    min_cu: optional(wholeNumber('The smallest size.')),
  },
  { examples: [{ description: 'for reports' }] },
)
export const associateBody = Type.Object(
  { queue_name: Type.String({ description: 'A queue that is in no pool.' }) },
  { examples: [{ queue_name: 'queue1' }] },
)

const MAX_INT = 2 ** 31 - 1
const limit = Type.Optional(
  Type.Integer({ minimum: 1, maximum: MAX_INT, description: '100 when absent.', examples: [100] }),
)
const offset = Type.Optional(
  Type.Integer({ minimum: 0, maximum: MAX_INT, description: 'The index of the first; 0 when absent.', examples: [0] }),
)
export const listPoolsQuery = Type.Object({
  limit,
  name: Type.Optional(Type.String({ description: 'A part of the name.' })),
  offset,
  status: Type.Optional(Type.Enum([...elasticPoolStates])),
  tags: tagsQuery,
})
export const listPoolQueuesQuery = Type.Object({
  limit,
  offset,
  queue_name: Type.Optional(Type.String({ description: 'A part of the name.' })),
})

export const pool = Type.Object({
  owner: Type.String(),
  id: Type.Integer(),
  elastic_resource_pool_name: Type.String(),
  description: Type.String(),
  max_cu: Type.Integer(),
  min_cu: Type.Integer(),
  actual_cu: Type.Integer(),
  cidr_in_vpc: Type.String(),
  create_time: millis('When it was created.'),
  update_time: millis('When it last changed.'),
  current_cu: Type.Integer({ description: '0 until it is AVAILABLE.' }),
  status: Type.Enum([...elasticPoolStates]),
  resource_id: Type.String(),
  fail_reason: Type.String({ description: 'Empty unless it is FAILED.' }),
  enterprise_project_id: Type.String(),
  prepay_cu: Type.Integer(),
  charging_mode: Type.Integer(),
  queues: Type.Array(Type.String()),
  manager: Type.String(),
  label: mapOf(Type.String()),
  ipv6_enable: Type.Boolean(),
  ipv6_cidr_in_subnet: Type.String(),
})
export type PoolView = Static<typeof pool>
export const poolList = succeeds({
  count: Type.Integer({ description: 'The number of all pools that match.' }),
  elastic_resource_pools: Type.Array(pool),
})
export const poolCreated = succeeds({ elastic_resource_pool_name: Type.String() })

const time = (text: string) =>
  Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$', description: `${text}, as 08:00.` })
const policyBody = Type.Object({
  priority: Type.Integer({ minimum: 1, maximum: 100 }),
  impact_start_time: time('When the policy begins'),
  impact_stop_time: time('When the policy ends'),
  min_cu: wholeNumber('The smallest size.'),
  max_cu: wholeNumber('The largest size.'),
  inherit_elastic_resource_pool_max_cu: flag('Whether the largest size is that of the pool.'),
})
export const policiesBody = Type.Object(
  { queue_scaling_policies: Type.Array(policyBody, { minItems: 1, maxItems: 100 }) },
  {
    examples: [
      {
        queue_scaling_policies: [
          { priority: 1, impact_start_time: '00:00', impact_stop_time: '24:00', min_cu: 16, max_cu: 64 },
        ],
      },
    ],
  },
)
export type PoliciesBody = Static<typeof policiesBody>

const policy = Type.Object({
  priority: Type.Integer(),
  impact_start_time: Type.String(),
  impact_stop_time: Type.String(),
  min_cu: Type.Integer(),
  max_cu: Type.Integer(),
  inherit_elastic_resource_pool_max_cu: Type.Boolean(),
})
export const poolQueueList = succeeds({
  queues: Type.Array(
    Type.Object({
      queue_name: Type.String(),
      enterprise_project_id: Type.String(),
      queue_type: Type.Enum([...queueTypes]),
      queue_scaling_policies: Type.Array(policy),
      owner: Type.String(),
      create_time: millis('When it was created.'),
      engine: Type.String(),
    }),
  ),
  count: Type.Integer({ description: 'The number of all queues that match.' }),
})
