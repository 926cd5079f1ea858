/** The output of a statement, as Livy 0.8 shows it. */
import type { Statement } from '../../../model/statement.ts'
import { hasColumns } from '../../../spark/sql-kind.ts'
import type { StatementView } from '../schemas.ts'

/** The result of code whose stub gives a text: for Scala it ends with a line feed (Livy 0.5 and later), for SQL it is a table. */
export function livyOutput(statement: Statement, output: StatementView['output']): StatementView['output'] {
  const data = output?.data as Record<string, unknown> | undefined
  const text = data?.['text/plain']
  if (typeof text !== 'string' || Object.keys(data ?? {}).length > 1 || statement.result?.exact) return output
  if (statement.kind === 'sql') return { ...output, data: { 'application/json': tableOf(statement, text) } }
  if (statement.kind !== 'spark' || text === '' || text.endsWith('\n')) return output
  return { ...output, data: { 'text/plain': `${text}\n` } }
}

/** The echo of an unmatched statement, as Scala's shell prints it. */
const ECHO = /^res0: String = /

/** Rows as in SQLInterpreter.scala: Spark's schema and the values. A text becomes one column of strings, with a row for each line. */
function tableOf({ plan, code }: Statement, text: string) {
  const isEcho = plan.isDefault && ECHO.test(text)
  // what creates, changes or inserts has a result without columns (recorded from Livy 0.8)
  if ((isEcho || text === '') && !hasColumns(code)) return { schema: { type: 'struct', fields: [] }, data: [] }
  const lines = isEcho ? [text.replace(ECHO, '')] : text === '' ? [] : text.replace(/\n$/, '').split('\n')
  const fields = [{ name: 'result', type: 'string', nullable: true, metadata: {} }]
  return { schema: { type: 'struct', fields }, data: lines.map((line) => [line]) }
}
