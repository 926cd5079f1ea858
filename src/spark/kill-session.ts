import type { Session } from '../model/session.ts'
import type { World } from '../world/world.ts'
import { forceSession } from './force-session.ts'

/** The last states of a session that is killed; `killed` is dead, and shown as versions of Livy show it. */
export const killedStates = ['dead', 'error', 'success', 'killed'] as const

/**
 * Ends a session as if its driver had died: a test kills it, or a statement ends it. It stays in the list in this state; its running
 * statement fails, and the waiting ones are cancelled. Throws wrong-state if it has ended in another way.
 */
export function killSession(world: World, session: Session, state: (typeof killedStates)[number], why: string): void {
  forceSession(world, session, state, why)
}
