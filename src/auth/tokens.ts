import { textSource } from '../core/ids.ts'
import type { Random } from '../core/random.ts'
import type { Named } from './directory.ts'

export interface Token {
  readonly value: string
  readonly user: Named
  readonly domain: Named
  /** Undefined for a token of a domain. */
  readonly project: Named | undefined
  /** By the clock of the project's world, or by the machine's for a token of a domain. Milliseconds since the epoch. */
  readonly issuedMs: number
  readonly expiresMs: number
}

/** A token is valid for a day (IAM API reference). */
const TOKEN_LIFE_MS = 24 * 3_600_000

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-'

/** All issued tokens. They outlive a reset of their project, because a client keeps its token for a day. */
export class Tokens {
  readonly #tokens = new Map<string, Token>()
  readonly #limit: number
  readonly #draw: () => string
  #dropped = 0

  constructor(random: Random, limit: number) {
    this.#limit = limit
    this.#draw = textSource(random, ALPHABET, 256)
  }

  issue(token: Omit<Token, 'value' | 'expiresMs'>): Token {
    // real tokens are the base64 of a DER structure, which begins like this
    const issued = { ...token, value: `MII${this.#draw()}`, expiresMs: token.issuedMs + TOKEN_LIFE_MS }
    this.#tokens.set(issued.value, issued)
    for (const oldest of this.#tokens.keys()) {
      if (this.#tokens.size <= this.#limit) break
      this.#tokens.delete(oldest)
      this.#dropped++
    }
    return issued
  }

  /** How many were dropped to stay within the limit. */
  get dropped(): number {
    return this.#dropped
  }

  find(value: string): Token | undefined {
    return this.#tokens.get(value)
  }
}
