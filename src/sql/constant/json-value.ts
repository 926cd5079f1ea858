import { doubleText } from './number-text.ts'

/**
 * A JSON text as Presto keeps it: without blanks, the keys in order. Whole numbers keep their digits. undefined if it is not JSON.
 */
export function normalizeJson(text: string): string | undefined {
  const parsed = parseJson(text)
  return parsed === undefined ? undefined : writeJson(parsed)
}

/** A JSON value; a number is its text. */
export type JsonValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, JsonValue])[] }

/** How deep JSON values may be in each other. */
const MAX_DEPTH = 200

/** undefined if the text is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  return new JsonReader(text).read()
}

export function writeJson(value: JsonValue): string {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'number':
      return numberText(value.text)
    case 'string':
      return JSON.stringify(value.value)
    case 'array':
      return `[${value.items.map(writeJson).join(',')}]`
    case 'object': {
      const fields = [...value.fields].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
      return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${writeJson(item)}`).join(',')}}`
    }
  }
}

/** Reads a text that is known to be JSON. */
class JsonReader {
  readonly #tokens: readonly string[]
  #next = 0

  constructor(text: string) {
    this.#tokens = text.match(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g) ?? []
  }

  /** undefined if it is too deep. */
  read(depth = 0): JsonValue | undefined {
    if (depth > MAX_DEPTH) return undefined
    const token = this.#tokens[this.#next++] ?? 'null'
    if (token === '[') return this.#readArray(depth)
    if (token === '{') return this.#readObject(depth)
    if (token.startsWith('"')) return { kind: 'string', value: readString(token) }
    if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true' }
    return token === 'null' ? { kind: 'null' } : { kind: 'number', text: token }
  }

  #readArray(depth: number): JsonValue | undefined {
    const items: JsonValue[] = []
    while (this.#tokens[this.#next] !== ']') {
      const item = this.read(depth + 1)
      if (item === undefined) return undefined
      items.push(item)
      if (this.#tokens[this.#next] === ',') this.#next++
    }
    this.#next++
    return { kind: 'array', items }
  }

  #readObject(depth: number): JsonValue | undefined {
    const fields = new Map<string, JsonValue>()
    while (this.#tokens[this.#next] !== '}') {
      const key = readString(this.#tokens[this.#next] ?? '""')
      this.#next += 2
      const value = this.read(depth + 1)
      if (value === undefined) return undefined
      fields.set(key, value)
      if (this.#tokens[this.#next] === ',') this.#next++
    }
    this.#next++
    return { kind: 'object', fields: [...fields] }
  }
}

/** A number with a fraction or an exponent is kept as a double. */
function numberText(token: string): string {
  return /[.e]/i.test(token) ? doubleText(Number(token)) : token
}

function readString(token: string): string {
  return String(JSON.parse(token))
}
