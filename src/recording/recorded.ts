/** What a recording shows of the cloud. */
import type { RecordedCall } from './operations.ts'
import type { Sighting } from './stays.ts'

/** A session, a statement or an SQL execution. Each becomes one stub. */
export interface Resource {
  readonly subject: 'session' | 'statement' | 'execution'
  /** Its name in the report. */
  readonly label: string
  /** The session's name, the code or the SQL. */
  readonly text: string
  readonly createdMs: number
  readonly sightings: Sighting[]
  /** The fields of all replies that showed it; a later reply replaces the fields of an earlier one. */
  readonly fields: Record<string, unknown>
  /** The statement before it in its session. */
  readonly previous?: Resource | undefined
  /** The first cancel that succeeded. */
  cancelledMs?: number
}

/** A reply with an error that is not the state of a resource. */
export interface Failure {
  readonly call: RecordedCall
  /** The number of the call of its operation in its project, from 1. */
  readonly nth: number
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
  readonly headers: Readonly<Record<string, string>>
  /** Set if the body is not `{error_code, error_msg}`. */
  readonly body: Record<string, unknown> | string | undefined
}

export class Recorded {
  /** In the order of their creation. */
  readonly resources: Resource[] = []
  /** 429 and 5xx. */
  readonly failures: Failure[] = []
  readonly queues = new Set<string>()
  readonly clusters = new Set<string>()
  /** Names of projects by id. */
  readonly projects = new Map<string, string>()
  /** Settings that a replay needs to look the same. */
  readonly world: { docs?: '2025'; dialect?: 'livy'; sessionIds?: 'uuid' | 'number'; ids?: 'always' } = {}
  readonly #notes = new Set<string>()

  /** Adds a line to the report, once. */
  note(text: string): void {
    this.#notes.add(text)
  }

  get notes(): readonly string[] {
    return [...this.#notes]
  }
}
