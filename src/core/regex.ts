import { RE2JS, RE2Set } from 're2js'
import { lowered, type PatternSyntax, readSyntax, type SearchText } from './pattern-syntax.ts'
import { Problem } from './problem.ts'

/** The longest source of a regular expression, in characters. */
export const MAX_SOURCE = 10_000
/** The largest program, in instructions. Compiling it takes tens of milliseconds. */
export const MAX_SIZE = 5000
/** What a compiled program takes for each instruction, in bytes (measured). */
const INSTRUCTION_BYTES = 64
/** How many instructions take as long to compile as one Unicode class. */
const UNICODE_CLASS_SIZE = 200
/**
 * The most steps of one search. A search takes at most one step for each character and instruction; in the worst case a step takes
 * 15 nanoseconds.
 */
export const MAX_STEPS = 4_000_000
/** What the states that a search has found may take, in bytes. They are forgotten when they take more. */
const MAX_STATES_BYTES = 64 * 1024
/** A search for a word reads 16 characters in the time of a step. It counts only in a longer text than this. */
const LONG_TEXT = 10_000
const WORD_SEARCH_SHIFT = 4
const SHOWN = 60

/**
 * A regular expression from outside. It is searched for in time that is proportional to the text (RE2), whatever the pattern and the
 * text are: a backtracking engine can take hours for 40 characters.
 */
export class Regex {
  /** The most steps that a search takes for each character. */
  readonly size: number
  /** The approximate size of its compiled program, in bytes. */
  readonly bytes: number
  readonly #source: string
  readonly #field: string
  readonly #flags: number
  readonly #syntax: PatternSyntax
  #search: RE2Set | undefined
  #capture: RE2JS | undefined

  /** Throws a Problem that names `field` if the source is invalid, too large, or not supported. */
  constructor(source: string, flags: string, field: string) {
    this.#source = source
    this.#field = field
    this.#flags = readFlags(flags, field)
    if (source.length > MAX_SOURCE) {
      throw refusal(`has ${source.length} characters; at most ${MAX_SOURCE} are supported`, field)
    }
    this.#syntax = readSyntax(source, flags)
    const { size, unicodeClasses, unsupported } = this.#syntax
    if (unsupported !== undefined) throw refusal(unsupported, field)
    const compiledSize = size + unicodeClasses * UNICODE_CLASS_SIZE
    if (compiledSize > MAX_SIZE) {
      throw refusal(
        `is too large: it compiles to about ${compiledSize} instructions, at most ${MAX_SIZE} are supported; use smaller repetitions than {1000}, or a shorter text`,
        field,
      )
    }
    this.size = size
    this.bytes = compiledSize * INSTRUCTION_BYTES
  }

  /** Whether it can be searched for together with others: the automaton of a set has no look-behind. */
  get canShare(): boolean {
    return !this.#source.includes('(?<=') && !this.#source.includes('(?<!')
  }

