import Type, { type Static } from 'typebox'
import { nullable, projectId, resourceId } from '../../core/json-schema.ts'
import { clusterStates } from '../../model/cluster-life.ts'
import { sqlStates } from '../../model/sql-life.ts'

const ARCHIVE_PATH = 'The OBS path that receives the rows of a SELECT, as obs://bucket/path.'

/** The body of ExecuteSql (MRS API reference, "submitting an SQL statement"). */
export const executeSqlBody = Type.Object({
  sql_type: Type.String({ description: 'Only `presto`.' }),
  sql_content: Type.String({ minLength: 1, description: 'One statement, without `;`.' }),
  database: Type.Optional(nullable(Type.String({ description: 'The schema; `default` when absent.' }))),
  archive_path: Type.Optional(nullable(Type.String({ description: ARCHIVE_PATH }))),
})
/** The documented body; the handler refuses other values of sql_type and archive_path with MRS's messages. */
export const acceptedSqlBody = Type.Object(
  {
    ...executeSqlBody.properties,
    sql_type: Type.Enum(['presto']),
    archive_path: Type.Optional(nullable(Type.String({ pattern: '^(obs://[^/].*)?$', description: ARCHIVE_PATH }))),
  },
  { examples: [{ sql_type: 'presto', sql_content: 'SELECT 1', database: 'default' }] },
)
export type ExecuteSqlBody = Static<typeof executeSqlBody>

export const execution = Type.Object({
  id: Type.String({
    description: 'As 20190909_011820_00151_xxxxx; empty unless the statement is a SELECT, SHOW or DESC.',
  }),
  sql_id: Type.String({ description: 'The same id: the field table says id, the samples say sql_id.' }),
  message: nullable(Type.String()),
  statement: Type.String({ description: 'The SQL text.' }),
  status: Type.Enum([...sqlStates]),
  result_location: nullable(
    Type.String({
      description:
        'The location of the rows of a finished SELECT, as CSV. Download: GET /_lakemock/worlds/{project_id}/results/{sql_id}.csv',
    }),
  ),
  content: nullable(
    Type.Array(Type.Array(nullable(Type.String())), { description: 'The rows of a statement other than SELECT.' }),
  ),
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

/** A 400 or 500 is an error, or the whole body of a failed statement or cancel, depending on the revision of the documentation. */
export const failure = Type.Unsafe<Record<string, unknown>>({
  anyOf: [error, execution, cancelled],
  additionalProperties: true,
})

const project = projectId('The project: 1 to 64 letters, digits, "_" or "-". Each project has a world of its own.')
const clusterId = resourceId(
  '1 to 64 letters, digits, "_" or "-". Any id is accepted if no clusters are declared.',
  'my-cluster',
)
/** Such an id begins with the time, so no example can name an execution that exists. */
export const EXAMPLE_SQL_ID = '20260101_000000_00000_abcde'
export const sqlId = Type.String({
  description: 'The id that ExecuteSql returned; replace the example with it.',
  examples: [EXAMPLE_SQL_ID],
})
export const projectParams = Type.Object({ project_id: project })
export const clusterParams = Type.Object({ project_id: project, cluster_id: clusterId })
export const executionParams = Type.Object({ project_id: project, cluster_id: clusterId, sql_id: sqlId })

/** The filter of a list of clusters: the states that the reference names, and two names for groups of states. */
const listedStates = ['existing', 'history', ...clusterStates] as const

/** The largest page that the reference allows. lakemock has the same limit for the number of the page. */
const MAX_PAGE = 2_147_483_646

export const listClustersQuery = Type.Object({
  pageSize: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAX_PAGE,
      description: 'The maximum number of clusters; 10 when absent.',
      examples: [10],
    }),
  ),
  currentPage: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: 'Counted from 1; 1 when absent.', examples: [1] }),
  ),
  clusterName: Type.Optional(Type.String({ description: 'Clusters whose name contains it.' })),
  clusterState: Type.Optional(
    Type.Enum([...listedStates], {
      description: 'existing (the default): all but terminated; history: terminated; or one state.',
      examples: ['existing'],
    }),
  ),
  tags: Type.Optional(
    Type.String({ description: 'As k1*v1,k2*v2: clusters with all these tags. Without *v1, the key is enough.' }),
  ),
  enterpriseProjectId: Type.Optional(
    Type.String({ description: 'Any when absent. A cluster whose request names none is in 0.' }),
  ),
})
export type ListClustersQuery = Static<typeof listClustersQuery>

const string = Type.String()
const integer = Type.Integer()
const seconds = Type.String({
  description: "Seconds since the epoch, as 1767225600; of a declared cluster the start of the project's world.",
})

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
  totalNodeNum: Type.String({ description: 'Numbers of nodes are strings.' }),
  clusterState: Type.Enum([...clusterStates]),
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
  slaveSecurityGroupsId: Type.String({ description: 'The same id.' }),
  bootstrapScripts: Type.Array(Type.Object({}), { description: 'Always empty.' }),
  safeMode: Type.Integer({ description: '0: a normal cluster; 1: a security cluster.' }),
  clusterVersion: Type.String({ description: 'As MRS 3.1.0.' }),
  nodePublicCertName: string,
  masterNodeIp: string,
  privateIpFirst: string,
  errorInfo: Type.String({ description: 'Why its start failed.' }),
  tags: Type.String({ description: 'As k1=v1,k2=v2.' }),
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
  clusterType: Type.Integer({ description: '0 analysis, 1 streaming, 2 hybrid, 3 custom.' }),
  logCollection: integer,
  periodType: integer,
  scale: string,
  nodeGroups: Type.Array(nodeGroup),
  taskNodeGroups: Type.Array(nodeGroup, { description: 'Those of nodeGroups whose names begin with task_.' }),
  eipId: string,
  eipAddress: string,
  eipv6Address: string,
  azCategory: Type.Integer({ description: '0: a common availability zone.' }),
})
export type ClusterView = Static<typeof cluster>

export const clusterDetails = Type.Object({ cluster })
export const clusterList = Type.Object({
  clusterTotal: Type.Integer({ description: 'The number of all clusters that match.' }),
  clusters: Type.Array(cluster),
})
