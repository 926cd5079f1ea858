import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import { refusalOf } from './call.ts'
import { LakemockError } from './error.ts'
import type { LakemockEvent } from './generated/events.ts'
import { operations } from './generated/operations.ts'
import { eventsIn } from './server-sent-events.ts'

/** How a reply that does not end is read: over a socket, or in the same process. Rejects if there is no reply. */
export type OpenStream = (target: string, signal: AbortSignal) => Promise<StreamedReply>

export interface StreamedReply {
  readonly status: number
  /** The body as it comes. Throws if the connection is lost. */
  readonly chunks: AsyncIterable<string>
}

export interface EventOptions {
  /** Only events of this project; of all projects when absent. */
  readonly project?: string
  /** The `eventId` of the last event that is known: what came after it is sent first. When absent, it begins now. */
  readonly since?: number
  /** Ends the iteration. */
  readonly signal?: AbortSignal
}

/** Events in their order, while they happen. It has one reader, and `break` ends it. */
export interface Events extends AsyncIterableIterator<LakemockEvent> {
  /** Resolves when lakemock has begun to send: what happens from then on is in it. Rejects as the iteration does. */
  readonly opened: Promise<void>
}

/** Reads events. The request is sent at once. */
export function watchEvents(open: OpenStream, { project, since, signal }: EventOptions): Events {
  if (project !== undefined && !RESOURCE_ID.test(project)) {
    const rule = `project must be ${RESOURCE_ID_RULE}, not ${JSON.stringify(project)}`
    throw new LakemockError('invalid', rule, { field: 'project' })
  }
  const leaving = new AbortController()
  const leave = (): void => leaving.abort()
  if (signal?.aborted) leave()
  signal?.addEventListener('abort', leave, { once: true })
  const given = Object.entries({ project, since }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
  const [, path] = operations.WatchEvents
  const target = given.length === 0 ? path : `${path}?${query}`
  const opening = opened(open, target, leaving.signal)
  const whenOpen = opening.then(() => {})
  // who iterates gets the error there
  whenOpen.catch(() => {})
  const events = iterate()
  return {
    opened: whenOpen,
    next: () => events.next(),
    async return() {
      leave()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }

  async function* iterate(): AsyncGenerator<LakemockEvent, undefined> {
    try {
      yield* eventsIn(await opening)
    } catch (error) {
      if (!leaving.signal.aborted) throw error
    } finally {
      signal?.removeEventListener('abort', leave)
      leave()
    }
  }
}

async function opened(open: OpenStream, target: string, signal: AbortSignal): Promise<AsyncIterable<string>> {
  const { status, chunks } = await open(target, signal)
  if (status === 200) return chunks
  let text = ''
  for await (const chunk of chunks) text += chunk
  throw refusalOf(`GET ${target}`, status, text)
}
