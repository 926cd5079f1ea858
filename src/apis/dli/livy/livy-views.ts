/**
 * Sessions and statements in the replies of the dialect livy: the fields of Livy 0.8 in its order (HttpMessages.java,
 * Statement.java).
 */
import type { Session } from '../../../model/session.ts'
import type { Statement } from '../../../model/statement.ts'
import { sessionLog } from '../../../spark/session-log.ts'
import { appInfoView, outputView, SHOWN_LOG_LINES, shownId, shownState } from '../views.ts'
import { livyOutput } from './livy-output.ts'
import { resourcesOf } from './livy-requests.ts'

/** What is absent in a request is shown as null, 0 or empty. */
export function livySession(session: Session) {
  const { request, appId, user } = session
  const { resources = resourcesOf({ queue: request.queue }) } = request
  const hasStarted = appId !== ''
  return {
    id: shownId(session),
    name: request.name || null,
    appId: appId || null,
    owner: (hasStarted && user) || null,
    proxyUser: request.proxyUser ?? ((hasStarted && user) || null),
    state: shownState(session),
    kind: request.kind,
    appInfo: appInfoView(appId),
    log: livyLog(session, SHOWN_LOG_LINES),
    ttl: resources.ttl ?? null,
    driverMemory: resources.driverMemory ?? null,
    driverCores: resources.driverCores,
    executorMemory: resources.executorMemory ?? null,
    executorCores: resources.executorCores,
    conf: resources.conf,
    archives: resources.archives,
    files: resources.files,
    heartbeatTimeoutInSecond: request.heartbeatTimeoutMs / 1000,
    jars: resources.jars,
    numExecutors: resources.numExecutors,
    pyFiles: resources.pyFiles,
    queue: resources.queue ?? null,
  }
}

/** The log has a part of YARN's from the time when YARN has the application. */
export function livyLog(session: Session, count?: number): string[] {
  const { appId, diagnostics } = session
  if (appId !== '' || diagnostics.length > 0) return sessionLog(session, count)
  return sessionLog(session).slice(0, -1)
}

/**
 * A statement as JSON. Its progress is a decimal fraction also when it is whole: 1.0 after its end, before it 0.0. In
 * Livy only the tasks of Spark move it.
 */
export function livyStatement(statement: Statement): string {
  const { id, code, history } = statement
  const { state, isFinal } = history
  const before = JSON.stringify({ id, code, state, output: livyOutput(statement, outputView(statement)) })
  const started = history.enteredMs('running') ?? 0
  const completed = isFinal ? (history.enteredMs(state) ?? 0) : 0
  return `${before.slice(0, -1)},"progress":${isFinal ? '1.0' : '0.0'},"started":${started},"completed":${completed}}`
}
