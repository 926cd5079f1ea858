/**
 * The one place that says what will become of a statement, an SQL execution or a session's start. Stubs are the first source;
 * a real engine would be another, whose results come from outside the agenda.
 */

import { codeSyntax, sqlSyntax } from '../core/comments.ts'
import { type Duration, draw } from '../core/durations.ts'
import type { Captures } from '../core/pattern.ts'
import type { Random } from '../core/random.ts'
import { TextForms } from '../core/text-forms.ts'
import type { Answer, CancelMode, ExecutionResult, SqlKind, StatementResult } from '../model/plan.ts'
import { echoExecution, echoStatement } from './echo.ts'
import { fill } from './fill.ts'
import { type InBand, readInBand } from './in-band.ts'
import { cancelledOutput } from './outcomes/cancelled.ts'
import { executionOutcomes, statementOutcomes } from './outcomes/index.ts'
import type { OutcomeContext, OutcomeKind } from './outcomes/outcome.ts'
import type { Question } from './question.ts'
import type { Stub } from './stub.ts'
import type { StubList } from './stub-list.ts'

/** What a world contributes to an answer. One object for many: answers keep it. */
export interface Asked {
  readonly project: string
  readonly stubs: StubList
  readonly settings: AskedSettings
  /** The stream that durations are drawn from. */
  readonly random: Random
  /** What each stub answered last. */
  readonly last: WeakMap<Stub, LastAnswer>
}

/** An answer, and the code that it answered: who runs code again and again has the same answer. */
interface LastAnswer {
  readonly code: string
  readonly kind: string
  readonly failedState: OutcomeContext['failedState']
  readonly answer: Answer<StatementResult>
}

/** The settings under which an answer is made. */
export interface AskedSettings {
  readonly durations: Readonly<Record<string, Duration>>
  readonly unmatched: Unmatched
  /** Whether comments in a statement's own text count. */
  readonly inBand: boolean
}

export type Unmatched = 'echo' | 'empty' | 'fail'

/** `answeredBy` of what no stub matched. */
export const UNMATCHED = 'unmatched'

/** The stub that matched, and what it caught. */
interface Found {
  readonly stub: Stub
  readonly captures: Captures
}

/** An answer without the text that it was asked about. */
export interface AnswerState extends AskedSettings, OutcomeContext {
  readonly found: Found | undefined
}

type Kinds<Result> = readonly OutcomeKind<never, Result>[]

/** What an answer is made of. */
interface Making<Result> {
  readonly asked: Asked
  readonly found: Found | undefined
  /** What the text itself asks for. */
  readonly own: InBand | undefined
  readonly kinds: Kinds<Result>
  readonly context: OutcomeContext
  /** The result where no stub says one. */
  readonly fallback: (unmatched: Unmatched) => Result
}

/** An answer by a stub, or by none. It has no state: statements that ask the same can have the same. */
class StubAnswer<Result> implements Answer<Result> {
  readonly answeredBy: string
  readonly ending: string
  readonly #asked: Asked
  readonly #stub: Stub | undefined
  readonly #captures: Captures
  readonly #kinds: Kinds<Result>
  readonly #context: OutcomeContext
  readonly #own: InBand | undefined
  readonly #fallback: (unmatched: Unmatched) => Result
  #result: Result | undefined

  constructor({ asked, found, own, kinds, context, fallback }: Making<Result>) {
    this.#asked = asked
    this.#own = own
    this.#stub = found?.stub
    this.#captures = found?.captures ?? true
    this.answeredBy = found?.stub.name ?? UNMATCHED
    this.ending = `answered by ${this.answeredBy}`
    this.#kinds = kinds
    this.#context = context
    this.#fallback = fallback
  }

  durationMs(state: string): number {
    const duration =
      this.#own?.durations[state] ?? this.#stub?.durations[state] ?? this.#asked.settings.durations[state]
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
    this.#result ??= this.#make()
    return this.#result
  }

