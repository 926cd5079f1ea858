import { clockField, type Delay, readDelay, spanField } from './fields.ts'
import type { FaultClock, FaultKind } from './kind.ts'

/** The operation begins after a delay, so its reply comes later. */
export const latency: FaultKind<{ delay: Delay; clock?: FaultClock }> = {
  kind: 'latency',
  summary: 'the operation begins after a delay',
  fields: { delay: spanField('The length of the delay.'), clock: clockField },
  bare: false,
  prepare({ delay, clock = 'real' }, at) {
    const draw = readDelay(delay, `${at}.delay`)
    return {
      stage: 'request',
      async before({ random, pause }) {
        await pause(draw(random), clock)
        return undefined
      },
    }
  },
}
