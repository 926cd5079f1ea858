import { createHash } from 'node:crypto'
import { customRandom } from 'nanoid'
import type { Random } from './random.ts'

/** A reused buffer for the bytes of one id; it keeps no state between calls. */
const scratch = Buffer.alloc(16)

/** 32 lower-case hex digits, as in the gateway's X-Request-Id and in IAM's ids. */
export function hex32(random: Random): string {
  draw(random)
  return scratch.toString('hex')
}

/** A UUID, version 4, drawn from the given stream. */
export function uuid(random: Random): string {
  draw(random)
  scratch.writeUInt8((scratch.readUInt8(6) & 0x0f) | 0x40, 6)
  scratch.writeUInt8((scratch.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = scratch.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function draw(random: Random): void {
  for (let at = 0; at < 16; at += 4) {
    const bits = random.uint32()
    scratch[at] = bits >>> 24
    scratch[at + 1] = bits >>> 16
    scratch[at + 2] = bits >>> 8
    scratch[at + 3] = bits
  }
}

/** A function that draws texts of `length` letters from `alphabet`. */
export function textSource(random: Random, alphabet: string, length: number): () => string {
  return customRandom(alphabet, length, random.bytes)
}

/** 32 hex digits that depend only on `parts`: an id for something that was never declared. */
export function derivedId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)
}
