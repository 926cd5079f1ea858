/**
 * What the dialect of Livy says where DLI says otherwise. It is that of Livy 0.8: its REST API (docs/rest-api.md), and its source
 * where that is silent. docs/livy.md has the list for users.
 */
import { invalid, Problem } from '../../core/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Statement } from '../../model/statement.ts'
import { UNMATCHED } from '../../stubs/stub-plan.ts'
import type { World } from '../../world/world.ts'
import type { SessionView, StatementView } from './schemas.ts'
import { sessionView, statementView } from './views.ts'

export const isLivy = ({ settings }: World): boolean => settings.dialect === 'livy'

/** DLI's replies resemble those of the older version; clients take kinds `sql` and `shared` from 0.5 on alone. */
export function versionView(world: World) {
  const version = isLivy(world) ? '0.8.0-incubating' : '0.4.0-incubating'
  return { url: '', branch: '', revision: '', version, date: '', user: '' }
}

/** What code can be written in, by each of its names, and what Livy calls it (Kind.scala). */
const languages: Readonly<Record<string, string>> = {
  spark: 'spark',
  scala: 'spark',
  pyspark: 'pyspark',
  python: 'pyspark',
  sparkr: 'sparkr',
  r: 'sparkr',
  sql: 'sql',
}
/** In a session of kind `shared` each statement says its own; pyspark3 is Livy 0.4's. */
const sessionKinds: Readonly<Record<string, string>> = { ...languages, pyspark3: 'pyspark3', shared: 'shared' }

/** A session's kind. Throws where it is none; `spark` when absent, as up to Livy 0.4. */
export const livySessionKind = (given = 'spark'): string => livyKind(sessionKinds, given)

/** A statement's kind: its own, or that of its session. Throws where neither says one. */
export function livyStatementKind(given: string | null | undefined, session: Session): string {
  if (given !== undefined && given !== null) return livyKind(languages, given)
  if (session.request.kind !== 'shared') return session.request.kind
  // Livy's driver refuses, and its server makes a 500 of that (Session.execute)
  const why = 'Code type should be specified if session kind is shared'
  throw new Problem('engine', `java.lang.IllegalArgumentException: ${why}`)
}

function livyKind(known: Readonly<Record<string, string>>, given: string): string {
  if (Object.hasOwn(known, given)) return known[given] as string
  throw invalid('kind', `must be ${Object.keys(known).join(', ')}, not ${JSON.stringify(given)}`)
}

/** A session in a reply. Livy has null where it knows nothing yet, and a client that keeps what it was told asks again. */
export function shownSession(world: World, session: Session): SessionView {
  const view = sessionView(session)
  if (!isLivy(world)) return view
  const { name, appId, owner, proxyUser } = view
  return {
    ...view,
    appId: appId || null,
    name: name || null,
    owner: owner || null,
    proxyUser: proxyUser || null,
  }
}

/** A statement in a reply: from Livy 0.7 on with the times at which it began and ended, 0 until then. */
export function shownStatement(world: World, statement: Statement): StatementView {
  const view = statementView(statement, world.nowMs)
  if (!isLivy(world)) return view
  const { history } = statement
  return {
    ...view,
    output: livyOutput(statement, view.output),
    started: history.enteredMs('running') ?? 0,
    completed: history.isFinal ? (history.enteredMs(history.state) ?? 0) : 0,
  }
}

/** The result of code whose stub says a text: Scala's ends its line (Livy 0.5 and later), SQL's is a table. */
function livyOutput(statement: Statement, output: StatementView['output']): StatementView['output'] {
  const data = output?.data as Record<string, unknown> | undefined
  const text = data?.['text/plain']
  if (typeof text !== 'string' || Object.keys(data ?? {}).length > 1) return output
  if (statement.kind === 'sql') return { ...output, data: { 'application/json': tableOf(statement, text) } }
  if (statement.kind !== 'spark' || text === '' || text.endsWith('\n')) return output
  return { ...output, data: { 'text/plain': `${text}\n` } }
}

/** What an unmatched statement echoes, as Scala's shell would. */
const ECHO = /^res0: String = /

/** As SQLInterpreter.scala has rows: Spark's schema of them, and their values. A text is a column of strings, a row each line. */
function tableOf({ plan }: Statement, text: string) {
  const isEcho = plan.answeredBy === UNMATCHED && ECHO.test(text)
  const lines = isEcho ? [text.replace(ECHO, '')] : text === '' ? [] : text.replace(/\n$/, '').split('\n')
  const fields = [{ name: 'result', type: 'string', nullable: true, metadata: {} }]
  return { schema: { type: 'struct', fields }, data: lines.map((line) => [line]) }
}
