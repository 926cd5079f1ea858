import { openSync } from 'node:fs'
import { destination, type Logger, pino } from 'pino'
import { Problem } from '../engine/problem.ts'

/**
 * JSON, a line each, in a file or off a terminal; readable lines on one. Lines are written beside the serving of requests, many at a
 * time where many come; what is not out when the process ends is written then.
 */
export async function makeLogger(
  level: string,
  to: (NodeJS.WriteStream & { readonly fd: number }) | string,
): Promise<Logger> {
  const options = { level, base: null }
  if (typeof to === 'string') return pino(options, destination({ fd: openLog(to), sync: false }))
  if (!to.isTTY) return pino(options, destination({ fd: to.fd, sync: false }))
  const { default: pretty } = await import('pino-pretty')
  return pino(
    options,
    pretty({
      destination: to,
      translateTime: 'SYS:HH:MM:ss',
      messageFormat: requestLine,
      hideObject: true,
      sync: true,
    }),
  )
}

/** What a person wants of a log line: a request as one sentence, anything else as it is. */
function requestLine(log: Record<string, unknown>, messageKey: string): string {
  const { operation, project, status, code, answeredBy, ms } = log
  if (operation === undefined) return String(log[messageKey])
  const details = [project, code, answeredBy && `by ${String(answeredBy)}`, `${String(ms)} ms`].filter(Boolean)
  return `${String(status)} ${String(operation)} (${details.join(', ')})`
}

/** Opens a log to add to it. Throws a Problem where that cannot be. */
export function openLog(file: string): number {
  try {
    return openSync(file, 'a')
  } catch (error) {
    throw new Problem('invalid', `--log-file: ${(error as Error).message}`, '--log-file')
  }
}
