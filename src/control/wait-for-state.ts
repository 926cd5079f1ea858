import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { isoTime, stopwatchMs } from '../core/clock.ts'
import { oneOfRule } from '../core/did-you-mean.ts'
import { nullable } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { parseSpan } from '../core/span.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from '../model/change.ts'
import type { World } from '../world/world.ts'

/** The query of a wait, with a state as its example. */
export const waitQuery = (example: string) =>
  Type.Object({
    state: Type.String({
      description: 'The state to wait for; one that was reached before counts.',
      examples: [example],
    }),
    now: Type.Optional(
      Type.Boolean({ description: 'true: only the present state counts, as for a session that becomes idle again.' }),
    ),
    timeout: Type.Optional(
      Type.String({
        description: 'Real time: "5s", "250ms" or milliseconds; 4s when absent, at most 60s.',
        examples: ['4s'],
      }),
    ),
  })

export const waited = {
  reached: Type.Boolean(),
  state: Type.String({ description: 'The present state.' }),
  why: Type.Optional(Type.String({ description: 'Why it was not reached.' })),
  missing: Type.Optional(
    Type.Object(
      {
        gate: nullable(Type.String({ description: 'The gate at which it waits.' })),
        next: nullable(Type.String({ description: 'When the change that it waits for is due.' })),
        nextMs: nullable(Type.Integer({ description: 'The same in milliseconds.' })),
      },
      { description: 'What it waits for, if it was not reached.' },
    ),
  ),
}
const waitedObject = Type.Object(waited)
type Waited = Static<typeof waitedObject>

export const waitDescription =
  'Returns `reached: true` as soon as the state is reached, or if it was reached before (unless `now=true`). `reached: false` says why: the timeout (real time) is over, the state can no longer be reached, or the clock is manual (at once, with what it waits for). An auto clock moves as it does for reads. A wait does not count as a request for a session. 404 if there is no such resource; 400 for an unknown state; 503 if the world is reset meanwhile. Source: lakemock.'

/** A resource that a test waits for. */
interface Subject<State extends string> {
  readonly history: History<State>
  readonly states: readonly State[]
  /** The next change of the resource, or of what it waits for. */
  due(): Due<Change> | undefined
  gate(): string | undefined
  /** Whether an engine works for it, in real time. */
  isWorking?(): boolean
  /** Why it can change no more although its state is not final; undefined if it can. */
  stuck?(): string | undefined
}

const DEFAULT_TIMEOUT_MS = 4000
const MAX_TIMEOUT_MS = 60_000

/** Waits until a resource is in a state, until it can no longer get there, or until the timeout is over. */
export async function waitForState<State extends string>(
  world: World,
  query: Static<ReturnType<typeof waitQuery>>,
  { history, states, due, gate, isWorking = () => false, stuck = () => undefined }: Subject<State>,
): Promise<Waited> {
  const state = readState(query.state, states)
  const endsMs = stopwatchMs() + readTimeout(query.timeout)
  const reached = (): boolean => (query.now ? history.state === state : history.enteredMs(state) !== undefined)
  const whyNever = (): string | undefined =>
    stuck() ?? (history.canReach(state) ? undefined : `it is ${history.state}: ${state} can no longer follow`)

  for (;;) {
    if (reached()) return { reached: true, state: history.state }
    const why = whyNever()
    if (why !== undefined) return { reached: false, state: history.state, why }
    const { mode } = world.clock
    if (mode === 'manual' && !isWorking()) return missed('the clock is manual: advance it')
    // an auto clock moves as long as a change is due; a gate is waited for in real time
    if (mode === 'auto' && due() !== undefined) {
      await world.advanceOnRead(due, () => history.moves)
      continue
    }
    const leftMs = endsMs - stopwatchMs()
    const hasNews = (): boolean =>
      reached() ||
      whyNever() !== undefined ||
      world.clock.mode !== mode ||
      (mode === 'auto' && due() !== undefined) ||
      (mode === 'manual' && !isWorking())
    if (leftMs <= 0 || !(await world.untilWithin(hasNews, leftMs))) return missed('the timeout is over')
  }

  function missed(why: string): Waited {
    const next = due()
    const missing = {
      gate: gate() ?? null,
      next: next === undefined ? null : isoTime(next.atMs),
      nextMs: next?.atMs ?? null,
    }
    return { reached: false, state: history.state, why, missing }
  }
}

function readState<State extends string>(given: string, states: readonly State[]): State {
  const found = states.find((state) => state === given)
  if (found !== undefined) return found
  throw invalid('state', oneOfRule(states, given))
}

function readTimeout(given: string | undefined): number {
  if (given === undefined) return DEFAULT_TIMEOUT_MS
  const ms = parseSpan(given, 'timeout')
  if (ms > MAX_TIMEOUT_MS) throw invalid('timeout', `must be ${MAX_TIMEOUT_MS / 1000}s or less`)
  return ms
}
