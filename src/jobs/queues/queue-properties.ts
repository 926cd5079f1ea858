import { oneOfRule } from '../../core/did-you-mean.ts'
import { invalid, Problem } from '../../core/problem.ts'
import type { Queue } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'
import { changeCidr } from './change-queue.ts'

/** The property that is the addresses of the queue. */
const CIDR = 'network.cidrInVpc'
/** The properties that can be deleted. */
const DELETABLE = ['computeEngine.maxInstance', 'computeEngine.maxPrefetchInstance', 'job.maxConcurrent']

export type QueueProperties = Readonly<Record<string, string>>

/** Sets properties of a queue; others stay. Throws if the queue has none, or if a property breaks its rule. */
export function setProperties(world: World, queue: Queue, properties: QueueProperties): void {
  checkHasProperties(queue)
  const { [CIDR]: cidr } = properties
  if (cidr !== undefined) changeCidr(world, queue, cidr, `properties.${CIDR}`)
  queue.properties = { ...queue.properties, ...properties }
}

/** Removes properties of a queue; a key that is not set is ignored. Throws if the queue has none, or if one cannot be deleted. */
export function removeProperties(queue: Queue, keys: readonly string[]): void {
  checkHasProperties(queue)
  for (const [index, key] of keys.entries())
    if (!DELETABLE.includes(key)) throw invalid(`keys.${index}`, oneOfRule(DELETABLE, key))
  const rest = Object.entries(queue.properties ?? {}).filter(([key]) => !keys.includes(key))
  queue.properties = Object.fromEntries(rest)
}

/** The properties that were set, in order, one page of them. */
export const listProperties = ({ properties = {} }: Queue, offset: number, limit: number) =>
  Object.entries(properties).slice(offset, offset + limit)

function checkHasProperties({ name, type, engine }: Queue): void {
  if (type === 'sql' && engine === 'spark') return
  throw new Problem(
    'not-supported',
    `The queue ${name} has no properties: only a queue for SQL of Spark has.`,
    'queue_name',
  )
}
