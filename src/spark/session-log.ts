import type { Session } from '../model/session.ts'
import { diagnosticsPart, type LogLine, logLine, STREAM_LINES, startLines } from './application-log.ts'

/**
 * A session's log, as Livy lays it out: stdout, stderr and YARN's diagnostics, each under its heading. The lines are derived from
 * the histories of the session and its statements, and only the last `count` lines are written. Those of an engine's driver are stored.
 */
export function sessionLog(session: Session, count = Number.POSITIVE_INFINITY): string[] {
  const tail = diagnosticsPart(session.diagnostics)
  const standardError = lines(session)
    .slice(-STREAM_LINES)
    .slice(-Math.max(1, count - tail.length))
  return ['stdout: ', '\nstderr: ', ...standardError.map((line) => line.text()), ...tail].slice(-count)
}

/** The lines of stderr, in order of time. */
function lines(session: Session): LogLine[] {
  const found: LogLine[] = []
  const { appId, createdMs, user, request, history: sessionHistory } = session
  const started = sessionHistory.steps.find((step) => step.state === 'idle')
  if (started !== undefined) found.push(...startLines({ appId, queue: request.queue, createdMs, user }, started.atMs))
  for (const { id, history } of session.statements.values()) {
    for (const { state, atMs, why } of history.steps.slice(1)) {
      found.push({ atMs, text: () => logLine(atMs, `statement-${id}`, `Statement ${id} is ${state}: ${why}`) })
    }
  }
  for (const { atMs, text } of session.driver?.log ?? []) found.push({ atMs, text: () => text })
  return found.sort((a, b) => a.atMs - b.atMs)
}
