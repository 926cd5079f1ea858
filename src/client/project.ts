import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import type { Call } from './call.ts'
import { clockOf, type Gates, gatesOf, type ProjectClock } from './clock.ts'
import { type Faults, faultsOf, type Stubs, stubsOf } from './declarations.ts'
import { LakemockError } from './error.ts'
import type { Agenda } from './generated/clock.ts'
import type { ResourceHistory, Unmatched } from './generated/evidence.ts'
import type { Snapshot, WorldSettings, WorldView } from './generated/world.ts'
import { type Journal, journalOf } from './journal.ts'
import { callerOf } from './project-call.ts'
import { type Sessions, sessionsOf } from './sessions.ts'
import { type Clusters, clustersOf, type SqlExecutions, sqlOf } from './sql.ts'

/**
 * One project and its world: all that a test steers and looks at. The same over a socket and inside a process. Every refusal rejects
 * with a LakemockError.
 */
export interface Project {
  /** As in the paths of the APIs: `/v2.0/{id}/sessions`. */
  readonly id: string
  readonly clock: ProjectClock
  readonly stubs: Stubs
  readonly faults: Faults
  readonly gates: Gates
  readonly journal: Journal
  readonly sessions: Sessions
  readonly sql: SqlExecutions
  readonly clusters: Clusters
  readonly settings: ProjectSettings
  /** Counts, clock, settings, gates, and what is due. */
  show(): Promise<WorldView>
  /** What is due, to what, and why. */
  agenda(): Promise<Agenda>
  /** What no stub matched, and the stubs that came closest. */
  unmatched(): Promise<Unmatched>
  /** Every state of a session, a statement (`{session_id}:{n}`) or an SQL execution, also of one that is gone. */
  history(kind: ResourceHistory['kind'], id: string): Promise<ResourceHistory>
  /** The whole world as JSON. */
  snapshot(): Promise<Snapshot>
  /** Puts a world back as a snapshot has it; the snapshot may be of another project. */
  restore(snapshot: Snapshot): Promise<void>
  /** A fresh world, as the fixtures have it; replies that it held are answered 502. */
  reset(): Promise<void>
  /** Forgets it; its next use makes a fresh one. */
  delete(): Promise<void>
}

/** The settings that a project has of its own, as the `world` section of a fixtures file, without the clock. */
export interface ProjectSettings {
  show(): Promise<WorldSettings>
  /** What is named changes for what comes from now on; the rest stays. */
  change(change: WorldSettings): Promise<WorldSettings>
}

/** An id that no other project has: 32 hex digits, as the cloud's are. */
export const newProjectId = (): string => crypto.randomUUID().replaceAll('-', '')

/** An id that a project can have. Throws if it is not valid. */
export function checkedId(id: string): string {
  if (!RESOURCE_ID.test(id)) {
    throw new LakemockError(
      'invalid',
      `A project's id must be ${RESOURCE_ID_RULE}, not ${JSON.stringify(id)}; without an id, a new one is made.`,
      { field: 'project_id' },
    )
  }
  return id
}

/** A project by its id. Throws where it cannot be one. */
export function projectOf(anyCall: Call, id: string): Project {
  const call = callerOf(anyCall, checkedId(id))
  return {
    id,
    clock: clockOf(call),
    stubs: stubsOf(call),
    faults: faultsOf(call),
    gates: gatesOf(call),
    journal: journalOf(call),
    sessions: sessionsOf(call),
    sql: sqlOf(call),
    clusters: clustersOf(call),
    settings: {
      show: () => call('ShowSettings'),
      change: (change) => call('ChangeSettings', {}, { body: change }),
    },
    show: () => call('ShowWorld'),
    agenda: () => call('ShowAgenda'),
    unmatched: () => call('ListUnmatched'),
    history: (kind, historyId) => call('ShowHistory', { kind, id: historyId }),
    snapshot: () => call('ShowSnapshot'),
    restore: async (snapshot) => {
      await call('RestoreSnapshot', {}, { body: snapshot })
    },
    reset: async () => {
      await call('ResetWorld')
    },
    delete: async () => {
      await call('DeleteWorld')
    },
  }
}
