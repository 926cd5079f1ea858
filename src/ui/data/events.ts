import type { LakemockEvent } from '../../client/generated/events.ts'
import type { JournalEntry } from '../../client/generated/journal.ts'

/** A request, as the feed and the list of the journal show it. */
export type EntryRow = Pick<
  JournalEntry,
  | 'id'
  | 'at'
  | 'atMs'
  | 'operation'
  | 'line'
  | 'status'
  | 'api'
  | 'aborted'
  | 'errorCode'
  | 'answeredBy'
  | 'faults'
  | 'tookMs'
>

type WithoutNumber<Event> = Event extends unknown ? Omit<Event, 'eventId'> : never

/** An event of the feed. Its number is in the stream, beside it. */
export type LiveEvent = WithoutNumber<LakemockEvent>
