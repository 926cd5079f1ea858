import Type from 'typebox'
import type { FaultKind } from './kind.ts'

/** The work is done, and the reply says that its body is something else. */
export const wrongContentType: FaultKind<{ type?: string }> = {
  kind: 'wrong-content-type',
  summary: 'the reply says that its body is something else; the work is done',
  fields: {
    type: Type.Optional(
      Type.String({
        description: 'What the header says; text/html when absent, and no header at all where it is empty.',
      }),
    ),
  },
  bare: true,
  prepare: ({ type = 'text/html' }) => ({
    stage: 'request',
    after(reply, { wire }) {
      const { 'content-type': _right, ...headers } = reply.headers
      wire.head({ ...reply, headers: type === '' ? headers : { ...headers, 'content-type': type } }, reply.body.length)
      wire.write(reply.body)
      wire.end()
    },
  }),
}
