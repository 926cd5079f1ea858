import { isObject, type JsonObject } from '../core/json-object.ts'
import type { DeclaredElasticPool } from '../model/elastic-pool.ts'
import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { SeenRows } from './seen-rows.ts'
import { givenOf, integerIn, listIn } from './seen-values.ts'

/** The elastic resource pools that existed before the program. */
export class SeenPools {
  readonly #rows = new SeenRows()

  /** Reads a call that succeeded. */
  read({ operation, parent }: RecordedCall, { request, reply }: StoredExchange): void {
    const received = objectOf(reply?.body)
    switch (operation) {
      case 'CreateElasticResourcePool':
        this.#rows.create((textOf(objectOf(request.body), 'elastic_resource_pool_name') ?? '').toLowerCase())
        return
      case 'ListElasticResourcePools':
        this.#list(listIn(received, 'elastic_resource_pools'))
        return
      case 'UpdateElasticResourcePool':
      case 'DeleteElasticResourcePool':
      case 'AssociateQueueToElasticResourcePool':
      case 'ListElasticResourcePoolQueues':
      case 'UpdateElasticResourcePoolQueue':
        this.#rows.see(parent.toLowerCase(), {})
        return
      default:
    }
  }

  #list(pools: readonly JsonObject[]): void {
    const named = pools.map((one) => [(textOf(one, 'elastic_resource_pool_name') ?? '').toLowerCase(), one] as const)
    for (const [name, fields] of named) this.#rows.see(name, fields)
    this.#rows.arrange(named.map(([name]) => name))
  }

  declared(): readonly DeclaredElasticPool[] {
    return [...this.#rows.existing].map(([name, fields]) => declarationOf(name, fields))
  }
}

/** A declared pool stays in its state, so every one that did not fail is AVAILABLE. */
function declarationOf(name: string, fields: JsonObject): DeclaredElasticPool {
  const [minCu, maxCu] = [integerIn(fields, 'min_cu'), integerIn(fields, 'max_cu')]
  const isFailed = fields.status === 'FAILED'
  const current = integerIn(fields, 'current_cu', 'actual_cu')
  const given = {
    state: isFailed ? ('FAILED' as const) : undefined,
    failReason: isFailed ? textOf(fields, 'fail_reason') || undefined : undefined,
    minCu,
    maxCu: maxCu !== undefined && maxCu >= (minCu ?? maxCu) ? maxCu : undefined,
    currentCu: fields.status === 'AVAILABLE' && current !== minCu ? current : undefined,
    description: textOf(fields, 'description') || undefined,
    owner: textOf(fields, 'owner') || undefined,
    cidrInVpc: textOf(fields, 'cidr_in_vpc') || undefined,
    chargingMode: integerIn(fields, 'charging_mode'),
    enterpriseProjectId: textOf(fields, 'enterprise_project_id') || undefined,
    label: labelOf(fields),
    ipv6: fields.ipv6_enable === true || undefined,
  }
  return { name, ...givenOf(given) }
}

/** The texts of the label; undefined if it has none. */
function labelOf({ label }: JsonObject): Record<string, string> | undefined {
  if (!isObject(label)) return undefined
  const texts = Object.entries(label).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}
