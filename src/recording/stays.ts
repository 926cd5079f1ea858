/** A state that a reply showed, and when. */
export interface Sighting {
  readonly state: string
  readonly atMs: number
}

/** The time that a resource was in a state, estimated from reads. */
export interface Stay {
  readonly state: string
  /** The middle between the last read of the previous state and the first read of this one. */
  readonly fromMs: number
  readonly lastSeenMs: number
  /** When the next state began; undefined for the last one. */
  readonly untilMs: number | undefined
}

/**
 * The states of a resource in order. `rankOf` returns the position of a state. A state before the current one is an outdated read
 * (of two concurrent ones), and is ignored like an unknown state.
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
    // of two states with the same rank the first counts
    if (rank === reached) continue
    reached = rank
    const fromMs = last === undefined ? atMs : Math.round((last.lastSeenMs + atMs) / 2)
    if (last !== undefined) last.untilMs = fromMs
    stays.push({ state, fromMs, lastSeenMs: atMs, untilMs: undefined })
  }
  return stays
}

/** How long each of these states lasted; 0 if no read showed it. The last state has no length yet. */
export function lengthsOf(stays: readonly Stay[], states: readonly string[]): Record<string, number> {
  const lengths = Object.fromEntries(states.map((state) => [state, 0]))
  for (const { state, fromMs, untilMs } of stays) {
    if (untilMs !== undefined && states.includes(state)) lengths[state] = untilMs - fromMs
  }
  return lengths
}
