import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import { closed, listOf, mapOf } from '../core/json-schema.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { ClusterState } from './cluster-life.ts'

const text = Type.String()
const whole = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const texts = listOf(text)

const volume = Type.Object({ type: text, sizeGb: whole }, closed)
export const nodeGroup = Type.Object(
  { name: text, nodes: whole, flavor: text, root: volume, data: volume, dataVolumes: whole },
  closed,
)
/** Nodes of one kind. */
export type NodeGroup = Readonly<Static<typeof nodeGroup>>

export const clusterTag = Type.Object({ key: text, value: text }, closed)
export type ClusterTag = Readonly<Static<typeof clusterTag>>

/** In the order of the numbers that stand for them on the wire. */
export const clusterTypes = ['ANALYSIS', 'STREAMING', 'MIXED', 'CUSTOM'] as const

const step = Type.Object({ type: text, name: text, arguments: texts, properties: mapOf(text) }, closed)
/** A job that a cluster runs once it has started. */
export type ClusterStep = Readonly<Static<typeof step>>

/** What a request to create a cluster says. Passwords and what has no effect are not kept. */
export const clusterRequest = Type.Object(
  {
    user: Type.String({ description: 'Who requested it; empty if unknown.' }),
    name: text,
    version: text,
    type: Type.Enum([...clusterTypes]),
    components: texts,
    region: text,
    zone: text,
    vpc: text,
    subnetId: text,
    subnetName: text,
    securityGroups: text,
    safe: Type.Boolean(),
    keyPair: text,
    enterpriseProject: text,
    eipId: text,
    eipAddress: text,
    prepaid: Type.Boolean(),
    period: Type.Enum(['month', 'year']),
    collectsLogs: Type.Boolean(),
    nodeGroups: listOf(nodeGroup),
    tags: listOf(clusterTag),
    steps: listOf(step),
    deleteWhenNoSteps: Type.Boolean({ description: 'It is terminated when its last step has ended.' }),
  },
  closed,
)
export type ClusterRequest = Readonly<Static<typeof clusterRequest>>

/** How a cluster starts, scales and ends: what a stub for clusters decides. */
export interface ClusterPlan {
  /** How long each state lasts, in milliseconds; `steps`: the time from its start until its steps become jobs. */
  readonly durations: Readonly<Record<string, number>>
  /** The gate that its start waits at. */
  readonly hold: string | undefined
  /** It starts until something else ends that. */
  readonly never: boolean
  /** Why its start fails; undefined if it does not. */
  readonly failure: string | undefined
  /** The stub that decided, or `default`. */
  readonly answeredBy: string
}

/** The fields of a cluster that fixtures and tests set. */
export interface ClusterFacts {
  readonly id: string
  readonly name: string
  /** As 3.1.0. */
  readonly version: string
  readonly components: readonly string[]
}

/** A cluster as the fixtures declare it. */
export interface DeclaredCluster extends ClusterFacts {
  readonly state: ClusterState
}

export interface Cluster extends ClusterFacts {
  name: string
  version: string
  components: readonly string[]
  readonly history: History<ClusterState>
  /** The request that created it; undefined if it was declared, or if any id is a cluster. */
  readonly request: ClusterRequest | undefined
  /** undefined until something can change it without a test. */
  plan: ClusterPlan | undefined
  nodeGroups: readonly NodeGroup[]
  /** The node groups when the scaling is done; undefined if it does not scale. */
  scalesTo: readonly NodeGroup[] | undefined
  tags: readonly ClusterTag[]
  /** Why it failed, or is abnormal; empty if it is well. */
  errorText: string
  /** When its steps begin, if they have not begun. */
  stepsDue: Due<Change> | undefined
  /** The jobs of its steps, once they have begun. */
  stepJobs: readonly string[] | undefined
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  gate: string | undefined
}

/** Nothing can follow on its own, and a request cannot change it either. */
export const hasEnded = ({ history }: Cluster): boolean => history.isFinal

/** When a request created it, or its world began; milliseconds. */
export const createdMs = ({ history }: Cluster): number => history.steps[0]?.atMs ?? 0

/** The approximate size of its texts. */
export function clusterBytes({ name, request, tags }: Pick<Cluster, 'name' | 'request' | 'tags'>): number {
  const all = request === undefined ? 0 : JSON.stringify(request).length
  return nameBytes(name) + all + tags.reduce((sum, { key, value }) => sum + nameBytes(key) + nameBytes(value), 0)
}
