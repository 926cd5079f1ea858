import { TextForms } from '../core/text-forms.ts'
import type { OutcomeFields } from '../stubs/stub.ts'
import type { Candidate } from './candidate.ts'
import { isObject } from './exchange.ts'
import { groupBy } from './group.ts'
import type { CancelSeen, Seen, SessionSeen, StatementSeen } from './seen.ts'
import { type Death, deathOf } from './session-candidates.ts'
import { type Sighting, type Stay, staysOf } from './stays.ts'

const RANKS: Readonly<Record<string, number>> = {
  waiting: 0,
  running: 1,
  cancelling: 2,
  available: 3,
  error: 3,
  cancelled: 3,
}
const FINAL = 3
/** What only a statement shows that had its turn. */
const RAN = new Set(['running', 'cancelling', 'available', 'error'])

/** How one statement went. */
interface History {
  readonly statement: StatementSeen
  readonly stays: readonly Stay[]
  readonly last: Stay
  /** When its turn came: when it was created, or when the one before it ended. */
  readonly turnMs: number
  /** When it began to run; undefined where it never did. */
  readonly runsMs: number | undefined
  /** The first cancel that was asked for while it had not been seen to end. */
  readonly cancel: CancelSeen | undefined
  /** It killed its session. */
  readonly death: Death | undefined
}

/** How each statement went, in the order of their creation. */
export function statementCandidates(seen: Seen): Candidate[] {
  const bySession = groupBy(seen.statements.values(), ({ session }) => session)
  return [...seen.sessions.values()].flatMap((session) => ofSession(session, bySession.get(session) ?? [], seen))
}

function ofSession(session: SessionSeen, statements: readonly StatementSeen[], seen: Seen): Candidate[] {
  const inTurn = [...statements].sort((a, b) => Number(a.id) - Number(b.id))
  const death = deathOf(session)
  const candidates: Candidate[] = []
  let freeMs = Number.NEGATIVE_INFINITY
  let isDeathTold = death === undefined
  inTurn.forEach((statement, index) => {
    const hasFollower = inTurn.slice(index + 1).some((later) => later.sightings.some(({ state }) => RAN.has(state)))
    const history = courseOf(statement, freeMs, hasFollower || isDeathTold ? undefined : death)
    if (history === undefined) return
    isDeathTold ||= history.death !== undefined
    candidates.push(candidateOf(history, hasFollower, seen))
    freeMs = rankOf(history.last) === FINAL ? history.last.fromMs : history.last.lastSeenMs
  })
  if (!isDeathTold) {
    seen.note(
      `session ${session.id} ended as ${death?.state} while no statement ran: no stub says that (a test can, with POST …/sessions/{session_id}/kill)`,
    )
  }
  return candidates
}

const rankOf = ({ state }: Stay): number => RANKS[state] ?? 0

function courseOf(statement: StatementSeen, freeMs: number, death: Death | undefined): History | undefined {
  const sightings = [...statement.sightings]
  const isFinal = ({ state }: Pick<Sighting, 'state'>): boolean => RANKS[state] === FINAL
  const end = staysOf(sightings, (state) => RANKS[state]).find(isFinal)
  const cancel = statement.cancels.find(({ looks }) => !sightings.slice(0, looks).some(isFinal))
  // a cancel is a look as well: what ran until then is what it was asked of
  if (cancel !== undefined) {
    const { atMs, looks } = cancel
    const reached = Math.max(...sightings.slice(0, looks).map(({ state }) => RANKS[state] ?? 0))
    const isOnItsWay = end?.state === 'cancelled' || sightings.some(({ state }) => state === 'cancelling')
    if (reached === 1) sightings.splice(looks, 0, { state: isOnItsWay ? 'cancelling' : 'running', atMs })
  }
  // one that waits for others waits at least until they have ended
  const wentOnMs = Math.min(...sightings.filter(({ state }) => state !== 'waiting').map(({ atMs }) => atMs))
  if (freeMs > statement.createdMs && freeMs < wentOnMs) sightings.unshift({ state: 'waiting', atMs: freeMs })
  const stays = staysOf(sightings, (state) => RANKS[state])
  const last = stays.at(-1)
  if (last === undefined) return undefined
  const waiting = stays.find(({ state }) => state === 'waiting')
  const ran = stays.find(({ state }) => state !== 'waiting')
  const isDeadly =
    death !== undefined &&
    statement.createdMs <= death.byMs &&
    (end === undefined || (end.state === 'error' && end.fromMs >= death.afterMs && end.fromMs <= death.byMs))
  return {
    statement,
    stays,
    last,
    turnMs: Math.max(statement.createdMs, freeMs),
    runsMs: ran === undefined ? undefined : (waiting?.untilMs ?? ran.fromMs),
    cancel,
    death: isDeadly ? death : undefined,
  }
}

