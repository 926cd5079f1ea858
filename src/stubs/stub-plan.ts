import Type, { type Static } from 'typebox'
import { unmatchedModes } from '../config/settings.ts'
import { type Duration, draw, durationMs } from '../core/durations.ts'
import { closed } from '../core/json-schema.ts'
import type { Captures } from '../core/pattern.ts'
import type { Random } from '../core/random.ts'
import type { CancelMode, Plan, PlanEngine, StatementPlan, StatementResult } from '../model/plan.ts'
import type { EvaluatedCode } from '../model/session.ts'
import type { Directive } from './directive.ts'
import { checkedStatement, echoStatement } from './echo.ts'
import { fill } from './fill.ts'
import { cancelledOutput } from './outcomes/cancelled.ts'
import { statementOutcomes } from './outcomes/index.ts'
import type { OutcomeContext, OutcomeKind } from './outcomes/outcome.ts'
import type { OutcomeFields, Stub } from './stub.ts'
import type { StubMatch } from './stub-query.ts'

/** `answeredBy` of a text that no stub matched: the default answer. */
export const DEFAULT_ANSWER = 'default'
/** How `answeredBy` of what an engine gives its result begins. */
export const ENGINE_ANSWER = 'engine '

/** The settings that a plan depends on. */
export const planSettings = Type.Object(
  {
    durations: Type.Unsafe<Readonly<Record<string, Duration>>>({ type: 'object', additionalProperties: durationMs }),
    unmatched: Type.Enum([...unmatchedModes]),
    inBand: Type.Boolean(),
  },
  closed,
)
export type PlanSettings = Readonly<Static<typeof planSettings>>

/** What a plan is made from, besides the text. Many plans share one such object. */
export interface PlanContext {
  readonly settings: PlanSettings
  /** The stream that durations are drawn from. */
  readonly random: Random
}

/** What decides one plan. A directive in the text overrides the stub, and the stub overrides the settings. */
export interface PlanParts {
  readonly context: PlanContext
  readonly match: StubMatch | undefined
  readonly directive: Directive | undefined
}

/** What a plan was made from, and the engine that it leaves its result to. */
interface PlanOrigin {
  readonly settings: PlanSettings
  readonly match: StubMatch | undefined
  readonly engine: PlanEngine | undefined
}

const engineAnswer = ({ name }: PlanEngine): string => `${ENGINE_ANSWER}${name}`

/** A plan from a stub, or from the settings if no stub matched. */
export abstract class StubPlan<Result> implements Plan<Result> {
  readonly #context: PlanContext
  readonly #stub: Stub | undefined
  #captures: Captures
  readonly #directive: Directive | undefined
  readonly #filledBytes: number
  #result: Result | undefined
  #engine: PlanEngine | undefined

  constructor({ context, match, directive }: PlanParts) {
    this.#context = context
    this.#directive = directive
    this.#stub = match?.stub
    this.#captures = match?.captures ?? true
    this.#filledBytes = match?.filledBytes ?? 0
  }

  protected abstract readonly outcomes: readonly OutcomeKind<OutcomeFields, Result>[]
  protected abstract readonly outcomeContext: OutcomeContext
  /** The result if neither a directive nor a stub gives one. */
  protected abstract fallback(unmatched: PlanSettings['unmatched']): Result

  /** The text that an echo repeats. */
  protected abstract readonly echoed: string

  /**
   * Leaves the result to an engine. `isReal`: on a clock that runs as real time does, the engine decides how long the
   * states last too.
   */
  useEngine(name: string, isReal: boolean): void {
    this.#engine = { name, paces: isReal && !this.hasOwnPace, isReal }
  }

  restoreEngine(engine: PlanEngine | undefined): void {
    this.#engine = engine
  }

  get engine(): PlanEngine | undefined {
    return this.#engine
  }

