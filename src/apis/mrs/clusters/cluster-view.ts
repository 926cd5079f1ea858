import { derivedId } from '../../../core/ids.ts'
import { addressOf, hasHosts } from '../../../jobs/clusters/list-hosts.ts'
import { type Cluster, clusterTypes, createdMs, type NodeGroup } from '../../../model/cluster.ts'
import { defaultRequest, MASTER_GROUP } from '../../../model/cluster-defaults.ts'
import type { World } from '../../../world/world.ts'
import type { ClusterView } from '../schemas.ts'
import { componentVersion } from './component-versions.ts'

type GroupView = ClusterView['nodeGroups'][number]

/**
 * A cluster as the lists and its details show it. Fields that neither a request nor a test decides are empty, or derived from the
 * project and the id of the cluster, so that they are always the same.
 */
export function clusterView(world: World, cluster: Cluster): ClusterView {
  const { id, name, version, components, nodeGroups, history, tags, errorText } = cluster
  const request = cluster.request ?? defaultRequest
  const idOf = (what: string): string => derivedId('cluster', world.sourceId, id, what)
  const uuidOf = (what: string): string => idOf(what).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const groupView = (group: NodeGroup): GroupView => nodeGroupView(group, idOf('specification'), idOf('product'))
  const { steps, state } = history
  const bornMs = cluster.request === undefined ? world.bornMs : createdMs(cluster)
  const startedMs = steps.find((step) => step.state === 'running')?.atMs ?? bornMs
  const changedMs = steps.length === 1 ? bornMs : (steps.at(-1)?.atMs ?? bornMs)
  const master = nodeGroups.find((group) => group.name === MASTER_GROUP) ?? nodeGroups[0]
  const core = nodeGroups.find((group) => group.name.startsWith('core_')) ?? nodeGroups.find((one) => one !== master)
  const securityGroup = request.securityGroups || uuidOf('security group')
  const address = hasHosts(cluster) ? addressOf(0) : ''
  const scaling = state === 'scaling-out' || state === 'scaling-in'
  return {
    clusterId: id,
    clusterName: name,
    totalNodeNum: String(nodeGroups.reduce((sum, { nodes }) => sum + nodes, 0)),
    clusterState: state,
    stageDesc: stageOf(cluster),
    createAt: secondsOf(bornMs),
    updateAt: secondsOf(changedMs),
    chargingStartTime: secondsOf(cluster.request === undefined ? bornMs : startedMs),
    billingType: request.prepaid ? 'Yearly/Monthly' : 'Metered',
    dataCenter: request.region,
    vpc: request.vpc,
    vpcId: uuidOf('vpc'),
    duration: '0',
    fee: '0',
    hadoopVersion: '',
    componentList: components.map((component) => ({
      componentId: idOf(`component ${component}`),
      componentName: component,
      componentVersion: componentVersion(component, version, world.settings.prestoVersion),
      componentDesc: component,
    })),
    externalIp: '',
    externalAlternateIp: '',
    internalIp: address,
    deploymentId: uuidOf('deployment'),
    remark: '',
    orderId: '',
    azId: request.zone,
    azName: request.zone,
    azCode: request.zone,
    availabilityZoneId: request.zone,
    instanceId: uuidOf('deployment'),
    vnc: '',
    tenantId: world.id,
    volumeSize: core?.data.sizeGb ?? 0,
    volumeType: core?.data.type ?? '',
    subnetId: request.subnetId || uuidOf('subnet'),
    subnetName: request.subnetName,
    securityGroupsId: securityGroup,
    slaveSecurityGroupsId: securityGroup,
    bootstrapScripts: [],
    safeMode: request.safe ? 1 : 0,
    clusterVersion: `MRS ${version}`,
    nodePublicCertName: request.keyPair,
    masterNodeIp: address,
    privateIpFirst: address,
    errorInfo: errorText,
    tags: tags.map(({ key, value }) => `${key}=${value}`).join(','),
    masterNodeNum: String(master?.nodes ?? 0),
    coreNodeNum: String(core?.nodes ?? 0),
    masterNodeSize: master?.flavor ?? '',
    coreNodeSize: core?.flavor ?? '',
    masterNodeProductId: idOf('product'),
    masterNodeSpecId: idOf('specification'),
    coreNodeProductId: idOf('product'),
    coreNodeSpecId: idOf('specification'),
    masterDataVolumeType: master?.data.type ?? '',
    masterDataVolumeSize: master?.data.sizeGb ?? 0,
    masterDataVolumeCount: master?.dataVolumes ?? 0,
    coreDataVolumeType: core?.data.type ?? '',
    coreDataVolumeSize: core?.data.sizeGb ?? 0,
    coreDataVolumeCount: core?.dataVolumes ?? 0,
    enterpriseProjectId: request.enterpriseProject,
    isMrsManagerFinish: hasHosts(cluster) || state === 'terminated',
    clusterType: clusterTypes.indexOf(request.type),
    logCollection: request.collectsLogs ? 1 : 0,
    periodType: request.period === 'year' ? 1 : 0,
    scale: scaling ? state : '',
    nodeGroups: nodeGroups.map(groupView),
    taskNodeGroups: nodeGroups.filter((group) => group.name.startsWith('task_')).map(groupView),
    eipId: request.eipId,
    eipAddress: request.eipAddress,
    eipv6Address: '',
    azCategory: 0,
  }
}

const secondsOf = (ms: number): string => String(Math.floor(ms / 1000))

/** The stage that the reference names for a state: one stage stands for the whole of it. */
function stageOf({ history: { state }, errorText }: Cluster): string {
  switch (state) {
    case 'starting':
      return 'Deploying cluster'
    case 'scaling-out':
      return 'Adding node to the cluster'
    case 'scaling-in':
      return 'Deleting node from the cluster'
    case 'failed':
      return errorText || 'Cluster installation failed'
    default:
      return ''
  }
}

const nodeGroupView = (
  { name, nodes, flavor, root, data, dataVolumes }: NodeGroup,
  specId: string,
  productId: string,
): GroupView => ({
  GroupName: name,
  NodeNum: nodes,
  NodeSize: flavor,
  NodeSpecId: specId,
  VmProductId: '',
  VmSpecCode: '',
  NodeProductId: productId,
  RootVolumeSize: root.sizeGb,
  RootVolumeProductId: '',
  RootVolumeType: root.type,
  RootVolumeResourceSpecCode: '',
  RootVolumeResourceType: '',
  DataVolumeType: data.type,
  DataVolumeCount: dataVolumes,
  DataVolumeSize: data.sizeGb,
  DataVolumeProductId: '',
  DataVolumeResourceSpecCode: '',
  DataVolumeResourceType: '',
})
