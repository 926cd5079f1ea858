import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { closed } from '../core/json-schema.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { ElasticPoolState } from './elastic-pool-life.ts'
import type { PoolPlan } from './resource-plan.ts'
import { tag } from './tag.ts'

/** What is known of a pool beside its state. */
export const elasticPoolFields = {
  /** In lower case. */
  name: Type.String({ minLength: 1 }),
  description: Type.String(),
  owner: Type.String(),
  minCu: Type.Integer(),
  maxCu: Type.Integer(),
  cidrInVpc: Type.String(),
  chargingMode: Type.Integer(),
  enterpriseProjectId: Type.String(),
  tags: Type.Array(tag),
  label: Type.Record(Type.String(), Type.String()),
  ipv6: Type.Boolean(),
}
const ofPool = Type.Object(elasticPoolFields, closed)
export type ElasticPoolSpec = Static<typeof ofPool>

export interface ElasticPool extends ElasticPoolSpec {
  /** Counted from 1 in each project. */
  readonly number: number
  readonly createdMs: number
  readonly history: History<ElasticPoolState>
  readonly plan: PoolPlan
  updatedMs: number
  /** How much it has now: 0 until it is created. */
  currentCu: number
  /** Why it is FAILED; empty: it is not. */
  failReason: string
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
}
