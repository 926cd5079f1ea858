import type { ClockMode } from '../core/clock.ts'
import type { entryFacts } from '../journal/view.ts'
import type { ResourceKind } from '../model/tombstones.ts'

/** The kinds of events, in the order of the documentation. `dropped` says that a reader has missed some. */
export const eventKinds = ['request', 'change', 'clock', 'fault', 'stub', 'engine', 'project', 'dropped'] as const
export type EventKind = Exclude<(typeof eventKinds)[number], 'dropped'>

/** What can happen to a project; `changed`: an operation of the control API has changed it. */
export const projectChanges = ['created', 'reset', 'deleted', 'restored', 'changed'] as const
export type ProjectChange = (typeof projectChanges)[number]

/** What the events of each kind say beside their project. Times are of the world's clock, in ISO 8601. */
export interface EventData {
  /** A request is over. One whose reply is held comes before, too, without a status. */
  readonly request: { readonly at: string; readonly entry: ReturnType<typeof entryFacts> }
  readonly change: ResourceChange
  readonly clock: { readonly mode: ClockMode; readonly speed: number; readonly now: string }
  readonly fault: { readonly rule: string; readonly operation: string; readonly requestId: string }
  readonly stub: { readonly stub: string; readonly kind: ResourceKind; readonly id: string }
  readonly engine: { readonly engine: string; readonly kind: ResourceKind; readonly id: string }
  readonly project: { readonly what: ProjectChange; readonly operation?: string }
}

/** An event that waits until it is sent. */
export interface PendingEvent {
  readonly id: number
  readonly kind: EventKind
  readonly project: string
  /** Says how things were when the event was added. */
  readonly data: () => EventData[EventKind]
}

/** A resource was created, has entered a state, or was removed. */
export interface ResourceChange {
  readonly at: string
  readonly kind: ResourceKind
  /** As in its URL: a statement's is `{session_id}/{statement_id}`. */
  readonly id: string
  /** The session, the cluster or the queue that it belongs to. */
  readonly parent?: string | undefined
  /** null: it was created. */
  readonly from: string | null
  /** null: it was removed. */
  readonly to: string | null
  readonly why: string
}

/** The longest text of an event; of a longer one, each text in it is shortened. */
const MOST_CHARACTERS = 4096
const SHOWN_CHARACTERS = 200
const SHOWN_ITEMS = 10

/** The data of an event as one line of JSON. */
export function eventText(project: string, data: EventData[EventKind]): string {
  const event = { project, ...data }
  const text = JSON.stringify(event)
  return text.length <= MOST_CHARACTERS ? text : JSON.stringify(event, (_key, value: unknown) => shortened(value))
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string' && value.length > SHOWN_CHARACTERS) return `${value.slice(0, SHOWN_CHARACTERS)}…`
  return Array.isArray(value) ? value.slice(0, SHOWN_ITEMS) : value
}
