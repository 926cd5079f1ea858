import type { CheckReport } from '../../model/plan.ts'
import type { Unsure } from './output.ts'

/** The most assumptions that a report names, and the length of each. */
const MAX_ASSUMED = 20
const MAX_LENGTH = 100

/** What the interpreters did with one code, for the report of its statement. */
export class Evaluation {
  /** Whether all of the code was parsed, and evaluated to its end or to its error. */
  isParsed = true
  isEvaluated = true
  readonly #assumed = new Set<string>()

  /** Something that the result depends on, and that is not known. */
  assume(what: string): void {
    if (this.#assumed.size < MAX_ASSUMED) this.#assumed.add(what.slice(0, MAX_LENGTH))
  }

  /** The code, or a part of it, cannot be decided. */
  giveUp(step: 'parse' | 'evaluate', { message }: Unsure): void {
    if (step === 'parse') this.isParsed = false
    this.isEvaluated = false
    this.assume(`the result (${message})`)
  }

  get report(): CheckReport {
    if (!this.isParsed || this.#assumed.size > 0) return { checked: this.#checked, assumed: [...this.#assumed] }
    return this.isEvaluated ? evaluated : parsed
  }

  get #checked(): readonly string[] {
    if (!this.isParsed) return []
    return this.isEvaluated ? evaluated.checked : parsed.checked
  }
}

// most code assumes nothing: its reports are shared
const evaluated: CheckReport = { checked: ['syntax', 'evaluation'], assumed: [] }
const parsed: CheckReport = { checked: ['syntax'], assumed: [] }
