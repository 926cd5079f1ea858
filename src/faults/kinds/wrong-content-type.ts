import Type from 'typebox'
import { checkHeader } from './fields.ts'
import type { FaultKind } from './kind.ts'

/** The operation runs, and its reply has a wrong Content-Type. */
export const wrongContentType: FaultKind<{ type?: string }> = {
  kind: 'wrong-content-type',
  summary: 'the reply has a wrong Content-Type; the operation runs',
  fields: {
    type: Type.Optional(
      Type.String({
        description: 'The value of Content-Type; text/html when absent. If it is empty, the header is left out.',
      }),
    ),
  },
  bare: true,
  prepare({ type = 'text/html' }, at) {
    checkHeader('content-type', type, `${at}.type`)
    return {
      stage: 'request',
      after(reply, { wire }) {
        const { 'content-type': _right, ...headers } = reply.headers
        wire.head(
          { ...reply, headers: type === '' ? headers : { ...headers, 'content-type': type } },
          reply.body.length,
        )
        wire.write(reply.body)
        wire.end()
      },
    }
  },
}
