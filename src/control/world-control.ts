import Type from 'typebox'
import { worldSection } from '../config/world-settings.ts'
import { isoTime } from '../core/clock.ts'
import { nullable } from '../core/json-schema.ts'
import { inSlices } from '../core/slices.ts'
import { batchStates } from '../model/batch-life.ts'
import { clusterStates } from '../model/cluster-life.ts'
import { elasticPoolStates } from '../model/elastic-pool-life.ts'
import { mrsJobStates } from '../model/mrs-job-life.ts'
import { packageStates } from '../model/package-life.ts'
import { queueStates } from '../model/queue-life.ts'
import { sessionStates } from '../model/session-life.ts'
import { sqlJobStates } from '../model/sql-job-life.ts'
import { sqlStates } from '../model/sql-life.ts'
import { statementStates } from '../model/statement-life.ts'
import type { Table } from '../model/table.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { clock, clockView } from './clock-control.ts'
import { type ControlContext, projectParams, ROOT, replies, WORLD } from './control-api.ts'
import { gate } from './gate-control.ts'
import { worldSettings } from './settings-control.ts'

const counts = (states: readonly string[]) =>
  Type.Unsafe<Record<string, number>>(
    Type.Object(Object.fromEntries(states.map((state) => [state, Type.Optional(Type.Integer())]))),
  )

export const world = Type.Object({
  project_id: Type.String(),
  clock,
  settings: worldSettings,
  sessions: Type.Object({ total: Type.Integer(), byState: counts(sessionStates) }),
  statements: Type.Object({
    total: Type.Integer(),
    byState: counts(statementStates),
    dropped: Type.Integer({ description: 'How many were dropped because a session keeps only the newest.' }),
  }),
  executions: Type.Object({ total: Type.Integer(), byState: counts(sqlStates), dropped: Type.Integer() }),
  sqlJobs: Type.Object({ total: Type.Integer(), byState: counts(sqlJobStates), dropped: Type.Integer() }),
  batches: Type.Object({ total: Type.Integer(), byState: counts(batchStates), dropped: Type.Integer() }),
  mrsJobs: Type.Object({ total: Type.Integer(), byState: counts(mrsJobStates), dropped: Type.Integer() }),
  queues: Type.Object({ total: Type.Integer(), byState: counts(queueStates) }),
  pools: Type.Object({ total: Type.Integer(), byState: counts(elasticPoolStates) }),
  packages: Type.Object({ total: Type.Integer(), byState: counts(packageStates) }),
  clusters: Type.Object({ total: Type.Integer(), byState: counts(clusterStates), dropped: Type.Integer() }),
  stubs: Type.Integer(),
  gates: Type.Array(gate),
  due: Type.Object({
    count: Type.Integer({ description: 'How many changes are due.' }),
    next: nullable(Type.String({ description: 'When the next one happens.' })),
  }),
})
export const worldList = Type.Object({ worlds: Type.Array(Type.Object({ project_id: Type.String(), clock })) })
export const worldReset = Type.Object({ project_id: Type.String(), reset: Type.Boolean() })
export const allReset = Type.Object({ reset: Type.Integer({ description: 'How many worlds there were.' }) })
export const worldDeleted = Type.Object({ project_id: Type.String(), deleted: Type.Boolean() })

/** Worlds as a whole: list, show, reset and delete. */
export const worldOperations = ({ worlds }: ControlContext) => [
  defineOperation({
    id: 'ListWorlds',
    method: 'GET',
    path: `${ROOT}/worlds`,
    summary: 'List the projects in use',
    description: 'Source: lakemock.',
    replies: replies(worldList),
    async handle() {
      await inSlices(worlds.list(), (one) => one.catchUp())
      return ok({ worlds: worlds.list().map((one) => ({ project_id: one.id, clock: clockView(one) })) })
    },
  }),
  defineOperation({
    id: 'ShowWorld',
    method: 'GET',
    path: WORLD,
    summary: 'Show what a world contains',
    description:
      'Counts, clock, settings, gates and due changes. A project that was never used has a fresh world. Source: lakemock.',
    params: projectParams,
    replies: replies(world),
    handle: (call) => ok(worldView(call.world)),
  }),
  defineOperation({
    id: 'ResetWorld',
    method: 'POST',
    path: `${WORLD}/reset`,
    summary: 'Replace the world of a project with a fresh one',
    description:
      'Sessions, statements, SQL executions, jobs, added stubs, changed settings and the clock start again from the fixtures; tokens stay. Replies that are held become 502. Source: lakemock.',
    params: projectParams,
    replies: replies(worldReset),
    handle: (call) => ok({ project_id: worlds.reset(call.world.id).id, reset: true }),
  }),
  defineOperation({
    id: 'ResetAll',
    method: 'POST',
    path: `${ROOT}/reset`,
    summary: 'Reset the worlds of all projects',
    description: 'The same as a reset of each; every project starts again on its next use. Source: lakemock.',
    replies: replies(allReset),
    handle: () => ok({ reset: worlds.resetAll() }),
  }),
  defineOperation({
    id: 'DeleteWorld',
    method: 'DELETE',
    path: WORLD,
    summary: 'Delete the world of a project',
    description: 'Its next use creates a fresh one. Replies that are held become 502; tokens stay. Source: lakemock.',
    params: projectParams,
    replies: replies(worldDeleted),
    handle(call) {
      worlds.remove(call.world.id)
      return ok({ project_id: call.world.id, deleted: true })
    },
  }),
]

function worldView(of: World) {
  const sessions = [...of.sessions.values()]
  const statements = sessions.flatMap((session) => [...session.statements.values()])
  const next = of.agenda.first()
  return {
    project_id: of.id,
    clock: clockView(of),
    settings: worldSection(of.settings),
    sessions: { total: sessions.length, byState: countStates(sessions) },
    statements: {
      total: statements.length,
      byState: countStates(statements),
      dropped: sessions.reduce((sum, session) => sum + session.statements.dropped, 0),
    },
    executions: tableView(of.executions),
    sqlJobs: tableView(of.sqlJobs),
    batches: tableView(of.batches),
    mrsJobs: tableView(of.mrsJobs),
    queues: listView(of.queues.list()),
    pools: listView([...of.elasticPools.values()]),
    packages: listView([...of.packages.values()]),
    clusters: { ...listView(of.clusters.list()), dropped: of.clusters.dropped },
    stubs: of.stubs.list().length,
    gates: of.gates.list(),
    due: { count: of.agenda.size, next: next === undefined ? null : isoTime(next.atMs) },
  }
}

interface Counted {
  readonly history: { readonly state: string }
}

const tableView = (table: Table<string, Counted>) => ({
  total: table.size,
  byState: countStates(table.values()),
  dropped: table.dropped,
})

const listView = (rows: readonly Counted[]) => ({ total: rows.length, byState: countStates(rows) })

function countStates(rows: Iterable<Counted>): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const { history } of rows) counted[history.state] = (counted[history.state] ?? 0) + 1
  return counted
}
