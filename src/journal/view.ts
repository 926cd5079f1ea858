import { isoTime } from '../core/clock.ts'
import { KEPT_BODY_BYTES, textOf } from './body.ts'
import type { Entry } from './entry.ts'
import { redactedHeaders, withoutSecrets } from './redact.ts'

/** The headers of a reply that tell a client something. */
const TOLD_HEADERS = ['content-type', 'location', 'retry-after'] as const

/** An entry as JSON. Nothing of it is a secret: headers are redacted, and calls that carry passwords are in no journal. */
export function entryView(entry: Entry) {
  const { answer, endMs, body } = entry
  return {
    ...entrySummary(entry),
    atMs: entry.atMs,
    requestId: entry.requestId,
    api: entry.api,
    user: entry.user ?? null,
    aborted: entry.state === 'aborted',
    errorCode: answer?.errorCode ?? null,
    answeredBy: entry.answeredBy ?? null,
    faults: entry.faults,
    subject: subjectView(entry),
    tookMs: endMs === undefined ? null : endMs - entry.atMs,
    request: {
      method: entry.method,
      target: entry.target,
      headers: redactedHeaders(entry.headers),
      body: body === undefined ? null : shown(body, Math.min(entry.bodyBytes, KEPT_BODY_BYTES), entry.bodyBytes),
      bytes: entry.bodyBytes,
    },
    reply: answer === undefined ? null : replyView(entry, answer),
  }
}

/** An entry in a line: what a list of near misses shows of it. */
export function entrySummary({ id, atMs, operation, method, target, status }: Entry) {
  return { id, at: isoTime(atMs), operation, line: `${method} ${target}`, status: status ?? null }
}

function subjectView({ subject }: Entry) {
  if (subject === undefined) return null
  const { kind, id, before, after } = subject
  return { kind, id, before: before ?? null, after: after ?? null }
}

function replyView(entry: Entry, { status, headers, body }: NonNullable<Entry['answer']>) {
  const text = body === undefined ? undefined : textOf(body)
  const kept = text === undefined ? 0 : Buffer.byteLength(text)
  return {
    status,
    headers: redactedHeaders(
      Object.fromEntries(TOLD_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
    ),
    body:
      text === undefined ? null : shown(withoutSecrets(text, entry.headers), kept, Math.max(kept, entry.answerBytes)),
    bytes: Math.max(kept, entry.answerBytes),
  }
}

/** A letter that the cut went through is left out. */
function shown(text: string, kept: number, bytes: number): string {
  return bytes > kept ? `${text.replace(/\uFFFD+$/, '')}… [shortened: the first ${kept} of ${bytes} bytes]` : text
}
