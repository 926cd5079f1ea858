import { overLimit, Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'
import { statementLife } from '../model/statement-life.ts'
import { planStatement } from '../stubs/plans.ts'
import type { World } from '../world/world.ts'
import { runCode } from './code/run-code.ts'
import { checkCode, deadSessionsOf, outcomeContext, statementKind } from './dialect.ts'
import { reachDriver } from './driver.ts'
import { engineForStatement } from './engine/start-driver.ts'
import { rememberStatement } from './evict-statement.ts'
import { hasEnded } from './session-walker.ts'
import { enqueue } from './statement-queue.ts'
import { statementWalker } from './statement-walker.ts'

/** A session's queue is bounded: this many statements may wait for each one that it keeps (limits.statements). */
export const QUEUED_PER_KEPT = 10

export interface StatementRequest {
  readonly code: string
  /** Undefined: that of the session. */
  readonly kind: string | undefined
}

/**
 * Adds a statement to a session's queue. Throws if the code is too long, a directive in it is malformed, the session takes no
 * statements in its state, or too many wait.
 */
export function createStatement(world: World, session: Session, request: StatementRequest): Statement {
  checkAccepts(world, session)
  const limit = world.settings.limitsStatements * QUEUED_PER_KEPT
  if (session.queue.size >= limit) {
    throw overLimit('waitingStatements', `quota exceeded: ${limit} statements of session ${session.id} wait already`)
  }
  const { code } = request
  checkCode(world, code)
  const kind = statementKind(world, request.kind, session)
  const { name } = session.request
  const id = session.nextStatementId
  const run = (text: string) => runCode(world, session, { id, kind, code: text })
  // before the id is taken: a refused statement uses no id
  const plan = planStatement(
    world.planSource,
    { code, kind, session: name, run },
    outcomeContext(world),
    engineForStatement(world, session, kind),
  )
  const resultBytes = plan.ownBytes
  world.texts.take(code.length)
  world.results.take(resultBytes)
  const statement: Statement = {
    id,
    session,
    code,
    kind,
    history: new History(statementLife, 'waiting', world.nowMs, 'created'),
    plan,
    runningMs: 0,
    result: undefined,
    resultBytes,
    due: undefined,
    gate: undefined,
    cancelRequested: false,
    engineRun: undefined,
  }
  session.nextStatementId++
  session.statements.add(statement.id, statement)
  // an evicted statement that has not ended keeps its turn; only its URL is gone (Livy)
  for (const evicted of session.statements.keepNewest(world.settings.limitsStatements)) {
    rememberStatement(world, evicted, 'made room for another (setting limits.statements)')
  }
  if (plan.isDefault) {
    const id = `${session.id}:${statement.id}`
    world.tombstones.noteUnmatched({ api: 'dli', id, text: code, kind, session: name })
  }
  statementWalker.announce(world, statement)
  enqueue(world, statement)
  world.wake()
  return statement
}

/** A session takes statements when idle or busy; the setting deadSessions decides about one that has ended. */
function checkAccepts(world: World, session: Session): void {
  if (reachDriver(world, session, 'run')) return
  const { state } = session.history
  if (deadSessionsOf(world) === 'accept' && hasEnded(session)) return
  throw new Problem('wrong-state', `Session ${session.id} is in state ${state}: it takes statements when idle or busy.`)
}
