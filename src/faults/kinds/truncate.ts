import Type from 'typebox'
import type { FaultKind } from './kind.ts'

/** The work is done, and the reply ends in the middle: its head promises the whole body, and the connection is closed early. */
export const truncate: FaultKind<{ bytes?: number }> = {
  kind: 'truncate',
  summary: 'so many bytes of the body, then the connection is closed; the work is done',
  fields: {
    bytes: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Bytes of the body that are sent; half of it when absent.' }),
    ),
  },
  bare: true,
  prepare: ({ bytes }) => ({
    stage: 'request',
    after(reply, { wire }) {
      const { length } = reply.body
      wire.head(reply, length)
      // never the whole of it: a body of one byte is cut to none
      wire.write(reply.body.subarray(0, Math.max(0, Math.min(bytes ?? length >> 1, length - 1))))
      wire.close()
    },
  }),
}
