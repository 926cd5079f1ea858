import { overLimit, type Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { type Cluster, type ClusterFacts, type DeclaredCluster, hasEnded } from './cluster.ts'
import { DEFAULT_COMPONENTS, DEFAULT_VERSION, defaultNodeGroups } from './cluster-defaults.ts'
import { type ClusterState, clusterLife } from './cluster-life.ts'

/** The fields of a cluster that a test can change; an absent field stays as it is. */
export type ClusterChange = Partial<Omit<ClusterFacts, 'id'>>

/** Everything that is known of the clusters of a world: which ids are clusters, and their rows. */
export interface ClustersContent {
  readonly anyId: boolean
  readonly known: readonly Cluster[]
  readonly gone: readonly string[]
}

/**
 * A world's MRS clusters: those of the fixtures, those that requests created, and those that a test declared or changed. If the
 * fixtures declare none, every other id is a cluster, too. Only a cluster that something has changed has a row of its own.
 */
export class Clusters {
  #declared: ReadonlyMap<string, DeclaredCluster>
  /** Created, declared by a test, or changed. */
  readonly #rows = new Map<string, Cluster>()
  /** Ids that a test has removed. */
  readonly #gone = new Set<string>()
  #anyId: boolean
  readonly #bornMs: () => number
  /** How many clusters that have ended were dropped to make room. */
  dropped = 0

  /** `bornMs`: when the world began, since when a declared cluster has been in its state. */
  constructor(declared: ReadonlyMap<string, DeclaredCluster> | undefined, bornMs: () => number = () => 0) {
    this.#declared = declared ?? new Map()
    this.#anyId = declared === undefined
    this.#bornMs = bornMs
  }

  /** Everything known about clusters, for `restore`. */
  content(): ClustersContent {
    return { anyId: this.#anyId, known: this.list(), gone: [...this.#gone] }
  }

  /** Replaces everything known about clusters. */
  restore({ anyId, known, gone }: ClustersContent): void {
    this.#anyId = anyId
    this.#declared = new Map()
    this.#rows.clear()
    for (const cluster of known) this.#rows.set(cluster.id, cluster)
    this.#gone.clear()
    for (const id of gone) this.#gone.add(id)
  }

  /** Whether undeclared ids are also clusters. */
  get anyId(): boolean {
    return this.#anyId
  }

  /** The number of clusters that count for the limit: the known ones, and removed ids. */
  get counted(): number {
    return new Set([...this.#declared.keys(), ...this.#rows.keys(), ...this.#gone]).size
  }

  /** Those that requests created. */
  created(): readonly Cluster[] {
    return [...this.#rows.values()].filter(({ request }) => request !== undefined)
  }

  /** The rows: what was created, declared by a test, or changed. */
  rows(): IterableIterator<Cluster> {
    return this.#rows.values()
  }

  /** The known clusters: the declared ones in order of declaration, then the others in the order in which they became known. */
  list(): readonly Cluster[] {
    const ids = new Set([...this.#declared.keys(), ...this.#rows.keys()])
    return [...ids].flatMap((id) => (this.#gone.has(id) ? [] : (this.find(id) ?? [])))
  }

  /** The cluster with that id; undefined if there is none. What you change of it is lost unless it is kept. */
  find(id: string): Cluster | undefined {
    const row = this.#rows.get(id)
    if (row !== undefined || this.#gone.has(id)) return row
    const declared = this.#declared.get(id)
    if (declared !== undefined) return this.#rowOf(declared)
    return this.#anyId ? this.#rowOf(anyCluster(id)) : undefined
  }

  /** Whether the fixtures or a test declared it, or a request created it. */
  isKnown(id: string): boolean {
    return this.#rows.has(id) || (this.#declared.has(id) && !this.#gone.has(id))
  }

  /** The row of a cluster, so that it can be changed; declares it if there is none. Throws `quota` if `limit` are kept already. */
  keep(id: string, limit: number): Cluster {
    this.#checkRoomFor(id, limit)
    const row = this.find(id) ?? this.#rowOf(anyCluster(id))
    this.#gone.delete(id)
    this.#rows.set(id, row)
    return row
  }

  /** Throws `quota` if `limit` are kept already, and none of them can make room for another. */
  checkRoom(limit: number): void {
    if (this.counted >= limit && this.#oldestPast() === undefined) throw tooMany(limit)
  }

  /** Adds a cluster that a request created. If `limit` are kept already, the oldest that can make room is dropped and returned. */
  add(cluster: Cluster, limit: number): Cluster | undefined {
    this.checkRoom(limit)
    const past = this.counted < limit ? undefined : this.#oldestPast()
    if (past !== undefined) {
      this.#rows.delete(past.id)
      this.dropped++
    }
    this.#rows.set(cluster.id, cluster)
    return past
  }

  /** Removes a cluster; false if there is none. Throws `quota` if `limit` are kept already. */
  remove(id: string, limit: number): boolean {
    if (this.find(id) === undefined) return false
    this.#checkRoomFor(id, limit)
    this.#rows.delete(id)
    if (this.#anyId || this.#declared.has(id)) this.#gone.add(id)
    return true
  }

  #checkRoomFor(id: string, limit: number): void {
    if (this.#rows.has(id) || this.#declared.has(id) || this.#gone.has(id) || this.counted < limit) return
    throw tooMany(limit)
  }

  #oldestPast(): Cluster | undefined {
    return [...this.#rows.values()].find(isPast)
  }

  #rowOf({ id, name, version, components, state }: DeclaredCluster): Cluster {
    return {
      id,
      name,
      version,
      components,
      history: new History(clusterLife, state, this.#bornMs(), 'declared'),
      request: undefined,
      plan: undefined,
      nodeGroups: defaultNodeGroups,
      scalesTo: undefined,
      tags: [],
      errorText: '',
      stepsDue: undefined,
      stepJobs: undefined,
      due: undefined,
      gate: undefined,
    }
  }
}

const tooMany = (limit: number): Problem =>
  overLimit('clusters', `a project can have ${limit} clusters (setting limits.clusters)`, 'cluster_id')

/** Created by a request, and ended: it can make room for another. */
const isPast = (cluster: Cluster): boolean => cluster.request !== undefined && hasEnded(cluster)

/** An undeclared cluster. */
function anyCluster(id: string): DeclaredCluster {
  const state: ClusterState = 'running'
  return { id, name: id, state, version: DEFAULT_VERSION, components: DEFAULT_COMPONENTS }
}
