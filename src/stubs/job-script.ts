/** The statements of a job that runs SQL, when no stub for jobs gives the result: stubs for SQL apply to each statement. */
import { splitStatements } from '../core/sql-statements.ts'
import { TextForms } from '../core/text-forms.ts'
import type { StatementRows } from '../model/job-plan.ts'
import type { CheckedJob } from './job-plan.ts'
import type { PlanSource } from './plans.ts'
import { StubSqlPlan } from './sql-plan.ts'
import type { StubMatch } from './stub-query.ts'

/** What a statement gives: its rows, or the message of its failure. */
export interface StatementAnswer extends StatementRows {
  readonly message?: string
}

/** The result of a statement that no stub gives one. It is called once for each, in their order. */
export type AnswerStatement = (statement: string) => StatementAnswer

/** The database of a job's SQL: that of a session of spark-sql or Hive. */
const DATABASE = 'default'

export interface Script {
  readonly answer: CheckedJob
  /** The first stub that matched: the times, the gate and what a kill does are its. */
  readonly match: StubMatch | undefined
}

/** Runs the statements of a text, without its directives, up to the first that fails. */
export function runScript(source: PlanSource, cluster: string, sql: string, answer: AnswerStatement): Script {
  const statements: StatementRows[] = []
  let first: StubMatch | undefined
  let message: string | undefined
  for (const statement of splitStatements(sql)) {
    const text = TextForms.ofSql(statement)
    const { project, stubs } = source
    const match = stubs.find({ subject: 'execution', project, text, database: DATABASE, cluster })
    first ??= match
    const { message: failure, ...rows } = match?.stub.outcomeKey
      ? stubResult(source, match, text.bare)
      : answer(statement)
    message = failure
    if (message !== undefined) break
    statements.push(rows)
  }
  const result = { statements, ...(message === undefined ? {} : { message }) }
  return { answer: { result, checked: [], assumed: [] }, match: first }
}

function stubResult(context: PlanSource, match: StubMatch, sql: string): StatementAnswer {
  const { columns, rows, message } = new StubSqlPlan({ context, match, directive: undefined }, sql, 'select').result()
  if (message !== undefined) return { message }
  return columns === undefined ? {} : { columns, rows: rows ?? [] }
}
