import { TextForms } from '../core/text-forms.ts'
import { sqlStates } from '../model/sql-life.ts'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import { outcomeOf } from './outcome-of.ts'
import type { Resource } from './recorded.ts'
import { escapeRegex } from './redact.ts'
import { mapLeaves, REMOVED } from './secrets.ts'
import { lengthsOf, type Stay, staysOf } from './stays.ts'

const FINAL = 100
/** The longest text that becomes a regular expression, in characters: longer ones would be refused. */
const LONGEST_PATTERN = 2000
/** How far each state is on the way to the end; of a session, to the end of its start. */
const ranks: Readonly<Record<Resource['subject'], Readonly<Record<string, number>>>> = {
  session: {
    ...{ not_started: 0, starting: 1, recovering: 2 },
    // running and killed are undocumented states of some versions of Livy
    ...{ idle: FINAL, running: FINAL, busy: FINAL, error: FINAL, dead: FINAL, killed: FINAL, success: FINAL },
  },
  statement: { waiting: 0, running: 1, cancelling: 2, available: FINAL, error: FINAL, cancelled: FINAL },
  execution: {
    ...Object.fromEntries(sqlStates.map((status, rank) => [status, rank])),
    ...{ FINISHED: FINAL, FAILED: FINAL },
  },
}

/** One stub per resource, in order. All but the last stub of a text apply once. */
export function stubsOf(resources: readonly Resource[], note: (text: string) => void): StubDefinition[] {
  const last = new Map(resources.map((resource) => [keyOf(resource), resource]))
  return resources.map((resource): StubDefinition => {
    const stays = staysIn(resource)
    const end = stays.at(-1)
    const isEnded = end !== undefined && ranks[resource.subject][end.state] === FINAL
    if (!isEnded) note(`${resource.label} did not end in the recording: the stub has no outcome`)
    const outcome = isEnded ? outcomeOf(resource, end.state, note) : undefined
    return {
      match: matchOf(resource),
      durations: durationsOf(resource, stays, outcome?.never === true),
      ...(last.get(keyOf(resource)) !== resource && { times: 1 }),
      ...(outcome && { outcome: resource.text.includes(REMOVED) ? escapeDollars(outcome) : outcome }),
    }
  })
}

/** Equal for all texts that one stub matches. */
function keyOf({ subject, text }: Resource): string {
  if (subject === 'session') return `session ${text}`
  return `${subject} ${subject === 'statement' ? TextForms.ofCode(text).bare : TextForms.ofSql(text).bare}`
}

function staysIn(resource: Resource): Stay[] {
  // a statement waits at least until the one before it has ended
  const turn = { state: 'waiting', atMs: turnMsOf(resource) }
  const sightings = resource.subject === 'statement' ? [...resource.sightings, turn] : resource.sightings
  return staysOf(sightings, (state) => ranks[resource.subject][state])
}

function turnMsOf({ createdMs, previous }: Resource): number {
  if (previous === undefined) return createdMs
  const last = staysIn(previous).at(-1)
  if (last === undefined) return createdMs
  return Math.max(createdMs, ranks.statement[last.state] === FINAL ? last.fromMs : last.lastSeenMs)
}

function durationsOf(resource: Resource, stays: readonly Stay[], isCancelled: boolean): Record<string, string> {
  const { subject, createdMs, cancelledMs } = resource
  const states = Object.keys(ranks[subject]).filter((state) => ranks[subject][state] !== FINAL)
  const lengths = lengthsOf(stays, states)
  const last = stays.at(-1)
  if (last !== undefined && last.untilMs === undefined && states.includes(last.state))
    lengths[last.state] = last.lastSeenMs - last.fromMs
  if (subject === 'statement') {
    const turnMs = turnMsOf(resource)
    // `waiting` counts from the statement's turn
    lengths.waiting = Math.max(0, (lengths.waiting ?? 0) - (turnMs - createdMs))
    if (isCancelled && last !== undefined) {
      lengths.cancelling = Math.max(0, last.fromMs - (cancelledMs ?? last.fromMs))
      // if it never ran, it must still wait when the replay cancels it
      if (!stays.some(({ state }) => state === 'running' || state === 'cancelling'))
        lengths.waiting = 2 * Math.max(0, (cancelledMs ?? last.fromMs) - turnMs)
    } else delete lengths.cancelling
  }
  // what is cancelled never ends: the length of its run has no meaning
  const omitted = isCancelled ? ['running', 'RUNNING', 'FINISHING'] : []
  return Object.fromEntries(
    Object.entries(lengths)
      .filter(([state]) => !omitted.includes(state))
      .map(([state, ms]) => [state, spanText(Math.round(ms))]),
  )
}

const spanText = (ms: number): string => (ms > 0 && ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`)

function matchOf({ subject, text }: Resource): StubDefinition['match'] {
  if (subject === 'session') return { api: 'dli', session: pattern(text) }
  return subject === 'statement' ? { code: pattern(text) } : { sql: pattern(text) }
}

/** The text; a removed secret matches any text. */
function pattern(text: string): string | { regex: string } {
  if (!text.includes(REMOVED)) return text
  // of a long text the start decides
  const parts = text.slice(0, LONGEST_PATTERN).split(REMOVED)
  const isWhole = text.length <= LONGEST_PATTERN
  if (!isWhole) parts.push(withoutHalfMark(parts.pop() ?? ''), '')
  const source = parts.map((part) => escapeRegex(part).replace(/\s+/g, '\\s+')).join('[^]*')
  return { regex: isWhole ? `^${source}$` : `^${source}` }
}

/** A text that was cut may end in the middle of the mark of a removed secret. */
function withoutHalfMark(text: string): string {
  for (let length = REMOVED.length - 1; length > 0; length--) {
    if (text.endsWith(REMOVED.slice(0, length))) return text.slice(0, -length)
  }
  return text
}

/** After a regular expression, `$1` in an outcome would be replaced. */
function escapeDollars(outcome: OutcomeFields): OutcomeFields {
  return mapLeaves(outcome, ({ text, key }) => (key === '' ? text : text.replaceAll('$', '$$$$'))) as OutcomeFields
}
