import { Problem } from '../core/problem.ts'
import { tooLarge } from './raw-body.ts'

const encodings = ['gzip', 'deflate', 'br'] as const
type Encoding = (typeof encodings)[number]
type Decode = (
  bytes: Buffer,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, content: Buffer) => void,
) => void
type Done = (problem: Problem | undefined, content: Buffer | undefined) => void

/** Decodes a body by its Content-Encoding, to at most `limit` bytes. */
export function decodeBody(header: string, bytes: Buffer, limit: number, done: Done): void {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  const [name] = names
  if (name === undefined) {
    done(undefined, bytes)
    return
  }
  const encoding = encodings.find((known) => known === name.replace(/^x-/, ''))
  if (encoding === undefined || names.length > 1) {
    done(new Problem('unsupported-encoding', notSupported(header), 'Content-Encoding'), undefined)
    return
  }
  decoderOf(encoding, bytes)(bytes, { maxOutputLength: limit }, (error, content) => {
    if (error === null) done(undefined, content)
    else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') done(tooLarge(), undefined)
    else done(notDecoded(encoding, error), undefined)
  })
}

function decoderOf(encoding: Encoding, bytes: Buffer): Decode {
  // loaded on first use: SDKs do not compress their bodies
  const { brotliDecompress, gunzip, inflate, inflateRaw } = process.getBuiltinModule('node:zlib')
  switch (encoding) {
    case 'gzip':
      return gunzip
    case 'deflate':
      // some clients leave out the zlib header (RFC 9110, section 8.4.1.2)
      return hasZlibHeader(bytes) ? inflate : inflateRaw
    case 'br':
      return brotliDecompress
  }
}

/** RFC 1950, section 2.2: the method is 8, and the first two bytes are a multiple of 31. */
function hasZlibHeader(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

const notSupported = (header: string): string =>
  `Content-Encoding ${JSON.stringify(header)} is not supported; allowed: one of ${encodings.join(', ')}, or none`

const notDecoded = (encoding: Encoding, { message }: Error): Problem =>
  new Problem(
    'invalid',
    `the body does not match its Content-Encoding: it is not valid ${encoding} (${message})`,
    'Content-Encoding',
  )
