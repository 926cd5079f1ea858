import type { DeclaredElasticPool } from '../model/elastic-pool.ts'
import type { DeclaredPackage } from '../model/package.ts'
import type { DeclaredQueue } from '../model/queue.ts'
import { DEFAULT_CATALOG } from '../sql/catalog.ts'
import type { DeclaredCatalogs } from '../sql/declared-catalog.ts'
import type { StoredExchange } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { type ClusterDeclaration, SeenClusters } from './seen-clusters.ts'
import { SeenPackages } from './seen-packages.ts'
import { SeenPools } from './seen-pools.ts'
import { SeenQueues } from './seen-queues.ts'
import { SeenTables } from './seen-tables.ts'

/** The sections of a fixtures file that declare what existed before the program. */
export interface Declarations {
  readonly queues?: readonly DeclaredQueue[]
  readonly elasticPools?: readonly DeclaredElasticPool[]
  readonly resources?: readonly DeclaredPackage[]
  readonly clusters?: readonly ClusterDeclaration[]
  readonly catalog?: DeclaredCatalogs
}

/** Finds what existed before the program in the replies that it got. What the program itself created, a replay creates, too. */
export class DeclarationReader {
  readonly #queues = new SeenQueues()
  readonly #pools = new SeenPools()
  readonly #packages = new SeenPackages()
  readonly #clusters = new SeenClusters()
  readonly #tables = new SeenTables()

  /** Reads a call that succeeded. */
  read(call: RecordedCall, exchange: StoredExchange): void {
    this.#queues.read(call, exchange)
    this.#pools.read(call, exchange)
    this.#packages.read(call, exchange)
    this.#clusters.read(call, exchange)
    this.#tables.read(call, exchange)
  }

  declared(note: (text: string) => void): Declarations {
    const queues = this.#queues.declared()
    const elasticPools = this.#pools.declared()
    const resources = this.#packages.declared()
    const clusters = this.#clusters.declared()
    const databases = this.#tables.declared(note)
    return {
      ...(queues.length > 0 && { queues }),
      ...(elasticPools.length > 0 && { elasticPools }),
      ...(resources.length > 0 && { resources }),
      ...(clusters.length > 0 && { clusters }),
      ...(Object.keys(databases).length > 0 && { catalog: { [DEFAULT_CATALOG]: databases } }),
    }
  }
}
