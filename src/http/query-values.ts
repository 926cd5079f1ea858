import { invalid, type Problem } from '../core/problem.ts'

/** The part of a query's schema that says what each value is. */
interface QuerySchema {
  readonly properties?: Readonly<Record<string, { readonly type?: string | readonly string[] }>>
}

const WHOLE = /^-?\d+$/
const NUMBER = /^-?\d+(\.\d+)?$/
const SWITCH = /^(true|false)$/i

/**
 * Converts the values of a query, which are texts, to the types in its schema. A text of another form stays as it is: the check
 * refuses it. Returns the problem of a value that is given more often than it may be.
 */
export function convertQuery(query: Record<string, unknown>, { properties = {} }: QuerySchema): Problem | undefined {
  for (const [name, value] of Object.entries(query)) {
    const { type } = properties[name] ?? {}
    if (Array.isArray(value) && Object.hasOwn(properties, name) && ![type].flat().includes('array')) {
      return invalid(name, `is given ${value.length} times: once is allowed`)
    }
    if (typeof value === 'string') query[name] = converted(value, type)
  }
  return undefined
}

function converted(text: string, type: unknown): unknown {
  const form = type === 'integer' ? WHOLE : type === 'number' ? NUMBER : undefined
  const isKept = type === 'integer' ? Number.isSafeInteger(Number(text)) : Number.isFinite(Number(text))
  if (form?.test(text) && isKept) return Number(text)
  // Python's SDK sends True
  if (type === 'boolean' && SWITCH.test(text)) return text.toLowerCase() === 'true'
  return text
}
