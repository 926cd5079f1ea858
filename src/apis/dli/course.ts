/** The moves that concern a session and its statements together. */
import { Problem } from '../../engine/problem.ts'
import { type LivyState, livyStates, type Session, type SessionState } from '../../store/sessions.ts'
import type { Statement, StatementState } from '../../store/statements.ts'
import type { World } from '../../world.ts'

/** Puts a session into a state, because a test or a statement says so. Throws wrong-state where the session has ended. */
export function forceSession(world: World, session: Session, state: SessionState, why: string): void {
  if (session.course.state === state) return
  if (!session.course.allows(state)) {
    throw cannotBecome(session, state)
  }
  if (session.due !== undefined) world.agenda.remove(session.due)
  session.due = undefined
  moveSession(world, session, state, why)
  if (hasEnded(session)) {
    session.diagnostics.push(`Session is ${state}: ${why}.`)
    endStatements(world, session, `its session is ${state}`)
  } else if (state === 'shutting_down') {
    endStatements(world, session, 'its session shuts down')
  }
}

function cannotBecome({ id, course }: Session, state: string): Problem {
  return new Problem('wrong-state', `session ${id} is ${course.state}: it cannot become ${state}`, 'state')
}

export function hasEnded({ course }: Session): boolean {
  return course.isFinal || course.state === 'error'
}

/**
 * Shows a state that DLI does not document: a `killed` session is dead, a `running` one is idle or busy and takes statements.
 * Throws wrong-state where the session has ended.
 */
export function showLivyState(world: World, session: Session, state: LivyState, why: string): void {
  const becomes = state === 'killed' ? 'dead' : session.course.state === 'busy' ? 'busy' : 'idle'
  if (session.course.state !== becomes && !session.course.allows(becomes)) throw cannotBecome(session, state)
  forceSession(world, session, becomes, why)
  session.shows = state
  world.wake()
}

export const isLivyState = (state: string): state is LivyState => (livyStates as readonly string[]).includes(state)

/** Moves the session's course (`number` is for a `#` in the reason), and what goes with it: the time of the change, and an application once it is up. */
export function moveSession(world: World, session: Session, state: SessionState, why: string, number?: number): void {
  if (!session.course.move(state, world.nowMs, why, number)) return
  session.updatedMs = world.nowMs
  session.shows = undefined
  world.wake()
  if ((state === 'idle' || state === 'busy') && session.appId === '') {
    session.appId = `application_${world.bornMs}_${String(session.number).padStart(4, '0')}`
  }
}

/** Moves a statement's course, and wakes whoever waits for it. */
export function moveStatement(world: World, statement: Statement, state: StatementState, why: string): void {
  statement.course.move(state, world.nowMs, why)
  world.wake()
}

/** Ends whatever a session still has to do: what waits is cancelled, what runs has failed. */
export function endStatements(world: World, session: Session, why: string): void {
  const { current } = session
  for (const statement of [...(current ? [current] : []), ...session.queue]) {
    clearDue(world, statement)
    const { course } = statement
    if (course.isFinal) continue
    if (course.state === 'running') {
      statement.result = {
        state: 'error',
        output: { status: 'error', ename: 'Error', evalue: `the statement did not end: ${why}`, traceback: [] },
      }
      moveStatement(world, statement, 'error', why)
    } else {
      moveStatement(world, statement, 'cancelled', why)
    }
  }
  session.queue.clear()
  session.current = undefined
}

/** Keeps the history of a statement that goes from the API. */
export function rememberStatement(world: World, { id, session, course, answer }: Statement, why: string): void {
  world.memory.remember({ kind: 'statement', course, answeredBy: answer.answeredBy, why }, session.id, id)
}

/** Takes a statement off the agenda, and away from the gate that it waits at. */
export function clearDue(world: World, statement: Statement): void {
  if (statement.due !== undefined) world.agenda.remove(statement.due)
  statement.due = undefined
  if (statement.gate !== undefined) world.gates.leave(statement.gate, statement)
  statement.gate = undefined
}
