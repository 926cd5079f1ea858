import { defaultConfig } from '../../src/config/load-settings.ts'
import type { WorldSettings } from '../../src/config/settings.ts'
import { Lazy } from '../../src/core/lazy.ts'
import { Problem } from '../../src/core/problem.ts'
import { noFixtures } from '../../src/fixture-files/fixtures.ts'
import type { CreateInterpreters, Session } from '../../src/model/session.ts'
import type { SqlExecution } from '../../src/model/sql-execution.ts'
import type { Statement } from '../../src/model/statement.ts'
import { cancelSql } from '../../src/presto/cancel-sql.ts'
import { type SqlRequest, submitSql } from '../../src/presto/submit-sql.ts'
import { cancelStatement } from '../../src/spark/cancel-statement.ts'
import { Interpreters } from '../../src/spark/code/interpreters.ts'
import { createSession } from '../../src/spark/create-session.ts'
import { createStatement } from '../../src/spark/create-statement.ts'
import { findSession } from '../../src/spark/read-session.ts'
import { findStatement } from '../../src/spark/read-statement.ts'
import { deleteSession } from '../../src/spark/remove-session.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import { openGate } from '../../src/world/walker.ts'
import { World } from '../../src/world/world.ts'

const interpreters = new Lazy<CreateInterpreters>(async () => (around) => new Interpreters(around))
await interpreters.load()

export const NOW = Date.UTC(2026, 0, 1)

/** A world without an application around it. */
export function bareWorld(stubs: readonly StubDefinition[] = [], settings: Partial<WorldSettings> = {}): World {
  return new World('p', {
    ...noFixtures,
    settings: { ...defaultConfig, clock: 'manual', now: NOW, ...settings },
    stubs: stubs.map((definition, index) => compileStub(definition, `stub-${index}`, `stubs.${index}`)),
    faults: [],
    queues: undefined,
    clusters: undefined,
    interpreters,
  })
}

/** One statement for Presto. */
export const sqlRequest = (sql: string): SqlRequest => ({
  sql,
  engine: 'presto',
  database: 'default',
  archivePath: undefined,
})

/** What a client or a test does to a world, at one instant. */
export type Deed =
  | { do: 'session'; name: string; heartbeat: number }
  | { do: 'statement'; session: string; code: string }
  | { do: 'cancel'; session: string; id: number }
  | { do: 'delete'; session: string }
  | { do: 'sql'; text: string }
  | { do: 'cancel sql'; text: string }
  | { do: 'release' | 'close'; gate: string }

const named = (world: World, name: string): Session | undefined =>
  [...world.sessions.values()].find((session) => session.request.name === name)

/** Does it as a request would, after everything that is due; what the world refuses is left undone. */
export function act(world: World, deed: Deed): void {
  world.runDue()
  try {
    actOn(world, deed)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

function actOn(world: World, deed: Deed): void {
  switch (deed.do) {
    case 'session':
      if (named(world, deed.name) === undefined) {
        const request = { kind: 'spark', queue: 'q', name: deed.name, scType: 'A', badMemory: undefined }
        createSession(world, { ...request, heartbeatTimeoutMs: deed.heartbeat * 1000 }, 'user')
      }
      return
    case 'sql':
      submitSql(world, 'c', sqlRequest(deed.text))
      return
    case 'cancel sql':
      for (const execution of world.executions.values()) if (execution.sql === deed.text) cancelSql(world, execution)
      return
    case 'close':
      world.gates.close(deed.gate)
      return
    case 'release':
      openGate(world, deed.gate)
      return
    default: {
      const known = named(world, deed.session)
      if (known === undefined) return
      const session = findSession(world, known.id)
      if (deed.do === 'statement') createStatement(world, session, { code: deed.code, kind: undefined })
      else if (deed.do === 'cancel') cancelStatement(world, findStatement(session, String(deed.id)))
      else deleteSession(world, session)
    }
  }
}

const ofStatement = ({ id, code, history, gate, result }: Statement) => ({
  id,
  code,
  steps: history.steps,
  gate,
  result,
})
const ofExecution = ({ sql, history, gate, result }: SqlExecution) => ({ sql, steps: history.steps, gate, result })

/** All that became of the things in a world, with no trace of ids and of what comes next. */
export function storyOf(world: World) {
  return {
    sessions: Object.fromEntries(
      [...world.sessions.values()].map(({ request, history, statements, updatedMs, diagnostics }) => [
        request.name,
        { steps: history.steps, updatedMs, diagnostics, statements: [...statements.values()].map(ofStatement) },
      ]),
    ),
    executions: Object.fromEntries([...world.executions.values()].map((row) => [row.sql, ofExecution(row)])),
    gates: world.gates.list(),
  }
}

/** Everything: the story, the ids in their order, the time, and what is due. */
export function stateOf(world: World) {
  return {
    nowMs: world.nowMs,
    clockMs: world.clock.nowMs(),
    story: storyOf(world),
    ids: [...world.sessions.values()].map(({ id, appId }) => [id, appId]),
    executionIds: [...world.executions.values()].map(({ id, resultLocation }) => [id, resultLocation]),
    due: world.agenda.entries().map(({ change, atMs }) => [change.kind.name, atMs]),
  }
}
