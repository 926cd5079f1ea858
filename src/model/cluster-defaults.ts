import type { ClusterRequest, NodeGroup } from './cluster.ts'

/** The enterprise project of a cluster whose request names none. */
export const DEFAULT_ENTERPRISE_PROJECT = '0'
/** The version and the components of a cluster that declares none: what SQL and every type of job need. */
export const DEFAULT_VERSION = '3.1.0'
export const DEFAULT_COMPONENTS: readonly string[] = ['Presto', 'Hadoop', 'Spark2x', 'Hive', 'Flink']
/** The one region that IAM lists here, and a zone of it. */
export const DEFAULT_REGION = 'cn-north-4'
const DEFAULT_ZONE = `${DEFAULT_REGION}a`

/** A disk and a size of nodes that are plausible, and the same for all clusters that do not say otherwise. */
export const DEFAULT_DISK = 'SAS'
export const ROOT_GB = 40
export const DATA_GB = 100
const FLAVOR = 'c3.2xlarge.4.linux.bigdata'

export const MASTER_GROUP = 'master_node_default_group'
export const ANALYSIS_CORE_GROUP = 'core_node_analysis_group'

const defaultGroup = (name: string, nodes: number): NodeGroup => ({
  name,
  nodes,
  flavor: FLAVOR,
  root: { type: DEFAULT_DISK, sizeGb: ROOT_GB },
  data: { type: DEFAULT_DISK, sizeGb: DATA_GB },
  dataVolumes: 1,
})

/** The nodes of a declared cluster. */
export const defaultNodeGroups: readonly NodeGroup[] = [
  defaultGroup(MASTER_GROUP, 2),
  defaultGroup(ANALYSIS_CORE_GROUP, 3),
]

/** What a declared cluster shows in the fields in which a created one shows its request. */
export const defaultRequest: Omit<ClusterRequest, 'name' | 'version' | 'components'> = {
  user: '',
  type: 'ANALYSIS',
  region: DEFAULT_REGION,
  zone: DEFAULT_ZONE,
  vpc: 'vpc-lakemock',
  subnetId: '',
  subnetName: 'subnet-lakemock',
  securityGroups: '',
  safe: false,
  keyPair: '',
  eipId: '',
  eipAddress: '',
  enterpriseProject: DEFAULT_ENTERPRISE_PROJECT,
  prepaid: false,
  period: 'month',
  collectsLogs: false,
  nodeGroups: defaultNodeGroups,
  tags: [],
  steps: [],
  deleteWhenNoSteps: false,
}
