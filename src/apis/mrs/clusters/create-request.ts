/** Translates requests that create clusters into the request of the rules. */
import { invalid, Problem } from '../../../core/problem.ts'
import type { ClusterRequest, ClusterStep, NodeGroup } from '../../../model/cluster.ts'
import {
  ANALYSIS_CORE_GROUP,
  DATA_GB,
  DEFAULT_DISK,
  DEFAULT_ENTERPRISE_PROJECT,
  MASTER_GROUP,
  ROOT_GB,
} from '../../../model/cluster-defaults.ts'
import { COMPONENTS, type CreateClusterBody, NAME, type RunJobFlowBody, VERSION } from './create-schemas.ts'
import { readTags } from './tag-request.ts'

type AnyBody = Omit<RunJobFlowBody, 'steps' | 'delete_when_no_steps'> &
  Partial<Pick<RunJobFlowBody, 'steps' | 'delete_when_no_steps'>>

/** The node groups that a cluster of a type must have (MRS API reference). */
const requiredGroups: Readonly<Record<ClusterRequest['type'], readonly string[]>> = {
  ANALYSIS: [MASTER_GROUP, ANALYSIS_CORE_GROUP],
  STREAMING: [MASTER_GROUP, 'core_node_streaming_group'],
  MIXED: [MASTER_GROUP, ANALYSIS_CORE_GROUP, 'core_node_streaming_group'],
  CUSTOM: [MASTER_GROUP],
}

/** Reads the body of CreateCluster or RunJobFlow. Throws if a field breaks its rule. */
export function readClusterRequest(body: CreateClusterBody | RunJobFlowBody, user: string): ClusterRequest {
  const all: AnyBody = body
  checkForms(all)
  const components = all.components.split(',').map((name) => name.trim())
  return {
    user,
    name: all.cluster_name,
    version: all.cluster_version.replace(/^MRS /, ''),
    type: all.cluster_type,
    components,
    region: all.region,
    zone: all.availability_zone,
    vpc: all.vpc_name,
    subnetId: all.subnet_id ?? '',
    subnetName: all.subnet_name ?? '',
    securityGroups: all.security_groups_id ?? '',
    safe: all.safe_mode === 'KERBEROS',
    keyPair: all.login_mode === 'KEYPAIR' ? (all.node_keypair_name ?? '') : '',
    enterpriseProject: all.enterprise_project_id || DEFAULT_ENTERPRISE_PROJECT,
    eipId: all.eip_id ?? '',
    eipAddress: all.eip_address ?? '',
    prepaid: all.charge_info?.charge_mode === 'prePaid',
    period: all.charge_info?.period_type === 'year' ? 'year' : 'month',
    collectsLogs: all.log_collection !== 0,
    nodeGroups: readGroups(all),
    tags: readTags(all.tags ?? [], 'tags'),
    steps: (all.steps ?? []).map(readStep),
    deleteWhenNoSteps: all.delete_when_no_steps ?? false,
  }
}

function checkForms(all: AnyBody): void {
  if (!NAME.test(all.cluster_name)) throw invalid('cluster_name', 'must be 1 to 64 letters, digits, "_" or "-"')
  if (!VERSION.test(all.cluster_version)) {
    throw invalid('cluster_version', `must be like MRS 3.1.0, not ${JSON.stringify(all.cluster_version)}`)
  }
  if (!COMPONENTS.test(all.components)) {
    throw invalid('components', `must be names separated by commas, not ${JSON.stringify(all.components)}`)
  }
  if (!all.subnet_id && !all.subnet_name) {
    throw new Problem('no-subnet', 'Either a subnet ID or name is required.', 'subnet_id')
  }
  if (all.login_mode === 'PASSWORD' && !all.node_root_password) {
    throw invalid('node_root_password', 'is required if login_mode is PASSWORD')
  }
  if (all.login_mode === 'KEYPAIR' && !all.node_keypair_name) {
    throw invalid('node_keypair_name', 'is required if login_mode is KEYPAIR')
  }
  if (all.eip_address && !all.eip_id) throw invalid('eip_id', 'is required with eip_address')
}

function readGroups({ node_groups: groups, cluster_type: type }: AnyBody): NodeGroup[] {
  const names = new Set<string>()
  for (const [index, { group_name: name, data_volume_count: count, data_volume: volume }] of groups.entries()) {
    const at = `node_groups.${index}`
    if (!NAME.test(name)) throw invalid(`${at}.group_name`, 'must be 1 to 64 letters, digits, "_" or "-"')
    if (names.has(name)) throw invalid(`${at}.group_name`, `must be unique, but ${name} is listed twice`)
    if (count && !volume) throw invalid(`${at}.data_volume`, 'is required if data_volume_count is not 0')
    names.add(name)
  }
  const missing = requiredGroups[type].find((name) => !names.has(name))
  if (missing !== undefined) throw invalid('node_groups', `must contain ${missing} in a cluster of type ${type}`)
  return groups.map((group) => ({
    name: group.group_name,
    nodes: group.node_num,
    flavor: group.node_size,
    root: volumeOf(group.root_volume, ROOT_GB),
    data: volumeOf(group.data_volume, DATA_GB),
    dataVolumes: group.data_volume_count ?? (group.data_volume ? 1 : 0),
  }))
}

const volumeOf = (volume: { type: string; size: number } | null | undefined, sizeGb: number) => ({
  type: volume?.type ?? DEFAULT_DISK,
  sizeGb: volume?.size ?? sizeGb,
})

function readStep({ job_execution: job }: RunJobFlowBody['steps'][number], index: number): ClusterStep {
  const field = `steps.${index}.job_execution.job_name`
  if (!NAME.test(job.job_name)) throw invalid(field, 'must be 1 to 64 letters, digits, "_" or "-"')
  const { job_type: type, job_name: name, properties } = job
  return { type, name, arguments: job.arguments ?? [], properties: properties ?? {} }
}
