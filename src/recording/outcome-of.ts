import { sqlKind } from '../presto/sql-kind.ts'
import type { OutcomeFields } from '../stubs/stub.ts'
import { isObject, textOf } from './exchange.ts'
import type { Resource } from './recorded.ts'

type Note = (text: string) => void

/** The outcome of a resource that ended in `state`; undefined if the stub leaves it to the setting `unmatched`. */
export function outcomeOf(resource: Resource, state: string, note: Note): OutcomeFields | undefined {
  if (resource.cancelledMs !== undefined && !isCancelled(resource, state))
    note(`${resource.label} was cancelled, and ended as ${state}: set outcome.cancel in its stub if that matters`)
  switch (resource.subject) {
    case 'session':
      if (['idle', 'running', 'busy'].includes(state)) return undefined
      return { session: state === 'killed' ? 'dead' : state }
    case 'statement':
      return statementOutcome(resource, state, note)
    case 'execution':
      if (isCancelled(resource, state)) return { never: true }
      if (state === 'FAILED')
        return { message: textOf(resource.fields, 'message') ?? textOf(resource.fields, 'error_msg') ?? '' }
      return rowsOutcome(resource, note)
  }
}

function isCancelled({ subject, fields, cancelledMs }: Resource, state: string): boolean {
  if (subject === 'statement') return state === 'cancelled'
  return state === 'FAILED' && cancelledMs !== undefined && fields.message === 'Query was canceled'
}

function statementOutcome({ fields, label }: Resource, state: string, note: Note): OutcomeFields | undefined {
  const output = isObject(fields.output) ? { ...fields.output } : undefined
  // lakemock counts by id, too
  if (output !== undefined && String(output.execution_count) === String(fields.id)) delete output.execution_count
  if (state === 'cancelled')
    return output === undefined ? { never: true } : ({ never: true, cancelled: { output } } as OutcomeFields)
  if (output === undefined || (output.status !== 'ok' && output.status !== 'error')) {
    note(`${label} has no output: the stub has no outcome`)
    return undefined
  }
  const { status, data, ...rest } = output
  const text = isObject(data) && Object.keys(data).length === 1 ? data['text/plain'] : undefined
  if (status === 'ok' && typeof text === 'string' && Object.keys(rest).length === 0) return { text }
  const usual = status === 'ok' ? 'available' : 'error'
  return { output, ...(state !== usual && { state }) }
}

type Cell = string | number | boolean | null
const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function rowsOutcome({ label, text, fields }: Resource, note: Note): OutcomeFields | undefined {
  const { content, result_location: location } = fields
  const kind = sqlKind(text)
  if (kind === 'select') {
    note(`${label}: the rows went to ${location ?? 'a file'}, and are not in the recording: the stub has none`)
    return { columns: ['_col0'], rows: [] }
  }
  if (!Array.isArray(content)) return undefined
  const rows: unknown[] = content
  const [first] = rows
  const width = Array.isArray(first) ? first.length : 1
  if (kind === 'update' && rows.length === 1 && width === 1 && /^\d{1,15}$/.test(String(first)))
    return { updateCount: Number(String(first)) }
  const isTable = rows.every((row) => Array.isArray(row) && row.length === width && row.every(isCell))
  if (!isTable || width === 0) {
    note(`${label}: its content is not a table: the stub has no outcome`)
    return undefined
  }
  // replies do not contain the names of columns
  return { columns: Array.from({ length: width }, (_, index) => `_col${index}`), rows: rows as Cell[][] }
}
