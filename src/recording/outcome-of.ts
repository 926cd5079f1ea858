import { isObject } from '../core/json-object.ts'
import { sqlKind } from '../presto/sql-kind.ts'
import type { OutcomeFields } from '../stubs/stub.ts'
import { batchOutcome } from './batch.ts'
import { textOf } from './exchange.ts'
import { mrsJobOutcome } from './mrs-job.ts'
import type { Resource } from './read-exchanges.ts'

type Note = (text: string) => void

/** The outcome of a resource that ended in `state`; undefined if the stub leaves it to the setting `unmatched`. */
export function outcomeOf(resource: Resource, state: string, note: Note): OutcomeFields | undefined {
  const { subject, fields } = resource
  if (subject === 'session') return state === 'idle' || state === 'busy' ? undefined : { session: state }
  if (subject === 'batch') return batchOutcome(fields, state)
  if (subject === 'mrsJob') return mrsJobOutcome({ ...fields, job_state: state }, resource.label, note)
  if (state === 'cancelled' || state === 'CANCELLED') return { never: true }
  if (subject === 'statement') return statementOutcome(resource, state, note)
  if (state === 'FAILED') return { message: textOf(fields, 'message') ?? textOf(fields, 'error_msg') ?? '' }
  return subject === 'sqlJob' ? jobOutcome(resource, note) : rowsOutcome(resource, note)
}

function statementOutcome({ fields, label }: Resource, state: string, note: Note): OutcomeFields | undefined {
  if (!isObject(fields.output)) {
    note(`${label} has no output: the stub has no outcome`)
    return undefined
  }
  // lakemock counts, too
  const { execution_count: _, ...output } = fields.output
  const { status, data } = output
  const text = isObject(data) && Object.keys(data).length === 1 ? data['text/plain'] : undefined
  if (status === 'ok' && typeof text === 'string') return { text }
  return { output, ...(status === 'error' && state === 'available' && { state }) }
}

type Cell = string | number | boolean | null
const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isRow = (value: unknown): value is Cell[] => Array.isArray(value) && value.every(isCell)

/** The rows of an SQL job: of its preview, or of its reply if it was synchronous. */
function jobOutcome({ label, fields }: Resource, note: Note): OutcomeFields | undefined {
  const { schema, rows, job_type: type, result_count: count } = fields
  if (Array.isArray(schema) && Array.isArray(rows)) {
    const columns = schema.flatMap((column) => (isObject(column) ? Object.entries(column) : []))
    const isTable = columns.length > 0 && rows.every((row) => isRow(row) && row.length === columns.length)
    if (!isTable && rows.length > 0) note(`${label}: its rows are not a table of plain values: the stub has no outcome`)
    return isTable
      ? {
          columns: columns.map(([name]) => name),
          types: columns.map(([, kind]) => String(kind)),
          rows: rows as Cell[][],
        }
      : undefined
  }
  if (type === 'INSERT' && Number.isInteger(count)) return { updateCount: count }
  if (type === 'QUERY') note(`${label}: its rows were not read in the recording: the stub has no outcome`)
  return undefined
}

function rowsOutcome({ label, text, fields }: Resource, note: Note): OutcomeFields | undefined {
  const { content, result_location: location } = fields
  const kind = sqlKind(text)
  if (kind === 'select') {
    note(`${label}: the rows went to ${location ?? 'a file'}, and are not in the recording: the stub has none`)
    return { columns: ['_col0'], rows: [] }
  }
  if (!Array.isArray(content)) return undefined
  const count = String(content)
  if (kind === 'update' && /^\d{1,15}$/.test(count)) return { updateCount: Number(count) }
  const width = isRow(content[0]) ? content[0].length : 1
  if (width === 0 || !content.every((row) => isRow(row) && row.length === width)) {
    note(`${label}: its content is not a table: the stub has no outcome`)
    return undefined
  }
  // replies do not contain the names of columns
  return { columns: Array.from({ length: width }, (_, index) => `_col${index}`), rows: content as Cell[][] }
}