  /** The expression in the engine's syntax, with its flags. */
  get withFlags(): string {
    const flags = ['i', 'm', 's'].filter((flag) => (this.#flags & (flagBits[flag] ?? 0)) !== 0).join('')
    return `${flags === '' ? '' : `(?${flags})`}${RE2JS.translateRegExp(this.#source)}`
  }

  /** Compiles it now, not at its first use. Throws a Problem that names the field if that is not possible. */
  check(): void {
    try {
      this.#search ??= this.#compileSearch()
    } catch (error) {
      throw refusal(explain((error as Error).message), this.#field)
    }
  }

  /** Whether a text has the beginning and the parts that every match has. Cheap; most texts that do not match have not. */
  mayMatch(text: string, shared: SearchText = single): boolean {
    const { starts, parts, ignoresCase } = this.#syntax
    const isAnywhere = parts.includes('')
    if (starts.includes('') && isAnywhere) return true
    const searched = ignoresCase ? shared.lower(text) : text
    if (!starts.some((start) => searched.startsWith(start))) return false
    if (isAnywhere) return true
    if (text.length > LONG_TEXT) shared.spend((text.length >> WORD_SEARCH_SHIFT) * parts.length)
    return parts.some((part) => searched.includes(part))
  }

  /** Whether a part of the text matches. Throws a Problem if the text is too long for this pattern. */
  test(text: string, shared: SearchText = single): boolean {
    if (!this.mayMatch(text, shared)) return false
    this.#search ??= this.#compileSearch()
    return this.#search.match(this.#reached(text, shared)).length > 0
  }

  /** The first match and its groups. Throws a Problem if the text is too long for this pattern. */
  exec(text: string, shared: SearchText = single): RegExpExecArray | undefined {
    if (!this.mayMatch(text, shared)) return undefined
    this.#capture ??= this.#compile()
    return (this.#capture.exec(this.#reached(text, shared)) as RegExpExecArray | null) ?? undefined
  }

  #compile(): RE2JS {
    return RE2JS.compile(RE2JS.translateRegExp(this.#source), this.#flags)
  }

  #compileSearch(): RE2Set {
    const search = new RE2Set(RE2Set.UNANCHORED, this.#flags, MAX_STATES_BYTES)
    search.add(RE2JS.translateRegExp(this.#source))
    search.compile()
    return search
  }

  /** The part of a text that can decide: one character more than the longest match of an expression that begins with `^`. */
  #reached(text: string, shared: SearchText): string {
    const searched = text.slice(0, this.#syntax.reach + 1)
    const { length } = searched
    const steps = length * this.size
    if (steps <= MAX_STEPS) {
      shared.spend(steps)
      return searched
    }
    const shown = this.#source.length > SHOWN ? `${this.#source.slice(0, SHOWN)}…` : this.#source
    throw new Problem(
      'invalid',
      `a text of ${length} characters is too long for the regular expression ${JSON.stringify(shown)}, which is searched for in at most ${Math.floor(MAX_STEPS / this.size)} characters: declare an exact text or a shorter expression`,
    )
  }
}

/** One pattern alone. */
const single: SearchText = { lower: lowered, spend() {} }

const flagBits: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
  // characters are always whole code points
  u: 0,
}

function readFlags(flags: string, field: string): number {
  let bits = RE2JS.LOOKBEHINDS
  for (const [at, flag] of [...flags].entries()) {
    const bit = flagBits[flag]
    if (bit === undefined || flags.indexOf(flag) !== at) {
      throw refusal(`flags must be of i, m, s and u, each at most once, not ${JSON.stringify(flags)}`, field, 'flags')
    }
    bits |= bit
  }
  return bits
}

/** An error of the engine in our words. */
function explain(message: string): string {
  const [, rule = message, part = ''] = /^error parsing regexp: (.*?)(?:: `(.*)`)?$/s.exec(message) ?? []
  const shown = part === '' ? '' : ` in ${JSON.stringify(part.length > SHOWN ? `${part.slice(0, SHOWN)}…` : part)}`
  const hint = hints.find(([start]) => rule.startsWith(start))?.[1]
  return `invalid regular expression: ${hint ?? rule}${shown}`
}

const hints: readonly (readonly [string, string])[] = [
  ['invalid nested repetition', 'repetition of a repetition (possessive quantifiers such as a++ are not supported)'],
  ['invalid repeat count', 'the numbers of a repetition must be in order and at most 1000, also multiplied'],
  ['invalid capture in lookbehind', 'look-behind must have no groups of its own: write (?:…) in it'],
  ['invalid or unsupported Perl syntax', 'this construct is not supported'],
  ['invalid named capture', 'the name of a group must have letters, digits and _ only'],
  ['invalid character class range', 'unknown class, or a range that is out of order'],
]

function refusal(rule: string, field: string, key: 'regex' | 'flags' = 'regex'): Problem {
  return new Problem('invalid', `${field}.${key}: ${rule}`, `${field}.${key}`)
}
