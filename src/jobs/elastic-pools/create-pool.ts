import { invalid, overLimit, Problem } from '../../core/problem.ts'
import { History } from '../../core/state-machine.ts'
import { type ElasticPool, type ElasticPoolSpec, STANDARD_MIN_CU } from '../../model/elastic-pool.ts'
import { elasticPoolLife } from '../../model/elastic-pool-life.ts'
import { planPool } from '../../stubs/resource-plans.ts'
import type { World } from '../../world/world.ts'
import { checkCidr } from '../cidr.ts'
import { checkName } from '../names.ts'
import { elasticPoolWalker } from './elastic-pool-walker.ts'

/** The sizes of a pool of the basic edition. */
const BASIC_CU = [16, 64] as const

/** Creates an elastic resource pool: it is CREATING. Throws if a field breaks its rule or the name is taken. */
export function createPool(world: World, spec: ElasticPoolSpec): ElasticPool {
  const name = checkName(spec.name, 'elastic_resource_pool_name')
  checkCidr(spec.cidrInVpc, 'cidr_in_vpc')
  checkSize(spec)
  const { elasticPools, settings } = world
  if (elasticPools.get(name) !== undefined) {
    throw new Problem('conflict', `The elastic resource pool ${name} exists already.`, 'elastic_resource_pool_name')
  }
  if (elasticPools.size >= settings.limitsElasticPools) {
    const rule = `a project can have ${settings.limitsElasticPools} elastic resource pools`
    throw overLimit('elasticPools', `${rule} (setting limits.elasticPools)`, 'elastic_resource_pool_name')
  }
  const pool: ElasticPool = {
    ...spec,
    name,
    number: ++world.elasticPoolCount,
    createdMs: world.nowMs,
    updatedMs: world.nowMs,
    plan: planPool(world.planSource, name),
    currentCu: 0,
    failReason: '',
    due: undefined,
    history: new History(elasticPoolLife, 'CREATING', world.nowMs, 'created'),
  }
  elasticPools.add(name, pool)
  elasticPoolWalker.announce(world, pool)
  elasticPoolWalker.start(world, pool)
  return pool
}

/** Throws if a pool cannot have those sizes. */
export function checkSize({ minCu, maxCu, label }: Pick<ElasticPoolSpec, 'minCu' | 'maxCu' | 'label'>): void {
  const [least, most] = label.spec === 'basic' ? BASIC_CU : [STANDARD_MIN_CU, Number.POSITIVE_INFINITY]
  for (const [field, cu] of [
    ['min_cu', minCu],
    ['max_cu', maxCu],
  ] as const) {
    if (cu < least) throw invalid(field, `must be ${least} or more, not ${cu}`)
    if (cu > most) throw invalid(field, `must be ${most} or less in the basic edition, not ${cu}`)
  }
  if (maxCu < minCu) throw invalid('max_cu', `must be min_cu (${minCu}) or more, not ${maxCu}`)
}
