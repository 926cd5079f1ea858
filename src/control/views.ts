import { sessionView, statementView } from '../apis/dli/views.ts'
import { executionView } from '../apis/mrs/views.ts'
import { worldSection } from '../config.ts'
import { isoTime } from '../engine/clock.ts'
import type { Step } from '../engine/machine.ts'
import type { Execution } from '../store/executions.ts'
import type { Session } from '../store/sessions.ts'
import type { Statement } from '../store/statements.ts'
import type { StubUse } from '../stubs/stub-list.ts'
import type { World } from '../world.ts'

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

function countStates(rows: readonly { course: { state: string } }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { course } of rows) counts[course.state] = (counts[course.state] ?? 0) + 1
  return counts
}

export function stubView({ stub, origin, hits }: StubUse) {
  return { name: stub.name, origin, hits, stub: stub.definition }
}

export function sessionControl(session: Session) {
  return {
    session: sessionView(session),
    answeredBy: session.plan.answeredBy,
    history: history(session.course.steps),
    heartbeatAt: session.heartbeat === undefined ? null : isoTime(session.heartbeat.atMs),
  }
}

export function statementControl(statement: Statement, nowMs: number) {
  return {
    statement: statementView(statement, nowMs),
    answeredBy: statement.answer.answeredBy,
    inBand: statement.answer.inBand ?? null,
    gate: statement.gate ?? null,
    history: history(statement.course.steps),
  }
}

export function sqlControl(execution: Execution) {
  return {
    sql: executionView(execution),
    sqlId: execution.id,
    clusterId: execution.clusterId,
    answeredBy: execution.answer.answeredBy,
    inBand: execution.answer.inBand ?? null,
    gate: execution.gate ?? null,
    history: history(execution.course.steps),
  }
}

export function history(steps: readonly Step<string>[]) {
  return steps.map(({ state, atMs, why }) => ({ state, at: isoTime(atMs), atMs, why }))
}
