import Type from 'typebox'
import { clockField, type Delay, readDelay, spanField } from './fields.ts'
import type { FaultClock, FaultKind } from './kind.ts'

/** The operation runs, and the body is sent in pieces over a period of time. */
export const dribble: FaultKind<{ pieces: number; over: Delay; clock?: FaultClock }> = {
  kind: 'dribble',
  summary: 'the body is sent in pieces over a period of time; the operation runs',
  fields: {
    pieces: Type.Integer({ minimum: 1, maximum: 10_000, description: 'The number of pieces.' }),
    over: spanField('Divided by the number of pieces: the time between two pieces. The first piece is sent at once.'),
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
          // never after the last piece: a client that has it has the whole reply, and may use the connection again
          if (piece > 0) await pause(pauseMs, clock)
          wire.write(
            reply.body.subarray(Math.floor((piece * length) / pieces), Math.floor(((piece + 1) * length) / pieces)),
          )
        }
        wire.end()
      },
    }
  },
}
