/** A whole world as JSON, and back. Each part has its form in a file of its own. */

import Type, { type Static } from 'typebox'
import { changedSettings, worldSection } from '../config/world-settings.ts'
import { clockModes } from '../core/clock.ts'
import { listOf } from '../core/json-schema.ts'
import { PartsCheck } from '../core/parts-check.ts'
import { compileInSlices } from '../core/pattern.ts'
import { overLimit } from '../core/problem.ts'
import { randomState } from '../core/random.ts'
import type { Regex } from '../core/regex.ts'
import { Slices } from '../core/slices.ts'
import { batchStates } from '../model/batch-life.ts'
import { clusterStates } from '../model/cluster-life.ts'
import { elasticPoolStates } from '../model/elastic-pool-life.ts'
import { mrsJobStates } from '../model/mrs-job-life.ts'
import { packageStates } from '../model/package-life.ts'
import { queueStates } from '../model/queue-life.ts'
import { sessionStates } from '../model/session-life.ts'
import { sqlIdsState } from '../model/sql-ids.ts'
import { sqlJobStates } from '../model/sql-job-life.ts'
import { sqlStates } from '../model/sql-life.ts'
import { statementStates } from '../model/statement-life.ts'
import { resourceKinds, unmatchedText } from '../model/tombstones.ts'
import { loseDrivers } from '../spark/engine/lose-drivers.ts'
import { World } from '../world/world.ts'
import type { WorldSeed } from '../world/world-seed.ts'
import { agendaForm, gatesForm, restoreAgenda, restoreGates, takeAgenda, takeGates } from './agenda-form.ts'
import { catalogForm, restoreCatalog, takeCatalog } from './catalog-form.ts'
import { clustersForm, restoreClusters, takeClusters } from './cluster-forms.ts'
import { faultsForm, restoreFaults, restoreStubs, stubsForm, takeFaults, takeStubs } from './definition-forms.ts'
import { atMs, closed, count, open, optional, steps, text } from './form-parts.ts'
import { checkLimits, checkPatterns } from './limit-checks.ts'
import { mrsJobsForm, restoreMrsJobs, takeMrsJobs } from './mrs-job-forms.ts'
import { planSettingsForm } from './plan-form.ts'
import { IndexedList, type Restoring, type Taking } from './references.ts'
import { resourceForms, restoreResources, takeResources } from './resource-forms.ts'
import { restoreRows, rowForms, takeRows } from './row-forms.ts'

const FORMAT = 'lakemock-world'
/** Goes up when a lakemock cannot read what the one before it wrote. */
const VERSION = 2

/** The most rows of a snapshot. */
export const MAX_ROWS = 10_000

const head = { format: Type.Enum([FORMAT]), version: Type.Enum([VERSION]) }
/** Says whether a document is a snapshot of this version: the first check. */
export const snapshotHead = Type.Object(head, { additionalProperties: true })

const states = [
  ...new Set([
    ...[...sessionStates, ...statementStates, ...sqlStates],
    ...[...sqlJobStates, ...batchStates, ...mrsJobStates, ...clusterStates],
    ...[...queueStates, ...elasticPoolStates, ...packageStates],
  ]),
]
const tombstone = closed({
  kind: Type.Enum([...resourceKinds]),
  id: text,
  answeredBy: text,
  goneMs: atMs,
  why: text,
  steps: steps<string>(states),
})

export const snapshotSchema = closed({
  ...head,
  project_id: Type.String({ description: 'Whose world it was; restored, it is that of the path.' }),
  sourceId: Type.String({ description: 'The project id that other ids are derived from: of the first world.' }),
  clock: closed({ mode: Type.Enum([...clockModes]), speed: Type.Number({ minimum: 0.1, maximum: 1000 }), nowMs: atMs }),
  bornMs: atMs,
  settings: open('As the `world` section of a fixtures file, without the clock.'),
  random: closed({ ids: randomState, lengths: randomState, requests: randomState }),
  sqlIds: sqlIdsState,
  sessionCount: count,
  batchCount: optional(count),
  applicationCount: optional(count),
  gates: gatesForm,
  stubs: stubsForm,
  faults: faultsForm,
  clusters: clustersForm,
  ...resourceForms,
  catalog: optional(catalogForm),
  engineRows: optional(
    listOf(closed({ catalog: text, schema: text, name: text }), {
      description: 'The tables whose rows an engine in this process has: they are not in the snapshot.',
    }),
  ),
  tombstones: listOf(tombstone, { description: 'What was removed, oldest first.' }),
  unmatched: closed({ dropped: count, list: listOf(unmatchedText) }),
  planSettings: planSettingsForm,
  ...rowForms,
  mrsJobs: optional(mrsJobsForm),
  agenda: agendaForm,
})

export type Snapshot = Static<typeof snapshotSchema>

const check = new PartsCheck(snapshotSchema)

/** The snapshot in a value. Throws a Problem that names the first invalid field. */
export const readSnapshot = (value: unknown): Promise<Snapshot> => check.read(value)

/**
 * All of a world but its journal, and the replies that it holds. Everything that is due by now has to have happened. The same
 * world gives the same bytes.
 */
