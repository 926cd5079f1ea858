import { createHash, createHmac } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ScalarFunction } from '../call-arguments.ts'
import { runFailure } from '../run-failure.ts'
import { isBytes, type Value } from '../value.ts'

function digest(algorithm: string): ScalarFunction {
  return (args) => new Uint8Array(createHash(algorithm).update(args.bytes(0)).digest())
}

function hmac(algorithm: string): ScalarFunction {
  return (args) => new Uint8Array(createHmac(algorithm, args.bytes(1)).update(args.bytes(0)).digest())
}

export const binaryFunctions: Readonly<Record<string, ScalarFunction>> = {
  to_hex: (args) => Buffer.from(args.bytes(0)).toString('hex').toUpperCase(),
  from_hex: (args) => {
    const text = typeof args.value(0) === 'string' ? args.text(0) : Buffer.from(args.bytes(0)).toString()
    if (text.length % 2 !== 0) throw runFailure(`invalid input length ${text.length}`)
    const wrong = /[^0-9a-f]/i.exec(text)
    if (wrong !== null) throw runFailure(`invalid hex character: ${wrong[0]}`)
    return new Uint8Array(Buffer.from(text, 'hex'))
  },
  to_utf8: (args) => new Uint8Array(Buffer.from(args.text(0))),
  from_utf8: (args) => (args.count > 1 ? undefined : Buffer.from(args.bytes(0)).toString()),
  to_base64: (args) => Buffer.from(args.bytes(0)).toString('base64'),
  to_base64url: (args) => Buffer.from(args.bytes(0)).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  from_base64: (args) => fromBase64(args.value(0), /[^A-Za-z0-9+/=]/),
  from_base64url: (args) => fromBase64(args.value(0), /[^A-Za-z0-9_=-]/),
  to_big_endian_64: (args) => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(args.integer(0))
    return new Uint8Array(bytes)
  },
  from_big_endian_64: (args) => (args.bytes(0).length === 8 ? Buffer.from(args.bytes(0)).readBigInt64BE() : undefined),
  hmac_md5: hmac('md5'),
  hmac_sha1: hmac('sha1'),
  hmac_sha256: hmac('sha256'),
  hmac_sha512: hmac('sha512'),
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

/** `wrong` finds a character that is not of the alphabet. */
function fromBase64(value: Value, wrong: RegExp): Uint8Array | undefined {
  if (typeof value !== 'string' && !isBytes(value)) return undefined
  const text = typeof value === 'string' ? value : Buffer.from(value).toString()
  const character = wrong.exec(text)?.[0]
  if (character !== undefined) throw runFailure(`Illegal base64 character ${character.charCodeAt(0).toString(16)}`)
  return new Uint8Array(Buffer.from(text, 'base64'))
}

function decodeUrl(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw runFailure('URLDecoder: Illegal hex characters in escape (%) pattern')
  }
}

/** Protocol, authority, path, query and fragment; null if the text is not a URL. */
function urlPart(text: string, read: (url: RegExpExecArray) => string | null): string | null {
  const url = /^(?:([A-Za-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text)
  return url === null || /\s/.test(text) ? null : read(url)
}
