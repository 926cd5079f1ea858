import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { StoredBody } from './exchange.ts'

/** Largest decompressed size in bytes; larger bodies are not stored. */
const DECODED_LIMIT = 64 * 1024 * 1024

const decoders: Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** A body in its stored form: JSON if possible, else text. `encoding` is its content-encoding. */
export function storedBody(bytes: Uint8Array | undefined, encoding: string): StoredBody | undefined {
  if (bytes === undefined) return { omitted: 'large' }
  if (bytes.length === 0) return undefined
  const plain = decoded(bytes, encoding)
  if (plain === undefined) return { omitted: 'encoding' }
  const text = utf8(plain)
  if (text === undefined) return { omitted: 'binary' }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return { text }
  }
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array | undefined {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  try {
    // the last encoding was applied last
    return names.reduceRight<Uint8Array>((inner, name) => {
      const decode = decoders[name]
      if (decode === undefined) throw new Error(`no decoder for ${name}`)
      return decode(inner, { maxOutputLength: DECODED_LIMIT })
    }, bytes)
  } catch {
    return undefined
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
