import Type from 'typebox'
import type { FaultKind } from './kind.ts'

/** The operation runs, and the reply is cut: Content-Length is that of the whole body, and the connection is closed early. */
export const truncate: FaultKind<{ bytes?: number }> = {
  kind: 'truncate',
  summary: 'the first bytes of the body, then the connection is closed; the operation runs',
  fields: {
    bytes: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'The number of bytes of the body that are sent; half of the body when absent.',
      }),
    ),
  },
  bare: true,
  prepare: ({ bytes }) => ({
    stage: 'request',
    after(reply, { wire }) {
      const { length } = reply.body
      wire.head(reply, length)
      // never the whole body: a body of one byte becomes empty
      wire.write(reply.body.subarray(0, Math.max(0, Math.min(bytes ?? length >> 1, length - 1))))
      wire.close()
    },
  }),
}
