import { unlikeness } from '../core/did-you-mean.ts'
import { inSlices, Slices } from '../core/slices.ts'
import type { Entry } from './entry.ts'
import type { Difference, Matcher } from './matching.ts'

export interface NearMiss {
  readonly entry: Entry
  readonly differences: readonly Difference[]
}

/** How many near misses are shown, and how many of the newest entries are compared. */
const SHOWN = 3
const COMPARED = 1000

/** A request of another operation is further away than one whose text differs. */
const weights: Readonly<Record<string, number>> = { operation: 4, api: 4, method: 4, resource: 2 }

/** The entries that came closest to matching, closest first; of equals the newest first. */
export async function nearest(
  entries: readonly Entry[],
  matcher: Matcher,
  slices = new Slices(),
): Promise<readonly NearMiss[]> {
  let closest: (NearMiss & { readonly distance: number })[] = []
  const compare = (entry: Entry): void => {
    const differences = matcher.differences(entry)
    if (differences.length === 0) return
    closest = [...closest, { entry, differences, distance: distanceOf(differences) }]
      .sort((a, b) => a.distance - b.distance || b.entry.id - a.entry.id)
      .slice(0, SHOWN)
  }
  await inSlices(entries.slice(-COMPARED), compare, slices)
  return closest.map(({ entry, differences }) => ({ entry, differences }))
}

function distanceOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { field, expected, actual }) => {
    const distance =
      actual === null
        ? 2
        : typeof expected === 'string' && typeof actual === 'string'
          ? unlikeness(expected, actual)
          : 1
    return sum + (weights[field] ?? 1) * (1 + distance)
  }, 0)
}
