import { fstatSync, openSync } from 'node:fs'
import { destination, type Logger, pino } from 'pino'
import { Problem } from '../core/problem.ts'

/** How many characters of a log wait for more, and for how many milliseconds: one write per line would cost too much. */
const BUFFERED = 4096
const BUFFERED_MS = 50

/**
 * JSON, one object per line, in a file or off a terminal; readable lines on a terminal. Lines are buffered, and the
 * buffer is flushed when the process ends.
 */
export async function makeLogger(
  level: string,
  to: (NodeJS.WriteStream & { readonly fd: number }) | string,
): Promise<Logger> {
  const options = { level, base: null }
  if (typeof to !== 'string' && to.isTTY) {
    const { default: pretty } = await import('pino-pretty')
    const readable = pretty({
      destination: to,
      translateTime: 'SYS:HH:MM:ss',
      messageFormat: requestLine,
      hideObject: true,
      sync: true,
    })
    return pino(options, readable)
  }
  const dest = typeof to === 'string' ? openLog(to) : to.fd
  // a file takes a buffer at once, which costs less than a turn of the thread pool; a pipe that is not read must not stop the server
  const sync = fstatSync(dest).isFile()
  const stream = destination({ dest, sync, minLength: BUFFERED, periodicFlush: BUFFERED_MS })
  // pino itself flushes an asynchronous destination only
  if (sync) process.once('exit', () => stream.flushSync())
  return pino(options, stream)
}

/** What a person wants of a log line: a request as one sentence, anything else as it is. */
function requestLine(log: Record<string, unknown>, messageKey: string): string {
  const { operation, project, status, code, answeredBy, ms } = log
  if (operation === undefined) return String(log[messageKey])
  const details = [project, code, answeredBy && `by ${String(answeredBy)}`, `${String(ms)} ms`].filter(Boolean)
  return `${String(status)} ${String(operation)} (${details.join(', ')})`
}

/** Opens a log file to append to it. Throws a Problem if that fails. */
export function openLog(file: string): number {
  try {
    return openSync(file, 'a')
  } catch (error) {
    throw new Problem('invalid', `--log-file: ${(error as Error).message}`, '--log-file')
  }
}
