import type { Candidate } from './candidate.ts'
import type { Seen, SessionSeen } from './seen.ts'
import { lengthsOf, type Stay, staysOf } from './stays.ts'

const STARTING = ['not_started', 'starting', 'recovering']
const ENDED = ['error', 'dead', 'success']
/** Undocumented states, which versions of Livy send. */
const ALIASES: Readonly<Record<string, string>> = { running: 'idle', killed: 'dead' }

/** The start of a session as far as looks tell: up to its first idle, or to its end. */
function startOf({ sightings }: SessionSeen): Stay[] {
  const shown = sightings.map(({ state, atMs }) => ({ state: ALIASES[state] ?? state, atMs }))
  return staysOf(shown, (state) => {
    const rank = STARTING.indexOf(state)
    if (rank >= 0) return rank
    return state === 'idle' || state === 'busy' || ENDED.includes(state) ? STARTING.length : undefined
  })
}

/** How each session started. */
export function sessionCandidates(seen: Seen): Candidate[] {
  return [...seen.sessions.values()].flatMap((session): Candidate[] => {
    const { id, name, sightings } = session
    const [first] = sightings
    // one that was there before the recording began
    if (first === undefined) return []
    const stays = startOf(session)
    const last = stays.at(-1)
    if (last === undefined) return []
    const durations = lengthsOf(stays, STARTING)
    if (STARTING.includes(last.state)) {
      durations[last.state] = last.lastSeenMs - last.fromMs
      seen.note(`session ${id} was not seen to have started: its stub takes as long as it was looked at`)
    }
    return [
      {
        subject: 'session',
        text: name,
        key: name,
        scope: {},
        durations,
        outcome: ENDED.includes(last.state) ? { session: last.state } : undefined,
        createdMs: first.atMs,
      },
    ]
  })
}

/** When a session that had been up was found to have ended, and how. */
export interface Death {
  readonly state: string
  /** The last look that showed it alive, and the first that did not. */
  readonly afterMs: number
  readonly byMs: number
}

export function deathOf({ sightings }: SessionSeen): Death | undefined {
  const shown = sightings
    .map(({ state, atMs }) => ({ state: ALIASES[state] ?? state, atMs }))
    .sort((a, b) => a.atMs - b.atMs)
  const alive = shown.findLast(({ state }) => state === 'idle' || state === 'busy')
  const dead = shown.find(({ state }) => ENDED.includes(state))
  if (alive === undefined || dead === undefined || dead.atMs < alive.atMs) return undefined
  return { state: dead.state, afterMs: alive.atMs, byMs: dead.atMs }
}