  #make(): Result {
    if (this.#own?.isEmpty) return this.#fallback('empty')
    const ownKind = this.#kinds.find((one) => one.key === this.#own?.outcomeKey)
    if (ownKind !== undefined) return ownKind.result(this.#own?.outcome as never, this.#context)
    const kind = this.#kinds.find((one) => one.key === this.#stub?.outcomeKey)
    if (kind === undefined || this.#stub === undefined) return this.#fallback(this.#asked.settings.unmatched)
    return kind.result(fill(this.#stub.outcome, this.#captures) as never, this.#context)
  }

  /** What `restoreStatement` and `restoreExecution` need beside the text. */
  state(): AnswerState {
    const { durations, unmatched, inBand } = this.#asked.settings
    const found = this.#stub && { stub: this.#stub, captures: this.#captures }
    return { durations, unmatched, inBand, found, failedState: this.#context.failedState }
  }

  get #hasOwnResult(): boolean {
    return this.#own?.outcomeKey !== undefined || this.#own?.isEmpty === true
  }
}

/** A text whose comments do not count. */
const plain = (text: string) => ({ text, inBand: undefined })

export interface StatementAsked {
  readonly code: string
  readonly kind: string
  /** The session's name. */
  readonly session: string
}
export interface ExecutionAsked {
  readonly sql: string
  readonly kind: SqlKind
  readonly database: string
  readonly cluster: string
}

/** What a statement of a session will do. Throws where a comment of ours in its code is none. */
export function answerStatement(
  asked: Asked,
  statement: StatementAsked,
  context: OutcomeContext,
  find = (question: Question) => asked.stubs.find(question),
): Answer<StatementResult> {
  const { code, kind, session } = statement
  const { failedState } = context
  const syntax = kind === 'sql' ? sqlSyntax : codeSyntax
  const own = asked.settings.inBand ? readInBand(code, { subject: 'statement', syntax, field: 'code' }) : plain(code)
  const text = TextForms.ofCode(own.text)
  const found = find({ subject: 'statement', project: asked.project, text, session, kind })
  const last = found && asked.last.get(found.stub)
  if (last?.code === code && last.kind === kind && last.failedState === failedState) return last.answer
  const answer = new StubAnswer({
    asked,
    found,
    own: own.inBand,
    kinds: statementOutcomes as Kinds<StatementResult>,
    context,
    fallback: (unmatched) => echoStatement(text.full, unmatched, context),
  })
  if (found !== undefined) asked.last.set(found.stub, { code, kind, failedState, answer })
  return answer
}

/** What an SQL execution will do. Throws where a comment of ours in its text is none. */
export function answerExecution(
  asked: Asked,
  execution: ExecutionAsked,
  find = (question: Question) => asked.stubs.find(question),
): Answer<ExecutionResult> {
  const { sql, kind, database, cluster } = execution
  const source = { subject: 'execution', syntax: sqlSyntax, field: 'sql_content' } as const
  const own = asked.settings.inBand ? readInBand(sql, source) : plain(sql)
  const text = TextForms.ofSql(own.text)
  return new StubAnswer({
    asked,
    found: find({ subject: 'execution', project: asked.project, text, database, cluster }),
    own: own.inBand,
    kinds: executionOutcomes as Kinds<ExecutionResult>,
    context: { failedState: 'error' },
    fallback: (unmatched) => echoExecution(text.bare, kind, unmatched),
  })
}

/** The state of an answer, for `restoreStatement` and `restoreExecution`. */
export function stateOfAnswer(answer: Answer<unknown>): AnswerState {
  if (!(answer instanceof StubAnswer)) throw new Error(`an answer of ${answer.answeredBy} has no state to keep`)
  return answer.state()
}

/** An answer as it was: no stub is asked, and no hit counted. Throws where a comment of ours in the code is none. */
export function restoreStatement(asked: Asked, statement: StatementAsked, state: AnswerState): Answer<StatementResult> {
  // what another answered under other settings is none of its business
  const then = { ...asked, settings: state, last: new WeakMap() }
  return answerStatement(then, statement, { failedState: state.failedState }, () => state.found)
}

/** As `restoreStatement`, of an SQL execution. */
export function restoreExecution(asked: Asked, execution: ExecutionAsked, state: AnswerState): Answer<ExecutionResult> {
  return answerExecution({ ...asked, settings: state }, execution, () => state.found)
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
    durationMs: (state) => draw(found?.stub.durations[state] ?? asked.settings.durations[state] ?? 0, asked.random),
    fails: found?.stub.outcome.session as StartAnswer['fails'],
  }
}
