/** Errors of the dialect livy: an object with `msg`, or a text as a JSON string (JsonServlet.scala, SessionServlet.scala). */
import type { Problem } from '../../../core/problem.ts'
import type { Reply } from '../../../operation.ts'

export const msg = (status: number, text: string): Reply => ({ status, body: { msg: text } })
export const jsonText = (status: number, text: string): Reply => ({ status, body: JSON.stringify(text) })

/** The reply to a Problem; undefined for the kinds that the gateway handles. */
export function livyError({ kind, message, field }: Problem): Reply | undefined {
  switch (kind) {
    case 'invalid':
      // the body is read by Jackson, anything else by Livy itself
      return field === 'body' ? jsonText(400, message) : msg(400, message)
    case 'not-found':
      return field === 'statement_id' ? jsonText(404, message) : msg(404, message)
    case 'engine':
      return jsonText(500, message)
    case 'no-project-id':
    case 'no-such-queue':
    case 'wrong-state':
    case 'quota':
      return msg(400, message)
    default:
      return undefined
  }
}
