import { anyType, type DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { TypeField, TypeText } from '../syntax-tree.ts'
import { readType } from './read-type.ts'
import { MAX_DEPTH, tokensOf } from './type-tokens.ts'

/** The type that a text such as `array(row(a bigint))` names; `anyType` if it cannot be read. */
export function parseType(text: string): DataType {
  try {
    return readPrestoType(text) ?? anyType
  } catch (error) {
    if (error instanceof SqlFailure) return anyType
    throw error
  }
}

/** The type that a text names; undefined if Presto has no such type. Throws a SqlFailure if a size in it is not possible. */
export function readPrestoType(text: string): DataType | undefined {
  const read = new TypeReader(text).read()
  return read && readType(read)
}

const TOKEN = /"(?:[^"]|"")*"|[(),<>]|[^\s(),<>"]+/g

/** Reads a type's text as Presto writes it. Places are not kept: they are all 0. */
class TypeReader {
  readonly #tokens: readonly string[]
  #next = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text, TOKEN)
  }

  /** undefined if the text is not one type. */
  read(): TypeText | undefined {
    const type = this.#readType(0)
    return this.#next === this.#tokens.length ? type : undefined
  }

  #readType(depth: number): TypeText | undefined {
    if (depth > MAX_DEPTH) return undefined
    const words: string[] = []
    for (let word = this.#peek(); word !== undefined && !/^[(),<>]$/.test(word); word = this.#peek()) {
      words.push(word)
      this.#next++
    }
    if (words.length === 0) return undefined
    const parameters = this.#readParameters(depth)
    return parameters === undefined ? undefined : { at: 0, name: words.join(' '), parameters }
  }

  #readParameters(depth: number): TypeText['parameters'] | undefined {
    const start = this.#peek()
    if (start !== '(' && start !== '<') return []
    const parameters: (TypeText | number | TypeField)[] = []
    do {
      this.#next++
      const parameter = this.#readParameter(depth + 1)
      if (parameter === undefined) return undefined
      parameters.push(parameter)
    } while (this.#peek() === ',')
    if (this.#peek() !== (start === '(' ? ')' : '>')) return undefined
    this.#next++
    return parameters
  }

  #readParameter(depth: number): TypeText | number | TypeField | undefined {
    const first = this.#peek()
    if (first !== undefined && /^\d+$/.test(first)) {
      this.#next++
      return Number(first)
    }
    const after = this.#tokens[this.#next + 1]
    const isField = first !== undefined && after !== undefined && !/^[(),<>]$/.test(after)
    const isPlain = isField && this.#isPlainTypeHere()
    if (!isField || isPlain) return this.#readType(depth)
    this.#next++
    const type = this.#readType(depth)
    const isQuoted = first.startsWith('"')
    const text = isQuoted ? first.slice(1, -1).replaceAll('""', '"') : first
    return type === undefined ? undefined : { kind: 'field', at: 0, name: { at: 0, text, isQuoted }, type }
  }

  /** Whether the words up to the next sign are a type of several words, not a field's name and its type. */
  #isPlainTypeHere(): boolean {
    const rest = this.#tokens
      .slice(this.#next, this.#next + 5)
      .join(' ')
      .toLowerCase()
    return /^(timestamp with time zone|time with time zone|double precision|interval (day to second|year to month))( [(),<>]|$)/.test(
      rest,
    )
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]
  }
}
