import { SqlFailure } from './failure.ts'
import type { PrestoVersion } from './question.ts'
import type { Statement } from './syntax-tree.ts'

/** How many texts are kept, and how many characters they have together. */
const MOST_TEXTS = 500
const MOST_CHARACTERS = 1_000_000

type Parse = (text: string, version: PrestoVersion) => Statement

/** What the parser said of the texts that came last: programs send the same texts again and again. */
export class ParsedTexts {
  readonly #parse: Parse
  /** By version and text, the one that was used last at the end. */
  readonly #known = new Map<string, Statement | SqlFailure>()
  #characters = 0

  constructor(parse: Parse) {
    this.#parse = parse
  }

  /** The statement of a text. Throws the SqlFailure of a text that does not parse. */
  statementOf(text: string, version: PrestoVersion): Statement {
    const key = `${version} ${text}`
    const found = this.#known.get(key) ?? this.#read(text, version)
    this.#keep(key, found)
    if (found instanceof SqlFailure) throw found
    return found
  }

  #read(text: string, version: PrestoVersion): Statement | SqlFailure {
    try {
      return this.#parse(text, version)
    } catch (error) {
      if (error instanceof SqlFailure) return error
      throw error
    }
  }

  #keep(key: string, parsed: Statement | SqlFailure): void {
    if (this.#known.delete(key)) this.#characters -= key.length
    this.#known.set(key, parsed)
    this.#characters += key.length
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MOST_TEXTS && this.#characters <= MOST_CHARACTERS) return
      this.#known.delete(oldest)
      this.#characters -= oldest.length
    }
  }
}
