/** The plan of an SQL execution. */
import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'
import {
  type PlanEngine,
  type SqlKind,
  type SqlPlan,
  type SqlReport,
  type SqlResult,
  sqlResult,
} from '../model/plan.ts'
import type { SqlAnswer } from '../sql/question.ts'
import { echoExecution } from './echo.ts'
import { executionOutcomes } from './outcomes/index.ts'
import type { OutcomeContext, OutcomeKind } from './outcomes/outcome.ts'
import type { OutcomeFields } from './stub.ts'
import { type PlanParts, type PlanSettings, StubPlan } from './stub-plan.ts'

const sqlContext: OutcomeContext = { failedState: 'error' }

/** What the checker said of an SQL text. */
export const checkedSql = Type.Object(
  {
    result: sqlResult,
    failsIn: Type.Optional(Type.Enum(['QUEUED', 'PLANNING'])),
    checked: Type.Unsafe<readonly string[]>({ ...Type.Array(Type.String()) }),
    assumed: Type.Unsafe<readonly string[]>({ ...Type.Array(Type.String()) }),
  },
  closed,
)
export type CheckedSql = Readonly<Static<typeof checkedSql>>

/** Its result is that of a stub or a directive, of the checker, or an echo. */
export class StubSqlPlan extends StubPlan<SqlResult> implements SqlPlan {
  /** The SQL in the form in which it is compared, for the echo. */
  readonly #sql: string
  readonly #kind: SqlKind
  #answer: CheckedSql | undefined
  #answerBytes = 0
  #engine: PlanEngine | undefined

  constructor(parts: PlanParts, sql: string, kind: SqlKind) {
    super(parts)
    this.#sql = sql
    this.#kind = kind
  }

  /** Uses what the checker says as the result; undefined: the text was not checked. */
  takeAnswer(answer: SqlAnswer | undefined): void {
    if (answer === undefined) return
    const { failsIn, checked, assumed } = answer
    const early = failsIn === 'RUNNING' || failsIn === undefined ? {} : { failsIn }
    this.restoreAnswer({ result: shownResult(answer, this.#kind), ...early, checked, assumed })
  }

  restoreAnswer(answer: CheckedSql | undefined): void {
    this.#answer = answer
    this.#answerBytes = answer === undefined ? 0 : JSON.stringify(answer.result).length
  }

  /** Leaves the result to an engine. `isReal`: on a clock that runs as real time does, the engine decides how long the states last too. */
  useEngine(name: string, isReal: boolean): void {
    this.#engine = { name, paces: isReal && !this.hasOwnPace, isReal }
  }

  restoreEngine(engine: PlanEngine | undefined): void {
    this.#engine = engine
  }

  get engine(): PlanEngine | undefined {
    return this.#engine
  }

  override get answeredBy(): string {
    return this.#engine === undefined ? super.answeredBy : engineAnswer(this.#engine)
  }

  override get isDefault(): boolean {
    return this.#engine === undefined && super.isDefault
  }

  override get ending(): string {
    return this.#engine === undefined ? super.ending : `answered by ${engineAnswer(this.#engine)}`
  }

  override durationMs(state: string): number {
    return this.#engine?.isReal ? (this.ownDurationMs(state) ?? 0) : super.durationMs(state)
  }

  override get ownBytes(): number {
    if (this.#engine !== undefined) return 0
    return this.#answer === undefined ? super.ownBytes : this.#answerBytes
  }

  /** A result that waits at a gate, or never comes, fails no earlier. */
  get failsIn(): SqlPlan['failsIn'] {
    return this.hold === undefined && !this.never ? this.#answer?.failsIn : undefined
  }

  get report(): SqlReport | undefined {
    return this.#answer
  }

  override get state() {
    return { ...super.state, answer: this.#answer, engine: this.#engine }
  }

  protected get echoed(): string {
    return this.#sql
  }

  protected get outcomes(): readonly OutcomeKind<OutcomeFields, SqlResult>[] {
    return executionOutcomes
  }

  protected get outcomeContext(): OutcomeContext {
    return sqlContext
  }

  protected fallback(unmatched: PlanSettings['unmatched']): SqlResult {
    if (unmatched === 'checked' && this.#answer !== undefined) return this.#answer.result
    return echoExecution(this.#sql, this.#kind, unmatched)
  }
}

const engineAnswer = ({ name }: PlanEngine): string => `engine ${name}`

/** A result as MRS passes it on: DDL has none, and a statement that writes rows has their number. */
function shownResult({ result }: SqlAnswer, kind: SqlKind): SqlResult {
  if (result.message !== undefined) return result
  if (kind === 'ddl') return {}
  if (kind !== 'update') return result
  return result.updateCount === undefined ? {} : { updateCount: result.updateCount }
}
