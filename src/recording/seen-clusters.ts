import { isObject, type JsonObject } from '../core/json-object.ts'
import { type ClusterState, clusterStates } from '../model/cluster-life.ts'
import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { SeenRows } from './seen-rows.ts'
import { listIn, oneOfIn } from './seen-values.ts'

/** A cluster as a fixtures file declares it. */
export interface ClusterDeclaration {
  id: string
  name?: string
  state?: ClusterState
  version?: string
  components?: string[]
}

/** The clusters that existed before the program: those of replies, and those that requests named. */
export class SeenClusters {
  readonly #rows = new SeenRows()
  /** Clusters that were running at some time. */
  readonly #running = new Set<string>()
  /** Ids in requests for SQL and jobs. */
  readonly #used = new Set<string>()

  /** Reads a call that succeeded. */
  read({ operation, subject, parent }: RecordedCall, { reply }: StoredExchange): void {
    const received = objectOf(reply?.body)
    if (subject === 'execution' || subject === 'mrsJob') this.#used.add(parent)
    switch (operation) {
      case 'CreateCluster':
      case 'RunJobFlow':
        this.#rows.create(textOf(received, 'cluster_id') ?? '')
        return
      case 'ListClusters':
      case 'ListClustersV2':
        for (const one of listIn(received, 'clusters')) this.#see(one)
        return
      case 'ShowClusterDetails':
        if (isObject(received.cluster)) this.#see(received.cluster)
        return
      case 'DeleteCluster':
      case 'UpdateClusterScaling':
      case 'ListHosts':
      case 'ListClusterTags':
      case 'BatchCreateClusterTags':
        this.#rows.see(parent, {})
        return
      default:
    }
  }

  #see(fields: JsonObject): void {
    const id = textOf(fields, 'clusterId') ?? textOf(fields, 'cluster_id') ?? ''
    this.#rows.see(id, fields)
    if (stateOf(fields) === 'running') this.#running.add(id)
  }

  /** Empty if no reply showed a cluster that existed: then any id is a cluster. */
  declared(): readonly ClusterDeclaration[] {
    const seen = this.#rows.existing
    if (seen.size === 0) return []
    // with a declared one, every other id is refused
    const used = [...this.#used].filter((id) => !this.#rows.isKnown(id))
    return [
      ...[...seen].map(([id, fields]) => declarationOf(id, fields, this.#running.has(id))),
      ...used.map((id) => ({ id })),
    ]
  }
}

const stateOf = (fields: JsonObject) => oneOfIn(fields, clusterStates, 'clusterState', 'cluster_state')

/** A declared cluster stays in its state, so one that was starting and then running is running. */
function declarationOf(id: string, fields: JsonObject, wasRunning: boolean): ClusterDeclaration {
  const name = textOf(fields, 'clusterName') ?? textOf(fields, 'cluster_name')
  const state = wasRunning ? undefined : stateOf(fields)
  const [version] =
    /\d+(\.\d+)*/.exec(textOf(fields, 'clusterVersion') ?? textOf(fields, 'cluster_version') ?? '') ?? []
  const components = [...listIn(fields, 'componentList'), ...listIn(fields, 'component_list')].flatMap(
    (one) => textOf(one, 'componentName') ?? textOf(one, 'component_name') ?? [],
  )
  return {
    id,
    ...(name && { name }),
    ...(state && { state }),
    ...(version !== undefined && { version }),
    ...(components.length > 0 && { components }),
  }
}
