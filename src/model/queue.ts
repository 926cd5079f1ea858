import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { overLimit } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import { type QueueState, queueLife } from './queue-life.ts'
import { tag } from './tag.ts'

/** What a queue runs: SQL jobs, or Spark and Flink jobs. */
export const queueTypes = ['sql', 'general'] as const
export const queueEngines = ['spark', 'hetuEngine'] as const

/** The queue that every project has. */
export const DEFAULT_QUEUE = 'default'
/** The smallest queue, and the step between sizes. */
export const QUEUE_STEP_CU = 16
/** DLI's numbers are ints of Java. */
export const MAX_CU = 2 ** 31 - 1

/** How much of its pool a queue may use at a time of the day. */
const scalingPolicy = Type.Object(
  {
    priority: Type.Integer(),
    /** `HH:MM`. */
    from: Type.String(),
    to: Type.String(),
    minCu: Type.Integer(),
    maxCu: Type.Integer(),
    inheritsMaxCu: Type.Boolean(),
  },
  closed,
)
export type ScalingPolicy = Static<typeof scalingPolicy>

/** What is known of a queue beside its state. */
export const queueFields = {
  /** In lower case. */
  name: Type.String({ minLength: 1 }),
  description: Type.String(),
  owner: Type.String(),
  type: Type.Enum([...queueTypes]),
  engine: Type.Enum([...queueEngines]),
  cuCount: Type.Integer({ minimum: 0 }),
  chargingMode: Type.Integer(),
  resourceMode: Type.Integer(),
  platform: Type.String(),
  enterpriseProjectId: Type.String(),
  cidrInVpc: Type.String(),
  labels: Type.Array(Type.String()),
  feature: Type.String(),
  /** The elastic resource pool that it belongs to; empty: it belongs to none. */
  pool: Type.String(),
  /** Those of a queue in a pool; empty: all day as much as its size. */
  policies: Type.Array(scalingPolicy),
  tags: Type.Array(tag),
  /** Its properties by their keys, as texts; absent: none was set. */
  properties: Type.Optional(Type.Record(Type.String(), Type.String())),
}
const ofQueue = Type.Object(queueFields, closed)
export type QueueSpec = Static<typeof ofQueue>

export interface Queue extends QueueSpec {
  /** Counted from 1 in each project. */
  readonly number: number
  /** When it was created; null: it was there when the world began. */
  readonly createdMs: number | null
  readonly history: History<QueueState>
  /** How long the present restart or change of size takes. */
  changeMs: number
  /** Its size after the present change of size. */
  targetCu: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
}

/** The parts of a queue that a snapshot stores besides its fields and its history. */
export const queueExtras = {
  number: Type.Integer({ minimum: 1 }),
  createdMs: nullable(Type.Integer()),
  changeMs: Type.Integer({ minimum: 0 }),
  targetCu: Type.Integer({ minimum: 0 }),
}

/** What a fixtures file or a test may say of a queue; absent fields are as of a queue of which only the name is known. */
export const queueChange = {
  type: Type.Optional(Type.Enum([...queueTypes], { description: 'sql or general; sql when absent.' })),
  engine: Type.Optional(Type.Enum([...queueEngines], { description: 'spark when absent.' })),
  cuCount: Type.Optional(
    Type.Integer({ minimum: 0, maximum: MAX_CU, description: `Its size; ${QUEUE_STEP_CU} when absent.` }),
  ),
  description: Type.Optional(Type.String()),
  owner: Type.Optional(Type.String()),
  chargingMode: Type.Optional(Type.Integer()),
  resourceMode: Type.Optional(Type.Integer({ minimum: 0, maximum: 1, description: '0: shared; 1: dedicated.' })),
  enterpriseProjectId: Type.Optional(Type.String()),
  cidrInVpc: Type.Optional(Type.String()),
  pool: Type.Optional(Type.String({ description: 'The elastic resource pool that it belongs to.' })),
  tags: Type.Optional(Type.Array(tag)),
}
const ofChange = Type.Object(queueChange)
export type QueueChange = Static<typeof ofChange>

/** A queue of the fixtures: only its name is required. */
export interface DeclaredQueue extends QueueChange {
  readonly name: string
}

