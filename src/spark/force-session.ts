import { Problem } from '../core/problem.ts'
import type { Session } from '../model/session.ts'
import { type LivyState, livyStates, type SessionState } from '../model/session-life.ts'
import type { World } from '../world/world.ts'
import { hasEnded, sessionWalker } from './session-walker.ts'
import { endStatements } from './statement-queue.ts'

/**
 * Forces a session into any state, because a test or a statement requests it. The session stays in that state until
 * something moves it; if it has ended, its statements end too. Of Livy's own states, `killed` counts as dead, and
 * `running` as idle or busy: it takes statements. Throws wrong-state if the state cannot follow the present one.
 */
export function forceSession(world: World, session: Session, state: SessionState | LivyState, why: string): void {
  if (!isLivyState(state)) {
    force(world, session, state, why)
    return
  }
  const underlying = state === 'killed' ? 'dead' : session.history.state === 'busy' ? 'busy' : 'idle'
  force(world, session, underlying, why, state)
  session.livyState = state
  world.wake()
}

function force(world: World, session: Session, state: SessionState, why: string, requested: string = state): void {
  const { id, history, diagnostics } = session
  if (history.state === state) return
  if (!history.allows(state)) {
    throw new Problem('wrong-state', `session ${id} is ${history.state}: it cannot become ${requested}`, 'state')
  }
  sessionWalker.moveOnly(world, session, state, why)
  if (hasEnded(session)) {
    diagnostics.push(`Session is ${state}: ${why}.`)
    endStatements(world, session, `its session is ${state}`)
  } else if (state === 'shutting_down') {
    endStatements(world, session, 'its session shuts down')
  }
}

const isLivyState = (state: string): state is LivyState => (livyStates as readonly string[]).includes(state)
