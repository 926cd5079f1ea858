import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'
import { overLimit } from '../core/problem.ts'

const cluster = Type.Object(
  {
    ...{ id: Type.String(), name: Type.String(), state: Type.String(), version: Type.String() },
    components: Type.Unsafe<readonly string[]>({ ...Type.Array(Type.String()) }),
  },
  closed,
)
/** A cluster that the fixtures, or a test, declare. */
export type Cluster = Readonly<Static<typeof cluster>>

/** The fields of a cluster that can be changed; an absent field stays as it is. */
export type ClusterChange = Partial<Omit<Cluster, 'id'>>

export const clustersState = Type.Object(
  {
    anyId: Type.Boolean(),
    known: Type.Unsafe<readonly Cluster[]>({ ...Type.Array(cluster) }),
    gone: Type.Unsafe<readonly string[]>({ ...Type.Array(Type.String()) }),
  },
  closed,
)
export type ClustersState = Readonly<Static<typeof clustersState>>

/** A world's MRS clusters: those of the fixtures with a test's changes. If none are declared, every id is a cluster. */
export class Clusters {
  readonly #known: Map<string, Cluster>
  /** Ids that a test removed while every other id is a cluster. */
  readonly #gone = new Set<string>()
  #anyId: boolean

  constructor(declared: ReadonlyMap<string, Cluster> | undefined) {
    this.#known = new Map(declared)
    this.#anyId = declared === undefined
  }

  /** Everything known about clusters, for `restore`. */
  state(): ClustersState {
    return { anyId: this.#anyId, known: this.list(), gone: [...this.#gone] }
  }

  /** Replaces everything known about clusters. */
  restore({ anyId, known, gone }: ClustersState): void {
    this.#anyId = anyId
    this.#known.clear()
    for (const cluster of known) this.#known.set(cluster.id, cluster)
    this.#gone.clear()
    for (const id of gone) this.#gone.add(id)
  }

  /** Whether undeclared ids are also clusters. */
  get anyId(): boolean {
    return this.#anyId
  }

  /** The declared clusters, in order of declaration. */
  list(): readonly Cluster[] {
    return [...this.#known.values()]
  }

  /** The cluster with that id: as declared, or a running cluster with the default components; undefined if there is no such cluster. */
  find(id: string): Cluster | undefined {
    return this.#known.get(id) ?? (this.#anyId && !this.#gone.has(id) ? anyCluster(id) : undefined)
  }

  isDeclared(id: string): boolean {
    return this.#known.has(id)
  }

  /** Changes a cluster, or declares it; other ids stay as they are. Throws `quota` if `limit` are known already. */
  change(id: string, change: ClusterChange, limit: number): Cluster {
    this.#checkRoom(id, limit)
    const cluster = { ...(this.#known.get(id) ?? anyCluster(id)), ...change }
    this.#known.set(id, cluster)
    this.#gone.delete(id)
    return cluster
  }

  /** Removes a cluster; false if there is none. Throws `quota` if `limit` are known already. */
  remove(id: string, limit: number): boolean {
    if (this.find(id) === undefined) return false
    this.#checkRoom(id, limit)
    this.#known.delete(id)
    if (this.#anyId) this.#gone.add(id)
    return true
  }

  #checkRoom(id: string, limit: number): void {
    if (this.#known.has(id) || this.#gone.has(id) || this.#known.size + this.#gone.size < limit) return
    throw overLimit('clusters', `a project can have ${limit} declared clusters (setting limits.clusters)`, 'cluster_id')
  }
}

/** The components of a cluster that declares none: what SQL and every type of job need. */
export const DEFAULT_COMPONENTS: readonly string[] = ['Presto', 'Hadoop', 'Spark2x', 'Hive', 'Flink']

/** An undeclared cluster. */
function anyCluster(id: string): Cluster {
  return { id, name: id, state: 'running', version: '3.1.0', components: DEFAULT_COMPONENTS }
}
