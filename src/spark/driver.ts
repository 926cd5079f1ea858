/** A session's driver, through which Livy reaches its statements: what it says without one (SessionServlet, InteractiveSession). */
import { Problem } from '../core/problem.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../world/world.ts'
import { deadSessionsOf } from './dialect.ts'
import { hasDeadInterpreter } from './interpreter.ts'
import { killSession } from './kill-session.ts'
import { sessionWalker } from './session-walker.ts'
import { startNextStatement } from './statement-queue.ts'

/**
 * Reaches the driver of a session for an action. If there is none, it throws in Livy's words if the setting deadSessions says so, and
 * returns false otherwise. Reading needs a session that has not ended, anything else one that has started.
 */
export function reachDriver(world: World, session: Session, action: 'read' | 'run'): boolean {
  if (session.death !== undefined) awaitDeath(world, session)
  const { state } = session.history
  if (state === 'idle' || state === 'busy' || hasDeadInterpreter(world, session)) return true
  if (deadSessionsOf(world) !== 'livy') return false
  if (action === 'run') throw new Problem('engine', `java.lang.IllegalStateException: Session is in state ${state}`)
  if (['shutting_down', 'dead', 'success'].includes(state))
    throw new Problem('wrong-state', "requirement failed: Session isn't active.")
  return false
}

/** A driver that has ended cannot be reached. On an auto clock its end shows with the next read. */
function awaitDeath(world: World, session: Session): void {
  const rest = world.advanceOnRead(
    () => session.due,
    () => session.history.moves,
  )
  // if very many changes come before, the end is not there yet, as on a wall clock; what goes wrong then is said to a later read
  rest?.catch(() => undefined)
  if (session.death !== undefined) throw new Problem('engine', 'java.util.concurrent.CancellationException')
}

/**
 * The code of a statement has ended its session, in Livy: the session shows it after a moment. After the process of a Python or R
 * interpreter has ended, the driver goes on: the session is in `error`, and still takes statements.
 */
export function loseDriver(world: World, session: Session, state: 'dead' | 'success' | 'error', why: string): void {
  if (state === 'error') {
    sessionWalker.moveOnly(world, session, 'error', why)
    session.diagnostics.push(`Session is error: ${why}.`)
    startNextStatement(world, session)
  } else if (session.history.state === 'busy') {
    session.death = { state, why }
    sessionWalker.start(world, session)
  } else killSession(world, session, state, why)
}
