/**
 * The one place (with job-plans.ts) that decides what a statement, an SQL execution, a job or a session's start does.
 * Stubs are the first source of plans; a real engine is the second, whose results come from outside the agenda; what
 * is known of the text is the last.
 */
import { codeSyntax, sqlSyntax } from '../core/comments.ts'
import { draw } from '../core/durations.ts'
import { SearchSteps } from '../core/search-steps.ts'
import { TextForms } from '../core/text-forms.ts'
import type { Plan, PlanEngine, SqlKind, SqlPlan, StartPlan, StatementPlan } from '../model/plan.ts'
import type { SqlAnswer } from '../sql/question.ts'
import { readDirective } from './directive.ts'
import { type CheckedJob, StubJobPlan } from './job-plan.ts'
import type { OutcomeContext } from './outcomes/outcome.ts'
import { type CheckedSql, StubSqlPlan } from './sql-plan.ts'
import type { StubList } from './stub-list.ts'
import {
  DEFAULT_ANSWER,
  ENGINE_ANSWER,
  type PlanContext,
  type PlanSettings,
  type RunCode,
  StubPlan,
  StubStatementPlan,
} from './stub-plan.ts'
import type { StubMatch } from './stub-query.ts'

/** The parts of a world that plans depend on. */
export interface PlanSource extends PlanContext {
  readonly project: string
  readonly stubs: StubList
}

/** A statement as stubs match it. */
export interface StatementText {
  readonly code: string
  readonly kind: string
  /** The session's name. */
  readonly session: string
  /** What gives the result if no stub does. */
  readonly run: RunCode
}

/** An SQL text as stubs match it. */
export interface SqlText {
  readonly sql: string
  readonly kind: SqlKind
  readonly database: string
  readonly cluster: string
}

/** A real engine for texts that no stub gives a result. */
export interface EngineChoice {
  readonly name: string
  /** The world's clock runs as real time does. */
  readonly isReal: boolean
}

/** The plan of a statement of a session. Throws if a `lakemock:` directive in its code is malformed. */
export function planStatement(
  source: PlanSource,
  statement: StatementText,
  failed: OutcomeContext,
  engine?: EngineChoice,
): StatementPlan {
  const { text, directive } = readCode(source, statement)
  const { project, stubs } = source
  const match = stubs.find({ subject: 'statement', project, text, session: statement.session, kind: statement.kind })
  const plan = new StubStatementPlan({ context: source, match, directive }, text, failed, statement.run)
  if (plan.fallsBack && !plan.never && engine !== undefined) plan.useEngine(engine.name, engine.isReal)
  return plan
}

/**
 * The plan of an SQL execution. `answer` is what the checker says of the text, for a plan that neither a stub nor a directive gives a
 * result. Throws if a `lakemock:` directive in its text is malformed.
 */
export function planSql(
  source: PlanSource,
  execution: SqlText,
  answer: () => SqlAnswer | undefined = () => undefined,
  engine?: EngineChoice,
): SqlPlan {
  const { text, directive } = readSql(source, execution)
  const { project, stubs } = source
  const { kind, database, cluster } = execution
  const match = stubs.find({ subject: 'execution', project, text, database, cluster })
  const plan = new StubSqlPlan({ context: source, match, directive }, text.bare, kind)
  if (!plan.fallsBack) return plan
  if (engine !== undefined) plan.useEngine(engine.name, engine.isReal)
  else if (source.settings.unmatched === 'checked') plan.takeAnswer(answer())
  return plan
}

/** How a session of that name starts. An engine starts it unless its stub makes the start fail. */
export function planStart(
  { project, stubs, settings, random }: PlanSource,
  session: string,
  engine?: EngineChoice,
): StartPlan {
  const { stub } = stubs.find({ subject: 'session', project, session, steps: new SearchSteps() }) ?? {}
  const fails = stub?.outcome.session as StartPlan['fails']
  const runsOn = fails === undefined ? engine : undefined
  const durationMs = (state: string): number => {
    const usual = runsOn?.isReal ? 0 : (settings.durations[state] ?? 0)
    return draw(stub?.durations[state] ?? usual, random)
  }
  return {
    notStartedMs: durationMs('not_started'),
    startingMs: durationMs('starting'),
    recoveringMs: durationMs('recovering'),
    shuttingDownMs: durationMs('shutting_down'),
    fails,
    answeredBy: runsOn === undefined ? (stub?.name ?? DEFAULT_ANSWER) : `${ENGINE_ANSWER}${runsOn.name}`,
    engine: runsOn?.name,
  }
}

/** The part of a plan that a snapshot stores: restoring it searches no stub and counts no match. */
export interface PlanState extends OutcomeContext {
  readonly settings: PlanSettings
  readonly match: StubMatch | undefined
  /** What the checker said; undefined if the text was not checked. */
  readonly answer?: CheckedSql | undefined
  /** The engine that gives the result; undefined if none does. */
  readonly engine?: PlanEngine | undefined
  /** The same for an SQL job, a batch or an MRS job. */
  readonly jobAnswer?: CheckedJob | undefined
}

/** The state of a plan, for the functions that restore one. */
export function planState(plan: Plan<unknown>): PlanState {
  if (!(plan instanceof StubPlan)) throw new Error(`a plan of ${plan.answeredBy} has no state to keep`)
  return plan instanceof StubJobPlan ? plan.jobState : plan.state
}

export function restoreStatementPlan({ random }: PlanContext, text: StatementText, state: PlanState): StatementPlan {
  const { settings, match, failedState, engine } = state
  const context = { settings, random }
  const { text: forms, directive } = readCode(context, text)
  const plan = new StubStatementPlan({ context, match, directive }, forms, { failedState }, text.run)
  plan.restoreEngine(engine)
  return plan
}

export function restoreSqlPlan(
  { random }: PlanContext,
  text: SqlText,
  { settings, match, answer, engine }: PlanState,
): SqlPlan {
  const context = { settings, random }
  const { text: forms, directive } = readSql(context, text)
  const plan = new StubSqlPlan({ context, match, directive }, forms.bare, text.kind)
  plan.restoreAnswer(answer)
  plan.restoreEngine(engine)
  return plan
}

/** Removes the directives from a text, if directives are enabled. */
function readCode({ settings }: PlanContext, { code, kind }: StatementText) {
  const source = { subject: 'statement', syntax: kind === 'sql' ? sqlSyntax : codeSyntax, field: 'code' } as const
  const { text, directive } = settings.inBand ? readDirective(code, source) : { text: code, directive: undefined }
  return { text: TextForms.ofCode(text), directive }
}

function readSql({ settings }: PlanContext, { sql }: SqlText) {
  const source = { subject: 'execution', syntax: sqlSyntax, field: 'sql_content' } as const
  const { text, directive } = settings.inBand ? readDirective(sql, source) : { text: sql, directive: undefined }
  return { text: TextForms.ofSql(text), directive }
}
