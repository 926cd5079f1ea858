import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { isoTime } from '../core/clock.ts'
import { quoteInexact } from '../core/exact-number.ts'
import { type Header, headerIn, type RawExchange, type StoredBody, type StoredExchange } from './exchange.ts'

/** Largest decompressed size in bytes; larger bodies are not stored. */
const DECODED_LIMIT = 64 * 1024 * 1024

const decoders: Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array> = {
  '': (bytes) => bytes,
  identity: (bytes) => bytes,
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** An exchange in its stored form, still with secrets. */
export function storedForm(raw: RawExchange): StoredExchange {
  const { number, startedMs, endedMs, request, reply, problem, clientGone } = raw
  return {
    number,
    at: isoTime(startedMs),
    tookMs: endedMs - startedMs,
    request: { method: request.method, target: request.target, ...messageOf(request) },
    ...(reply && { reply: { status: reply.status, ...messageOf(reply) } }),
    ...(problem !== undefined && { problem }),
    ...(clientGone && { clientGone }),
  }
}

function messageOf({ headers, body: bytes }: { readonly headers: readonly Header[]; readonly body: Uint8Array }) {
  const body = bytes.length === 0 ? undefined : storedBody(bytes, headerIn(headers, 'content-encoding') ?? '')
  // Node reads a header's bytes as Latin-1; clients write UTF-8
  const read = headers.map(([name, value]): Header => [name, Buffer.from(value, 'latin1').toString('utf8')])
  return { headers: read, ...(body && { body }) }
}

/** JSON if possible, else text. */
function storedBody(bytes: Uint8Array, encoding: string): StoredBody {
  const decode = decoders[encoding.trim().toLowerCase()]
  if (decode === undefined) return { omitted: 'encoding' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(decode(bytes, { maxOutputLength: DECODED_LIMIT }))
  } catch {
    return { omitted: 'binary' }
  }
  try {
    const json: unknown = JSON.parse(text)
    const exact = quoteInexact(text)
    return { json: exact === text ? json : (JSON.parse(exact) as unknown) }
  } catch {
    return { text }
  }
}
