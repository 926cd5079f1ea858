import type { ChangeKind } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../world/world.ts'
import { removeSession } from './remove-session.ts'

/** Closes a session that received no request within its heartbeat timeout (Livy). */
export const heartbeats: ChangeKind<World, Session> = {
  name: 'heartbeat',
  isDeadline: true,
  happen(world, session) {
    session.heartbeat = undefined
    removeSession(world, session, 'its heartbeat ran out')
  },
  about: ({ id, request }) => ({ id, why: `no request for it for ${request.heartbeatTimeoutMs / 1000} s` }),
}

export function watchHeartbeat(world: World, session: Session): void {
  const { heartbeatTimeoutMs } = session.request
  if (heartbeatTimeoutMs > 0) session.heartbeat = world.schedule(heartbeats, session, heartbeatTimeoutMs)
}

/** An authenticated request to a session's own URLs renews the heartbeat, even if the operation refuses it (Livy). */
export function keepAlive(world: World, id: string): void {
  const session = world.findSession(id)
  if (session?.heartbeat === undefined) return
  world.agenda.move(session.heartbeat, world.nowMs + session.request.heartbeatTimeoutMs)
}
