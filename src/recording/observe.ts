import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import { observeDli } from './observe-dli.ts'
import { observeMrs } from './observe-mrs.ts'
import { type RecordedCall, readCall } from './operations.ts'
import { REMOVED } from './secrets.ts'
import { type Failure, Seen } from './seen.ts'

/** A call with its reply, and the times of both. */
export interface Observed {
  readonly call: RecordedCall
  readonly exchange: StoredExchange
  readonly status: number
  readonly asked: Readonly<Record<string, unknown>>
  readonly answered: Readonly<Record<string, unknown>>
  readonly startedMs: number
  readonly endedMs: number
  /** The middle of both: what the reply shows was so about then. */
  readonly atMs: number
  /** Notes that the call failed, and puts it where failures of its kind belong. */
  failed(seen: Seen): void
}

/** Reads a recording, in the order of its requests. */
export function observe(exchanges: readonly StoredExchange[]): Seen {
  const seen = new Seen()
  const counts = new Map<string, number>()
  for (const exchange of exchanges) {
    const { request, reply, at, tookMs } = exchange
    const call = readCall(request.method, request.target)
    if (call === undefined) {
      observeProjects(exchange, seen)
      continue
    }
    const counter = `${call.project} ${call.operation}`
    const nth = (counts.get(counter) ?? 0) + 1
    counts.set(counter, nth)
    if (reply === undefined) {
      seen.note(
        `${call.operation} (exchange ${exchange.number}) got no reply: ${exchange.problem ?? 'it is not known why'}`,
      )
      continue
    }
    const startedMs = Date.parse(at)
    const observed: Observed = {
      call,
      exchange,
      status: reply.status,
      asked: objectOf(request.body),
      answered: objectOf(reply.body),
      startedMs,
      endedMs: startedMs + tookMs,
      atMs: startedMs + tookMs / 2,
      failed: (into) => fail(into, failureOf(call, nth, reply)),
    }
    if (!observeDli(observed, seen)) observeMrs(observed, seen)
  }
  return seen
}

/** What the caller did wrong comes about by itself when it is done again; what the service did has to be said. */
function fail(seen: Seen, failure: Failure): void {
  const { status } = failure
  if (status === 429 || status >= 500) seen.failures.push(failure)
  else if (status >= 400) seen.refusals.push(failure)
}

function failureOf(call: RecordedCall, nth: number, reply: NonNullable<StoredExchange['reply']>): Failure {
  const header = (name: string): string | undefined => reply.headers.find(([one]) => one.toLowerCase() === name)?.[1]
  const object = objectOf(reply.body)
  const [code, message] = [textOf(object, 'error_code'), textOf(object, 'error_msg')]
  const isPlain = code !== undefined && message !== undefined
  return {
    call,
    nth,
    status: reply.status,
    code,
    message,
    retryAfter: header('retry-after'),
    contentType: header('content-type'),
    body: isPlain ? undefined : bodyOf(reply.body),
  }
}

function bodyOf(body: NonNullable<StoredExchange['reply']>['body']): Failure['body'] {
  if (body === undefined) return ''
  if ('text' in body) return body.text
  if ('json' in body) return Object.keys(objectOf(body)).length > 0 ? { ...objectOf(body) } : JSON.stringify(body.json)
  return ''
}

/** Which ids IAM gave to the names of projects. */
function observeProjects({ request, reply }: StoredExchange, seen: Seen): void {
  const { projects } = objectOf(reply?.body)
  if (reply?.status !== 200 || !/^\/v3\/projects(\?|$)/.test(request.target) || !Array.isArray(projects)) return
  for (const project of projects as unknown[]) {
    const { id, name } = objectOf({ json: project })
    if (typeof id === 'string' && typeof name === 'string' && !`${id}${name}`.includes(REMOVED))
      seen.projects.set(id, name)
  }
}
