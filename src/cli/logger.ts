import { fstatSync, openSync } from 'node:fs'
import { destination, type Logger, pino } from 'pino'
import { after } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import type { Lines } from '../http/log.ts'

export interface Log {
  readonly logger: Logger
  /** Where its lines go, where they are JSON. */
  readonly lines: Lines | undefined
}

/**
 * JSON, a line each, in a file or off a terminal; readable lines on one. Lines are written many at a time where many come; what is
 * not out when the process ends is written then.
 */
export async function makeLogger(
  level: string,
  to: (NodeJS.WriteStream & { readonly fd: number }) | string,
): Promise<Log> {
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
    return { logger: pino(options, readable), lines: undefined }
  }
  const fd = typeof to === 'string' ? openLog(to) : to.fd
  // what goes to a file goes to memory first: that is done sooner than handed to a thread. Who reads a pipe may be slow
  const lines = gathered(() => destination({ fd, sync: fstatSync(fd).isFile() }))
  return { logger: pino(options, lines), lines }
}

/** How long a line may wait for others, in milliseconds, and how much may wait, in characters. */
const GATHERED_MS = 10
const GATHERED = 32 * 1024

/** Gathers lines into one write: to hand a write over costs more than to make many a line. */
function gathered(open: () => ReturnType<typeof destination>): Lines {
  let text = ''
  const hand = (): void => {
    const all = text
    text = ''
    if (all !== '') file.write(all)
  }
  // both stand before those of the file, which is closed by its own
  process.on('beforeExit', hand)
  process.on('exit', () => {
    if (text === '') return
    hand()
    file.flushSync()
  })
  const file = open()
  return {
    write(line) {
      if (text === '') after(GATHERED_MS, hand)
      text += line
      if (text.length >= GATHERED) hand()
    },
  }
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
