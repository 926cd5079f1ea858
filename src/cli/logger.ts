import { type Logger, pino } from 'pino'

/** JSON, a line each, off a terminal; readable lines on one. */
export async function makeLogger(level: string, stream: NodeJS.WriteStream): Promise<Logger> {
  const options = { level, base: null }
  if (!stream.isTTY) return pino(options, stream)
  const { default: pretty } = await import('pino-pretty')
  return pino(
    options,
    pretty({
      destination: stream,
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
