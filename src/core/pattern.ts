import Type, { type Static } from 'typebox'
import type { ByteBudget } from './byte-budget.ts'
import type { SearchText } from './pattern-syntax.ts'
import { Regex } from './regex.ts'
import { inSlices, Slices } from './slices.ts'
import type { TextForms } from './text-forms.ts'

/** A text pattern: an exact text, or the source of a regular expression, in RE2 syntax and JavaScript's spellings. */
export const patternSchema = Type.Unsafe<string | { regex: string; flags?: string }>({
  type: ['string', 'object'],
  description:
    'A plain string is matched exactly; {"regex": "…"} is a regular expression (RE2 syntax: no look-ahead, no back references) whose groups can be used as $1, $2 … in the outcome.',
  required: ['regex'],
  properties: {
    regex: { type: 'string' },
    flags: { type: 'string', pattern: '^[imsu]*$', description: 'i, m and s, as in JavaScript; u changes nothing.' },
  },
  additionalProperties: false,
})
/** The most headers that a rule or a filter can have patterns for. */
export const MAX_HEADER_PATTERNS = 20
export type Pattern = Static<typeof patternSchema>

/** The captures of a match: a regular expression gives the whole match and its groups, a plain string none (`true`). */
export type Captures = CapturedTexts | true

/** As in a RegExpExecArray; null, from a snapshot, is the same as undefined. */
interface CapturedTexts extends ArrayLike<string | null | undefined> {
  readonly groups?: Readonly<Record<string, string | null | undefined>> | undefined
}

/** A compiled pattern for a plain value such as a session's name. */
export interface ValueMatcher {
  /** `shared` counts the steps of this search together with others. */
  test(value: string, shared?: SearchText): boolean
}

/** A compiled pattern for a statement's text: white space and comments around the text do not matter. */
export interface TextMatcher {
  /** The regular expression that it searches for; undefined for an exact text. */
  readonly regex: Regex | undefined
  test(text: TextForms): boolean
  captures(text: TextForms): Captures | undefined
}

/**
 * When a regular expression is compiled: at once, so that an error is found; in files that are shipped, at its first use; or by the
 * caller, who gets a list of the expressions, because compiling many takes long.
 */
export type CompileTime = 'now' | 'at-first-use' | Regex[]

/** Compiles the expressions of a list, and empties it. Throws a Problem that names the field of an invalid one. */
export const compileInSlices = (list: Regex[], slices?: Slices): Promise<void> =>
  inSlices(list.splice(0), (regex) => regex.check(), slices)

/** The approximate size of the compiled programs of a list, in bytes. */
export const bytesOfAll = (list: readonly Regex[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0)

/** The approximate size of a declaration with its expressions, in bytes. */
export const bytesOf = (definition: object, regexes: readonly Regex[]): number =>
  JSON.stringify(definition).length + bytesOfAll(regexes)

/** A compiled declaration, and what it takes with its expressions, in bytes. */
export interface Sized<T> {
  readonly compiled: T
  readonly bytes: number
}

/**
 * Compiles declarations one after the other, and the expressions of each in slices. `budget` holds what each takes before its
 * expressions are compiled. Throws a Problem that names an invalid place, or the refusal of the budget.
 */
export async function compileAll<D extends object, T>(
  definitions: readonly D[],
  compileOne: (definition: D, index: number, regexes: Regex[]) => T,
  budget: ByteBudget,
): Promise<Sized<T>[]> {
  const all: Sized<T>[] = []
  const regexes: Regex[] = []
  const slices = new Slices()
  let held = 0
  try {
    for (const [index, definition] of definitions.entries()) {
      const compiled = compileOne(definition, index, regexes)
      const bytes = bytesOf(definition, regexes)
      budget.hold(bytes)
      held += bytes
      all.push({ compiled, bytes })
      await compileInSlices(regexes, slices)
      await slices.pause()
    }
  } finally {
    budget.release(held)
  }
  return all
}

/** Compiles a pattern for a plain value. Throws a Problem that names `field`. */
export function compile(pattern: Pattern, field: string, when: CompileTime = 'now'): ValueMatcher {
  if (typeof pattern === 'string') return { test: (value) => value === pattern }
  const regex = regexOf(pattern, field, when)
  return { test: (value, shared) => regex.test(value, shared) }
}

/** Compiles a pattern for a statement's text. Throws a Problem that names `field`. */
export function compileText(
  pattern: Pattern,
  field: string,
  read: (text: string) => TextForms,
  when: CompileTime = 'now',
): TextMatcher {
  if (typeof pattern === 'string') {
    const wanted = read(pattern)
    const test = (text: TextForms): boolean => text.full === wanted.full || text.bare === wanted.bare
    return { regex: undefined, test, captures: (text) => test(text) || undefined }
  }
  const regex = regexOf(pattern, field, when)
  // the forms are tried in this order, and equal ones once
  return {
    regex,
    test: (text) => {
      const { bare, full, raw } = text
      return (
        regex.test(bare, text) || (full !== bare && regex.test(full, text)) || (raw !== full && regex.test(raw, text))
      )
    },
    captures: (text) => {
      const { bare, full, raw } = text
      return (
        regex.exec(bare, text) ??
        (full === bare ? undefined : regex.exec(full, text)) ??
        (raw === full ? undefined : regex.exec(raw, text))
      )
    },
  }
}

function regexOf({ regex, flags = '' }: Exclude<Pattern, string>, field: string, when: CompileTime): Regex {
  const made = new Regex(regex, flags, field)
  if (when === 'now') made.check()
  else if (when !== 'at-first-use') when.push(made)
  return made
}
