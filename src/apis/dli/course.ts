/** The moves that concern a session and its statements together. */
import { Problem } from '../../engine/problem.ts'
import type { Session, SessionState } from '../../store/sessions.ts'
import type { Statement } from '../../store/statements.ts'
import type { World } from '../../world.ts'

/** Puts a session into a state, because a test or a statement says so. Throws wrong-state where the session has ended. */
export function forceSession(world: World, session: Session, state: SessionState, why: string): void {
  if (session.course.state === state) return
  if (!session.course.allows(state)) {
    throw new Problem(
      'wrong-state',
      `session ${session.id} is ${session.course.state}: it cannot become ${state}`,
      'state',
    )
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

export function hasEnded({ course }: Session): boolean {
  return course.isFinal || course.state === 'error'
}

/** Moves the session's course, and what goes with it: the time of the change, and an application once it is up. */
export function moveSession(world: World, session: Session, state: SessionState, why: string): void {
  if (!session.course.move(state, world.nowMs, why)) return
  session.updatedMs = world.nowMs
  if ((state === 'idle' || state === 'busy') && session.appId === '') {
    session.appId = `application_${world.bornMs}_${String(session.number).padStart(4, '0')}`
  }
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
      course.move('error', world.nowMs, why)
    } else {
      course.move('cancelled', world.nowMs, why)
    }
  }
  session.queue.clear()
  session.current = undefined
}

/** Takes a statement off the agenda, and away from the gate that it waits at. */
export function clearDue(world: World, statement: Statement): void {
  if (statement.due !== undefined) world.agenda.remove(statement.due)
  statement.due = undefined
  if (statement.gate !== undefined) world.gates.leave(statement.gate, statement)
  statement.gate = undefined
}
