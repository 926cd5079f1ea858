import { createHash } from 'node:crypto'
import { customRandom } from 'nanoid'
import type { Random } from './random.ts'

const HEX = '0123456789abcdef'

/** A reused buffer for the bytes of one id; it keeps no state between calls. */
const scratch = Buffer.alloc(16)

/** 32 lower-case hex digits, as in the gateway's X-Request-Id and in IAM's ids. */
export function hex32(random: Random): string {
  for (let at = 0; at < 16; at += 4) {
    const bits = random.uint32()
    scratch[at] = bits >>> 24
    scratch[at + 1] = bits >>> 16
    scratch[at + 2] = bits >>> 8
    scratch[at + 3] = bits
  }
  return scratch.toString('hex')
}

/** A UUID, version 4, drawn from the given stream. */
export function uuid(random: Random): string {
  const hex = hex32(random)
  const variant = HEX[8 + (Number.parseInt(hex[16] as string, 16) % 4)]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A function that draws texts of `length` letters from `alphabet`. */
export function textSource(random: Random, alphabet: string, length: number): () => string {
  return customRandom(alphabet, length, random.bytes)
}

/** 32 hex digits that depend only on `parts`: an id for something that was never declared. */
export function derivedId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)
}
