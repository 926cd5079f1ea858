/** The plan of an SQL execution. */
import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'
import { checkReport, type SqlKind, type SqlPlan, type SqlReport, type SqlResult, sqlResult } from '../model/plan.ts'
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
    ...checkReport.properties,
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

  override get ownBytes(): number {
    return this.#answer === undefined || this.engine !== undefined ? super.ownBytes : this.#answerBytes
  }

  /** A result that waits at a gate, or never comes, fails no earlier. */
  get failsIn(): SqlPlan['failsIn'] {
    return this.hold === undefined && !this.never ? this.#answer?.failsIn : undefined
  }

  get report(): SqlReport | undefined {
    return this.#answer
  }

  override get state() {
    return { ...super.state, answer: this.#answer }
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

/** A result as MRS passes it on: DDL has none, and a statement that writes rows has their number. */
function shownResult({ result }: SqlAnswer, kind: SqlKind): SqlResult {
  if (result.message !== undefined) return result
  if (kind === 'ddl') return {}
  if (kind !== 'update') return result
  return result.updateCount === undefined ? {} : { updateCount: result.updateCount }
}
