/** The moves that concern a session and its statements together. */
import { Problem } from '../core/problem.ts'
import { type LivyState, livyStates, type Session, type SessionState } from '../model/session.ts'
import type { Statement, StatementState } from '../model/statement.ts'
import type { World } from '../world/world.ts'

/** Puts a session into a state, because a test or a statement says so. Throws wrong-state where the session has ended. */
export function forceSession(world: World, session: Session, state: SessionState, why: string): void {
  if (session.history.state === state) return
  if (!session.history.allows(state)) {
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

function cannotBecome({ id, history }: Session, state: string): Problem {
  return new Problem('wrong-state', `session ${id} is ${history.state}: it cannot become ${state}`, 'state')
}

export function hasEnded({ history }: Session): boolean {
  return history.isFinal || history.state === 'error'
}

/**
 * Shows a state that DLI does not document: a `killed` session is dead, a `running` one is idle or busy and takes statements.
 * Throws wrong-state where the session has ended.
 */
export function showLivyState(world: World, session: Session, state: LivyState, why: string): void {
  const becomes = state === 'killed' ? 'dead' : session.history.state === 'busy' ? 'busy' : 'idle'
  if (session.history.state !== becomes && !session.history.allows(becomes)) throw cannotBecome(session, state)
  forceSession(world, session, becomes, why)
  session.shows = state
  world.wake()
}

export const isLivyState = (state: string): state is LivyState => (livyStates as readonly string[]).includes(state)

/** Moves the session's history, and what goes with it: the time of the change, and an application once it is up. */
export function moveSession(world: World, session: Session, state: SessionState, why: string): void {
  if (!session.history.move(state, world.nowMs, why)) return
  session.updatedMs = world.nowMs
  session.shows = undefined
  world.wake()
  if ((state === 'idle' || state === 'busy') && session.appId === '') {
    session.appId = `application_${world.bornMs}_${String(session.number).padStart(4, '0')}`
  }
}

/** Moves a statement's history, and wakes whoever waits for it. */
export function moveStatement(world: World, statement: Statement, state: StatementState, why: string): void {
  statement.history.move(state, world.nowMs, why)
  world.wake()
}

/** Ends whatever a session still has to do: what waits is cancelled, what runs has failed. */
export function endStatements(world: World, session: Session, why: string): void {
  const { current } = session
  for (const statement of [...(current ? [current] : []), ...session.queue]) {
    clearDue(world, statement)
    const { history } = statement
    if (history.isFinal) continue
    if (history.state === 'running') {
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
export function rememberStatement(world: World, { id, session, history, plan }: Statement, why: string): void {
  world.tombstones.remember({ kind: 'statement', id: `${session.id}:${id}`, history, answeredBy: plan.answeredBy, why })
}

/** Takes a statement off the agenda, and away from the gate that it waits at. */
export function clearDue(world: World, statement: Statement): void {
  if (statement.due !== undefined) world.agenda.remove(statement.due)
  statement.due = undefined
  if (statement.gate !== undefined) world.gates.leave(statement.gate, statement)
  statement.gate = undefined
}
