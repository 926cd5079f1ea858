/**
 * The one place that says what will become of a statement, an SQL execution or a session's start. Stubs are the first source;
 * a real engine would be another, whose results come from outside the agenda.
 */
import type { Answer, CancelMode, ExecutionResult, SqlKind, StatementResult } from '../engine/answer.ts'
import { type Duration, draw } from '../engine/durations.ts'
import type { Captures } from '../engine/pattern.ts'
import type { Random } from '../engine/random.ts'
import { codeSyntax, sqlSyntax } from '../engine/text.ts'
import { TextForms } from '../engine/text-forms.ts'
import { echoExecution, echoStatement } from './echo.ts'
import { fill } from './fill.ts'
import { type InBand, readInBand } from './in-band.ts'
import { cancelledOutput } from './outcomes/cancelled.ts'
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
  readonly unmatched: Unmatched
  /** Whether comments in a statement's own text count. */
  readonly inBand: boolean
  /** The stream that durations are drawn from. */
  readonly random: Random
}

type Unmatched = 'echo' | 'empty' | 'fail'

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
  readonly #own: InBand | undefined
  readonly #fallback: (unmatched: Unmatched) => Result

  constructor(
    asked: Asked,
    question: Question,
    own: InBand | undefined,
    kinds: Kinds<Result>,
    context: OutcomeContext,
    fallback: (unmatched: Unmatched) => Result,
  ) {
    const found = asked.stubs.find(question)
    this.#asked = asked
    this.#own = own
    this.#stub = found?.stub
    this.#captures = found?.captures ?? true
    this.answeredBy = found?.stub.name ?? UNMATCHED
    this.#kinds = kinds
    this.#context = context
    this.#fallback = fallback
  }

  durationMs(state: string): number {
    const duration = this.#own?.durations[state] ?? this.#stub?.durations[state] ?? this.#asked.durations[state]
    return draw(duration ?? 0, this.#asked.random)
  }

  get inBand(): string | undefined {
    return this.#own?.words
  }

  get hold(): string | undefined {
    if (this.#own?.outcome.hold !== undefined) return this.#own.outcome.hold
    return this.#stub?.outcome.hold && fill(this.#stub.outcome.hold, this.#captures)
  }

  get never(): boolean {
    if (this.#own?.outcome.never) return true
    return this.#stub?.outcome.never === true && !this.#hasOwnResult && this.#own?.outcome.hold === undefined
  }

  get cancel(): CancelMode | undefined {
    return this.#own?.outcome.cancel ?? this.#stub?.outcome.cancel
  }

  lingersMs(): number | undefined {
    const { lingers } = this.#stub ?? {}
    return lingers === undefined ? undefined : draw(lingers, this.#asked.random)
  }

  cancelledOutput(): StatementResult['output'] | undefined {
    const { cancelled } = this.#stub?.outcome ?? {}
    return cancelled && cancelledOutput(fill(cancelled, this.#captures))
  }

  result(): Result {
    if (this.#own?.isEmpty) return this.#fallback('empty')
    const ownKind = this.#kinds.find((one) => one.key === this.#own?.outcomeKey)
    if (ownKind !== undefined) return ownKind.result(this.#own?.outcome as never, this.#context)
    const kind = this.#kinds.find((one) => one.key === this.#stub?.outcomeKey)
    if (kind === undefined || this.#stub === undefined) return this.#fallback(this.#asked.unmatched)
    return kind.result(fill(this.#stub.outcome, this.#captures) as never, this.#context)
  }

  get #hasOwnResult(): boolean {
    return this.#own?.outcomeKey !== undefined || this.#own?.isEmpty === true
  }
}

/** A text whose comments do not count. */
const plain = (text: string) => ({ text, inBand: undefined })

/** What a statement of a session will do. Throws where a comment of ours in its code is none. */
export function answerStatement(
  asked: Asked,
  statement: { code: string; kind: string; session: string },
  context: OutcomeContext,
): Answer<StatementResult> {
  const { code, kind, session } = statement
  const syntax = kind === 'sql' ? sqlSyntax : codeSyntax
  const own = asked.inBand ? readInBand(code, { subject: 'statement', syntax, field: 'code' }) : plain(code)
  const text = TextForms.ofCode(own.text)
  const question: Question = { subject: 'statement', project: asked.project, text, session, kind }
  return new StubAnswer(
    asked,
    question,
    own.inBand,
    statementOutcomes as Kinds<StatementResult>,
    context,
    (unmatched) => echoStatement(text.full, unmatched, context),
  )
}

/** What an SQL execution will do. Throws where a comment of ours in its text is none. */
export function answerExecution(
  asked: Asked,
  execution: { sql: string; kind: SqlKind; database: string; cluster: string },
): Answer<ExecutionResult> {
  const { sql, kind, database, cluster } = execution
  const source = { subject: 'execution', syntax: sqlSyntax, field: 'sql_content' } as const
  const own = asked.inBand ? readInBand(sql, source) : plain(sql)
  const text = TextForms.ofSql(own.text)
  const question: Question = { subject: 'execution', project: asked.project, text, database, cluster }
  const context = { failedState: 'error' } as const
  return new StubAnswer(
    asked,
    question,
    own.inBand,
    executionOutcomes as Kinds<ExecutionResult>,
    context,
    (unmatched) => echoExecution(text.bare, kind, unmatched),
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
