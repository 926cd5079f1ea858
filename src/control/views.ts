import { sessionView, statementView } from '../apis/dli/views.ts'
import { executionView } from '../apis/mrs/views.ts'
import { worldSection } from '../config/config.ts'
import { isoTime } from '../core/clock.ts'
import type { Step } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import type { StubUse } from '../stubs/stub-list.ts'
import type { World } from '../world/world.ts'

export function clockView(world: World) {
  const { mode, speed } = world.clock
  return { mode, speed, now: isoTime(world.nowMs), nowMs: world.nowMs }
}

/** A world's settings, nested as in a file's `world` section. */
export function settingsView(world: World): Record<string, unknown> {
  return worldSection(world.settings)
}

export function worldView(world: World) {
  const sessions = [...world.sessions.values()]
  const statements = sessions.flatMap((session) => [...session.statements.values()])
  const executions = [...world.executions.values()]
  const next = world.agenda.first()
  return {
    project_id: world.id,
    clock: clockView(world),
    settings: settingsView(world),
    sessions: { total: sessions.length, byState: countStates(sessions) },
    statements: {
      total: statements.length,
      byState: countStates(statements),
      dropped: sessions.reduce((sum, session) => sum + session.statements.dropped, 0),
    },
    executions: {
      total: executions.length,
      byState: countStates(executions),
      dropped: world.executions.dropped,
    },
    stubs: world.stubs.list().length,
    gates: world.gates.list(),
    due: { count: world.agenda.size, next: next === undefined ? null : isoTime(next.atMs) },
  }
}

function countStates(rows: readonly { history: { state: string } }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { history } of rows) counts[history.state] = (counts[history.state] ?? 0) + 1
  return counts
}

export function stubView({ stub, origin, applied }: StubUse) {
  return { name: stub.name, origin, applied, stub: stub.definition }
}

export function sessionControl(session: Session) {
  return {
    session: sessionView(session),
    answeredBy: session.plan.answeredBy,
    history: historyView(session.history.steps),
    heartbeatAt: session.heartbeat === undefined ? null : isoTime(session.heartbeat.atMs),
  }
}

export function statementControl(statement: Statement, nowMs: number) {
  return {
    statement: statementView(statement, nowMs),
    answeredBy: statement.plan.answeredBy,
    inBand: statement.plan.inBand ?? null,
    gate: statement.gate ?? null,
    history: historyView(statement.history.steps),
  }
}

export function sqlControl(execution: SqlExecution) {
  return {
    sql: executionView(execution),
    sqlId: execution.id,
    clusterId: execution.clusterId,
    answeredBy: execution.plan.answeredBy,
    inBand: execution.plan.inBand ?? null,
    gate: execution.gate ?? null,
    history: historyView(execution.history.steps),
  }
}

export function historyView(steps: readonly Step<string>[]) {
  return steps.map(({ state, atMs, why }) => ({ state, at: isoTime(atMs), atMs, why }))
}
