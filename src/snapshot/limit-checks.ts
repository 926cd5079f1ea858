/** A snapshot can hold more than its world may have: it is refused with the name of the limit. */
import { bytesOfAll } from '../core/pattern.ts'
import { overLimit } from '../core/problem.ts'
import type { Regex } from '../core/regex.ts'
import { QUEUED_PER_KEPT } from '../spark/create-statement.ts'
import { hasEnded } from '../spark/session-walker.ts'
import type { CatalogCounts } from '../sql/catalog.ts'
import type { World } from '../world/world.ts'

/** What the fixtures declare: it may be more than the limits. */
export interface Declared {
  readonly clusters: number
  readonly catalog: CatalogCounts
  readonly queues: number
  readonly elasticPools: number
  readonly resources: number
}

/** Throws `quota` if a restored world has more than its settings allow. Takes its part of the budgets of the process. */
export function checkLimits(world: World, declared: Declared): void {
  const { settings, catalog, sessions, executions, tombstones, stubs, faults, clusters, gates } = world
  const check = (limit: string, count: number, most: number, field: string, what: string): void => {
    if (count > most)
      throw overLimit(
        limit,
        `${field} has ${count} ${what}; at most ${most} are allowed (setting limits.${limit})`,
        field,
      )
  }
  const all = [...sessions.values()]
  const open = all.filter((session) => !hasEnded(session))
  check('sessions', open.length, settings.limitsSessions, 'sessions', 'sessions that have not ended')
  check('sessions', all.length, settings.limitsSessions * 2, 'sessions', 'sessions in all')
  for (const [index, { statements, queue }] of all.entries()) {
    const field = `sessions.${index}.statements`
    const { limitsStatements: most } = settings
    check('statements', statements.size, most, field, 'statements')
    check('statements', queue.size, most * QUEUED_PER_KEPT, field, 'statements that wait')
  }
  check('mrsJobs', world.mrsJobs.size, settings.limitsMrsJobs, 'mrsJobs.rows', 'MRS jobs')
  check('executions', executions.size, settings.limitsExecutions, 'executions.rows', 'SQL executions')
  check('sqlJobs', world.sqlJobs.size, settings.limitsSqlJobs, 'sqlJobs.rows', 'SQL jobs')
  check('batches', world.batches.size, settings.limitsBatches, 'batches.rows', 'batches')
  check('history', tombstones.allPast().length, settings.limitsHistory, 'tombstones', 'removed resources')
  const addedStubs = stubs.list().filter(({ origin }) => origin === 'added').length
  check('stubs', addedStubs, settings.limitsStubs, 'stubs.list', 'added stubs')
  const addedFaults = faults.list().filter(({ origin }) => origin === 'added').length
  check('faults', addedFaults, settings.limitsFaults, 'faults.added', 'added faults')
  const mostClusters = Math.max(settings.limitsClusters, declared.clusters)
  check('clusters', clusters.counted, mostClusters, 'clusters', 'clusters')
  for (const what of ['schemas', 'tables'] as const) {
    const most = Math.max(settings.limitsTables, declared.catalog[what])
    check('tables', catalog.counts[what], most, 'catalog', what === 'tables' ? 'tables and views' : what)
  }
  const mostQueues = Math.max(settings.limitsQueues, declared.queues)
  check('queues', world.queues.size, mostQueues, 'queues.known', 'queues')
  const mostPools = Math.max(settings.limitsElasticPools, declared.elasticPools)
  check('elasticPools', world.elasticPools.size, mostPools, 'elasticPools', 'elastic resource pools')
  const mostPackages = Math.max(settings.limitsResources, declared.resources)
  check('resources', world.packages.size, mostPackages, 'packages', 'package resources')
  const openGates = gates.list().filter((gate) => gate.open).length
  check('gates', openGates, settings.limitsGates, 'gates.open', 'open gates')
  world.texts.take(world.textBytes)
  world.results.take(world.resultBytes)
}

/** Throws `quota` if the regular expressions of a snapshot are more than the texts of a project may take, before they are compiled. */
export function checkPatterns(regexes: readonly Regex[], limit: number): void {
  if (bytesOfAll(regexes) > limit)
    throw overLimit(
      'textBytes',
      `the patterns of stubs and faults take more than ${limit} bytes (setting limits.textBytes)`,
    )
}
