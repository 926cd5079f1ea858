import { derivedId } from '../../core/ids.ts'
import type { Cluster } from '../../model/clusters.ts'
import type { SqlResult } from '../../model/plan.ts'
import type { SqlExecution } from '../../model/sql-execution.ts'
import { ok, reply } from '../../operation.ts'
import { DEFAULT_ENTERPRISE_PROJECT } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'
import type { ClusterView, ExecutionView } from './schemas.ts'

/** The reply of ExecuteSql and ShowSqlResult: the status of a failed execution depends on the revision of the documentation. */
export function executionReply(world: World, execution: SqlExecution) {
  const view = executionView(execution)
  if (view.status !== 'FAILED') return ok(view)
  if (world.settings.docs === '2021') return reply(500, view)
  return reply(400, { error_code: 'MRS.0011', error_msg: view.message })
}

export function executionView({ id, hasId, sql, kind, history, result, resultLocation }: SqlExecution): ExecutionView {
  const finished = history.state === 'FINISHED' ? result : undefined
  const shownId = hasId ? id : ''
  return {
    id: shownId,
    sql_id: shownId,
    message: history.state === 'FAILED' ? (result?.message ?? '') : null,
    statement: sql,
    status: history.state,
    result_location: kind === 'select' && finished ? resultLocation : null,
    content: kind === 'select' ? null : contentOf(finished),
  }
}

/** Rows of strings: Java and Go refuse anything else (seen on the wire). A count of written rows is one row with one cell (Presto). */
function contentOf(result: SqlResult | undefined): (string | null)[][] | null {
  if (result?.rows !== undefined) return result.rows.map((row) => [...row])
  return result?.updateCount === undefined ? null : [[String(result.updateCount)]]
}

/** The hardware of a cluster, which cannot be declared: plausible values, the same for all clusters. */
const MASTERS = 2
const CORES = 3
const NODE_SIZE = 'c3.2xlarge.4.linux.bigdata'
/** Of a node, in GB. */
const ROOT_GB = 40
const DATA_GB = 100
const DISK = 'SAS'
/** The one region that IAM lists here, and a zone of it. */
const REGION = 'cn-north-4'
const ZONE = `${REGION}a`
const MASTER_IP = '192.168.0.10'
/** The known versions of components: SQL behaves like this version of Presto. */
const componentVersions: Readonly<Record<string, string>> = { presto: '0.216' }

/**
 * A cluster as the lists and its details show it. Fields that cannot be declared are empty, or derived from
 * the project and the id of the cluster, so that they are always the same.
 */
export function clusterView(world: World, { id, name, state, version, components }: Cluster): ClusterView {
  const idOf = (what: string): string => derivedId('cluster', world.sourceId, id, what)
  const uuidOf = (what: string): string => idOf(what).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const createAt = String(Math.floor(world.bornMs / 1000))
  const securityGroup = uuidOf('security group')
  const productId = idOf('product')
  const specId = idOf('specification')
  const nodeGroup = (GroupName: string, NodeNum: number): ClusterView['nodeGroups'][number] => ({
    GroupName,
    NodeNum,
    NodeSize: NODE_SIZE,
    NodeSpecId: specId,
    VmProductId: '',
    VmSpecCode: '',
    NodeProductId: productId,
    RootVolumeSize: ROOT_GB,
    RootVolumeProductId: '',
    RootVolumeType: DISK,
    RootVolumeResourceSpecCode: '',
    RootVolumeResourceType: '',
    DataVolumeType: DISK,
    DataVolumeCount: 1,
    DataVolumeSize: DATA_GB,
    DataVolumeProductId: '',
    DataVolumeResourceSpecCode: '',
    DataVolumeResourceType: '',
  })
  return {
    clusterId: id,
    clusterName: name,
    totalNodeNum: String(MASTERS + CORES),
    clusterState: state,
    stageDesc: '',
    createAt,
    updateAt: createAt,
    chargingStartTime: createAt,
    billingType: 'Metered',
    dataCenter: REGION,
    vpc: 'vpc-lakemock',
    vpcId: uuidOf('vpc'),
    duration: '0',
    fee: '0',
    hadoopVersion: '',
    componentList: components.map((component) => ({
      componentId: idOf(`component ${component}`),
      componentName: component,
      componentVersion: componentVersions[component.toLowerCase()] ?? '',
      componentDesc: component,
    })),
    externalIp: '',
    externalAlternateIp: '',
    internalIp: MASTER_IP,
    deploymentId: uuidOf('deployment'),
    remark: '',
    orderId: '',
    azId: ZONE,
    azName: ZONE,
    azCode: ZONE,
    availabilityZoneId: ZONE,
    instanceId: uuidOf('deployment'),
    vnc: '',
    tenantId: world.id,
    volumeSize: DATA_GB,
    volumeType: DISK,
    subnetId: uuidOf('subnet'),
    subnetName: 'subnet-lakemock',
    securityGroupsId: securityGroup,
    slaveSecurityGroupsId: securityGroup,
    bootstrapScripts: [],
    safeMode: 0,
    clusterVersion: `MRS ${version}`,
    nodePublicCertName: '',
    masterNodeIp: MASTER_IP,
    privateIpFirst: MASTER_IP,
    errorInfo: '',
    tags: '',
    masterNodeNum: String(MASTERS),
    coreNodeNum: String(CORES),
    masterNodeSize: NODE_SIZE,
    coreNodeSize: NODE_SIZE,
    masterNodeProductId: productId,
    masterNodeSpecId: specId,
    coreNodeProductId: productId,
    coreNodeSpecId: specId,
    masterDataVolumeType: DISK,
    masterDataVolumeSize: DATA_GB,
    masterDataVolumeCount: 1,
    coreDataVolumeType: DISK,
    coreDataVolumeSize: DATA_GB,
    coreDataVolumeCount: 1,
    enterpriseProjectId: DEFAULT_ENTERPRISE_PROJECT,
    isMrsManagerFinish: true,
    clusterType: 0,
    logCollection: 0,
    periodType: 0,
    scale: '',
    nodeGroups: [nodeGroup('master_node_default_group', MASTERS), nodeGroup('core_node_analysis_group', CORES)],
    taskNodeGroups: [],
    eipId: '',
    eipAddress: '',
    eipv6Address: '',
    azCategory: 0,
  }
}
