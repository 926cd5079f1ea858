import type { Session } from '../../model/session.ts'
import type { LivyState, SessionState } from '../../model/session-life.ts'
import type { Statement } from '../../model/statement.ts'
import { driverLogUrl, sparkUiUrl } from '../../spark/application-log.ts'
import { sessionLog } from '../../spark/session-log.ts'
import type { SessionView, StatementView } from './schemas.ts'

/** The number of log lines that a session or a batch in a reply shows (Livy). */
export const SHOWN_LOG_LINES = 10

/** The state that a session shows: its own, or an undocumented one that a test set. */
export const shownState = ({ livyState, history }: Session): SessionState | LivyState => livyState ?? history.state

/** The id of a session or a batch: Livy's whole numbers are numbers in JSON, too. */
export const shownId = ({ id }: { readonly id: string }): string | number => (/^\d+$/.test(id) ? Number(id) : id)

export function sessionView(session: Session): SessionView {
  const { request, appId } = session
  const hasStarted = appId !== ''
  return {
    id: shownId(session),
    appId,
    name: request.name,
    owner: hasStarted ? session.user : '',
    proxyUser: request.proxyUser ?? (hasStarted ? session.user : ''),
    state: shownState(session),
    kind: request.kind,
    appInfo: appInfoView(appId),
    log: sessionLog(session, SHOWN_LOG_LINES),
    sc_type: request.scType,
    cluster_name: request.queue,
    queue: request.queue,
    create_time: session.createdMs,
    update_time: session.updatedMs,
  }
}

/** The pages of an application; null before it has started. */
export const appInfoView = (appId: string): SessionView['appInfo'] => ({
  driverLogUrl: appId === '' ? null : driverLogUrl(appId),
  sparkUiUrl: appId === '' ? null : sparkUiUrl(appId),
})

export function statementView(statement: Statement, nowMs: number): StatementView {
  return {
    id: statement.id,
    code: statement.code,
    state: statement.history.state,
    output: outputView(statement),
    progress: progress(statement, nowMs),
  }
}

/** The output of a statement; null until it has ended. */
export function outputView({ id, result, history }: Statement): Record<string, unknown> | null {
  if (result === undefined || history.state === 'cancelling') return null
  const { status, execution_count = id, ...rest } = result.output
  return { status, execution_count, ...rest }
}

/**
 * 0 until it runs, 1 when it has ended; between them the share of its running time that has passed, in hundredths and never 1:
 * a client may treat 1 as the end.
 */
function progress({ history, runningMs, engineRun }: Statement, nowMs: number): number {
  if (history.isFinal) return 1
  if (engineRun !== undefined) return Math.min(99, Math.floor(100 * engineRun.progress())) / 100
  const startedMs = history.enteredMs('running')
  if (startedMs === undefined || runningMs <= 0) return 0
  const untilMs = history.enteredMs('cancelling') ?? nowMs
  return Math.min(99, Math.floor((100 * (untilMs - startedMs)) / runningMs)) / 100
}

/** The reply to Livy's clients, which read the version first. */
export const versionView = (version: string) => ({ url: '', branch: '', revision: '', version, date: '', user: '' })
