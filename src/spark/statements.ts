import { isLivy, livyStatementKind } from '../apis/dli/livy.ts'
import { CODE_LIMIT, type CreateStatementBody } from '../apis/dli/schemas.ts'
import type { Due } from '../core/agenda.ts'
import { invalid, Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from '../model/change.ts'
import type { StatementResult } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import { type Statement, statementMachine } from '../model/statement.ts'
import { planStatement } from '../stubs/plans.ts'
import { UNMATCHED } from '../stubs/stub-plan.ts'
import type { World } from '../world/world.ts'
import { clearDue, forceSession, hasEnded, moveSession, moveStatement, rememberStatement } from './session-states.ts'
import { findSession, keepAlive } from './sessions.ts'

/** So many statements may wait for each one that a session keeps (limits.statements): the queue is bounded as well. */
const QUEUED_PER_KEPT = 10

/**
 * Adds a statement to a session's queue. Throws where the code is too long, a comment of ours in it is none, or the session is
 * neither idle nor busy (the setting deadSessions says otherwise of one that has ended).
 */
export function createStatement(world: World, session: Session, body: CreateStatementBody): Statement {
  checkTakes(world, session)
  const limit = world.settings.limitsStatements * QUEUED_PER_KEPT
  if (session.queue.size >= limit) {
    throw new Problem('quota', `quota exceeded: ${limit} statements of session ${session.id} wait already`)
  }
  const livy = isLivy(world)
  // characters, not UTF-16 units; what is short in units is short in characters, too
  if (!livy && body.code.length > CODE_LIMIT && [...body.code].length > CODE_LIMIT) {
    throw invalid('code', `must have at most ${CODE_LIMIT} characters`)
  }
  const kind = livy ? livyStatementKind(body.kind, session) : (body.kind ?? session.request.kind)
  const failedState = livy ? 'available' : 'error'
  // asked first: a refusal must take no id
  const asked = { code: body.code, kind, session: session.request.name }
  const plan = planStatement(world.planSource, asked, { failedState })
  const statement: Statement = {
    id: session.nextStatementId++,
    session,
    code: body.code,
    kind,
    history: new History(statementMachine, 'waiting', world.nowMs, 'created'),
    plan,
    runningMs: 0,
    result: undefined,
    due: undefined,
    gate: undefined,
    cancelAsked: false,
  }
  session.statements.add(statement.id, statement)
  // an evicted statement that has not ended keeps its turn; only its URL is gone (Livy)
  for (const evicted of session.statements.keepNewest(world.settings.limitsStatements)) {
    rememberStatement(world, evicted, 'made room for another (setting limits.statements)')
  }
  if (plan.answeredBy === UNMATCHED) {
    const { code: text, ...rest } = asked
    world.tombstones.noteUnmatched({ api: 'dli', id: `${session.id}:${statement.id}`, text, ...rest })
  }
  if (session.current === undefined && session.queue.size === 0 && !hasEnded(session)) giveTurn(world, statement)
  else session.queue.add(statement)
  world.wake()
  return statement
}

/** Throws where the session takes no statement in its state: as documented, or as Livy does. */
function checkTakes({ settings }: World, session: Session): void {
  const { state } = session.history
  if (state === 'idle' || state === 'busy') return
  if (settings.deadSessions === 'accept' && hasEnded(session)) return
  if (settings.deadSessions === 'livy')
    throw new Problem('engine', `java.lang.IllegalStateException: Session is in state ${state}`)
  throw new Problem('wrong-state', `Session ${session.id} is in state ${state}: it takes statements when idle or busy.`)
}

/** Livy reaches statements through the driver: once that is gone, looking at them and cancelling them fails too (SessionServlet). */
export function checkDriver({ settings }: World, { history: { state } }: Session, isLook: boolean): void {
  if (settings.deadSessions !== 'livy' || !['shutting_down', 'dead', 'success'].includes(state)) return
  if (isLook) throw new Problem('wrong-state', "requirement failed: Session isn't active.")
  throw new Problem('engine', `java.lang.IllegalStateException: Session is in state ${state}`)
}

/** The statement of that id. Throws not-found, for one that is no longer kept as well. */
export function findStatement(session: Session, id: string): Statement {
  const statement = /^\d{1,15}$/.test(id) ? session.statements.get(Number(id)) : undefined
  if (statement === undefined) {
    throw new Problem('not-found', `Statement ${id} not found in session ${session.id}.`, 'statement_id')
  }
  return statement
}

/** Lets an auto clock move on to the statement's next change; one that waits for its turn waits for those before it. */
export function lookAtStatement(world: World, session: Session, statement: Statement): void {
  world.look(
    () => dueOfStatement(statement),
    () => statement.history.length,
  )
  // on the way the session's heartbeat may have run out
  findSession(world, session.id)
  keepAlive(world, session.id)
}

/** What the statement waits for: its own next change, or that of the one whose turn it is. */
export function dueOfStatement(statement: Statement): Due<Change> | undefined {
  const { session } = statement
  return statement.due ?? (session.queue.has(statement) ? session.current?.due : undefined)
}

/** Cancels a statement. One that has ended, or is being cancelled, stays as it is. */
export function cancelStatement(world: World, statement: Statement): void {
  const { history, session } = statement
  const { cancel } = statement.plan
  if (cancel === 'fail') return
  if (history.state === 'running') {
    clearDue(world, statement)
    if (cancel === 'late') {
      end(world, statement, 'the result came before the cancel')
      return
    }
    moveStatement(world, statement, 'cancelling', 'cancel asked for')
    if (cancel === 'never') return
    statement.due = world.schedule('statement', statement, statement.plan.durationMs('cancelling'))
  } else if (history.state === 'waiting') {
    if (cancel !== undefined) {
      // such a cancel is one of code that runs
      statement.cancelAsked = true
      if (session.current !== statement) return
      clearDue(world, statement)
      run(world, statement)
      return
    }
    clearDue(world, statement)
    moveStatement(world, statement, 'cancelled', 'cancelled before its turn')
    session.queue.delete(statement)
    if (session.current === statement) nextTurn(world, session)
  }
}

/**
 * Ends a statement now, with its own result or with the one that is given. What is being cancelled is cancelled, and shows it;
 * so does cancelled code that runs on. Throws wrong-state where it has ended, or is not yet its turn.
 */
export function endStatement(world: World, statement: Statement, why: string, given?: StatementResult): void {
  const { history, session, plan } = statement
  if (session.current !== statement) {
    const reason = history.isFinal ? `has ended: it is ${history.state}` : `waits: its turn has not come`
    throw new Problem('wrong-state', `statement ${statement.id} ${reason}`, 'statement_id')
  }
  clearDue(world, statement)
  if (history.state === 'waiting') {
    statement.cancelAsked = false
    run(world, statement)
    clearDue(world, statement)
  }
  if (history.state === 'running') {
    end(world, statement, why, given)
    return
  }
  statement.result = given ?? plan.result()
  if (history.state === 'cancelling') moveStatement(world, statement, 'cancelled', why)
  nextTurn(world, session)
}

/** Drops a statement from its session, as retention does: it is 404 from now on, and keeps its turn. */
export function evictStatement(world: World, statement: Statement): void {
  statement.session.statements.drop(statement.id)
  rememberStatement(world, statement, 'evicted through the control API')
}

/** What happens when a statement's next change is due. */
export function stepStatement(world: World, statement: Statement): void {
  statement.due = undefined
  const { history, session, plan } = statement
  switch (history.state) {
    case 'waiting':
      run(world, statement)
      return
    case 'running':
      finish(world, statement)
      return
    case 'cancelling':
      cancelled(world, statement)
      return
    case 'cancelled':
      // its code ran on, and has come to its end
      statement.result = plan.cancelledResult()
      nextTurn(world, session)
      return
    default:
      throw new Error(`a statement that is ${history.state} has no next change`)
  }
}

/** Goes on with a statement whose gate was released. */
export function passGate(world: World, statement: Statement): void {
  statement.gate = undefined
  if (statement.history.state === 'running' && statement.due === undefined) finish(world, statement)
}

function run(world: World, statement: Statement): void {
  const { session, plan } = statement
  moveStatement(world, statement, 'running', 'its turn has come')
  if (session.history.state === 'idle') moveSession(world, session, 'busy', `statement ${statement.id} runs`)
  statement.runningMs = plan.durationMs('running')
  if (statement.cancelAsked) cancelStatement(world, statement)
  else if (!plan.never) statement.due = world.schedule('statement', statement, statement.runningMs)
}

function finish(world: World, statement: Statement): void {
  const { plan } = statement
  const { hold } = plan
  if (hold !== undefined && !world.gates.isOpen(hold)) {
    statement.gate = hold
    world.gates.wait(hold, statement)
    return
  }
  end(world, statement, plan.ending)
}

/** Ends a running statement with a result. */
function end(world: World, statement: Statement, why: string, result = statement.plan.result()): void {
  const { session } = statement
  statement.result = result
  moveStatement(world, statement, result.state, why)
  if (result.session !== undefined && session.history.allows(result.session)) {
    forceSession(world, session, result.session, `statement ${statement.id} ended it`)
  } else {
    nextTurn(world, session)
  }
}

/** The cancel has taken effect; code that runs on keeps its session's turn. */
function cancelled(world: World, statement: Statement): void {
  const lingersMs = statement.plan.lingersMs()
  moveStatement(world, statement, 'cancelled', 'the cancel has taken effect')
  if (lingersMs === undefined) {
    statement.result = statement.plan.cancelledResult()
    nextTurn(world, statement.session)
  } else {
    statement.due = world.schedule('statement', statement, lingersMs)
  }
}

/** The first of those that wait has its turn; when none is left the session is idle. */
function nextTurn(world: World, session: Session): void {
  if (session.queue.size === 0) {
    session.current = undefined
    if (session.history.state === 'busy') moveSession(world, session, 'idle', 'nothing left to run')
    return
  }
  const [next] = session.queue as Iterable<Statement> as [Statement]
  session.queue.delete(next)
  giveTurn(world, next)
}

function giveTurn(world: World, statement: Statement): void {
  statement.session.current = statement
  statement.due = world.schedule('statement', statement, statement.plan.durationMs('waiting'))
}
