import { RE2JS, RE2Set } from 're2js'
import type { Regex } from './regex.ts'
import type { TextForms } from './text-forms.ts'

/** The largest program of a set, in instructions. Compiling it takes some milliseconds. */
const MAX_SIZE = 2000
/** Fewer are searched for one by one as fast. */
const MIN_COUNT = 4
/** The set is compiled once this many texts were searched: many indexes are replaced before. */
const COMPILED_AFTER = 16
/** What the states that a set has found may take, in bytes. They are forgotten when they take more. */
const MAX_STATES_BYTES = 256 * 1024

/** Several regular expressions that are searched for in one pass over a text. */
export class RegexSet {
  readonly #regexes: Regex[] = []
  #size = 0
  #searches = 0
  #compiled: RE2Set | undefined

  /** Adds an expression, and returns its place in the set; undefined if it does not fit. */
  add(regex: Regex): number | undefined {
    if (!regex.canShare || this.#size + regex.size > MAX_SIZE) return undefined
    this.#size += regex.size
    return this.#regexes.push(regex) - 1
  }

  /**
   * The places of the expressions that match one of the forms of a text, in order; undefined if each has to be searched for alone,
   * because the set is not worth it, or the text is long.
   */
  matching(text: TextForms): readonly number[] | undefined {
    if (this.#regexes.length < MIN_COUNT || this.#searches++ < COMPILED_AFTER) return undefined
    const { bare, full, raw } = text
    const forms = [bare, ...(full === bare ? [] : [full]), ...(raw === full ? [] : [raw])]
    if (!text.spendOnSet(forms.reduce((sum, { length }) => sum + length, 0) * this.#size)) return undefined
    this.#compiled ??= this.#compile()
    const set = this.#compiled
    const [found = [], ...others] = forms.map((form) => set.match(form))
    return others.length === 0 ? found : [...new Set([found, ...others].flat())]
  }

  #compile(): RE2Set {
    const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.LOOKBEHINDS, MAX_STATES_BYTES)
    for (const regex of this.#regexes) set.add(regex.withFlags)
    set.compile()
    return set
  }
}
