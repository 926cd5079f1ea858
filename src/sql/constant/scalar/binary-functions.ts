import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ScalarFunction } from '../call-arguments.ts'
import { runFailure } from '../run-failure.ts'

function digest(algorithm: string): ScalarFunction {
  return (args) => new Uint8Array(createHash(algorithm).update(args.bytes(0)).digest())
}

export const binaryFunctions: Readonly<Record<string, ScalarFunction>> = {
  to_hex: (args) => Buffer.from(args.bytes(0)).toString('hex').toUpperCase(),
  from_hex: (args) => {
    const text = typeof args.value(0) === 'string' ? args.text(0) : Buffer.from(args.bytes(0)).toString()
    if (!/^[0-9a-f]*$/i.test(text) || text.length % 2 !== 0) return undefined
    return new Uint8Array(Buffer.from(text, 'hex'))
  },
  to_utf8: (args) => new Uint8Array(Buffer.from(args.text(0))),
  from_utf8: (args) => (args.count > 1 ? undefined : Buffer.from(args.bytes(0)).toString()),
  to_base64: (args) => Buffer.from(args.bytes(0)).toString('base64'),
  to_base64url: (args) => Buffer.from(args.bytes(0)).toString('base64url'),
  from_base64: (args) => fromBase64(args.value(0)),
  from_base64url: (args) => fromBase64(args.value(0)),
  md5: digest('md5'),
  sha1: digest('sha1'),
  sha256: digest('sha256'),
  sha512: digest('sha512'),
  crc32: (args) => BigInt(crc32(args.bytes(0))),
  url_encode: (args) =>
    encodeURIComponent(args.text(0))
      .replace(/[!'()~]/g, escapeCharacter)
      .replaceAll('%20', '+'),
  url_decode: (args) => decodeUrl(args.text(0)),
  url_extract_protocol: (args) => urlPart(args.text(0), (url) => url[1] ?? ''),
  url_extract_host: (args) =>
    urlPart(args.text(0), (url) => (url[2] ?? '').replace(/^[^@]*@/, '').replace(/:\d*$/, '')),
  url_extract_port: (args) => {
    const port = urlPart(args.text(0), (url) => /:(\d+)$/.exec(url[2] ?? '')?.[1] ?? null)
    return typeof port === 'string' ? BigInt(port) : port
  },
  url_extract_path: (args) => urlPart(args.text(0), (url) => decodeUrl(url[3] ?? '') ?? null),
  url_extract_query: (args) => urlPart(args.text(0), (url) => url[4] ?? ''),
  url_extract_fragment: (args) => urlPart(args.text(0), (url) => url[5] ?? ''),
  url_extract_parameter: (args) =>
    urlPart(args.text(0), (url) => {
      const pair = (url[4] ?? '').split('&').find((part) => part.split('=')[0] === args.text(1))
      return pair === undefined ? null : (decodeUrl(pair.split('=').slice(1).join('=')) ?? null)
    }),
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function fromBase64(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'))
  return value instanceof Uint8Array ? new Uint8Array(Buffer.from(Buffer.from(value).toString(), 'base64')) : undefined
}

function decodeUrl(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw runFailure(`URLDecoder: Illegal hex characters in escape (%) pattern`)
  }
}

/** Protocol, authority, path, query and fragment; null if the text is not a URL. */
function urlPart(text: string, read: (url: RegExpExecArray) => string | null): string | null {
  const url = /^(?:([A-Za-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text)
  return url === null || /\s/.test(text) ? null : read(url)
}
