import { isoTime } from '../core/clock.ts'
import { trimEnd } from '../core/trim-end.ts'
import { KEPT_BODY_BYTES, type KeptBody } from './body.ts'
import type { Entry } from './entry.ts'
import { redactedHeaders, withoutSecrets } from './redact.ts'

/** The headers of a reply that matter to a client. */
const SHOWN_HEADERS = ['content-type', 'location', 'retry-after'] as const

/** An entry as JSON. It contains no secret: headers are redacted, and calls that carry passwords are not in any journal. */
export function entryView(entry: Entry) {
  const { request, reply, body } = entry
  return {
    ...entryFacts(entry),
    request: {
      method: entry.method,
      target: request.target,
      headers: redactedHeaders(entry.headers),
      body: body === undefined ? null : shown(body),
      bytes: body?.bytes ?? 0,
    },
    reply: reply === undefined ? null : replyView(entry, reply),
  }
}

/** What only some entries have. */
interface RareFacts {
  engineSql?: string
  checked?: readonly string[]
  assumed?: readonly string[]
  hint?: string
}

/**
 * An entry without what was sent. Each request is an event while a page is open, and an object that is spread out of others takes ten
 * times as long as a literal.
 */
export function entryFacts(entry: Entry) {
  const facts: ReturnType<typeof factsOf> & RareFacts = factsOf(entry)
  const { report, unknownFields, engineSql } = entry
  if (engineSql !== undefined) facts.engineSql = engineSql
  if (report !== undefined) {
    facts.checked = report.checked
    facts.assumed = report.assumed
  }
  if (unknownFields !== undefined) facts.hint = unknownFields.hint
  return facts
}

/** What every entry has. */
function factsOf(entry: Entry) {
  const { request, reply, unknownFields, endMs } = entry
  const { id, at, operation, line, status } = entrySummary(entry)
  return {
    id,
    at,
    operation,
    line,
    status,
    atMs: request.atMs,
    requestId: request.requestId,
    api: entry.api,
    user: entry.user ?? null,
    aborted: entry.state === 'aborted',
    errorCode: reply?.errorCode ?? null,
    answeredBy: entry.answeredBy ?? null,
    faults: entry.faults,
    unknownFields: unknownFields?.names ?? [],
    subject: subjectView(entry),
    tookMs: endMs === undefined ? null : endMs - request.atMs,
  }
}

/** An entry in a line, for lists of near misses. */
export function entrySummary({ id, request, operation, method, status }: Entry) {
  const { atMs, target } = request
  return { id, at: isoTime(atMs), operation, line: `${method} ${target}`, status: status ?? null }
}

function subjectView({ subject }: Entry) {
  if (subject === undefined) return null
  const { kind, id, before, after } = subject
  return { kind, id, before: before ?? null, after: after ?? null }
}

function replyView(entry: Entry, { status, headers, body }: NonNullable<Entry['reply']>) {
  return {
    status,
    headers: redactedHeaders(
      Object.fromEntries(SHOWN_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
    ),
    body: body === undefined ? null : shown({ ...body, start: withoutSecrets(body.start, entry.headers) }),
    bytes: body?.bytes ?? 0,
  }
}

/** A character that the cut went through is left out. */
function shown({ start, bytes }: KeptBody): string {
  if (bytes <= KEPT_BODY_BYTES) return start
  return `${trimEnd(start, '\uFFFD')}… [shortened: the first ${KEPT_BODY_BYTES} of ${bytes} bytes]`
}
