import { Lazy } from '../core/lazy.ts'
import { KnownAnswers } from './known-answers.ts'
import type { SqlAnswer, SqlQuestion } from './question.ts'
import { nestingOf } from './syntax/nesting.ts'

/** Longer texts are not checked: parsing would delay other projects. */
export const MAX_CHECKED_LENGTH = 10_000
/** Nor are texts with more open parentheses at one place. */
export const MAX_CHECKED_NESTING = 60

type Answer = (question: SqlQuestion) => SqlAnswer

/** What gives SQL without a stub its result. The grammars and the rules are loaded when the first SQL comes. */
export class SqlChecker {
  readonly #answer: Lazy<Answer> | undefined
  readonly #knownAnswers = new KnownAnswers()

  /** Without a loader, no text is checked. */
  constructor(load?: () => Promise<Answer>) {
    this.#answer = load && new Lazy(load)
  }

  async load(): Promise<void> {
    await this.#answer?.load()
  }

  /** The end of the loading; undefined if nothing has to be loaded. */
  loading(): Promise<void> | undefined {
    return this.#answer?.loading()
  }

  /** The answer to a text; undefined if the text is too long or nested too deeply, or if nothing is loaded. */
  answer(question: SqlQuestion): SqlAnswer | undefined {
    const { text } = question
    if (text.length > MAX_CHECKED_LENGTH || nestingOf(text) > MAX_CHECKED_NESTING) return undefined
    const answer = this.#answer?.value
    return answer && this.#knownAnswers.of(question, answer)
  }
}
