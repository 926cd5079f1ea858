import type { Pattern } from '../core/pattern.ts'
import { Regex } from '../core/regex.ts'
import type { Slices } from '../core/slices.ts'

type RegexSource = Exclude<Pattern, string>

/** The longest prefix of an expression that matches something in a text, and where that match ends. */
export interface LongestMatch {
  /** Empty if no prefix matches. */
  readonly prefix: string
  readonly end?: number
}

/** Only this much of an expression is tried. */
const TRIED = 500
/** Above this number of steps for one prefix, none is tried. */
const MAX_STEPS = 200_000

/** Finds how far regular expressions match. It keeps what it has compiled: the same stubs are compared with many texts. */
export class LongestMatches {
  readonly #compiled = new Map<string, Regex | undefined>()

  async find({ regex, flags = '' }: RegexSource, text: string, slices: Slices): Promise<LongestMatch> {
    const lengths = validLengths(regex, flags)
    // a longer prefix matches less, but for alternatives: the first that does not match is found by halves
    let matching = 0
    let failing = lengths.length
    while (matching < failing) {
      const middle = (matching + failing) >> 1
      if (this.#exec(regex.slice(0, lengths[middle]), flags, text) === undefined) failing = middle
      else matching = middle + 1
      await slices.pause()
    }
    for (let at = matching - 1; at >= 0; at--) {
      const prefix = regex.slice(0, lengths[at])
      const found = this.#exec(prefix, flags, text)
      if (found !== undefined && found[0] !== '') return { prefix, end: found.index + found[0].length }
      await slices.pause()
    }
    return { prefix: '' }
  }

  #exec(source: string, flags: string, text: string): RegExpExecArray | undefined {
    const key = `${flags}/${source}`
    if (!this.#compiled.has(key)) this.#compiled.set(key, compiled(source, flags))
    const regex = this.#compiled.get(key)
    return regex !== undefined && regex.size * text.length <= MAX_STEPS ? regex.exec(text) : undefined
  }
}

/** The lengths of the prefixes that are expressions of their own. JavaScript only parses them here. */
function validLengths(source: string, flags: string): number[] {
  const lengths: number[] = []
  for (let length = 1; length <= Math.min(source.length, TRIED); length++) {
    try {
      new RegExp(source.slice(0, length), flags)
      lengths.push(length)
    } catch {
      // a group or a class is open
    }
  }
  return lengths
}

function compiled(source: string, flags: string): Regex | undefined {
  try {
    const regex = new Regex(source, flags, 'prefix')
    regex.check()
    return regex
  } catch {
    return undefined
  }
}
