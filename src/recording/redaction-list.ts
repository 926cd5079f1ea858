import { Problem } from '../core/problem.ts'
import { assignments } from './assignments.ts'
import { type Hide, REMOVED } from './secrets.ts'

/** What the user wants removed beside what is recognized: the values of names, and what patterns match. */
export class RedactionList {
  readonly #names: ReadonlySet<string>
  readonly #patterns: readonly RegExp[]

  constructor(names: Iterable<string> = [], patterns: readonly RegExp[] = []) {
    this.#names = new Set([...names].map((name) => name.toLowerCase()))
    this.#patterns = patterns
  }

  /** Reads names and `/regular expressions/`, separated by commas. Throws a Problem for anything else. */
  static parse(text: string): RedactionList {
    const [names, patterns] = [[] as string[], [] as RegExp[]]
    for (const [part] of text.matchAll(/\s*\/(?:\\.|[^/\\])+\/\s*(?=,|$)|[^,]+/g)) {
      const one = part.trim()
      if (/^\/.*\/$/.test(one)) patterns.push(patternOf(one))
      else if (/^[\w.-]+$/.test(one)) names.push(one)
      else throw refusal(`${JSON.stringify(one)} is neither a name, such as fs.obs.secret.key, nor a /pattern/`)
    }
    if (names.length + patterns.length === 0) throw refusal('needs a name or a /pattern/')
    return new RedactionList(names, patterns)
  }

  hasName(name: string): boolean {
    return this.#names.has(name.toLowerCase())
  }

  /** A text without them. A value is removed at its own place alone: a short one can be a part of another word. */
  clean(text: string, hide: Hide): string {
    const clean = this.#patterns.reduce((rest, pattern) => rest.replace(pattern, (one) => one && hide(one)), text)
    if (this.#names.size === 0) return clean
    const values = [...assignments(clean)].filter(({ name }) => this.hasName(name)).sort((a, b) => a.start - b.start)
    let [result, end] = ['', 0]
    for (const { start, value } of values) {
      if (!value.includes(REMOVED)) hide(value)
      if (start >= end) result += clean.slice(end, start) + REMOVED
      end = Math.max(end, start + value.length)
    }
    return result + clean.slice(end)
  }
}

const refusal = (message: string): Problem => new Problem('invalid', `--redact: ${message}`, '--redact')

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text.slice(1, -1), 'g')
  } catch (error) {
    throw refusal((error as Error).message)
  }
}
