/** The plans of SQL jobs, batches and MRS jobs: see plans.ts. */
import { sqlSyntax } from '../core/comments.ts'
import { SearchSteps } from '../core/search-steps.ts'
import { TextForms } from '../core/text-forms.ts'
import type { JobFacts, JobPlan } from '../model/job-plan.ts'
import type { SqlKind } from '../model/plan.ts'
import { readDirective } from './directive.ts'
import { echoExecution } from './echo.ts'
import { type CheckedJob, type JobEcho, type JobSubject, StubJobPlan } from './job-plan.ts'
import { type AnswerStatement, runScript } from './job-script.ts'
import type { EngineChoice, PlanSource, PlanState } from './plans.ts'
import type { PlanContext } from './stub-plan.ts'
import type { StubQuery } from './stub-query.ts'

/** An SQL job as stubs match it. */
export interface SqlJobText {
  readonly sql: string
  /** What its echo looks like. */
  readonly kind: SqlKind
  readonly database: string
  readonly queue: string
}

/** A batch as stubs match it. */
export interface BatchText {
  readonly job: JobFacts
  readonly queue: string
}

/** An MRS job as stubs match it. */
export interface MrsJobText {
  readonly job: JobFacts
  /** The SQL of its arguments, if it runs SQL. */
  readonly sql: string | undefined
  /** The id of the cluster. */
  readonly cluster: string
}

/** What a check says of a job without a stub; undefined: nothing can be said. */
export type AnswerJob = () => CheckedJob | undefined

/** What a plan is made from. */
interface JobParts {
  readonly subject: JobSubject
  readonly echo: JobEcho
  readonly query: Omit<StubQuery, 'project' | 'subject'>
  readonly directive: ReturnType<typeof readDirective>['directive']
}

/**
 * The plan of an SQL job. If neither a stub nor a directive gives a result, `engine` does, else `answer`. Throws if a `lakemock:`
 * directive in its text is malformed.
 */
export const planSqlJob = (source: PlanSource, job: SqlJobText, answer?: AnswerJob, engine?: EngineChoice): JobPlan =>
  plan(source, sqlJobParts(source, job), answer, engine)

/**
 * The plan of an SQL job that an operation starts. `known` is its result if neither a stub nor a directive gives one,
 * whatever `unmatched` says.
 */
export function planOperationJob(source: PlanSource, job: SqlJobText, known: CheckedJob | undefined): JobPlan {
  const made = plan(source, sqlJobParts(source, job))
  if (made.fallsBack && known !== undefined) made.takeAnswer(known)
  return made
}

/** The plan of a batch. */
export const planBatch = (source: PlanSource, batch: BatchText): JobPlan => plan(source, batchParts(batch))

/**
 * The plan of an MRS job. If no stub for jobs matches one that runs SQL, stubs for SQL apply to each statement, and `engine`, else
 * `answer`, gives the result of the others. Throws if a `lakemock:` directive in its SQL is malformed.
 */
export function planMrsJob(
  source: PlanSource,
  job: MrsJobText,
  answer: AnswerStatement = () => ({}),
  engine?: EngineChoice,
): JobPlan {
  const { subject, echo, query, directive } = mrsJobParts(source, job)
  const { project, stubs } = source
  const match = stubs.find({ subject, project, ...query })
  const run = engine === undefined ? answer : (statement: string) => ({ engineRuns: statement })
  const script =
    match === undefined && query.text !== undefined ? runScript(source, job.cluster, query.text.raw, run) : undefined
  const made = new StubJobPlan({ context: source, match: match ?? script?.match, directive }, subject, echo)
  made.takeScript(script?.answer)
  const { statements = [] } = script?.answer.result ?? {}
  if (engine !== undefined && made.hasScript && statements.some(({ engineRuns }) => engineRuns !== undefined))
    made.useEngine(engine.name, engine.isReal)
  return made
}

export const restoreSqlJobPlan = (context: PlanContext, job: SqlJobText, state: PlanState): JobPlan =>
  restore(context, state, (under) => sqlJobParts(under, job))

export const restoreBatchPlan = (context: PlanContext, batch: BatchText, state: PlanState): JobPlan =>
  restore(context, state, () => batchParts(batch))

export function restoreMrsJobPlan(context: PlanContext, job: MrsJobText, state: PlanState): JobPlan {
  const made = restore(context, { ...state, jobAnswer: undefined }, (under) => mrsJobParts(under, job))
  made.takeScript(state.jobAnswer)
  return made
}

/** A batch or an MRS job in one line, for messages and the list of what no stub matched. */
export const jobLine = ({ type, class: main, file, arguments: given }: JobFacts): string =>
  [type, main, file, given].filter((part) => part !== '').join(' ')

function plan(
  source: PlanSource,
  { subject, echo, query, directive }: JobParts,
  answer?: AnswerJob,
  engine?: EngineChoice,
): StubJobPlan {
  const { project, stubs, settings } = source
  const match = stubs.find({ subject, project, ...query })
  const made = new StubJobPlan({ context: source, match, directive }, subject, echo)
  if (!made.fallsBack) return made
  if (engine !== undefined) made.useEngine(engine.name, engine.isReal)
  else if (settings.unmatched === 'checked') made.takeAnswer(answer?.())
  return made
}

/** A plan under the settings that it was made under. */
function restore({ random }: PlanContext, state: PlanState, partsOf: (context: PlanContext) => JobParts): StubJobPlan {
  const context = { settings: state.settings, random }
  const { subject, echo, directive } = partsOf(context)
  const made = new StubJobPlan({ context, match: state.match, directive }, subject, echo)
  made.takeAnswer(state.jobAnswer)
  made.restoreEngine(state.engine)
  return made
}

function sqlJobParts(context: PlanContext, { sql, kind, database, queue }: SqlJobText): JobParts {
  const { text, directive } = readSql(context, sql, 'sqlJob', 'sql')
  const echo: JobEcho = { text: text.bare, result: (unmatched) => echoSql(text.bare, kind, unmatched) }
  return { subject: 'sqlJob', echo, query: { text, database, queue }, directive }
}

function batchParts({ job, queue }: BatchText): JobParts {
  const query = { job, queue, steps: new SearchSteps() }
  return { subject: 'batch', echo: { text: jobLine(job), result: () => ({}) }, query, directive: undefined }
}

function mrsJobParts(context: PlanContext, { job, sql, cluster }: MrsJobText): JobParts {
  const echo: JobEcho = { text: jobLine(job), result: () => ({}) }
  if (sql === undefined) {
    const query = { job, cluster, steps: new SearchSteps() }
    return { subject: 'mrsJob', echo, query, directive: undefined }
  }
  const { text, directive } = readSql(context, sql, 'mrsJob', 'arguments')
  return { subject: 'mrsJob', echo, query: { job, cluster, text }, directive }
}

function readSql({ settings }: PlanContext, sql: string, subject: 'sqlJob' | 'mrsJob', field: string) {
  const source = { subject, syntax: sqlSyntax, field }
  const { text, directive } = settings.inBand ? readDirective(sql, source) : { text: sql, directive: undefined }
  return { text: TextForms.ofSql(text), directive }
}

/** An echo as of MRS's SQL; all columns are texts. */
function echoSql(sql: string, kind: SqlKind, unmatched: 'echo' | 'empty') {
  const { columns, rows, ...rest } = echoExecution(sql, kind, unmatched)
  return columns === undefined ? rest : { ...rest, columns, types: columns.map(() => 'string'), rows: rows ?? [] }
}
