import { Problem } from '../../core/problem.ts'
import { type Cell, type StatementRows, textOfCell } from '../../model/job-plan.ts'
import type { MrsJob } from '../../model/mrs-job.ts'

/** The types of jobs whose results can be read. */
const WITH_RESULTS: readonly string[] = ['SparkSql', 'SparkScript']

/** A row by the names of its columns. */
export type NamedRow = Readonly<Record<string, string | null>>

/** What a statement without rows shows. */
const SUCCEEDED: NamedRow = { result: 'succeed' }

/**
 * The rows of each statement of a job that has ended; of a job that failed, those of the statements before the error. Throws
 * wrong-job-type, wrong-state while the job goes on, and no-result if no statement has come to its end.
 */
export function sqlResultsOf({ id, request, history, result }: MrsJob): readonly (readonly NamedRow[])[] {
  if (!WITH_RESULTS.includes(request.type)) {
    throw new Problem('wrong-job-type', `Job ${id} is of type ${request.type}.`)
  }
  if (!history.isFinal) throw new Problem('wrong-state', `Job ${id} is ${history.state}.`)
  const statements = statementsOf(result)
  if (statements.length === 0) throw new Problem('no-result', `Job ${id} is ${history.state}.`)
  return statements.map(namedRows)
}

/** A result that says nothing of statements is that of one statement. */
function statementsOf(result: MrsJob['result']): readonly StatementRows[] {
  if (result === undefined) return []
  const { statements, columns, rows = [], message, jobResult = 'SUCCEEDED' } = result
  if (statements !== undefined) return statements
  if (columns !== undefined) return [{ columns, rows }]
  return message === undefined && jobResult === 'SUCCEEDED' ? [{}] : []
}

/** Rows as objects of texts. */
function namedRows({ columns, rows = [] }: StatementRows): readonly NamedRow[] {
  if (columns === undefined) return [SUCCEEDED]
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, textOf(row[index] ?? null)])))
}

const textOf = (cell: Cell): string | null => (cell === null ? null : textOfCell(cell))