  get ownBytes(): number {
    if (this.directiveHasResult || this.#engine !== undefined) return 0
    return this.#stub?.outcomeKey === undefined ? this.echoed.length : this.#filledBytes
  }

  get answeredBy(): string {
    return this.#engine === undefined ? (this.#stub?.name ?? DEFAULT_ANSWER) : engineAnswer(this.#engine)
  }

  get isDefault(): boolean {
    return this.#stub === undefined && this.#engine === undefined
  }

  get ending(): string {
    if (this.#engine !== undefined) return `answered by ${engineAnswer(this.#engine)}`
    if (this.#stub !== undefined) return this.#stub.ending
    return this.directiveHasResult ? 'as its directive says' : 'no stub matched: default answer'
  }

  get inBand(): string | undefined {
    return this.#directive?.text
  }

  get hold(): string | undefined {
    if (this.#directive?.outcome.hold !== undefined) return this.#directive.outcome.hold
    return this.#stub?.outcome.hold && fill(this.#stub.outcome.hold, this.#captures)
  }

  get never(): boolean {
    if (this.#directive?.outcome.never) return true
    return this.#stub?.outcome.never === true && !this.directiveHasResult && this.#directive?.outcome.hold === undefined
  }

  get cancel(): CancelMode | undefined {
    return this.#directive?.outcome.cancel ?? this.#stub?.outcome.cancel
  }

  /** The name of a state in the setting `durations`. */
  protected settingOf(state: string): string {
    return state
  }

  durationMs(state: string): number {
    if (this.#engine?.isReal) return this.ownDurationMs(state) ?? 0
    return (
      this.ownDurationMs(state) ??
      draw(this.#context.settings.durations[this.settingOf(state)] ?? 0, this.#context.random)
    )
  }

  /** The duration that a directive or a stub gives a state; undefined if neither does. */
  protected ownDurationMs(state: string): number | undefined {
    const duration = this.#directive?.durations[state] ?? this.#stub?.durations[state]
    return duration === undefined ? undefined : draw(duration, this.#context.random)
  }

  /** Whether a directive or a stub says how long some state lasts, or what holds the result. */
  protected get hasOwnPace(): boolean {
    const given = { ...this.#directive?.durations, ...this.#stub?.durations }
    return Object.keys(given).length > 0 || this.hold !== undefined || this.never
  }

  result(): Result {
    if (this.#result === undefined) {
      this.#result = this.#makeResult()
      // used up; a finished statement can be kept for long
      this.#captures = true
    }
    return this.#result
  }

  /** The settings and the match that the plan was made from, for a snapshot. */
  get state(): PlanOrigin & OutcomeContext {
    const match = this.#stub && { stub: this.#stub, captures: this.#captures, filledBytes: this.#filledBytes }
    return { settings: this.#context.settings, match, engine: this.#engine, ...this.outcomeContext }
  }

  /** Draws how long cancelled code runs on. */
  protected drawLingersMs(): number | undefined {
    const { lingers } = this.#stub ?? {}
    return lingers === undefined ? undefined : draw(lingers, this.#context.random)
  }

  protected get lingers(): boolean {
    return this.#stub?.lingers !== undefined
  }

  protected get cancelledOutput(): StatementResult['output'] | undefined {
    const { cancelled } = this.#stub?.outcome ?? {}
    return cancelled && cancelledOutput(fill(cancelled, this.#captures))
  }

  #makeResult(): Result {
    if (this.#directive?.isEmpty) return this.fallback('empty')
    const fromDirective = this.#kindOf(this.#directive)
    if (fromDirective !== undefined && this.#directive !== undefined) {
      return fromDirective.result(this.#directive.outcome, this.outcomeContext)
    }
    const fromStub = this.#kindOf(this.#stub)
    if (fromStub === undefined || this.#stub === undefined) return this.fallback(this.#context.settings.unmatched)
    return fromStub.result(fill(this.#stub.outcome, this.#captures), this.outcomeContext)
  }

  /** Whether the result comes from neither a directive nor a stub. */
  get fallsBack(): boolean {
    if (this.#directive?.isEmpty) return false
    return this.#kindOf(this.#directive) === undefined && this.#kindOf(this.#stub) === undefined
  }

  #kindOf(source: Directive | Stub | undefined): OutcomeKind<OutcomeFields, Result> | undefined {
    return this.outcomes.find((kind) => kind.key === source?.outcomeKey)
  }

  protected get directiveHasResult(): boolean {
    return this.#directive?.outcomeKey !== undefined || this.#directive?.isEmpty === true
  }
}

/** Evaluates code that no stub matched, with the interpreter of its session. */
export type RunCode = (code: string) => EvaluatedCode

/** The code of a statement: as it was sent without directives, and in the form in which it is compared. */
export interface StatementCode {
  readonly raw: string
  readonly full: string
}

/** The plan of a statement. */
export class StubStatementPlan extends StubPlan<StatementResult> implements StatementPlan {
  protected readonly outcomeContext: OutcomeContext
  readonly #raw: string
  readonly #full: string
  /** Until there is a result: a finished statement can be kept for long. */
  #run: RunCode | undefined

  constructor(parts: PlanParts, { raw, full }: StatementCode, outcomeContext: OutcomeContext, run: RunCode) {
    super(parts)
    this.#raw = raw
    this.#full = full
    this.outcomeContext = outcomeContext
    this.#run = run
  }

  protected get echoed(): string {
    return this.#full
  }

  protected get outcomes(): readonly OutcomeKind<OutcomeFields, StatementResult>[] {
    return statementOutcomes
  }

  protected fallback(unmatched: PlanSettings['unmatched']): StatementResult {
    if (unmatched === 'checked' && this.#run !== undefined) {
      return checkedStatement(this.#run(this.#raw), this.outcomeContext)
    }
    return echoStatement(this.#full, unmatched, this.outcomeContext)
  }

  override result(): StatementResult {
    const result = super.result()
    this.#run = undefined
    return result
  }

  lingersMs(): number | undefined {
    return this.drawLingersMs()
  }

  cancelledResult(): StatementResult | undefined {
    const output = this.cancelledOutput
    if (output !== undefined) return { state: output.status === 'error' ? 'error' : 'available', output }
    // code that ran to its end shows its result
    return this.lingers && !this.never ? this.result() : undefined
  }
}
