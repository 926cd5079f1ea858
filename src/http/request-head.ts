/** The request line and the headers, before a service sees the request. */
import { Problem } from '../core/problem.ts'
import type { Exchange } from './exchange.ts'

/** The longest request line that the gateway accepts. Its reference documents the refusal, not the length; nginx's default is 8 KB. */
export const MAX_TARGET = 8192
/** The most headers of a request: Node's own limit, beyond which it would drop them. */
export const MAX_HEADERS = 2000

/** Refuses what no operation needs to see: the limits of the request line and the headers, and what the client expects. */
export function checkHead({ target, raw: { headers, rawHeaders } }: Exchange): void {
  if (target.length > MAX_TARGET) throw new Problem('uri-too-long', 'the request line is too long')
  // names and values in turn
  if (rawHeaders.length > MAX_HEADERS * 2)
    throw new Problem('headers-too-large', `the request has more than ${MAX_HEADERS} headers`)
  const { expect } = headers
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
    const rule = `Expect must be 100-continue, not ${JSON.stringify(expect)}`
    throw new Problem('unknown-expectation', rule, 'Expect')
  }
}
