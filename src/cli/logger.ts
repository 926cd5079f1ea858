import { constants, fstatSync, openSync } from 'node:fs'
import { type Logger, pino } from 'pino'
import { Problem } from '../core/problem.ts'
import { DEFAULT_ANSWER, ENGINE_ANSWER } from '../stubs/stub-plan.ts'
import { printError } from './command.ts'
import { LogDestination } from './log-destination.ts'

/** A log, and the function that ends it. */
export interface Log {
  readonly logger: Logger
  /** Writes what waits. Never fails, and never takes long. */
  end(): Promise<void>
}

type Output = NodeJS.WriteStream & { readonly fd: number }

/** JSON, one object per line, in a file or off a terminal; readable lines on a terminal. */
export async function openLogger(level: string, to: Output | string): Promise<Log> {
  const isTerminal = typeof to !== 'string' && to.isTTY
  const fd = typeof to === 'string' ? openLog(to) : isTerminal ? openTerminal(to) : to.fd
  const name = typeof to === 'string' ? to : 'standard output'
  const stream = new LogDestination({ fd, name, sync: fstatSync(fd).isFile(), report: printError })
  const end = (): Promise<void> => stream.end()
  const options = { level, base: null }
  if (!isTerminal) return { logger: pino(options, stream), end }
  const { prettyFactory } = await import('pino-pretty')
  const readable = prettyFactory({
    colorize: to.hasColors?.() ?? false,
    translateTime: 'SYS:HH:MM:ss',
    messageFormat: requestLine,
    hideObject: true,
  })
  return { logger: pino(options, { write: (line: string) => stream.write(readable(line)) }), end }
}

/** What a person wants of a log line: a request as one sentence, anything else as it is. */
function requestLine(log: Record<string, unknown>, messageKey: string): string {
  const { operation, project, status, code, message, answeredBy, hint, ms } = log
  if (operation === undefined) return String(log[messageKey])
  const stub = answeredBy === DEFAULT_ANSWER ? 'no stub (default answer)' : answeredBy && sourceOf(String(answeredBy))
  const details = [project, code, stub, `${String(ms)} ms`].filter(Boolean)
  const why = [message, hint]
    .filter(Boolean)
    .map((text) => `: ${String(text)}`)
    .join('')
  return `${String(status)} ${String(operation)} (${details.join(', ')})${why}`
}

/** A stub, or an engine, which says so itself. */
const sourceOf = (answeredBy: string): string =>
  answeredBy.startsWith(ENGINE_ANSWER) ? answeredBy : `stub ${answeredBy}`

/** Opens a log file to append to it. Throws a Problem if that fails. */
export function openLog(file: string): number {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0 } = constants
  try {
    // a pipe or a terminal that is not read must not stop the server, nor must a pipe without a reader at the start
    return openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK)
  } catch (error) {
    throw new Problem('invalid', `--log-file: ${(error as Error).message}`, '--log-file')
  }
}

/** Linux: the terminal is opened once more, so that a stopped one (Ctrl-S) makes writes fail instead of stopping the server. */
function openTerminal({ fd }: Output): number {
  try {
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch {
    return fd
  }
}
