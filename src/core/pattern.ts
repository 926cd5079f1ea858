import Type, { type Static } from 'typebox'
import { Problem } from './problem.ts'
import type { TextForms } from './text-forms.ts'

/** A text pattern: an exact text, or a JavaScript regular expression without its slashes. */
export const patternSchema = Type.Unsafe<string | { regex: string; flags?: string }>({
  type: ['string', 'object'],
  description:
    'A plain string is matched exactly; {"regex": "…"} is a regular expression whose groups can be used as $1, $2 … in the outcome.',
  required: ['regex'],
  properties: {
    regex: { type: 'string' },
    flags: { type: 'string', pattern: '^[imsu]*$', description: 'i, m, s and u, as in JavaScript.' },
  },
  additionalProperties: false,
})
export type Pattern = Static<typeof patternSchema>

/** The captures of a match: a regular expression gives the whole match and its groups, a plain string none (`true`). */
export type Captures = RegExpExecArray | true

/** Compiles a pattern for a plain value such as a session's name. Throws a Problem that names `field`. */
export function compile(pattern: Pattern, field: string): (value: string) => boolean {
  if (typeof pattern === 'string') return (value) => value === pattern
  const regex = regexOf(pattern, field)
  return (value) => regex.test(value)
}

/** Compiles a pattern for a statement's text: white space and comments around the text do not matter. */
export function compileText(
  pattern: Pattern,
  field: string,
  read: (text: string) => TextForms,
): (text: TextForms) => Captures | undefined {
  if (typeof pattern === 'string') {
    const wanted = read(pattern)
    return (text) => (text.full === wanted.full || text.bare === wanted.bare ? true : undefined)
  }
  const regex = regexOf(pattern, field)
  return (text) => {
    const found = regex.exec(text.bare)
    if (found !== null || text.full === text.bare)
      return found ?? (text.raw === text.full ? undefined : (regex.exec(text.raw) ?? undefined))
    return regex.exec(text.full) ?? regex.exec(text.raw) ?? undefined
  }
}

function regexOf(pattern: { regex: string; flags?: string }, field: string): RegExp {
  try {
    return new RegExp(pattern.regex, pattern.flags ?? '')
  } catch (error) {
    throw new Problem('invalid', `${field}.regex: ${(error as Error).message}`, `${field}.regex`)
  }
}
