import type { World } from '../world/world.ts'
import { answersOf, type EngineAnswer } from './engine-answer.ts'
import { engineExchange } from './engine-exchange.ts'
import type { StoredExchange } from './exchange.ts'
import { Redactor } from './redact.ts'
import type { RedactionList } from './redaction-list.ts'
import { REMOVED } from './secrets.ts'

export interface EngineRecorderOptions {
  /** The most rows of a result that are stored. */
  readonly rows: number
  /** What is removed beside recognized secrets. */
  readonly redact: RedactionList
  /** Secrets that are known from the start. */
  readonly secrets: readonly string[]
  /** The current time in milliseconds since the epoch. */
  nowMs(): number
  /** Called with each answer. Its errors go to `reportError`. */
  store(exchange: StoredExchange): void
  reportError(message: string): void
}

/** Stores what engines answer, without secrets. */
export class EngineRecorder {
  readonly #options: EngineRecorderOptions
  readonly #redactor: Redactor
  /** The results in the order of their ends: the rows of one can take a moment. */
  #stored: Promise<void> = Promise.resolve()
  #count = 0

  constructor(options: EngineRecorderOptions) {
    this.#options = options
    // names of projects are not in the results
    this.#redactor = new Redactor({ keepIds: true, list: options.redact, secrets: options.secrets })
  }

  /** A statement, an SQL execution or a job has ended that an engine ran. */
  take(world: World, kind: string, id: string): void {
    const { rows, reportError } = this.#options
    const atMs = this.#options.nowMs()
    // read now: a reset may follow
    const answers = answersOf(world, kind, id, rows)
    this.#stored = Promise.all([answers, this.#stored])
      .then(([found]) => {
        for (const answer of found) this.#store(answer, atMs)
      })
      .catch((error: Error) => reportError(`what the engine gave ${kind} ${id} could not be stored: ${error.message}`))
  }

  /** Waits until every answer is stored. */
  settled(): Promise<void> {
    return this.#stored
  }

  #store(answer: EngineAnswer, atMs: number): void {
    const exchange = engineExchange(++this.#count, atMs, this.#withoutColumns(answer))
    this.#options.store(this.#redactor.redact(exchange))
  }

  /** A cell is under its column, which no other part of a recording has. */
  #withoutColumns(answer: EngineAnswer): EngineAnswer {
    const { columns, rows } = answer.outcome ?? {}
    if (!Array.isArray(columns) || !Array.isArray(rows)) return answer
    const isHidden = columns.map((name) => this.#options.redact.hasName(String(name)))
    if (!isHidden.includes(true)) return answer
    const clean = rows.map((row: readonly unknown[]) =>
      row.map((cell, index) => (isHidden[index] && cell !== null ? REMOVED : cell)),
    )
    return { ...answer, outcome: { ...answer.outcome, rows: clean } }
  }
}
