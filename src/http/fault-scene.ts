import { canonicalOf } from '../auth/signature.ts'
import type { Scene } from '../faults/kinds/kind.ts'
import type { Exchange } from './exchange.ts'
import { wireOf } from './fault-delivery.ts'

/** What the faults of a request share: its connection, its caller, and the ways to wait. */
export function sceneOf(exchange: Exchange, user: string): Omit<Scene, 'random' | 'nowMs'> {
  const { world } = exchange
  const gone = new AbortController()
  exchange.onEnd = () => gone.abort()
  // waits in the world's time follow each other: one jump of the clock passes them all
  let reachedMs = world.nowMs
  return {
    user,
    wire: wireOf(exchange),
    canonicalRequest: () => canonicalOf(exchange.signed),
    pause(ms, clock) {
      if (clock === 'real' || !Number.isFinite(ms)) return world.pause(ms, gone.signal)
      reachedMs += ms
      return world.pauseUntil(reachedMs, gone.signal)
    },
    async gate(name) {
      world.gates.enter(name)
      await world.until(() => world.gates.isOpen(name), gone.signal).finally(() => world.gates.exit(name))
    },
  }
}
