import Type from 'typebox'
import { clockField, type Delay, readDelay, spanField } from './fields.ts'
import type { FaultClock, FaultKind } from './kind.ts'

/** The work is done, and the body comes in pieces over a time. */
export const dribble: FaultKind<{ pieces: number; over: Delay; clock?: FaultClock }> = {
  kind: 'dribble',
  summary: 'the body comes in pieces over a time; the work is done',
  fields: {
    pieces: Type.Integer({ minimum: 1, maximum: 10_000, description: 'How many pieces.' }),
    over: spanField('How long the whole body takes.'),
    clock: clockField,
  },
  bare: false,
  prepare({ pieces, over, clock = 'real' }, at) {
    const draw = readDelay(over, `${at}.over`)
    return {
      stage: 'request',
      async after(reply, { wire, random, pause }) {
        const { length } = reply.body
        const pauseMs = draw(random) / pieces
        wire.head(reply, length)
        for (let piece = 0; piece < pieces; piece++) {
          wire.write(
            reply.body.subarray(Math.floor((piece * length) / pieces), Math.floor(((piece + 1) * length) / pieces)),
          )
          await pause(pauseMs, clock)
        }
        wire.end()
      },
    }
  },
}
