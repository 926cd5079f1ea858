/** Reads a type as Spark writes it: `array<struct<a:int>>`, `decimal(10,2)`, `interval day to second`. */

import type { DataType, RowField } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import { readType } from './read-type.ts'
import { MAX_DEPTH, tokensOf } from './type-tokens.ts'

/** Spark's names of types without parts, and Presto's. */
export const sparkNames: readonly (readonly [spark: string, presto: string])[] = [
  ['string', 'varchar'],
  ['int', 'integer'],
  ['bigint', 'bigint'],
  ['smallint', 'smallint'],
  ['tinyint', 'tinyint'],
  ['boolean', 'boolean'],
  ['float', 'real'],
  ['double', 'double'],
  ['date', 'date'],
  ['timestamp', 'timestamp'],
  ['binary', 'varbinary'],
  // other names that Spark reads
  ['integer', 'integer'],
  ['long', 'bigint'],
  ['short', 'smallint'],
  ['byte', 'tinyint'],
  ['real', 'real'],
  ['timestamp_ltz', 'timestamp with time zone'],
  ['timestamp_ntz', 'timestamp'],
  ['void', 'unknown'],
  ['interval', 'interval day to second'],
]
const plain = new Map(sparkNames)
/** Each with the number of its sizes. */
const sized: Readonly<Record<string, readonly [presto: string, sizes: number]>> = {
  decimal: ['decimal', 2],
  dec: ['decimal', 2],
  numeric: ['decimal', 2],
  varchar: ['varchar', 1],
  char: ['char', 1],
  character: ['char', 1],
}
/** Of a decimal without sizes. */
const PLAIN_DECIMAL: readonly number[] = [10, 0]

const units: readonly string[] = ['year', 'month', 'day', 'hour', 'minute', 'second']

/** The names of types, for hints. */
export const sparkTypeNames: readonly string[] = [...plain.keys(), ...Object.keys(sized), 'array', 'map', 'struct']

const TOKEN = /`(?:[^`]|``)+`|'[^']*'|"[^"]*"|[(),<>:]|[^\s(),<>:`'"]+/g

/** The type that a text names; undefined if Spark has no such type. */
export function readSparkType(text: string): DataType | undefined {
  const reader = new SparkTypeReader(text)
  try {
    return reader.read()
  } catch (error) {
    if (error instanceof SqlFailure) return undefined
    throw error
  }
}

class SparkTypeReader {
  readonly #tokens: readonly string[]
  #next = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text, TOKEN)
  }

  read(): DataType | undefined {
    const type = this.#type(0)
    return this.#next === this.#tokens.length ? type : undefined
  }

  #type(depth: number): DataType | undefined {
    const name = this.#take()?.toLowerCase()
    if (name === undefined || depth > MAX_DEPTH) return undefined
    switch (name) {
      case 'array':
        return this.#nested('array', 1, depth)
      case 'map':
        return this.#nested('map', 2, depth)
      case 'struct':
        return this.#struct(depth)
      case 'interval':
        return this.#interval()
      default:
        return this.#sizedOrPlain(name)
    }
  }

  #nested(base: string, count: number, depth: number): DataType | undefined {
    const parameters = this.#list(() => this.#type(depth + 1))
    return parameters?.length === count ? { base, parameters } : undefined
  }

  #struct(depth: number): DataType | undefined {
    const parameters = this.#list(() => this.#field(depth + 1))
    return parameters && { base: 'row', parameters }
  }

  /** A field: its name, a colon that can be absent, its type, and perhaps NOT NULL and a comment. */
  #field(depth: number): RowField | undefined {
    const name = this.#take()
    if (name === undefined || /^[(),<>:'"]/.test(name)) return undefined
    this.#skip(':')
    const type = this.#type(depth)
    if (type === undefined) return undefined
    if (this.#skip('not') && !this.#skip('null')) return undefined
    if (this.#skip('comment') && !/^['"]/.test(this.#take() ?? '')) return undefined
    // the catalog keeps names in lower case
    return { field: (name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name).toLowerCase(), type }
  }

  /** What is between brackets; undefined if they are absent or not closed. */
  #list<T>(readOne: () => T | undefined): T[] | undefined {
    const close = this.#skip('<') ? '>' : this.#skip('(') ? ')' : undefined
    if (close === undefined) return undefined
    const list: T[] = []
    if (this.#skip(close)) return list
    do {
      const one = readOne()
      if (one === undefined) return undefined
      list.push(one)
    } while (this.#skip(','))
    return this.#skip(close) ? list : undefined
  }

  #interval(): DataType | undefined {
    const first = this.#unit()
    if (first < 0) return { base: 'interval day to second' }
    const last = this.#skip('to') ? this.#unit() : first
    const isMonths = first <= 1
    if (last < first || isMonths !== last <= 1) return undefined
    return { base: isMonths ? 'interval year to month' : 'interval day to second' }
  }

  #unit(): number {
    const at = units.indexOf(this.#tokens[this.#next]?.toLowerCase() ?? '')
    if (at >= 0) this.#next++
    return at
  }

  #sizedOrPlain(name: string): DataType | undefined {
    const [presto, count] = (Object.hasOwn(sized, name) ? sized[name] : undefined) ?? []
    if (presto === undefined || count === undefined) {
      const base = plain.get(name)
      if (base === undefined) return undefined
      return readType({ at: 0, name: base, parameters: [] })
    }
    const isOpen = this.#tokens[this.#next] === '('
    const sizes = isOpen ? this.#list(() => this.#size()) : presto === 'decimal' ? [...PLAIN_DECIMAL] : undefined
    if (sizes === undefined || sizes.length === 0 || sizes.length > count) return undefined
    return readType({ at: 0, name: presto, parameters: sizes })
  }

  #size(): number | undefined {
    const text = this.#take() ?? ''
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  }

  #take(): string | undefined {
    return this.#tokens[this.#next++]
  }

  #skip(token: string): boolean {
    const isNext = this.#tokens[this.#next]?.toLowerCase() === token
    if (isNext) this.#next++
    return isNext
  }
}
