import type { EffectOf } from '../core/life.ts'
import type { Session } from '../model/session.ts'
import { type SessionState, sessionLife } from '../model/session-life.ts'
import { Walker } from '../world/walker.ts'
import type { World } from '../world/world.ts'
import { stopDriver } from './stop-driver.ts'

/** Walks sessions through their life. `effects.ts` has its effects. */
export const sessionWalker = new Walker<Session, SessionState, EffectOf<typeof sessionLife>>('session', sessionLife, {
  kind: 'session',
  about: ({ id, history }) => ({ id, why: `it has been ${history.state} long enough` }),
  onMove: noteChange,
})

/** Records the time of every move, and gives the session its application after it has started. */
function noteChange(world: World, session: Session): void {
  session.updatedMs = world.nowMs
  session.livyState = undefined
  session.death = undefined
  const { state } = session.history
  if (hasEnded(session) || state === 'shutting_down') stopDriver(session)
  if ((state === 'idle' || state === 'busy') && session.appId === '') {
    session.appId = `application_${world.bornMs}_${String(session.number).padStart(4, '0')}`
  }
}

/** Whether a session has ended: nothing runs in it any more. */
export const hasEnded = ({ history }: Session): boolean => history.isFinal || history.state === 'error'
