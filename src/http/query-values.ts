import { losesDigits } from '../core/exact-number.ts'
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
 * refuses it. Returns the problem of a value that is given more often than it may be, or that no number can hold.
 */
export function convertQuery(query: Record<string, unknown>, { properties = {} }: QuerySchema): Problem | undefined {
  for (const [name, value] of Object.entries(query)) {
    const { type } = properties[name] ?? {}
    if (Array.isArray(value) && Object.hasOwn(properties, name) && ![type].flat().includes('array')) {
      return invalid(name, `is given ${value.length} times: once is allowed`)
    }
    if (typeof value !== 'string') continue
    const number = numberIn(value, type)
    if (number !== undefined && losesDigits(value)) return invalid(name, 'has more digits than a number can hold')
    query[name] = number ?? converted(value, type)
  }
  return undefined
}

/** The number that a text is if its type is one; undefined if it has another form. */
function numberIn(text: string, type: unknown): number | undefined {
  const form = type === 'integer' ? WHOLE : type === 'number' ? NUMBER : undefined
  const number = Number(text)
  return form?.test(text) && Number.isFinite(number) ? number : undefined
}

function converted(text: string, type: unknown): unknown {
  // Python's SDK sends True
  if (type === 'boolean' && SWITCH.test(text)) return text.toLowerCase() === 'true'
  return text
}
