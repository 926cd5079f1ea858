/** What a resource showed, and when. */
export interface Sighting {
  readonly state: string
  readonly atMs: number
}

/** A state, from when to when a resource was in it, as far as looks can tell. */
export interface Stay {
  readonly state: string
  /** The middle between the last look that showed the state before it and the first that showed this one. */
  readonly fromMs: number
  readonly lastSeenMs: number
  /** Where the next stay begins; undefined of the last one. */
  readonly untilMs: number | undefined
}

/**
 * The states of a resource in order. `rankOf` says how far a state is on the way: what a look shows that others have left behind (two
 * that ran at once) does not count, nor does a state that `rankOf` does not know.
 */
export function staysOf(sightings: readonly Sighting[], rankOf: (state: string) => number | undefined): Stay[] {
  const stays: { state: string; fromMs: number; lastSeenMs: number; untilMs: number | undefined }[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const { state, atMs } of [...sightings].sort((a, b) => a.atMs - b.atMs)) {
    const rank = rankOf(state)
    const last = stays.at(-1)
    if (rank === undefined || rank < reached) continue
    if (last?.state === state) {
      last.lastSeenMs = atMs
      continue
    }
    // of two last states that are as far as each other the first holds
    if (rank === reached) continue
    reached = rank
    const fromMs = last === undefined ? atMs : Math.round((last.lastSeenMs + atMs) / 2)
    if (last !== undefined) last.untilMs = fromMs
    stays.push({ state, fromMs, lastSeenMs: atMs, untilMs: undefined })
  }
  return stays
}

/** How long each of these states lasted: one that no look showed lasted no time. The last one seen has no length yet. */
export function lengthsOf(stays: readonly Stay[], states: readonly string[]): Record<string, number> {
  const lengths = Object.fromEntries(states.map((state) => [state, 0]))
  for (const { state, fromMs, untilMs } of stays) {
    if (untilMs !== undefined && states.includes(state)) lengths[state] = untilMs - fromMs
  }
  return lengths
}