export function takeSnapshot(world: World): Snapshot {
  checkSize(world)
  const { id, sourceId, clock, nowMs, bornMs, settings, ids, lengths, requests, sessionCount, batchCount } = world
  const { applicationCount } = world
  const taking: Taking = { stubs: new IndexedList(), planSettings: new IndexedList(), settingsIndexes: new Map() }
  for (const { stub } of world.stubs.list()) taking.stubs.indexOf(stub)
  // plans add to the stubs and settings: the rows come first
  const rows = { ...takeRows(world, taking), mrsJobs: takeMrsJobs(world, taking) }
  return {
    format: FORMAT,
    version: VERSION,
    project_id: id,
    sourceId,
    clock: { mode: clock.mode, speed: clock.speed, nowMs },
    bornMs,
    settings: worldSection(settings),
    random: { ids: ids.state(), lengths: lengths.state(), requests: requests.state() },
    sqlIds: world.sqlIds.state(),
    sessionCount,
    batchCount,
    applicationCount,
    gates: takeGates(world),
    stubs: takeStubs(world, taking.stubs.items),
    faults: takeFaults(world),
    clusters: takeClusters(world),
    ...takeResources(world),
    catalog: takeCatalog(world),
    engineRows: engineRowsOf(world),
    tombstones: world.tombstones.allPast().map(({ history, ...one }) => ({ ...one, steps: history.steps })),
    unmatched: world.tombstones.unmatched(),
    planSettings: taking.planSettings.items,
    ...rows,
    agenda: takeAgenda(world),
  }
}

/** Absent if no engine has rows. */
function engineRowsOf({ engines, settings, id }: World): Snapshot['engineRows'] {
  const tables = engines.sql(settings)?.ownRows?.(id) ?? []
  return tables.length === 0 ? undefined : tables.map(({ catalog, schema, name }) => ({ catalog, schema, name }))
}

/** A snapshot is taken at one instant, so it cannot be taken in slices. */
function checkSize(world: World): void {
  const { sessions, executions, sqlJobs, batches, mrsJobs, tombstones, queues, elasticPools, packages } = world
  let rows = sessions.size + executions.size + tombstones.allPast().length
  rows += sqlJobs.size + batches.size + mrsJobs.size + queues.size + elasticPools.size + packages.size
  for (const { statements, queue } of sessions.values()) rows += statements.size + queue.size
  if (rows > MAX_ROWS)
    throw overLimit(
      'snapshotRows',
      `a snapshot can have ${MAX_ROWS} sessions, statements, SQL executions, jobs, queues, pools, packages and removed resources; this project has ${rows}: delete sessions, or reset it`,
    )
}

/**
 * The world that a snapshot was taken of, under a project id that may be another. What comes from the fixtures and cannot be
 * changed, their stubs and faults, are this process's. The snapshot has passed its schema; throws a Problem that names
 * the field if its parts contradict each other, or if a stub or a fault of the fixtures is missing here.
 */
export async function restoreSnapshot(projectId: string, seed: WorldSeed, snapshot: Snapshot): Promise<World> {
  const { bornMs, sourceId, clock, random, planSettings } = snapshot
  const settings = {
    ...changedSettings(seed.settings, snapshot.settings, 'settings.'),
    clock: clock.mode,
    speed: clock.speed,
    now: clock.nowMs,
  }
  await seed.engines?.prepare(settings, 'settings.')
  const world = new World(projectId, { ...seed, settings, bornMs, sourceId })
  const declared = {
    clusters: seed.clusters?.size ?? 0,
    queues: world.queues.size,
    catalog: world.catalog.counts,
    elasticPools: world.elasticPools.size,
    resources: world.packages.size,
  }
  const rows: Restoring['rows'] = new Map()
  const regexes: Regex[] = []
  const slices = new Slices()
  const restoring: Restoring = { world, stubs: restoreStubs(world, snapshot.stubs, regexes), planSettings, rows }
  restoreFaults(world, snapshot.faults, regexes)
  checkPatterns(regexes, settings.limitsTextBytes)
  await compileInSlices(regexes, slices)
  // what an execution does to the catalog is read from its text when it finishes
  if (snapshot.executions.rows.length > 0) await world.sqlChecker.load()
  const hasSteps = snapshot.clusters.known.some(({ request }) => (request?.steps.length ?? 0) > 0)
  const jobCount = (snapshot.sqlJobs?.rows.length ?? 0) + (snapshot.mrsJobs?.rows.length ?? 0)
  if (jobCount > 0 || hasSteps) await world.sparkSql.load()
  if (snapshot.sessions.length > 0) await world.interpreters.load()
  await restoreRows(snapshot, restoring, slices)
  if (snapshot.mrsJobs !== undefined) restoreMrsJobs(snapshot.mrsJobs, restoring)
  restoreClusters(snapshot.clusters, restoring)
  // what is removed and goes on shares its history with its tombstone
  const tombstones = snapshot.tombstones.map(({ steps, ...one }) => ({
    ...one,
    history: rows.get(`${one.kind}/${one.id}`)?.row.history ?? { steps },
  }))
  world.tombstones.restore(tombstones, snapshot.unmatched)
  restoreAgenda(snapshot.agenda, restoring)
  restoreGates(snapshot.gates, restoring)
  restoreResources(snapshot, world)
  restoreCatalog(snapshot.catalog, restoring)
  world.sessionCount = snapshot.sessionCount
  world.batchCount = snapshot.batchCount ?? 0
  world.applicationCount = snapshot.applicationCount ?? snapshot.sessionCount
  world.sqlIds.restore(snapshot.sqlIds)
  loseDrivers(world)
  checkLimits(world, declared)
  // last: what was drawn meanwhile does not count
  for (const stream of ['ids', 'lengths', 'requests'] as const) world[stream].restore(random[stream])
  return world
}
