import type { Evaluation } from '../evaluation.ts'
import { forgetOldest } from '../kept-names.ts'
import { type CodeOutput, errorOutput, textOutput, Unsure } from '../output.ts'
import { Machine } from './evaluate.ts'
import { parse } from './parser.ts'
import { RError } from './r-error.ts'
import { Incomplete } from './tokens.ts'
import { unknown, type Value } from './value.ts'

const ASSIGNED = /(?:^|[;{(]|\s)([\p{L}.][\p{L}\p{N}._]*)\s*(?:<-|<<-|=(?!=))/gu

/** The R of a session: the names that its statements defined. */
export class RInterpreter {
  readonly #names = new Map<string, Value>()
  #isOpen = false

  /** The output of code, as Livy's R gives it: what is printed, without the white space at its ends. */
  run(code: string, evaluation: Evaluation): CodeOutput {
    const machine = new Machine(this.#names, this.#isOpen, evaluation)
    let step: 'parse' | 'evaluate' = 'parse'
    try {
      const body = parse(code)
      step = 'evaluate'
      for (const node of body) machine.show(node)
    } catch (error) {
      if (error instanceof RError) return errorOutput('Error', error.text)
      if (error instanceof Incomplete) {
        evaluation.isEvaluated = false
        return errorOutput('Error', 'Error in parse(text = code) : unexpected end of input')
      }
      if (!(error instanceof Unsure)) throw error
      evaluation.giveUp(step, error)
      this.learn(code)
    }
    this.#isOpen ||= machine.isOpen
    this.#limit()
    return textOutput(machine.printed.trim())
  }

  /** Code ran whose effects are not known. */
  learn(code: string): void {
    for (const [, name = ''] of code.slice(0, 20_000).matchAll(ASSIGNED)) this.#names.set(name, unknown)
    if (/\b(?:library|require|source|load|attach|assign)\s*\(/.test(code)) this.#isOpen = true
    this.#limit()
  }

  miss(): void {
    this.#isOpen = true
  }

  #limit(): void {
    for (const [name, value] of this.#names)
      if (value.kind === 'vector' && value.items.length > 200) this.#names.set(name, unknown)
    if (forgetOldest(this.#names)) this.#isOpen = true
  }
}
