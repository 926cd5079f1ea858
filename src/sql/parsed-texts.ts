import { Recent } from '../core/recent.ts'
import { SqlFailure } from './failure.ts'
import type { PrestoVersion } from './question.ts'
import type { Statement } from './syntax-tree.ts'

type Parse = (text: string, version: PrestoVersion) => Statement

/** What the parser said of the texts that came last: programs send the same texts again and again. */
export class ParsedTexts {
  readonly #parse: Parse
  /** By version and text. */
  readonly #known = new Recent<Statement | SqlFailure>({ most: 500, mostCharacters: 1_000_000 })

  constructor(parse: Parse) {
    this.#parse = parse
  }

  /** The statement of a text. Throws the SqlFailure of a text that does not parse. */
  statementOf(text: string, version: PrestoVersion): Statement {
    const key = `${version} ${text}`
    let parsed = this.#known.get(key)
    if (parsed === undefined) {
      parsed = this.#read(text, version)
      this.#known.set(key, parsed)
    }
    if (parsed instanceof SqlFailure) throw parsed
    return parsed
  }

  #read(text: string, version: PrestoVersion): Statement | SqlFailure {
    try {
      return this.#parse(text, version)
    } catch (error) {
      if (error instanceof SqlFailure) return error
      throw error
    }
  }
}
