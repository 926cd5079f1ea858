/**
 * The one place that says what will become of a statement, an SQL execution or a session's start. Stubs are the first source;
 * a real engine would be another, whose results come from outside the agenda.
 */
import type { Answer, ExecutionResult, SqlKind, StatementResult } from '../engine/answer.ts'
import { type Duration, draw } from '../engine/durations.ts'
import type { Captures } from '../engine/pattern.ts'
import type { Random } from '../engine/random.ts'
import { TextForms } from '../engine/text-forms.ts'
import { echoExecution, echoStatement } from './echo.ts'
import { fill } from './fill.ts'
import { executionOutcomes, statementOutcomes } from './outcomes/index.ts'
import type { OutcomeContext, OutcomeKind } from './outcomes/outcome.ts'
import type { Question } from './question.ts'
import type { Stub } from './stub.ts'
import type { StubList } from './stub-list.ts'

/** What a world contributes to an answer. */
export interface Asked {
  readonly project: string
  readonly stubs: StubList
  readonly durations: Readonly<Record<string, Duration>>
  readonly unmatched: 'echo' | 'empty' | 'fail'
  /** The stream that durations are drawn from. */
  readonly random: Random
}

/** `answeredBy` of what no stub matched. */
export const UNMATCHED = 'unmatched'

type Kinds<Result> = readonly OutcomeKind<never, Result>[]

class StubAnswer<Result> implements Answer<Result> {
  readonly answeredBy: string
  readonly #asked: Asked
  readonly #stub: Stub | undefined
  readonly #captures: Captures
  readonly #kinds: Kinds<Result>
  readonly #context: OutcomeContext
  readonly #fallback: () => Result

  constructor(asked: Asked, question: Question, kinds: Kinds<Result>, context: OutcomeContext, fallback: () => Result) {
    const found = asked.stubs.find(question)
    this.#asked = asked
    this.#stub = found?.stub
    this.#captures = found?.captures ?? true
    this.answeredBy = found?.stub.name ?? UNMATCHED
    this.#kinds = kinds
    this.#context = context
    this.#fallback = fallback
  }

  durationMs(state: string): number {
    return draw(this.#stub?.durations[state] ?? this.#asked.durations[state] ?? 0, this.#asked.random)
  }

  get hold(): string | undefined {
    return this.#stub?.outcome.hold && fill(this.#stub.outcome.hold, this.#captures)
  }

  get never(): boolean {
    return this.#stub?.outcome.never === true
  }

  get cancelFails(): boolean {
    return this.#stub?.outcome.cancel === 'fail'
  }

  result(): Result {
    const kind = this.#kinds.find((one) => one.key === this.#stub?.outcomeKey)
    if (kind === undefined || this.#stub === undefined) return this.#fallback()
    return kind.result(fill(this.#stub.outcome, this.#captures) as never, this.#context)
  }
}

/** What a statement of a session will do. */
export function answerStatement(
  asked: Asked,
  statement: { code: string; kind: string; session: string },
  context: OutcomeContext,
): Answer<StatementResult> {
  const { code, kind, session } = statement
  const text = TextForms.ofCode(code)
  const question: Question = { subject: 'statement', project: asked.project, text, session, kind }
  return new StubAnswer(asked, question, statementOutcomes as Kinds<StatementResult>, context, () =>
    echoStatement(text.full, asked.unmatched, context),
  )
}

/** What an SQL execution will do. */
export function answerExecution(
  asked: Asked,
  execution: { sql: string; kind: SqlKind; database: string; cluster: string },
): Answer<ExecutionResult> {
  const { sql, kind, database, cluster } = execution
  const text = TextForms.ofSql(sql)
  const question: Question = { subject: 'execution', project: asked.project, text, database, cluster }
  return new StubAnswer(asked, question, executionOutcomes as Kinds<ExecutionResult>, { failedState: 'error' }, () =>
    echoExecution(text.bare, kind, asked.unmatched),
  )
}

/** How a session starts: how long each state of its own lasts, and how it fails where it does. */
export interface StartAnswer {
  readonly answeredBy: string
  durationMs(state: string): number
  readonly fails: 'error' | 'dead' | 'success' | undefined
}

export function answerStart(asked: Asked, session: { name: string }): StartAnswer {
  const question: Question = { subject: 'session', project: asked.project, session: session.name }
  const found = asked.stubs.find(question)
  return {
    answeredBy: found?.stub.name ?? UNMATCHED,
    durationMs: (state) => draw(found?.stub.durations[state] ?? asked.durations[state] ?? 0, asked.random),
    fails: found?.stub.outcome.session as StartAnswer['fails'],
  }
}
