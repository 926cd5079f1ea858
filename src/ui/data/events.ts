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

interface OfProject {
  readonly project: string
}

export interface RequestEvent extends OfProject {
  readonly type: 'request'
  readonly at: string
  readonly entry: EntryRow
}

export interface ChangeEvent extends OfProject {
  readonly type: 'change'
  readonly at: string
  readonly kind: string
  /** A statement: `{session_id}/{statement_id}`. */
  readonly id: string
  readonly parent?: string
  readonly from: string | null
  /** null: it was removed. */
  readonly to: string | null
  readonly why: string
}

export interface ClockEvent extends OfProject {
  readonly type: 'clock'
  readonly mode: 'wall' | 'manual' | 'auto'
  readonly speed: number
  readonly now: string
}

export interface FaultEvent extends OfProject {
  readonly type: 'fault'
  readonly rule: string
  readonly operation: string
  readonly requestId: string
}

export interface StubEvent extends OfProject {
  readonly type: 'stub'
  readonly stub: string
  readonly id: string
}

export interface ProjectEvent extends OfProject {
  readonly type: 'project'
  /** `changed`: an operation of the control API has changed it. */
  readonly what: 'created' | 'reset' | 'deleted' | 'restored' | 'changed'
  readonly operation?: string
}

/** Events were lost: whatever was read before may be out of date. */
export interface DroppedEvent {
  readonly type: 'dropped'
  readonly count: number
}

export type LiveEvent = RequestEvent | ChangeEvent | ClockEvent | FaultEvent | StubEvent | ProjectEvent | DroppedEvent
