import type { World } from '../../world/world.ts'
import { killSession } from '../kill-session.ts'
import { hasEnded } from '../session-walker.ts'

/** In a restored world, sessions whose driver an engine ran have lost it: they are dead, and what ran in them has failed. */
export function loseDrivers(world: World): void {
  for (const session of world.sessions.values()) {
    const { plan, history, due } = session
    const { state } = history
    const isToStart = state === 'not_started' || (state === 'starting' && due !== undefined)
    if (plan.engine === undefined || hasEnded(session) || isToStart || state === 'shutting_down') continue
    killSession(world, session, 'dead', `its driver on engine ${plan.engine} cannot be restored from a snapshot`)
  }
}
