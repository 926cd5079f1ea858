import type { EventKind, PendingEvent } from './event.ts'

/** Events of a project, or of all, that are not sent. */
export interface DroppedEvents {
  /** The id of the newest one. */
  readonly lastId: number
  count: number
  readonly kinds: Set<EventKind>
}

/** What is known of the events of a project while some are selected. */
interface Tally {
  count: number
  /** How many are of a kind that matters more. */
  important: number
  /** How many may be kept of those, and of the others. */
  keptImportant: number
  keptFrequent: number
}

export interface Selection {
  /** In their order. */
  readonly kept: PendingEvent[]
  /** By project. */
  readonly dropped: Map<string, DroppedEvents>
}

/**
 * Which of too many events are sent. Each project has the same share, and what it does not need is for the others: who makes few
 * events loses none because of another project. In a project, requests and moves of the clock are dropped first, the oldest first.
 */
export function select(events: readonly PendingEvent[], most: number): Selection {
  const tallies = shared(tallied(events), most)
  const kept: PendingEvent[] = []
  const dropped = new Map<string, DroppedEvents>()
  for (const event of events.toReversed()) {
    const tally = tallies.get(event.project)
    if (tally !== undefined && take(tally, event)) {
      kept.push(event)
      continue
    }
    const before = dropped.get(event.project)
    if (before === undefined) dropped.set(event.project, { lastId: event.id, count: 1, kinds: new Set([event.kind]) })
    else {
      before.count++
      before.kinds.add(event.kind)
    }
  }
  return { kept: kept.reverse(), dropped }
}

const isImportant = ({ kind }: PendingEvent): boolean => kind !== 'request' && kind !== 'clock'

function tallied(events: readonly PendingEvent[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const event of events) {
    const known = tallies.get(event.project)
    const tally = known ?? { count: 0, important: 0, keptImportant: 0, keptFrequent: 0 }
    if (known === undefined) tallies.set(event.project, tally)
    tally.count++
    if (isImportant(event)) tally.important++
  }
  return tallies
}

/** Gives each project its share. */
function shared(tallies: Map<string, Tally>, most: number): Map<string, Tally> {
  let left = most
  let projects = tallies.size
  // what a small one does not need is shared by those after it
  for (const tally of [...tallies.values()].sort((a, b) => a.count - b.count)) {
    const share = Math.min(tally.count, Math.floor(left / projects--))
    left -= share
    tally.keptImportant = Math.min(tally.important, share)
    tally.keptFrequent = share - tally.keptImportant
  }
  return tallies
}

function take(tally: Tally, event: PendingEvent): boolean {
  return isImportant(event) ? tally.keptImportant-- > 0 : tally.keptFrequent-- > 0
}
