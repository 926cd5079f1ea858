import { createHash } from 'node:crypto'
import Type from 'typebox'

/** The state of a stream: four whole numbers. */
export type RandomState = readonly [number, number, number, number]

/** The numbers are sums of two of 32 bits at the most. */
const word = Type.Integer({ minimum: -(2 ** 33), maximum: 2 ** 33 })
const fourWords = { minItems: 4, maxItems: 4, description: 'The state of a stream of random numbers.' }
export const randomState = Type.Unsafe<RandomState>({ ...Type.Array(word, fourWords) })

/**
 * A seeded source of numbers. Each purpose has a stream of its own (`new Random(seed, project, 'ids')`), so that
 * drawing more numbers for one purpose never changes another. The generator is sfc32: small, fast, and good enough for a test double;
 * nothing here is a secret.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter: number

  constructor(...seed: string[]) {
    const digest = createHash('sha256').update(seed.join('\u0000')).digest()
    this.#a = digest.readInt32LE(0)
    this.#b = digest.readInt32LE(4)
    this.#c = digest.readInt32LE(8)
    this.#counter = digest.readInt32LE(12)
  }

  /** The state of the stream, for `restore`. */
  state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#counter]
  }

  /** Continues from a saved state. */
  restore([a, b, c, counter]: RandomState): void {
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = counter
  }

  /** The next unsigned 32 bits. */
  uint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return sum >>> 0
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.uint32() / 2 ** 32
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1))
  }

  /** `count` random bytes: the form that nanoid's customRandom expects. */
  bytes = (count: number): Uint8Array => {
    const bytes = new Uint8Array(count)
    for (let i = 0; i < count; i++) bytes[i] = this.uint32() >>> 24
    return bytes
  }
}
