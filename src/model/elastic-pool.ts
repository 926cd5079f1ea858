import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { closed, mapOf } from '../core/json-schema.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import { type ElasticPoolState, elasticPoolLife } from './elastic-pool-life.ts'
import { MAX_CU } from './queue.ts'
import { DECLARED, type PoolPlan } from './resource-plan.ts'
import { tag } from './tag.ts'

/** The smallest pool of the standard edition. */
export const STANDARD_MIN_CU = 64

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
  label: mapOf(Type.String()),
  ipv6: Type.Boolean(),
}
const ofPool = Type.Object(elasticPoolFields, closed)
export type ElasticPoolSpec = Static<typeof ofPool>

export interface ElasticPool extends ElasticPoolSpec {
  /** Counted from 1 in each project. */
  readonly number: number
  /** When it was created; null: it was there when the world began. */
  readonly createdMs: number | null
  readonly history: History<ElasticPoolState>
  plan: PoolPlan
  /** null: it has not changed since the world began. */
  updatedMs: number | null
  /** How much it has now: 0 until it is created. */
  currentCu: number
  /** Why it is FAILED; empty: it is not. */
  failReason: string
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
}

/** What a fixtures file may say of a pool. */
export const elasticPoolDeclaration = {
  name: Type.String({ minLength: 1, maxLength: 128, description: 'The pool; DLI stores it in lower case.' }),
  state: Type.Optional(Type.Enum(['AVAILABLE', 'FAILED'], { description: 'AVAILABLE when absent.' })),
  failReason: Type.Optional(Type.String({ description: 'Why it is FAILED.' })),
  minCu: Type.Optional(Type.Integer({ minimum: 0, maximum: MAX_CU, description: `${STANDARD_MIN_CU} when absent.` })),
  maxCu: Type.Optional(
    Type.Integer({ minimum: 0, maximum: MAX_CU, description: `As minCu when absent, but ${STANDARD_MIN_CU} or more.` }),
  ),
  currentCu: Type.Optional(
    Type.Integer({ minimum: 0, maximum: MAX_CU, description: 'How much it has now; minCu when absent.' }),
  ),
  description: Type.Optional(Type.String()),
  owner: Type.Optional(Type.String()),
  cidrInVpc: Type.Optional(Type.String()),
  chargingMode: Type.Optional(Type.Integer()),
  enterpriseProjectId: Type.Optional(Type.String()),
  tags: Type.Optional(Type.Array(tag)),
  label: Type.Optional(mapOf(Type.String())),
  ipv6: Type.Optional(Type.Boolean()),
}
const ofDeclaration = Type.Object(elasticPoolDeclaration)
export type DeclaredElasticPool = Static<typeof ofDeclaration>

/** The reference's default for the addresses of a pool. */
export const DEFAULT_POOL_CIDR = '172.16.0.0/12'

/** A pool that is there when the world begins. */
export function declaredElasticPool(declared: DeclaredElasticPool, number: number, bornMs: number): ElasticPool {
  const { state = 'AVAILABLE', failReason, minCu = STANDARD_MIN_CU, ...fields } = declared
  const isFailed = state === 'FAILED'
  return {
    ...{ description: '', owner: '', cidrInVpc: DEFAULT_POOL_CIDR, chargingMode: 1, enterpriseProjectId: '0' },
    ...{ maxCu: Math.max(minCu, STANDARD_MIN_CU), currentCu: isFailed ? 0 : minCu, tags: [], label: {}, ipv6: false },
    ...fields,
    ...{ minCu, number, createdMs: null, updatedMs: null, due: undefined },
    failReason: isFailed ? (failReason ?? 'the creation failed') : '',
    plan: { answeredBy: DECLARED, ending: DECLARED, creatingMs: 0, scalingMs: 0 },
    history: new History(elasticPoolLife, state, bornMs, DECLARED),
  }
}
