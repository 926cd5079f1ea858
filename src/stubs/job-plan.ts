/** The plan of an SQL job, a batch or an MRS job. */
import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'
import { type JobPlan, type JobResult, jobResult } from '../model/job-plan.ts'
import { checkReport, type SqlReport } from '../model/plan.ts'
import { jobOutcomes } from './outcomes/index.ts'
import type { OutcomeContext, OutcomeKind } from './outcomes/outcome.ts'
import type { OutcomeFields } from './stub.ts'
import { type PlanParts, type PlanSettings, StubPlan } from './stub-plan.ts'

export type JobSubject = keyof typeof jobOutcomes

const jobContext: OutcomeContext = { failedState: 'error' }

/** What is known of the result of a job without a stub. */
export const checkedJob = Type.Object(
  {
    result: jobResult,
    ...checkReport.properties,
  },
  closed,
)
export type CheckedJob = Readonly<Static<typeof checkedJob>>

/** What a job is when no stub matches it. */
export interface JobEcho {
  /** The text that messages show, and that counts as the size of an echo. */
  readonly text: string
  /** The result with the setting unmatched: echo or empty, and with checked if nothing could be checked. */
  readonly result: (unmatched: 'echo' | 'empty') => JobResult
}

/** Its result is that of a stub or a directive, of a check, or an echo. */
export class StubJobPlan extends StubPlan<JobResult> implements JobPlan {
  readonly #subject: JobSubject
  readonly #echo: JobEcho
  #answer: CheckedJob | undefined
  #answerBytes = 0
  /** The answer is that of its statements, whatever stub gives the times. */
  #isScript = false

  constructor(parts: PlanParts, subject: JobSubject, echo: JobEcho) {
    super(parts)
    this.#subject = subject
    this.#echo = echo
  }

  /** Uses what a check says as the result; undefined: nothing was checked. */
  takeAnswer(answer: CheckedJob | undefined): void {
    this.#answer = answer
    this.#answerBytes = answer === undefined ? 0 : JSON.stringify(answer.result).length
  }

  /** Uses the results of its statements, which stubs for SQL gave them; undefined: it runs no SQL, or a stub for jobs matched. */
  takeScript(script: CheckedJob | undefined): void {
    this.#isScript = script !== undefined
    this.takeAnswer(script)
  }

  /** Whether its result is that of its statements. */
  get hasScript(): boolean {
    return this.#isScript && !this.directiveHasResult
  }

  override get ownBytes(): number {
    return this.#answer === undefined ? super.ownBytes : this.#answerBytes
  }

  override result(): JobResult {
    if (this.hasScript && this.#answer !== undefined) return this.#answer.result
    return super.result()
  }

  get report(): SqlReport | undefined {
    return this.#answer
  }

  get jobState() {
    return { ...this.state, jobAnswer: this.#answer }
  }

  protected override settingOf(state: string): string {
    return `${this.#subject}.${state}`
  }

  protected get echoed(): string {
    return this.#echo.text
  }

  protected get outcomes(): readonly OutcomeKind<OutcomeFields, JobResult>[] {
    return jobOutcomes[this.#subject]
  }

  protected get outcomeContext(): OutcomeContext {
    return jobContext
  }

  protected fallback(unmatched: PlanSettings['unmatched']): JobResult {
    if (this.#answer !== undefined) return this.#answer.result
    if (unmatched === 'fail')
      return { message: `no stub matches ${JSON.stringify(this.#echo.text)}, and unmatched jobs fail here` }
    return this.#echo.result(unmatched === 'empty' ? 'empty' : 'echo')
  }
}
