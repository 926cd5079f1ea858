import { createHash } from 'node:crypto'
import { customRandom } from 'nanoid'
import type { Random } from './random.ts'

const HEX = '0123456789abcdef'

/** 32 lower-case hex digits: what the gateway puts into X-Request-Id, and IAM into its ids. */
export function hex32(random: Random): string {
  let id = ''
  for (let i = 0; i < 4; i++) id += random.uint32().toString(16).padStart(8, '0')
  return id
}

/** A UUID, version 4, drawn from the given stream. */
export function uuid(random: Random): string {
  const hex = hex32(random)
  const variant = HEX[8 + (Number.parseInt(hex[16] as string, 16) % 4)]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A function that draws words of `length` letters from `alphabet`. */
export function words(random: Random, alphabet: string, length: number): () => string {
  return customRandom(alphabet, length, random.bytes)
}

/** The same 32 hex digits for the same words, always: an id for something that was never declared. */
export function derivedId(...words: string[]): string {
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32)
}
