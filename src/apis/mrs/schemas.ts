import Type, { type Static } from 'typebox'
import { executionStatuses } from '../../model/sql-execution.ts'

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
export const projectParams = Type.Object({ project_id: projectId })
export const clusterParams = Type.Object({ project_id: projectId, cluster_id: clusterId })
export const executionParams = Type.Object({
  project_id: projectId,
  cluster_id: clusterId,
  sql_id: Type.String({ description: 'The id that ExecuteSql answered.' }),
})

/** What a list of clusters can be asked for: the states that the reference names, and two words for several of them. */
export const clusterStates = [
  'existing',
  'history',
  'starting',
  'running',
  'terminated',
  'failed',
  'abnormal',
  'terminating',
  'frozen',
  'scaling-out',
  'scaling-in',
] as const

/** The largest page that the reference allows. It bounds no page's number: that bound is ours. */
const MAX_PAGE = 2_147_483_646

export const listClustersQuery = Type.Object({
  pageSize: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: 'How many at most; 10 when absent.' }),
  ),
  currentPage: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: 'Counted from 1; 1 when absent.' }),
  ),
  clusterName: Type.Optional(Type.String({ description: 'Clusters whose name contains it.' })),
  clusterState: Type.Optional(
    Type.Enum([...clusterStates], {
      description: 'existing, when absent: all but terminated; history: terminated; or one state.',
    }),
  ),
  tags: Type.Optional(
    Type.String({ description: 'As k1*v1,k2*v2. No cluster here has tags: whatever is asked for, none has it.' }),
  ),
  enterpriseProjectId: Type.Optional(
    Type.String({ description: '0 when absent, which is where all clusters are; elsewhere is none.' }),
  ),
})
export type ListClustersQuery = Static<typeof listClustersQuery>

const string = Type.String()
const integer = Type.Integer()
const seconds = Type.String({ description: "Seconds since the epoch, as 1767225600: when the project's world began." })

/** A group of nodes (NodeGroupV10 of Huawei's SDKs, which begin its fields with capitals). */
const nodeGroup = Type.Object({
  GroupName: string,
  NodeNum: integer,
  NodeSize: string,
  NodeSpecId: string,
  VmProductId: string,
  VmSpecCode: string,
  NodeProductId: string,
  RootVolumeSize: Type.Integer({ description: 'GB.' }),
  RootVolumeProductId: string,
  RootVolumeType: string,
  RootVolumeResourceSpecCode: string,
  RootVolumeResourceType: string,
  DataVolumeType: string,
  DataVolumeCount: integer,
  DataVolumeSize: Type.Integer({ description: 'GB.' }),
  DataVolumeProductId: string,
  DataVolumeResourceSpecCode: string,
  DataVolumeResourceType: string,
})

/** A cluster (MRS API reference, "querying cluster details"; Cluster of Huawei's SDKs, which refuse other types). */
export const cluster = Type.Object({
  clusterId: string,
  clusterName: string,
  totalNodeNum: Type.String({ description: 'Numbers of nodes are text.' }),
  clusterState: Type.String({ description: 'As a fixture or a test set it; running when nobody did.' }),
  stageDesc: string,
  createAt: seconds,
  updateAt: seconds,
  chargingStartTime: seconds,
  billingType: string,
  dataCenter: string,
  vpc: string,
  vpcId: string,
  duration: string,
  fee: string,
  hadoopVersion: string,
  componentList: Type.Array(
    Type.Object({ componentId: string, componentName: string, componentVersion: string, componentDesc: string }),
  ),
  externalIp: string,
  externalAlternateIp: string,
  internalIp: string,
  deploymentId: string,
  remark: string,
  orderId: string,
  azId: string,
  azName: string,
  azCode: string,
  availabilityZoneId: string,
  instanceId: string,
  vnc: string,
  tenantId: Type.String({ description: "The project's id." }),
  volumeSize: Type.Integer({ description: 'GB.' }),
  volumeType: string,
  subnetId: string,
  subnetName: string,
  securityGroupsId: string,
  slaveSecurityGroupsId: Type.String({ description: 'The same.' }),
  bootstrapScripts: Type.Array(Type.Object({}), { description: 'None.' }),
  safeMode: Type.Integer({ description: '0: a common cluster; 1 would be one with security.' }),
  clusterVersion: Type.String({ description: 'As MRS 3.1.0.' }),
  nodePublicCertName: string,
  masterNodeIp: string,
  privateIpFirst: string,
  errorInfo: string,
  tags: string,
  masterNodeNum: string,
  coreNodeNum: string,
  masterNodeSize: string,
  coreNodeSize: string,
  masterNodeProductId: string,
  masterNodeSpecId: string,
  coreNodeProductId: string,
  coreNodeSpecId: string,
  masterDataVolumeType: string,
  masterDataVolumeSize: Type.Integer({ description: 'GB.' }),
  masterDataVolumeCount: integer,
  coreDataVolumeType: string,
  coreDataVolumeSize: Type.Integer({ description: 'GB.' }),
  coreDataVolumeCount: integer,
  enterpriseProjectId: string,
  isMrsManagerFinish: Type.Boolean(),
  clusterType: Type.Integer({ description: '0 analysis, 1 streaming, 2 hybrid.' }),
  logCollection: integer,
  periodType: integer,
  scale: string,
  nodeGroups: Type.Array(nodeGroup),
  taskNodeGroups: Type.Array(nodeGroup, { description: 'None.' }),
  eipId: string,
  eipAddress: string,
  eipv6Address: string,
  azCategory: Type.Integer({ description: '0: a common availability zone.' }),
})
export type ClusterView = Static<typeof cluster>

export const clusterDetails = Type.Object({ cluster })
export const clusterList = Type.Object({
  clusterTotal: Type.Integer({ description: 'How many match in all.' }),
  clusters: Type.Array(cluster),
})
