import { Problem } from '../core/problem.ts'
import type { Cluster } from './sql-execution.ts'

/** What of a cluster can be changed; what is absent stays. */
export type ClusterChange = Partial<Omit<Cluster, 'id'>>

export interface ClustersState {
  readonly anyId: boolean
  readonly known: readonly Cluster[]
  readonly gone: readonly string[]
}

/** A world's MRS clusters: those of the fixtures, as a test has changed them. Where none are declared any id will do. */
export class Clusters {
  readonly #known: Map<string, Cluster>
  /** Ids that a test took away where any other will do. */
  readonly #gone = new Set<string>()
  #anyId: boolean

  constructor(declared: ReadonlyMap<string, Cluster> | undefined) {
    this.#known = new Map(declared)
    this.#anyId = declared === undefined
  }

  /** All that is known of clusters, for `restore`. */
  state(): ClustersState {
    return { anyId: this.#anyId, known: this.list(), gone: [...this.#gone] }
  }

  /** Puts what was known elsewhere in the place of what is known here. */
  restore({ anyId, known, gone }: ClustersState): void {
    this.#anyId = anyId
    this.#known.clear()
    for (const cluster of known) this.#known.set(cluster.id, cluster)
    this.#gone.clear()
    for (const id of gone) this.#gone.add(id)
  }

  /** Whether ids that nobody declared are clusters too. */
  get anyId(): boolean {
    return this.#anyId
  }

  /** The clusters that somebody declared, in order of declaration. */
  list(): readonly Cluster[] {
    return [...this.#known.values()]
  }

  /** The cluster of that id: as declared, or one that runs and has Presto; undefined where there is none. */
  find(id: string): Cluster | undefined {
    return this.#known.get(id) ?? (this.#anyId && !this.#gone.has(id) ? anyCluster(id) : undefined)
  }

  isDeclared(id: string): boolean {
    return this.#known.has(id)
  }

  /** Changes a cluster, or declares it; other ids stay as they are. Throws a quota where `limit` are known already. */
  change(id: string, change: ClusterChange, limit: number): Cluster {
    this.#checkRoom(id, limit)
    const cluster = { ...(this.#known.get(id) ?? anyCluster(id)), ...change }
    this.#known.set(id, cluster)
    this.#gone.delete(id)
    return cluster
  }

  /** Takes a cluster away; false where there is none. Throws a quota where `limit` are known already. */
  remove(id: string, limit: number): boolean {
    if (this.find(id) === undefined) return false
    this.#checkRoom(id, limit)
    this.#known.delete(id)
    if (this.#anyId) this.#gone.add(id)
    return true
  }

  #checkRoom(id: string, limit: number): void {
    if (this.#known.has(id) || this.#gone.has(id) || this.#known.size + this.#gone.size < limit) return
    throw new Problem('quota', `a project can be told of ${limit} clusters (setting limits.clusters)`, 'cluster_id')
  }
}

/** What a cluster is like of which nothing is said. */
function anyCluster(id: string): Cluster {
  return { id, name: id, state: 'running', version: '3.1.0', components: ['Presto'] }
}
