/** A state that a reply showed, and when. */
export interface Sighting {
  readonly state: string
  readonly atMs: number
}

/** The states of a resource in order, and those that end it. */
export interface Life {
  readonly states: readonly string[]
  readonly ends: readonly string[]
}

/**
 * How long each state lasted, and the state that ended it. Half of the time between two reads belongs to the state of each. A state
 * before the current one is an outdated read (of two concurrent ones), and is ignored like an unknown state.
 */
export function readStates(
  sightings: readonly Sighting[],
  { states, ends }: Life,
): { lengths: Map<string, number>; end: string | undefined } {
  const lengths = new Map(states.map((state) => [state, 0]))
  const add = (state: string, ms: number): unknown => lengths.set(state, (lengths.get(state) ?? 0) + ms)
  let last: Sighting | undefined
  for (const sighting of sightings.toSorted((a, b) => a.atMs - b.atMs)) {
    const { state, atMs } = sighting
    const isEnd = ends.includes(state)
    if (!isEnd && states.indexOf(state) < states.indexOf(last?.state ?? states[0] ?? '')) continue
    if (last !== undefined) {
      const half = Math.round((atMs - last.atMs) / 2)
      add(last.state, half)
      if (!isEnd) add(state, atMs - last.atMs - half)
    }
    if (isEnd) return { lengths, end: state }
    last = sighting
  }
  return { lengths, end: undefined }
}
