/** The request line and the headers, before a service sees the request. */
import { Problem } from '../core/problem.ts'
import type { Exchange } from './exchange.ts'

/** The longest request line that the gateway accepts. Its reference documents the refusal, not the length; nginx's default is 8 KB. */
export const MAX_TARGET = 8192
/** The most headers of a request: Node's own limit, beyond which it would drop them. */
export const MAX_HEADERS = 2000

/** What a host with its port cannot have. It may be empty (RFC 9112, section 3.2). */
const NOT_IN_HOST = /[\s,/\\@?#]/

/** Refuses what no operation needs to see: the limits of the request line and the headers, and headers that cannot be understood. */
export function checkHead({ target, raw: { headers, rawHeaders } }: Exchange): void {
  if (target.length > MAX_TARGET) throw new Problem('uri-too-long', 'the request line is too long')
  // names and values in turn
  if (rawHeaders.length > MAX_HEADERS * 2)
    throw new Problem('headers-too-large', `the request has more than ${MAX_HEADERS} headers`)
  checkHost(headers.host, rawHeaders)
  const { expect, 'transfer-encoding': transfer } = headers
  if (transfer !== undefined && !/^[\s,]*chunked[\s,]*$/i.test(transfer)) {
    const rule = `Transfer-Encoding ${JSON.stringify(transfer)} is not supported; allowed: chunked, or none`
    throw new Problem('unsupported-transfer', rule, 'Transfer-Encoding')
  }
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
    const rule = `Expect must be 100-continue, not ${JSON.stringify(expect)}`
    throw new Problem('unknown-expectation', rule, 'Expect')
  }
}

/** Programs on the way may each believe another one of several hosts: a server must refuse them (RFC 9112, section 3.2). */
function checkHost(host: string | undefined, rawHeaders: readonly string[]): void {
  if (host === undefined) return
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) if (isHost(rawHeaders[at] ?? '')) count++
  if (count > 1) throw new Problem('bad-host', `the request has ${count} Host headers; exactly one is allowed`, 'Host')
  if (NOT_IN_HOST.test(host))
    throw new Problem(
      'bad-host',
      `Host must be a name or an address with its port, not ${JSON.stringify(host)}`,
      'Host',
    )
}

const isHost = (name: string): boolean => name.length === 4 && name.toLowerCase() === 'host'
