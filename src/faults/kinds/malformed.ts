import Type from 'typebox'
import type { FaultKind } from './kind.ts'

const GARBAGE_BYTES = 256

/** The work is done, and the reply cannot be read: broken JSON, or bytes that are no HTTP at all. */
export const malformed: FaultKind<{ how?: 'json' | 'garbage' }> = {
  kind: 'malformed',
  summary: 'broken JSON, or garbage and then closed; the work is done',
  fields: {
    how: Type.Optional(
      Type.Enum(['json', 'garbage'], {
        description: 'json (default): the body breaks off with a stray comma; garbage: no HTTP at all.',
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
