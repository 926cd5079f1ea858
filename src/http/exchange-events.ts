/** What those who watch learn of each request. */
import { nextTurn } from '../core/clock.ts'
import type { Entry } from '../journal/entry.ts'
import { entryFacts } from '../journal/view.ts'
import type { Exchange } from './exchange.ts'

/** The reply of a request is held, unless it comes in the next turn. */
export function publishHeld({ entry, foundWorld }: Exchange): void {
  if (entry === undefined || !foundWorld?.feed.isWatched(foundWorld.id)) return
  nextTurn(() => {
    if (entry.state !== 'open') return
    // the reply may come before the event is sent
    const data = requestData(entry)
    foundWorld.feed.put('request', foundWorld.id, () => data)
  })
}

/** A request is over. */
export function publishRequest({ entry, foundWorld }: Exchange): void {
  if (entry === undefined || foundWorld === undefined) return
  foundWorld.feed.put('request', foundWorld.id, () => requestData(entry))
}

function requestData(entry: Entry) {
  const facts = entryFacts(entry)
  return { at: facts.at, entry: facts }
}

/** A fault acts on a request. */
export function publishFault({ world, operation, requestId }: Exchange, rule: string): void {
  world.feed.put('fault', world.id, () => ({ rule, operation: operation.id, requestId }))
}

/** The control API has changed a project. */
export function publishSteering({ foundWorld, route, operation, raw }: Exchange): void {
  if (!route.isControl || foundWorld === undefined || raw.method === 'GET' || raw.method === 'HEAD') return
  foundWorld.feed.put('project', foundWorld.id, () => ({ what: 'changed', operation: operation.id }))
}
