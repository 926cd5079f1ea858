/** Views that differ in the dialect of Livy 0.8 (its REST API, docs/rest-api.md, and its source). docs/livy.md lists them for users. */
import type { Statement } from '../../model/statement.ts'
import { isLivy } from '../../spark/dialect.ts'
import { hasColumns } from '../../spark/sql-kind.ts'
import type { World } from '../../world/world.ts'
import type { SessionView, StatementView } from './schemas.ts'

/** DLI's replies resemble the older version; clients use the kinds `sql` and `shared` only from 0.5 on. */
export function versionView(world: World) {
  const version = isLivy(world) ? '0.8.0-incubating' : '0.4.0-incubating'
  return { url: '', branch: '', revision: '', version, date: '', user: '' }
}

/** A session's view: Livy sends null for what is not known yet, so that clients poll. */
export function livySession(view: SessionView): SessionView {
  const { name, appId, owner, proxyUser } = view
  return {
    ...view,
    appId: appId || null,
    name: name || null,
    owner: owner || null,
    proxyUser: proxyUser || null,
  }
}

/** A statement's view: from Livy 0.7 on it has start and end times, 0 until they are known. */
export function livyStatement(statement: Statement, view: StatementView): StatementView {
  const { history } = statement
  return {
    ...view,
    output: livyOutput(statement, view.output),
    started: history.enteredMs('running') ?? 0,
    completed: history.isFinal ? (history.enteredMs(history.state) ?? 0) : 0,
  }
}

/** The result of code whose stub gives a text: for Scala it ends with a line feed (Livy 0.5 and later), for SQL it is a table. */
function livyOutput(statement: Statement, output: StatementView['output']): StatementView['output'] {
  const data = output?.data as Record<string, unknown> | undefined
  const text = data?.['text/plain']
  if (typeof text !== 'string' || Object.keys(data ?? {}).length > 1) return output
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
