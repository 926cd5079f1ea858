import type { JsonObject } from '../core/json-object.ts'
import { DEFAULT_QUEUE, type DeclaredQueue, queueEngines, queueTypes } from '../model/queue.ts'
import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { SeenRows } from './seen-rows.ts'
import { givenOf, integerIn, listIn, oneOfIn } from './seen-values.ts'

/** The queues that existed before the program: those of replies, and those that requests named. */
export class SeenQueues {
  readonly #rows = new SeenRows()
  /** Names in requests for sessions, batches and jobs. */
  readonly #used = new Set<string>()

  /** Reads a call that succeeded. */
  read({ operation, parent }: RecordedCall, { request, reply }: StoredExchange): void {
    const sent = objectOf(request.body)
    const received = objectOf(reply?.body)
    switch (operation) {
      case 'CreateQueue':
        this.#rows.create((textOf(sent, 'queue_name') ?? '').toLowerCase())
        return
      case 'ListQueues':
        for (const one of listIn(received, 'queues')) this.#see(textOf(one, 'queue_name') ?? '', one)
        return
      case 'ShowQueue':
        this.#see(textOf(received, 'queueName') ?? '', received)
        return
      case 'DeleteQueue':
      case 'UpdateQueueCidr':
      case 'RunQueueAction':
      case 'CreateQueueProperty':
      case 'ListQueueProperties':
      case 'UpdateQueueProperty':
      case 'DeleteQueueProperty':
        this.#see(parent, {})
        return
      case 'ListElasticResourcePools':
        for (const pool of listIn(received, 'elastic_resource_pools')) {
          const { elastic_resource_pool_name, queues } = pool
          for (const name of Array.isArray(queues) ? queues : [])
            this.#see(String(name), { elastic_resource_pool_name })
        }
        return
      case 'ListElasticResourcePoolQueues':
        for (const one of listIn(received, 'queues'))
          this.#see(textOf(one, 'queue_name') ?? '', { ...one, elastic_resource_pool_name: parent })
        return
      case 'AssociateQueueToElasticResourcePool':
        // it was in no pool; a replay puts it into this one, too
        this.#see(textOf(sent, 'queue_name') ?? '', { elastic_resource_pool_name: '' })
        return
      case 'CreateSession':
      case 'CreateSparkJob':
      case 'CreateSqlJob':
      case 'ExportSqlJobResult': {
        const name = textOf(sent, 'queue_name') || textOf(sent, 'queue') || textOf(sent, 'cluster_name')
        if (name) this.#used.add(name.toLowerCase())
        return
      }
      default:
    }
  }

  #see(name: string, fields: JsonObject): void {
    this.#rows.see(name.toLowerCase(), fields)
  }

  /** Empty if no reply showed a queue that existed: then any name is a queue. */
  declared(): readonly DeclaredQueue[] {
    const seen = new Map([...this.#rows.existing].filter(([name]) => name !== DEFAULT_QUEUE))
    if (seen.size === 0) return []
    // with a declared one, every other name is refused
    const used = [...this.#used].filter((name) => name !== DEFAULT_QUEUE && !this.#rows.isKnown(name))
    return [...[...seen].map(([name, fields]) => declarationOf(name, fields)), ...used.map((name) => ({ name }))]
  }
}

/** A list names the fields in one way, and the reply about one queue in another. */
function declarationOf(name: string, fields: JsonObject): DeclaredQueue {
  const given = {
    type: oneOfIn(fields, queueTypes, 'queue_type', 'queueType'),
    engine: oneOfIn(fields, queueEngines, 'engine'),
    cuCount: integerIn(fields, 'cu_count', 'cuCount'),
    description: textOf(fields, 'description') || undefined,
    owner: textOf(fields, 'owner') || undefined,
    chargingMode: integerIn(fields, 'charging_mode', 'chargingMode'),
    resourceMode: integerIn(fields, 'resource_mode'),
    enterpriseProjectId: textOf(fields, 'enterprise_project_id') || undefined,
    cidrInVpc: textOf(fields, 'cidr_in_vpc') || undefined,
    pool: textOf(fields, 'elastic_resource_pool_name')?.toLowerCase() || undefined,
  }
  return { name, ...givenOf(given) }
}
