import type { CodeText, EvaluatedCode, SessionCode } from '../../model/session.ts'
import { textOutput } from './output.ts'
import { plausible } from './sql/run-sql.ts'
import { sqlOutput } from './sql/sql-json.ts'

/** Interpreters whose own errors end in a plausible result and a report, not in a refused request. */
export class GuardedCode implements SessionCode {
  readonly #code: SessionCode
  readonly #report: (error: unknown, kind: string) => void

  constructor(code: SessionCode, report: (error: unknown, kind: string) => void) {
    this.#code = code
    this.#report = report
  }

  get nextId(): number {
    return this.#code.nextId
  }

  set nextId(id: number) {
    this.#code.nextId = id
  }

  run(text: CodeText): EvaluatedCode {
    return this.#guard(text, () => this.#code.run(text)) ?? plausibleResult(text)
  }

  learn(text: CodeText): void {
    this.#guard(text, () => this.#code.learn(text))
  }

  miss(): void {
    this.#code.miss()
  }

  /** After an error, what the code has defined is not known. */
  #guard<T>({ kind }: CodeText, act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      this.#report(error, kind)
      this.#code.miss()
      return undefined
    }
  }
}

const plausibleResult = ({ kind, code }: CodeText): EvaluatedCode => ({
  output: { ...(kind === 'sql' ? sqlOutput(plausible(code)) : textOutput('')) },
  report: { checked: [], assumed: ['the result (an internal error)'] },
})
