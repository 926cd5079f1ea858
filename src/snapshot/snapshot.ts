/** A whole world as JSON, and back. Each part has its form in a file of its own. */
import Type, { type Static } from 'typebox'
import type { WorldSettings } from '../config/settings.ts'
import { changedSettings, worldSection } from '../config/world-settings.ts'
import { clockModes } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { SchemaCheck } from '../core/schema-check.ts'
import { sessionStates } from '../model/session-life.ts'
import { sqlStates } from '../model/sql-life.ts'
import { statementStates } from '../model/statement-life.ts'
import { World, type WorldSeed } from '../world/world.ts'
import { agendaForm, gatesForm, restoreAgenda, restoreGates, takeAgenda, takeGates } from './due-form.ts'
import { executionsForm, restoreExecutions, takeExecutions } from './execution-form.ts'
import { faultsForm, restoreFaults, takeFaults } from './fault-form.ts'
import { atMs, closed, count, flag, list, open, steps, stream, text } from './form-parts.ts'
import { planSettingsForm, RestoredPlans, TakenPlans } from './plan-form.ts'
import type { Restoring } from './restoring.ts'
import { restoreSession, sessionForm, takeSession } from './session-form.ts'
import { restoreStubs, StubForms, stubsForm } from './stub-form.ts'

const FORMAT = 'lakemock-world'
/** Goes up when a lakemock cannot read what the one before it wrote. */
const VERSION = 2

const head = { format: Type.Enum([FORMAT]), version: Type.Enum([VERSION]) }
/** Says whether a document is a snapshot of this version: the first check. */
export const snapshotHead = Type.Object(head, { additionalProperties: true })

const states = [...new Set([...sessionStates, ...statementStates, ...sqlStates])]
const tombstoneKind = Type.Enum(['session', 'statement', 'sql'])
const tombstone = { kind: tombstoneKind, id: text, answeredBy: text, goneMs: atMs, why: text }
const maybe = Type.Optional(text)
const unmatchedKeys = { session: maybe, kind: maybe, database: maybe, cluster: maybe }
const unmatchedText = { api: Type.Enum(['dli', 'mrs']), id: text, atMs, text, ...unmatchedKeys }
const cluster = { id: text, name: text, state: text, version: text, components: list(text) }

export const snapshotSchema = closed({
  ...head,
  project_id: Type.String({ description: 'Whose world it was; restored, it is that of the path.' }),
  sourceId: Type.String({ description: 'The project id that other ids are derived from: of the first world.' }),
  clock: closed({ mode: Type.Enum([...clockModes]), speed: Type.Number({ minimum: 0.1, maximum: 1000 }), nowMs: atMs }),
  bornMs: atMs,
  settings: open('As the `world` section of a fixtures file, without the clock.'),
  random: closed({ ids: stream, lengths: stream, requests: stream }),
  sqlIds: closed({
    coordinator: Type.String({ pattern: '^[a-z2-9]{5}$' }),
    day: Type.String({ pattern: '^(\\d{8})?$' }),
    index: count,
  }),
  sessionCount: count,
  gates: gatesForm,
  stubs: stubsForm,
  faults: faultsForm,
  clusters: closed({ anyId: flag, known: list(closed(cluster)), gone: list(text) }),
  tombstones: list(closed({ ...tombstone, steps: steps<string>(states) }), {
    description: 'What was removed, oldest first.',
  }),
  unmatched: closed({ dropped: count, list: list(closed(unmatchedText)) }),
  planSettings: planSettingsForm,
  sessions: list(sessionForm),
  executions: executionsForm,
  agenda: agendaForm,
})

export type Snapshot = Static<typeof snapshotSchema>

const check = new SchemaCheck(snapshotSchema)

/** The snapshot in a value. Throws a Problem that names the first invalid field. */
export const readSnapshot = (value: unknown): Snapshot => check.read(value)

/**
 * All of a world but its journal, and the replies that it holds. Everything that is due by now has to have happened. The same
 * world gives the same bytes.
 */
export function takeSnapshot(world: World): Snapshot {
  const { id, sourceId, clock, nowMs, bornMs, settings, ids, lengths, requests, sessionCount } = world
  const stubs = new StubForms(world)
  // plans add to the stubs and settings: the rows come first
  const plans = new TakenPlans(stubs)
  const sessions = [...world.sessions.values()].map((session) => takeSession(session, plans))
  const executions = takeExecutions(world, plans)
  return {
    ...{ format: FORMAT, version: VERSION, project_id: id, sourceId },
    clock: { mode: clock.mode, speed: clock.speed, nowMs },
    bornMs,
    settings: worldSection(settings),
    random: { ids: ids.state(), lengths: lengths.state(), requests: requests.state() },
    sqlIds: world.sqlIds.state(),
    sessionCount,
    gates: takeGates(world),
    stubs: { count: world.stubs.count, list: stubs.list },
    faults: takeFaults(world),
    clusters: world.clusters.state(),
    tombstones: world.tombstones.allPast().map(({ history, ...one }) => ({ ...one, steps: history.steps })),
    unmatched: world.tombstones.unmatched(),
    ...{ planSettings: plans.settings, sessions, executions },
    agenda: takeAgenda(world),
  }
}

/**
 * The world that a snapshot was taken of, under a project id that may be another. What comes from the fixtures and cannot be
 * changed, their stubs, faults and queues, are this process's. The snapshot has passed its schema; throws a Problem that names
 * the field if its parts contradict each other, or if a stub or a fault of the fixtures is missing here.
 */
export function restoreSnapshot(projectId: string, seed: WorldSeed, snapshot: Snapshot): World {
  const { bornMs, sourceId, random, sessionCount } = snapshot
  const world = new World(projectId, { ...seed, settings: restoreSettings(seed, snapshot), bornMs, sourceId })
  const plans = new RestoredPlans(restoreStubs(world, snapshot.stubs), snapshot.planSettings)
  const restoring: Restoring = { world, plans, statements: new Map(), executions: new Map(), histories: new Map() }
  restoreFaults(world, snapshot.faults)
  snapshot.sessions.forEach((form, index) => {
    restoreSession(form, `sessions.${index}`, restoring)
  })
  restoreExecutions(snapshot.executions, restoring)
  const tombstones = snapshot.tombstones.map((form) => ({
    ...form,
    history: restoring.histories.get(`${form.kind}/${form.id}`) ?? { steps: form.steps },
  }))
  world.tombstones.restore(tombstones, snapshot.unmatched)
  restoreAgenda(snapshot.agenda, restoring)
  restoreGates(snapshot.gates, restoring)
  world.clusters.restore(snapshot.clusters)
  world.sessionCount = sessionCount
  world.sqlIds.restore(snapshot.sqlIds)
  // last: what was drawn meanwhile does not count
  world.ids.restore(random.ids)
  world.lengths.restore(random.lengths)
  world.requests.restore(random.requests)
  return world
}

function restoreSettings({ settings }: WorldSeed, { clock, settings: section }: Snapshot): WorldSettings {
  try {
    return { ...changedSettings(settings, section), clock: clock.mode, speed: clock.speed, now: clock.nowMs }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.kind, `settings.${error.message}`, `settings.${error.field}`)
  }
}
