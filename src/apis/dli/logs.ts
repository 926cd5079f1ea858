import { isoTime } from '../../engine/clock.ts'
import type { Session } from '../../store/sessions.ts'

/** Livy keeps the newest 200 lines of each stream (engines.md A5). */
const STREAM_LINES = 200

/**
 * A session's log, as Livy lays it out: stdout, stderr and YARN's diagnostics, each under its heading. The lines follow from
 * what the session and its statements went through; nothing is stored.
 */
export function sessionLog(session: Session): string[] {
  return [
    'stdout: ',
    '\nstderr: ',
    ...standardError(session).slice(-STREAM_LINES),
    '\nYARN Diagnostics: ',
    ...session.diagnostics,
  ]
}

function standardError(session: Session): string[] {
  const lines: { atMs: number; text: string }[] = []
  const started = session.course.steps.find((step) => step.state === 'idle')
  if (started !== undefined) lines.push(...startLines(session, started.atMs))
  for (const statement of session.statements.values()) {
    for (const { state, atMs, why } of statement.course.steps.slice(1)) {
      lines.push({
        atMs,
        text: logLine(atMs, `statement-${statement.id}`, `Statement ${statement.id} is ${state}: ${why}`),
      })
    }
  }
  return lines.sort((a, b) => a.atMs - b.atMs).map((line) => line.text)
}

/** What YARN's client prints once the application is up; the shape of the lines is that of the sample in the DLI reference. */
function startLines(session: Session, atMs: number): { atMs: number; text: string }[] {
  const texts = [
    logLine(atMs, 'main', `Submitted application ${session.appId}`),
    '\t ApplicationMaster RPC port: 0',
    `\t queue: ${session.request.queue}`,
    `\t start time: ${session.createdMs}`,
    '\t final status: UNDEFINED',
    `\t tracking URL: ${sparkUiUrl(session.appId)}`,
    `\t user: ${session.user}`,
  ]
  return texts.map((text) => ({ atMs, text }))
}

/** A host name that cannot exist: nothing is served there. */
export const sparkUiUrl = (appId: string): string => `https://spark-ui.invalid:26001/proxy/${appId}/`
export const driverLogUrl = (appId: string): string =>
  `https://spark-ui.invalid:26010/node/containerlogs/${appId}/driver`

function logLine(atMs: number, thread: string, text: string): string {
  return `${isoTime(atMs).replace('T', ' ').replace('.', ',').replace('Z', '')} | INFO  | ${thread} | ${text}`
}
