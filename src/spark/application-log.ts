/** What a Spark application writes into a log: the lines of sessions and of batches have one form. */
import { isoTime } from '../core/clock.ts'

/** Livy keeps the newest 200 lines of each stream (docs/rest-api.md). */
export const STREAM_LINES = 200

/** A line is written only when a reply shows it. */
export interface LogLine {
  readonly atMs: number
  text(): string
}

/** An application and its user. */
export interface Application {
  readonly appId: string
  readonly queue: string
  readonly createdMs: number
  readonly user: string
}

/** What YARN's client prints when the application is up; the shape of the lines is that of the sample in the DLI reference. */
export function startLines({ appId, queue, createdMs, user }: Application, atMs: number): LogLine[] {
  return [
    () => logLine(atMs, 'main', `Submitted application ${appId}`),
    () => '\t ApplicationMaster RPC port: 0',
    () => `\t queue: ${queue}`,
    () => `\t start time: ${createdMs}`,
    () => '\t final status: UNDEFINED',
    () => `\t tracking URL: ${sparkUiUrl(appId)}`,
    () => `\t user: ${user}`,
  ].map((text) => ({ atMs, text }))
}

/** A host name that cannot exist: lakemock serves no such pages. */
export const sparkUiUrl = (appId: string): string => `https://spark-ui.invalid:26001/proxy/${appId}/`
export const driverLogUrl = (appId: string): string =>
  `https://spark-ui.invalid:26010/node/containerlogs/${appId}/driver`

export function logLine(atMs: number, thread: string, text: string, level: 'INFO' | 'ERROR' = 'INFO'): string {
  return `${isoTime(atMs).replace('T', ' ').replace('.', ',').replace('Z', '')} | ${level.padEnd(5)} | ${thread} | ${text}`
}

/** The part of a log after its streams. */
export const diagnosticsPart = (diagnostics: readonly string[]): string[] => ['\nYARN Diagnostics: ', ...diagnostics]
