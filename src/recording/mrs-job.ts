/** Jobs of MRS in a recording: what a stub matches of one, and how it ended. */
import { isObject, type JsonObject } from '../core/json-object.ts'
import { mrsJobEnds } from '../model/job-plan.ts'
import type { OutcomeFields } from '../stubs/stub.ts'
import type { RecordedJob } from './batch.ts'
import { textOf } from './exchange.ts'

/** The types whose results can be read. */
const WITH_RESULTS: readonly unknown[] = ['SparkSql', 'SparkScript']

/** The job in the body of a request. Its class and its file are among its arguments. */
export function mrsJobIn(sent: JsonObject): RecordedJob {
  const args = Array.isArray(sent.arguments) ? sent.arguments.map(String).join(' ') : ''
  const parts = { name: textOf(sent, 'job_name'), type: textOf(sent, 'job_type'), arguments: args }
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''))
}

/** The fields of a job in a reply, which has them in an object. */
export function mrsJobFields(received: JsonObject): JsonObject {
  const { job_detail: detail, job_submit_result: submitted } = received
  if (isObject(detail)) return detail
  return isObject(submitted) ? submitted : received
}

/** The jobs in a reply to ShowJobExeListNew. */
export const mrsJobList = ({ job_list: list }: JsonObject): readonly JsonObject[] =>
  Array.isArray(list) ? list.filter(isObject) : []

/** The state that a reply shows. The state in the reply to a submission is that of the submission. */
export function mrsJobState(received: JsonObject): string | undefined {
  const shown = textOf(received, 'job_state')
  return shown ?? (textOf(received, 'job_id') === undefined ? undefined : 'NEW')
}

/** The outcome of a job that is in a final state. */
export function mrsJobOutcome(fields: JsonObject, label: string, note: (text: string) => void): OutcomeFields {
  const { job_state: state, job_result: result, job_type: type, sqlResults } = fields
  if (state === 'KILLED') return { never: true }
  if (state === 'FAILED') return { message: 'The recording has no reason: read the log of the job' }
  const jobResult = mrsJobEnds.find((end) => end === result) ?? 'SUCCEEDED'
  if (jobResult !== 'SUCCEEDED' || !WITH_RESULTS.includes(type)) return { jobResult }
  if (!isObject(sqlResults)) {
    note(`${label}: its rows were not read in the recording: the stub has none`)
    return { jobResult }
  }
  return rowsOf(Object.values(sqlResults), label, note) ?? { jobResult }
}

/** The rows of the statements of a job; undefined if a stub cannot have them, or if it had none. */
function rowsOf(
  statements: readonly unknown[],
  label: string,
  note: (text: string) => void,
): OutcomeFields | undefined {
  const tables = statements.filter((rows) => !isWithoutRows(rows))
  if (tables.length === 0) return undefined
  const [rows] = tables
  if (statements.length > 1) {
    note(
      `${label}: a stub of a job has the rows of one statement, and this one ran ${statements.length}: the stub has none`,
    )
    return undefined
  }
  if (!Array.isArray(rows) || !rows.every(isNamedRow)) {
    note(`${label}: its rows are not objects of texts: the stub has none`)
    return undefined
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  // a result without rows does not name its columns
  if (columns.length === 0) return { columns: ['_col0'], rows: [] }
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) }
}

/** What a statement without rows shows: `[{"result": "succeed"}]`. */
const isWithoutRows = (rows: unknown): boolean =>
  Array.isArray(rows) && rows.length === 1 && JSON.stringify(rows[0]) === '{"result":"succeed"}'

const isNamedRow = (row: unknown): row is Readonly<Record<string, string | number | boolean | null>> =>
  isObject(row) &&
  Object.values(row).every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))
