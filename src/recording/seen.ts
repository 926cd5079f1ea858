/** What a recording shows of each resource, before anybody thinks about stubs. */
import type { RecordedCall } from './operations.ts'
import type { Sighting } from './stays.ts'

export interface SessionSeen {
  readonly id: string
  /** Empty where it was given none. */
  readonly name: string
  readonly kind: string
  readonly queue: string
  readonly sightings: Sighting[]
}

export interface StatementSeen {
  readonly session: SessionSeen
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly createdMs: number
  readonly sightings: Sighting[]
  /** The latest output that was shown; null and undefined where there was none. */
  output: unknown
  /** Those that were not refused. */
  readonly cancels: CancelSeen[]
}

export interface CancelSeen {
  readonly atMs: number
  /** How many looks had come before it. */
  readonly looks: number
  /** Whether the reply said that it took. */
  readonly took: boolean
}

export interface ExecutionSeen {
  /** Empty where the reply came when it had ended. */
  readonly id: string
  readonly cluster: string
  readonly database: string
  readonly sql: string
  readonly createdMs: number
  readonly sightings: Sighting[]
  /** Of the reply that showed its end. */
  message: string | undefined
  content: unknown
  resultLocation: string | undefined
  readonly cancels: CancelSeen[]
}

/** A request that was answered with an error which is no resource's own state. */
export interface Failure {
  readonly call: RecordedCall
  /** Which call of its operation it was in its project, from 1. */
  readonly nth: number
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
  readonly retryAfter: string | undefined
  readonly contentType: string | undefined
  /** A body that is no `{error_code, error_msg}`. */
  readonly body: Record<string, unknown> | string | undefined
}

export class Seen {
  readonly sessions = new Map<string, SessionSeen>()
  readonly statements = new Map<string, StatementSeen>()
  readonly executions: ExecutionSeen[] = []
  readonly executionsById = new Map<string, ExecutionSeen>()
  /** Calls that lakemock's own rules would not bring about again. */
  readonly failures: Failure[] = []
  /** Calls that were refused for what they asked. */
  readonly refusals: Failure[] = []
  /** Clusters by id, with the state that they showed. */
  readonly clusters = new Map<string, string>()
  readonly projects = new Map<string, string>()
  /** Settings of a world without which a replay would look different. */
  readonly world: { docs?: '2025'; dialect?: 'livy'; ids?: 'always' } = {}
  /** What the recording does not tell. */
  readonly notes: string[] = []

  statement(session: string, id: string): StatementSeen | undefined {
    return this.statements.get(`${session}/${id}`)
  }

  /** Notes something once. */
  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text)
  }
}
