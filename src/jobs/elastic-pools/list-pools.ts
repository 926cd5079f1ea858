import type { ElasticPool } from '../../model/elastic-pool.ts'
import { hasTags } from '../../model/tag.ts'
import type { World } from '../../world/world.ts'
import { readAll } from '../read-all.ts'

export interface PoolFilter {
  /** A part of the name, in any case; empty: any. */
  readonly name: string
  /** Empty: any. */
  readonly state: string
  /** As `k1=v1,k2=v2`; empty: any. */
  readonly tags: string
  readonly offset: number
  readonly limit: number
}

type NamedPools = Pick<PoolFilter, 'name' | 'tags'>

/** Moves an auto clock to the next change of a pool with that name and those tags: DLI has no other way to read the state of a pool. */
export const readPools = (world: World, filter: NamedPools): Promise<void> | undefined =>
  readAll(world, poolsOf(world, filter))

/** A part of the pools that match, in order of creation, and how many match in all. */
export function listPools(world: World, { state, offset, limit, ...named }: PoolFilter) {
  const found = poolsOf(world, named).filter(({ history }) => state === '' || history.state === state)
  return { total: found.length, pools: found.slice(offset, offset + limit) }
}

const poolsOf = ({ elasticPools }: World, { name, tags }: NamedPools): readonly ElasticPool[] =>
  [...elasticPools.values()].filter((pool) => pool.name.includes(name.toLowerCase()) && hasTags(pool.tags, tags))
