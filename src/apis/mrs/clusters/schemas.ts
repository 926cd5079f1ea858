import Type, { type Static } from 'typebox'
import { nullable } from '../../../core/json-schema.ts'
import { tag } from './create-schemas.ts'

/** The largest page that the reference allows. */
const MAX_PAGE = 2_147_483_646

export const listHostsQuery = Type.Object({
  pageSize: Type.Optional(
    Type.Integer({
      ...{ minimum: 1, maximum: MAX_PAGE, examples: [10] },
      description: 'The maximum number of hosts; 10 when absent.',
    }),
  ),
  currentPage: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: 'Counted from 1; 1 when absent.', examples: [1] }),
  ),
})

const string = Type.String()
const shownTag = Type.Object({ key: string, value: string })

/** A machine (HostModel of Huawei's SDKs). */
export const host = Type.Object({
  id: string,
  name: Type.String({ description: 'The id of the cluster, "_", the node group, 4 letters, "-" and a number.' }),
  ip: string,
  availability_zone_id: string,
  tags: Type.Array(shownTag),
  status: Type.String({ description: 'ACTIVE.' }),
  resource_id: string,
  flavor: string,
  type: Type.String({ description: 'Master, Analysis_Core, Analysis_Task, Streaming_Core, Streaming_Task or Core.' }),
  mem: Type.String({ description: 'MB.' }),
  cpu: Type.String({ description: 'vCPUs.' }),
  root_volume_size: Type.String({ description: 'GB.' }),
  data_volume_type: string,
  data_volume_size: Type.Integer({ description: 'GB.' }),
  data_volume_count: Type.Integer(),
  node_group_name: string,
})
export type HostView = Static<typeof host>
export const hostList = Type.Object({ hosts: Type.Array(host), total: Type.Integer() })

export const tagList = Type.Object({ tags: Type.Array(shownTag) })
export const tagsAction = Type.Object(
  {
    action: Type.Enum(['create', 'delete']),
    tags: Type.Array(tag, { minItems: 1, maxItems: 20 }),
  },
  { examples: [{ action: 'create', tags: [{ key: 'team', value: 'reports' }] }] },
)

const instances = Type.Unsafe<string | number>({
  type: ['string', 'integer'],
  pattern: '^[1-9][0-9]{0,2}$',
  minimum: 1,
  maximum: 500,
  description: 'How many nodes are added or removed, as a number or as text.',
})
const taskNodes = Type.Object({
  node_size: Type.String({ minLength: 1 }),
  data_volume_type: Type.Optional(nullable(Type.Enum(['SATA', 'SAS', 'SSD', 'GPSSD']))),
  data_volume_count: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 20 }))),
  data_volume_size: Type.Optional(nullable(Type.Integer({ minimum: 10, maximum: 32_768 }))),
})
/** The body of UpdateClusterScaling (ClusterScalingReq of Huawei's SDKs). */
export const scalingBody = Type.Object(
  {
    service_id: Type.Optional(nullable(string)),
    plan_id: Type.Optional(nullable(string)),
    parameters: Type.Object({
      scale_type: Type.Enum(['scale_out', 'scale_in']),
      node_id: Type.String({ description: 'node_orderadd; other values have the same effect.' }),
      node_group: Type.Optional(
        nullable(
          Type.String({
            maxLength: 64,
            description:
              'A node group, or core_node_default_group (also when absent) or task_node_default_group for the first group of that kind.',
          }),
        ),
      ),
      instances,
      task_node_info: Type.Optional(nullable(taskNodes)),
      order_id: Type.Optional(nullable(string)),
      skip_bootstrap_scripts: Type.Optional(nullable(Type.Unsafe({ type: ['boolean', 'string'] }))),
      scale_without_start: Type.Optional(nullable(Type.Boolean())),
      server_ids: Type.Optional(nullable(Type.Array(string))),
    }),
    previous_values: Type.Optional(nullable(Type.Object({}))),
  },
  {
    examples: [
      {
        parameters: {
          scale_type: 'scale_out',
          node_id: 'node_orderadd',
          node_group: 'core_node_analysis_group',
          instances: '1',
        },
      },
    ],
  },
)
export type ScalingBody = Static<typeof scalingBody>
export const scalingResult = Type.Object({ result: Type.String({ description: 'succeeded.' }) })

export const versionList = Type.Object({
  cluster_versions: Type.Array(string, { description: 'As MRS 3.1.0; other versions can be created, too.' }),
})

const zone = Type.Object({
  id: string,
  az_code: string,
  az_name: string,
  az_id: string,
  status: string,
  region_id: string,
  az_group_id: string,
  az_type: string,
  az_category: Type.Integer({ description: '0: a common availability zone.' }),
  charge_policy: string,
  az_tags: Type.Object({ mode: string, alias: string, public_border_group: string }),
})
export const zoneList = Type.Object({
  available_zones: Type.Array(zone),
  default_az_code: string,
  support_physical_az_group: Type.Boolean(),
})
export type ZoneList = Static<typeof zoneList>
export const regionParams = Type.Object({
  region_id: Type.String({ description: 'Any region; its zones are derived from its name.', examples: ['cn-north-4'] }),
})
