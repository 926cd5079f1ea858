import { Course } from '../../engine/machine.ts'
import { invalid, Problem } from '../../engine/problem.ts'
import type { Session } from '../../store/sessions.ts'
import { type Statement, statementMachine } from '../../store/statements.ts'
import { answerStatement } from '../../stubs/answers.ts'
import type { World } from '../../world.ts'
import { clearDue, forceSession, moveSession } from './course.ts'
import { CODE_LIMIT, type CreateStatementBody } from './schemas.ts'
import { findSession, keepAlive } from './sessions.ts'

/** So many statements may wait for each one that a session keeps (limits.statements): the queue is bounded as well. */
const QUEUED_PER_KEPT = 10

/** Adds a statement to a session's queue. Throws where the code is too long, or the session neither idle nor busy. */
export function createStatement(world: World, session: Session, body: CreateStatementBody): Statement {
  const { state } = session.course
  if (state !== 'idle' && state !== 'busy') {
    throw new Problem(
      'wrong-state',
      `Session ${session.id} is in state ${state}: it takes statements when idle or busy.`,
    )
  }
  const limit = world.settings.limitsStatements * QUEUED_PER_KEPT
  if (session.queue.size >= limit) {
    throw new Problem('quota', `quota exceeded: ${limit} statements of session ${session.id} wait already`)
  }
  const isLivy = world.settings.dialect === 'livy'
  // characters, not UTF-16 units; what is short in units is short in characters, too
  if (!isLivy && body.code.length > CODE_LIMIT && [...body.code].length > CODE_LIMIT) {
    throw invalid('code', `must have at most ${CODE_LIMIT} characters`)
  }
  const kind = body.kind ?? session.request.kind
  const failedState = isLivy ? 'available' : 'error'
  const statement: Statement = {
    id: session.nextStatementId++,
    session,
    code: body.code,
    kind,
    course: new Course(statementMachine, 'waiting', world.nowMs, 'created'),
    answer: answerStatement(world.asked, { code: body.code, kind, session: session.request.name }, { failedState }),
    runningMs: 0,
    result: undefined,
    due: undefined,
    gate: undefined,
  }
  session.statements.add(statement.id, statement)
  // an evicted statement that has not ended keeps its turn; only its URL is gone (Livy)
  session.statements.keepNewest(world.settings.limitsStatements)
  session.queue.add(statement)
  if (session.current === undefined) nextTurn(world, session)
  return statement
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
    () => statement.due ?? (session.queue.has(statement) ? session.current?.due : undefined),
    () => statement.course.steps.length,
  )
  // on the way the session's heartbeat may have run out
  findSession(world, session.id)
  keepAlive(world, session.id)
}

/** Cancels a statement. One that has ended, or is being cancelled, stays as it is. */
export function cancelStatement(world: World, statement: Statement): void {
  const { course, session } = statement
  if (statement.answer.cancelFails) return
  if (course.state === 'running') {
    clearDue(world, statement)
    course.move('cancelling', world.nowMs, 'cancel asked for')
    statement.due = world.schedule('statement', statement, statement.answer.durationMs('cancelling'))
  } else if (course.state === 'waiting') {
    clearDue(world, statement)
    course.move('cancelled', world.nowMs, 'cancelled before its turn')
    session.queue.delete(statement)
    if (session.current === statement) nextTurn(world, session)
  }
}

/** What happens when a statement's next change is due. */
export function stepStatement(world: World, statement: Statement): void {
  statement.due = undefined
  const { course, session } = statement
  switch (course.state) {
    case 'waiting':
      run(world, statement)
      return
    case 'running':
      finish(world, statement)
      return
    case 'cancelling':
      course.move('cancelled', world.nowMs, 'the cancel has taken effect')
      nextTurn(world, session)
      return
    default:
      throw new Error(`a statement that is ${course.state} has no next change`)
  }
}

/** Goes on with a statement whose gate was released. */
export function passGate(world: World, statement: Statement): void {
  statement.gate = undefined
  if (statement.course.state === 'running' && statement.due === undefined) finish(world, statement)
}

function run(world: World, statement: Statement): void {
  const { course, session, answer } = statement
  course.move('running', world.nowMs, 'its turn has come')
  if (session.course.state === 'idle') moveSession(world, session, 'busy', `statement ${statement.id} runs`)
  statement.runningMs = answer.durationMs('running')
  if (!answer.never) statement.due = world.schedule('statement', statement, statement.runningMs)
}

function finish(world: World, statement: Statement): void {
  const { course, session, answer } = statement
  const { hold } = answer
  if (hold !== undefined && !world.gates.isOpen(hold)) {
    statement.gate = hold
    world.gates.wait(hold, statement)
    return
  }
  const result = answer.result()
  statement.result = result
  course.move(result.state, world.nowMs, `answered by ${answer.answeredBy}`)
  if (result.session !== undefined && session.course.allows(result.session)) {
    forceSession(world, session, result.session, `statement ${statement.id} ended it`)
  } else {
    nextTurn(world, session)
  }
}

/** The first of those that wait has its turn; when none is left the session is idle. */
function nextTurn(world: World, session: Session): void {
  const [next] = session.queue
  session.current = next
  if (next === undefined) {
    if (session.course.state === 'busy') moveSession(world, session, 'idle', 'nothing left to run')
    return
  }
  session.queue.delete(next)
  next.due = world.schedule('statement', next, next.answer.durationMs('waiting'))
}
