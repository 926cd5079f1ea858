import type { Due } from '../core/agenda.ts'
import { Problem } from '../core/problem.ts'
import { whenEnded } from '../core/when-ended.ts'
import type { Change } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../world/world.ts'
import { isLivy } from './dialect.ts'
import { keepAlive } from './heartbeat.ts'

/** The session of that id, or of that name with the dialect livy. Throws not-found. */
export function findSession(world: World, id: string): Session {
  const session = world.findSession(id)
  if (session === undefined) {
    // Livy quotes it (SessionServlet.scala)
    throw new Problem('not-found', `Session ${isLivy(world) ? `'${id}'` : id} not found.`, 'session_id')
  }
  return session
}

/**
 * Moves an auto clock to the session's next change; while an engine works for it, that is to be awaited. Throws
 * not-found if its heartbeat runs out on the way.
 */
export function readSession(world: World, session: Session): Promise<void> | undefined {
  const moved = world.advanceOnRead(
    () => dueOfSession(session),
    () => changesOf(session),
  )
  const settled = whenEnded(moved, () => world.settleOnRead(() => isWorking(session)))
  return whenEnded(settled, () => noteRead(world, session))
}

/** A read has taken place. Throws not-found if the session is gone. */
export function noteRead(world: World, session: Session): undefined {
  findSession(world, session.id)
  keepAlive(world, session.id)
}

/** Whether an engine works for a session, or for the statement that keeps it busy. */
export const isWorking = ({ engineRun, current }: Session): boolean =>
  engineRun !== undefined || current?.engineRun !== undefined

/** A statement moves at most this often. */
const MOST_MOVES = 3

/** A number that grows with each change of a session, or of the statement that keeps it busy. */
function changesOf({ history, current, nextStatementId }: Session): number {
  const ofStatements = (MOST_MOVES + 1) * (current?.id ?? nextStatementId) + (current?.history.moves ?? 0)
  return history.moves + ofStatements
}

/** What the session waits for: its own next change, or that of the statement that keeps it busy. */
export const dueOfSession = (session: Session): Due<Change> | undefined => session.due ?? session.current?.due
