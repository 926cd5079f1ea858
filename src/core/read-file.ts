import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { invalidByteAt, notUtf8, withoutMark } from './utf8.ts'

const MIB = 1024 * 1024
/** The largest file that is read, in bytes. */
export const MAX_BYTES = 64 * MIB
const STANDARD_INPUT = 0

/**
 * Reads a text file from the user. Throws an Error that names the file if it is not a regular file, is too large, or is not UTF-8:
 * a pipe or a device might never end.
 */
export function readTextFile(path: string): string {
  const file = openRegular(path)
  try {
    if (fstatSync(file).size > MAX_BYTES) throw tooLarge(path)
    return textOf(readAll(file, path), path)
  } finally {
    closeSync(file)
  }
}

export interface Line {
  readonly bytes: Buffer
  /** A line break follows: it was not cut off. */
  readonly isWhole: boolean
}

/**
 * Reads the lines of a file that can be larger than a text. They are bytes: the last one can be cut in the middle of a character.
 * Throws an Error that names the file if it is not a regular file.
 */
export function* readLines(path: string): Generator<Line> {
  const file = openRegular(path)
  try {
    let parts: Buffer[] = []
    for (let chunk = readChunk(file); chunk.length > 0; chunk = readChunk(file)) {
      let start = 0
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        yield { bytes: Buffer.concat([...parts, chunk.subarray(start, end)]), isWhole: true }
        parts = []
        start = end + 1
      }
      parts.push(chunk.subarray(start))
    }
    const rest = Buffer.concat(parts)
    if (rest.length > 0) yield { bytes: rest, isWhole: false }
  } finally {
    closeSync(file)
  }
}

const LINE_FEED = 0x0a

/** Throws an Error that names the file if it is not a regular one. */
function openRegular(path: string): number {
  // a pipe must not wait for its writer
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const status = fstatSync(file)
  if (status.isFile()) return file
  closeSync(file)
  throw new Error(status.isDirectory() ? `${path} is a folder, not a file` : `${path} is not a regular file`)
}

/** Reads a text from standard input, within the limits of a file. */
export const readStandardInput = (): string => textOf(readAll(STANDARD_INPUT, 'standard input'), 'standard input')

function readAll(file: number, name: string): Buffer {
  const chunks: Buffer[] = []
  let total = 0
  for (let chunk = readChunk(file); chunk.length > 0; chunk = readChunk(file)) {
    chunks.push(chunk)
    total += chunk.length
    if (total > MAX_BYTES) throw tooLarge(name)
  }
  return Buffer.concat(chunks)
}

/** The next bytes; none at the end. */
function readChunk(file: number): Buffer {
  const chunk = Buffer.allocUnsafe(64 * 1024)
  return chunk.subarray(0, readSync(file, chunk))
}

function textOf(bytes: Buffer, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new Error(`${name} is UTF-16: store it as UTF-8`)
  const text = bytes.toString('utf8')
  const invalid = invalidByteAt(bytes, text)
  if (invalid !== undefined) throw new Error(`${name} ${notUtf8(invalid)}`)
  return withoutMark(text)
}

const tooLarge = (name: string): Error => new Error(`${name} is larger than ${MAX_BYTES / MIB} MiB`)
