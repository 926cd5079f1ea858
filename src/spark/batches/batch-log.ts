import { invalid } from '../../core/problem.ts'
import { type Batch, type BatchAttempt, isPython, lastAttempt } from '../../model/batch.ts'
import { diagnosticsPart, logLine, STREAM_LINES, startLines } from '../application-log.ts'

/** The version of Spark in the log of a batch whose request names none. */
const SPARK_VERSION = '3.3.1'
/** The codes with which Spark's application master ends (ApplicationMaster.scala). */
const [USER_CLASS_EXCEPTION, PYTHON_FAILED] = [15, 1]

/**
 * A batch's log in Livy's layout. Livy sends both streams of an application to stdout (BatchSession.scala). Nothing is stored: the
 * lines are derived from the attempts.
 */
export function batchLog(batch: Batch, count = Number.POSITIVE_INFINITY): string[] {
  const tail = ['\nstderr: ', ...diagnosticsPart(diagnostics(batch))]
  const lines = batch.attempts.flatMap((attempt) => attemptLines(batch, attempt)).slice(-STREAM_LINES)
  return ['stdout: ', ...lines, ...tail].slice(-count)
}

/** The log of the driver of one attempt, from 0. Throws if there was no such attempt. */
export function attemptLog(batch: Batch, index: number): string[] {
  const attempt = batch.attempts[index]
  if (attempt !== undefined) return attemptLines(batch, attempt)
  const starts = batch.attempts.length
  throw invalid(
    'index',
    `must be ${starts - 1} or less: the batch was started ${starts === 1 ? 'once' : `${starts} times`}`,
  )
}

function attemptLines(batch: Batch, attempt: BatchAttempt): string[] {
  const { request, createdMs, owner } = batch
  const { appId, runsMs, endedMs } = attempt
  if (runsMs === undefined) return []
  const isFirst = attempt === batch.attempts[0]
  const application = { appId, queue: request.queue, createdMs: isFirst ? createdMs : runsMs, user: owner }
  return [
    ...startLines(application, runsMs).map((line) => line.text()),
    logLine(runsMs, 'Driver', `Running Spark version ${request.sparkVersion || SPARK_VERSION}`),
    logLine(runsMs, 'Driver', `Submitted application: ${request.name || request.className || request.file}`),
    ...printed(batch, attempt),
    ...(endedMs === undefined ? [] : endLines(batch, attempt, endedMs)),
  ]
}

/** What an attempt prints shows from the time when it runs. */
const printed = (batch: Batch, attempt: BatchAttempt): readonly string[] =>
  (attempt.result ?? (attempt === lastAttempt(batch) ? batch.plan.result() : undefined))?.log ?? []

function endLines(batch: Batch, { result }: BatchAttempt, endedMs: number): string[] {
  if (result === undefined) return [logLine(endedMs, 'SIGTERM handler', 'RECEIVED SIGNAL TERM', 'ERROR')]
  const { message } = result
  if (message === undefined) {
    return [
      logLine(endedMs, 'Driver', 'Successfully stopped SparkContext'),
      logLine(endedMs, 'Driver', 'Final app status: SUCCEEDED, exitCode: 0'),
    ]
  }
  const [code, reason] = failureOf(batch, message)
  const thrown = isPython(batch.request)
    ? message.split('\n')
    : logLine(endedMs, 'Driver', `User class threw exception: ${message}`, 'ERROR').split('\n')
  return [...thrown, logLine(endedMs, 'main', `Final app status: FAILED, exitCode: ${code}, (reason: ${reason})`)]
}

/** How Spark calls a failure: the code of the exit, and the reason in one line. */
function failureOf({ request }: Batch, message: string): readonly [code: number, reason: string] {
  if (isPython(request)) return [PYTHON_FAILED, `User application exited with ${PYTHON_FAILED}`]
  return [USER_CLASS_EXCEPTION, `User class threw exception: ${message.split('\n', 1)[0]}`]
}

/** What YARN says of the applications. */
function diagnostics(batch: Batch): string[] {
  const { attempts, isKilled, owner } = batch
  const failed = attempts.flatMap(({ appId, result }, index) => {
    if (result?.message === undefined) return []
    const hasRun = appId !== ''
    const [, reason] = hasRun ? failureOf(batch, result.message) : [0, result.message]
    if (index < attempts.length - 1) return [`${nameOf(appId)} failed and is started again: ${reason}`]
    const isThrown = hasRun && !isPython(batch.request)
    return isThrown ? `User class threw exception: ${result.message}`.split('\n') : [reason]
  })
  if (!isKilled) return failed
  const { appId, result } = lastAttempt(batch)
  if (appId === '' || result !== undefined) return [...failed, 'Session stopped by user.']
  return [...failed, `${nameOf(appId)} was killed${owner === '' ? '' : ` by user ${owner}`}.`]
}

const nameOf = (appId: string): string => (appId === '' ? 'The application' : `Application ${appId}`)
