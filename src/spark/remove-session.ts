import type { Session } from '../model/session.ts'
import type { World } from '../world/world.ts'
import { rememberStatement } from './evict-statement.ts'
import { sessionWalker } from './session-walker.ts'
import { endStatements } from './statement-queue.ts'
import { stopDriver } from './stop-driver.ts'

/** Closes a session for its client: everything in it ends, and unless shutting down takes time it is gone at once. */
export function deleteSession(world: World, session: Session): void {
  const { history, plan, due, diagnostics } = session
  const isShuttingDown = history.state === 'shutting_down' && due !== undefined
  if (isShuttingDown) return
  if (plan.shuttingDownMs <= 0 || !history.allows('shutting_down')) {
    removeSession(world, session, 'deleted')
    return
  }
  sessionWalker.enter(world, session, 'shutting_down', 'deleted')
  diagnostics.push('Session stopped by user.')
  endStatements(world, session, 'its session was deleted')
}

/** Takes a session out of its world: its URLs are 404 from now on, and only its history is kept. */
export function removeSession(world: World, session: Session, why: string): void {
  const { id, history, plan, heartbeat } = session
  world.sessions.remove(id)
  sessionWalker.stop(world, session)
  stopDriver(session)
  if (heartbeat !== undefined) world.agenda.remove(heartbeat)
  session.heartbeat = undefined
  endStatements(world, session, 'its session was closed')
  for (const statement of session.statements.values()) {
    rememberStatement(world, statement, `its session is gone: ${why}`)
  }
  world.tombstones.remember({ kind: 'session', id, history, answeredBy: plan.answeredBy, why })
  world.wake()
}
