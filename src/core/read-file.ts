import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { invalidByteAt, notUtf8, withoutMark } from './utf8.ts'

const MIB = 1024 * 1024
/** The largest file that is read, in bytes. */
const MAX_BYTES = 64 * MIB
const STANDARD_INPUT = 0

/**
 * Reads a text file from the user. Throws an Error that names the file if it is not a regular file, is too large, or is not UTF-8:
 * a pipe or a device might never end.
 */
export function readTextFile(path: string): string {
  // a pipe must not wait for its writer
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const status = fstatSync(file)
    if (status.isDirectory()) throw new Error(`${path} is a folder, not a file`)
    if (!status.isFile()) throw new Error(`${path} is not a regular file`)
    if (status.size > MAX_BYTES) throw tooLarge(path)
    return textOf(readAll(file, path), path)
  } finally {
    closeSync(file)
  }
}

/** Reads a text from standard input, within the limits of a file. */
export const readStandardInput = (): string => textOf(readAll(STANDARD_INPUT, 'standard input'), 'standard input')

function readAll(file: number, name: string): Buffer {
  const chunks: Buffer[] = []
  let total = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024)
    const count = readSync(file, chunk)
    if (count === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, count))
    total += count
    if (total > MAX_BYTES) throw tooLarge(name)
  }
}

function textOf(bytes: Buffer, name: string): string {
  const text = bytes.toString('utf8')
  const invalid = invalidByteAt(bytes, text)
  if (invalid !== undefined) throw new Error(`${name} ${notUtf8(invalid)}`)
  return withoutMark(text)
}

const tooLarge = (name: string): Error => new Error(`${name} is larger than ${MAX_BYTES / MIB} MiB`)