function candidateOf(history: History, hasFollower: boolean, seen: Seen): Candidate {
  const { statement } = history
  const { durations, outcome } = endOf(history, hasFollower, seen)
  return {
    subject: 'statement',
    text: statement.code,
    key: TextForms.ofCode(statement.code).bare,
    scope: { kind: statement.kind },
    durations,
    outcome,
    createdMs: statement.createdMs,
  }
}

type End = Pick<Candidate, 'durations' | 'outcome'>
const called = ({ id, session }: StatementSeen): string => `statement ${id} of session ${session.id}`

function endOf(history: History, hasFollower: boolean, seen: Seen): End {
  const { statement, last, death, turnMs, runsMs } = history
  const waiting = Math.max(0, Math.round((runsMs ?? last.lastSeenMs) - turnMs))
  const runUntil = (ms: number): number => Math.max(0, Math.round(ms - (runsMs ?? ms)))
  if (death !== undefined) {
    const endMs = (death.afterMs + death.byMs) / 2
    const running = runUntil(rankOf(last) === FINAL ? last.fromMs : Math.max(endMs, last.lastSeenMs))
    return { durations: { waiting, running }, outcome: { session: death.state } }
  }
  if (last.state === 'cancelled') return cancelled(history, waiting)
  if (last.state === 'cancelling') {
    seen.note(`${called(statement)} was cancelling to the end: its stub never gets further (cancel: never)`)
    return { durations: { waiting }, outcome: { never: true, cancel: 'never' } }
  }
  const running = runUntil(last.fromMs)
  if (rankOf(last) === FINAL) {
    const outcome = outcomeOf(statement, last.state, seen)
    return { durations: { waiting, running }, outcome: outcome && { ...outcome, ...cancelOf(history) } }
  }
  seen.note(`${called(statement)} was not seen to end: its stub ends as an unmatched statement would`)
  // it made way for the next one, or it runs at least as long as it was looked at
  return { durations: { waiting, running: hasFollower ? 0 : runUntil(last.lastSeenMs) }, outcome: undefined }
}

function cancelled({ statement, stays, last, cancel, turnMs }: History, waiting: number): End {
  const ranBefore = stays.some(({ state }) => state === 'running' || state === 'cancelling')
  const shown = isObject(statement.output) ? { cancelled: { output: withoutCount(statement) } } : {}
  const outcome: OutcomeFields = { never: true, ...shown } as OutcomeFields
  if (ranBefore) {
    const beganMs = cancel?.atMs ?? stays.find(({ state }) => state === 'cancelling')?.fromMs ?? last.fromMs
    return { durations: { waiting, cancelling: Math.max(0, Math.round(last.fromMs - beganMs)) }, outcome }
  }
  // it was cancelled while it waited: it must not have begun by then when it is played again
  const waitedMs = Math.max(0, (cancel?.atMs ?? last.fromMs) - turnMs)
  return { durations: { waiting: Math.round(waitedMs * 2), cancelling: 0 }, outcome }
}

/** What a cancel does to a statement that ended otherwise: nothing, or it came too late. */
function cancelOf({ statement, cancel }: History): OutcomeFields {
  if (cancel === undefined) return {}
  const ranOn = statement.sightings.slice(cancel.looks).some(({ state }) => state === 'running')
  return { cancel: ranOn ? 'fail' : 'late' }
}

function outcomeOf(statement: StatementSeen, state: string, seen: Seen): OutcomeFields | undefined {
  const { output } = statement
  if (!isObject(output) || (output.status !== 'ok' && output.status !== 'error')) {
    seen.note(
      `${called(statement)} ended without an output that a stub can have: it ends as an unmatched statement would`,
    )
    return undefined
  }
  const given = withoutCount(statement)
  const beside = state === 'available' && given.status === 'error' ? { state } : {}
  const { status, data, ename, evalue, traceback, ...rest } = given
  const isPlain = Object.keys(rest).length === 0
  if (status === 'ok' && isPlain && ename === undefined && evalue === undefined && isObject(data)) {
    const text = data['text/plain']
    if (typeof text === 'string' && Object.keys(data).length === 1) return { text }
  }
  if (status === 'error' && isPlain && data === undefined && isThrown(ename, evalue, traceback)) {
    return { error: { ename, evalue, traceback }, ...beside }
  }
  return { output: given, ...(status === 'ok' && state === 'error' ? { state } : beside) }
}

const isThrown = (ename: unknown, evalue: unknown, traceback: unknown): boolean =>
  typeof ename === 'string' &&
  typeof evalue === 'string' &&
  Array.isArray(traceback) &&
  traceback.every((line) => typeof line === 'string')

/** An output without its execution_count, where that is the statement's id as it will be again. */
function withoutCount({ id, output }: StatementSeen): Record<string, unknown> {
  const { execution_count: count, ...rest } = output as Record<string, unknown>
  return count === undefined || String(count) === id ? rest : { ...rest, execution_count: count }
}
