import { isoTime } from '../core/clock.ts'
import type { Session } from '../model/session.ts'

/** Livy keeps the newest 200 lines of each stream (docs/rest-api.md). */
const STREAM_LINES = 200

/**
 * A session's log, as Livy lays it out: stdout, stderr and YARN's diagnostics, each under its heading. The lines are derived from
 * the histories of the session and its statements: nothing is stored, and only the last `count` lines are written.
 */
export function sessionLog(session: Session, count = Number.POSITIVE_INFINITY): string[] {
  const tail = ['\nYARN Diagnostics: ', ...session.diagnostics]
  const standardError = lines(session)
    .slice(-STREAM_LINES)
    .slice(-Math.max(1, count - tail.length))
  return ['stdout: ', '\nstderr: ', ...standardError.map((line) => line.text()), ...tail].slice(-count)
}

interface Line {
  readonly atMs: number
  text(): string
}

/** The lines of stderr, in order of time. */
function lines(session: Session): Line[] {
  const found: Line[] = []
  const started = session.history.steps.find((step) => step.state === 'idle')
  if (started !== undefined) found.push(...startLines(session, started.atMs))
  for (const { id, history } of session.statements.values()) {
    for (const { state, atMs, why } of history.steps.slice(1)) {
      found.push({ atMs, text: () => logLine(atMs, `statement-${id}`, `Statement ${id} is ${state}: ${why}`) })
    }
  }
  return found.sort((a, b) => a.atMs - b.atMs)
}

/** What YARN's client prints when the application is up; the shape of the lines is that of the sample in the DLI reference. */
function startLines(session: Session, atMs: number): Line[] {
  return [
    () => logLine(atMs, 'main', `Submitted application ${session.appId}`),
    () => '\t ApplicationMaster RPC port: 0',
    () => `\t queue: ${session.request.queue}`,
    () => `\t start time: ${session.createdMs}`,
    () => '\t final status: UNDEFINED',
    () => `\t tracking URL: ${sparkUiUrl(session.appId)}`,
    () => `\t user: ${session.user}`,
  ].map((text) => ({ atMs, text }))
}

/** A host name that cannot exist: lakemock serves no such pages. */
export const sparkUiUrl = (appId: string): string => `https://spark-ui.invalid:26001/proxy/${appId}/`
export const driverLogUrl = (appId: string): string =>
  `https://spark-ui.invalid:26010/node/containerlogs/${appId}/driver`

function logLine(atMs: number, thread: string, text: string): string {
  return `${isoTime(atMs).replace('T', ' ').replace('.', ',').replace('Z', '')} | INFO  | ${thread} | ${text}`
}