/** A queue for which nothing but its name is given. */
export function plainQueue(name: string): QueueSpec {
  const isDefault = name === DEFAULT_QUEUE
  return {
    name,
    description: '',
    owner: '',
    type: 'sql',
    engine: 'spark',
    cuCount: QUEUE_STEP_CU,
    chargingMode: 1,
    resourceMode: isDefault ? 0 : 1,
    platform: 'x86_64',
    enterpriseProjectId: '0',
    cidrInVpc: '10.0.0.0/8',
    labels: [],
    feature: '',
    pool: '',
    policies: [],
    tags: [],
  }
}

/**
 * A world's queues: `default`, those of the fixtures, and what its requests and tests changed. If the fixtures
 * declare no queues, jobs and sessions may name any queue that was not deleted.
 */
export class Queues {
  readonly #known = new Map<string, Queue>()
  /** Names of deleted queues, while every other name is a queue; the oldest first. */
  readonly #gone = new Set<string>()
  #anyName: boolean
  #created = 0

  constructor(declared: ReadonlyMap<string, DeclaredQueue> | undefined, bornMs: number) {
    this.#anyName = declared === undefined
    const all = new Map([[DEFAULT_QUEUE, { name: DEFAULT_QUEUE }], ...(declared ?? [])])
    for (const one of all.values()) this.#put({ ...plainQueue(one.name), ...one }, null, bornMs, 'declared')
  }

  /** Whether jobs and sessions may name a queue that is not known. */
  get anyName(): boolean {
    return this.#anyName
  }

  get size(): number {
    return this.#known.size
  }

  /** Whether no queue has changed since the world began. */
  get isUntouched(): boolean {
    return this.list().every(
      ({ createdMs, history, properties }) => createdMs === null && history.moves === 0 && properties === undefined,
    )
  }

  /** The number of queues created so far, for `restore`. */
  get created(): number {
    return this.#created
  }

  get gone(): readonly string[] {
    return [...this.#gone]
  }

  /** In order of creation. */
  list(): readonly Queue[] {
    return [...this.#known.values()]
  }

  /** The queue with that name, in any case. */
  find(name: string): Queue | undefined {
    return this.#known.get(name.toLowerCase())
  }

  /** Whether jobs and sessions may name this queue. */
  accepts(name: string): boolean {
    const key = name.toLowerCase()
    return this.#known.has(key) || (this.#anyName && !this.#gone.has(key))
  }

  /** Adds a queue, or puts it in the place of one with its name. Throws `quota` if there are `limit` already. */
  add(spec: QueueSpec, nowMs: number, limit: number): Queue {
    if (!this.#known.has(spec.name) && this.#known.size >= limit) {
      throw overLimit('queues', `a project can have ${limit} queues (setting limits.queues)`, 'queue_name')
    }
    return this.#put(spec, nowMs, nowMs, 'created')
  }

  /** Removes a queue. Of the names of removed queues, the newest `limit` are kept. */
  remove(name: string, limit: number): void {
    this.#known.delete(name)
    if (!this.#anyName) return
    this.#gone.add(name)
    for (const oldest of this.#gone) {
      if (this.#gone.size <= limit) break
      this.#gone.delete(oldest)
    }
  }

  /** Replaces everything known about queues. */
  restore(state: {
    readonly anyName: boolean
    readonly created: number
    readonly gone: readonly string[]
    readonly known: readonly Queue[]
  }): void {
    this.#anyName = state.anyName
    this.#created = state.created
    this.#gone.clear()
    for (const name of state.gone) this.#gone.add(name)
    this.#known.clear()
    for (const queue of state.known) this.#known.set(queue.name, queue)
  }

  #put(spec: QueueSpec, createdMs: number | null, atMs: number, why: string): Queue {
    this.#gone.delete(spec.name)
    const queue: Queue = {
      ...spec,
      number: ++this.#created,
      createdMs,
      history: new History(queueLife, 'READY', atMs, why),
      changeMs: 0,
      targetCu: spec.cuCount,
      due: undefined,
    }
    this.#known.set(spec.name, queue)
    return queue
  }
}
