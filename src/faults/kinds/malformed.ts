import Type from 'typebox'
import type { FaultKind } from './kind.ts'

const GARBAGE_BYTES = 256

/** The operation runs, and the client cannot parse the reply: broken JSON, or bytes that are not HTTP. */
export const malformed: FaultKind<{ how?: 'json' | 'garbage' }> = {
  kind: 'malformed',
  summary: 'broken JSON, or random bytes and a closed connection; the operation runs',
  fields: {
    how: Type.Optional(
      Type.Enum(['json', 'garbage'], {
        description:
          'json (default): the last byte of the body is replaced by a comma; garbage: random bytes that are not HTTP.',
      }),
    ),
  },
  bare: true,
  prepare: ({ how = 'json' }) => ({
    stage: 'request',
    after(reply, { wire, random }) {
      if (how === 'garbage') {
        wire.raw(random.bytes(GARBAGE_BYTES))
        wire.close()
        return
      }
      const broken = Buffer.concat([reply.body.subarray(0, Math.max(1, reply.body.length - 1)), Buffer.from(',')])
      wire.head(reply, broken.length)
      wire.write(broken)
      wire.end()
    },
  }),
}
