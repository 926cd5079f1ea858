/** The queues, elastic resource pools and packages of a world. Each has the end of its present state with it. */
import Type, { type Static } from 'typebox'
import { listOf, nullable } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { elasticPoolWalker } from '../jobs/elastic-pools/elastic-pool-walker.ts'
import { packageWalker } from '../jobs/packages/package-walker.ts'
import { queueWalker } from '../jobs/queues/queue-walker.ts'
import { type ElasticPool, elasticPoolFields } from '../model/elastic-pool.ts'
import { elasticPoolLife, elasticPoolStates } from '../model/elastic-pool-life.ts'
import { type Package, packageFields, packageKey } from '../model/package.ts'
import { packageLife, packageStates } from '../model/package-life.ts'
import { type Queue, queueExtras, queueFields } from '../model/queue.ts'
import { queueLife, queueStates } from '../model/queue-life.ts'
import { packagePlan, poolPlan } from '../model/resource-plan.ts'
import type { LivingRow, Walker } from '../world/walker.ts'
import type { World } from '../world/world.ts'
import { atMs, closed, count, deadlineMs, flag, optional, pick, steps, text } from './form-parts.ts'
import { mapAt } from './references.ts'

const dueMs = optional(
  Type.Unsafe<number>({ ...deadlineMs, description: 'The end of its present state, if that has one.' }),
)
const queueRow = { ...queueFields, ...queueExtras }
const poolRow = {
  ...elasticPoolFields,
  number: count,
  createdMs: nullable(atMs),
  updatedMs: nullable(atMs),
  currentCu: count,
  failReason: text,
  plan: poolPlan,
}
const packageRow = { ...packageFields, createdMs: nullable(atMs), updatedMs: nullable(atMs), plan: packagePlan }
export const resourceForms = {
  queues: optional(
    closed({
      anyName: flag,
      created: count,
      gone: listOf(text, { description: 'Names of deleted queues.' }),
      known: listOf(closed({ ...queueRow, steps: steps(queueStates), dueMs })),
    }),
  ),
  elasticPoolCount: optional(count),
  elasticPools: optional(listOf(closed({ ...poolRow, steps: steps(elasticPoolStates), dueMs }))),
  packages: optional(listOf(closed({ ...packageRow, steps: steps(packageStates), dueMs }))),
}
const forms = Type.Object(resourceForms)
type ResourceForms = Static<typeof forms>

export function takeResources({ queues, elasticPools, packages, elasticPoolCount }: World): ResourceForms {
  return {
    queues: {
      anyName: queues.anyName,
      created: queues.created,
      gone: queues.gone,
      known: queues.list().map((row) => ({ ...pick(queueRow, row), ...endOf(row) })),
    },
    elasticPoolCount,
    elasticPools: [...elasticPools.values()].map((row) => ({ ...pick(poolRow, row), ...endOf(row) })),
    packages: [...packages.values()].map((row) => ({ ...pick(packageRow, row), ...endOf(row) })),
  }
}

const endOf = <State extends string>({ history, due }: LivingRow<State>) => ({
  steps: history.steps,
  dueMs: due?.atMs,
})

/** A snapshot without queues, pools or packages leaves those of the fixtures in place. */
export function restoreResources(
  { queues, elasticPools, packages, elasticPoolCount }: ResourceForms,
  world: World,
): void {
  if (queues !== undefined) {
    const known = mapAt(queues.known, 'queues.known', (form, at): Queue => {
      const history = History.resume(queueLife, form.steps)
      const row: Queue = { ...pick(queueRow, form), history, due: undefined }
      restoreEnd(world, queueWalker, row, form.dueMs, at)
      return row
    })
    world.queues.restore({ ...queues, known })
  }
  if (elasticPools !== undefined) restorePools(elasticPools, elasticPoolCount ?? 0, world)
  if (packages !== undefined) restorePackages(packages, world)
}

function restorePools(forms: NonNullable<ResourceForms['elasticPools']>, count: number, world: World): void {
  for (const { name } of [...world.elasticPools.values()]) world.elasticPools.remove(name)
  world.elasticPoolCount = count
  mapAt(forms, 'elasticPools', (form, at) => {
    if (world.elasticPools.get(form.name) !== undefined) throw invalid(`${at}.name`, 'must be unique')
    const history = History.resume(elasticPoolLife, form.steps)
    const row: ElasticPool = { ...pick(poolRow, form), history, due: undefined }
    world.elasticPools.add(row.name, row)
    restoreEnd(world, elasticPoolWalker, row, form.dueMs, at)
  })
}

function restorePackages(forms: NonNullable<ResourceForms['packages']>, world: World): void {
  for (const { group, name } of [...world.packages.values()]) world.packages.remove(packageKey(group, name))
  mapAt(forms, 'packages', (form, at) => {
    const key = packageKey(form.group, form.name)
    if (world.packages.get(key) !== undefined) throw invalid(`${at}.name`, 'must be unique in its group')
    const row: Package = { ...pick(packageRow, form), history: History.resume(packageLife, form.steps), due: undefined }
    world.packages.add(key, row)
    restoreEnd(world, packageWalker, row, form.dueMs, at)
  })
}

function restoreEnd<Row extends LivingRow<State>, State extends string>(
  world: World,
  walker: Walker<Row, State, never>,
  row: Row,
  endMs: number | undefined,
  at: string,
): void {
  if (endMs === undefined) return
  if (!walker.endsOnItsOwn(row)) throw invalid(`${at}.dueMs`, `must be absent: it is ${row.history.state}`)
  row.due = world.agenda.add({ kind: walker, row }, endMs)
}
