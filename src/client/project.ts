import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import { type Batches, batchesOf } from './batches.ts'
import type { Call } from './call.ts'
import { type Catalog, catalogOf } from './catalog.ts'
import { clockOf, type Gates, gatesOf, type ProjectClock } from './clock.ts'
import { type Clusters, clustersOf } from './clusters.ts'
import { type Faults, faultsOf, type Stubs, stubsOf } from './declarations.ts'
import { LakemockError } from './error.ts'
import type { Agenda } from './generated/clock.ts'
import type { ResourceHistory, Unmatched } from './generated/evidence.ts'
import type { Snapshot, WorldSettings, WorldView } from './generated/world.ts'
import { type Journal, journalOf } from './journal.ts'
import { type MrsJobs, mrsJobsOf } from './mrs-jobs.ts'
import { callerOf } from './project-call.ts'
import { type ElasticPools, elasticPoolsOf, type Queues, queuesOf, type Resources, resourcesOf } from './resources.ts'
import { type Sessions, sessionsOf } from './sessions.ts'
import { type SqlExecutions, sqlOf } from './sql.ts'
import { type SqlJobs, sqlJobsOf } from './sql-jobs.ts'

/**
 * One project and its world: everything that a test can change and inspect, over a socket or in the same process. Methods reject
 * with a LakemockError. Source of each operation: docs/control-api.md.
 */
export interface Project {
  /** The `project_id` in the paths of the APIs: `/v2.0/{id}/sessions`. */
  readonly id: string
  readonly clock: ProjectClock
  readonly stubs: Stubs
  readonly faults: Faults
  readonly gates: Gates
  readonly journal: Journal
  readonly sessions: Sessions
  readonly sql: SqlExecutions
  readonly batches: Batches
  readonly mrsJobs: MrsJobs
  readonly sqlJobs: SqlJobs
  readonly catalog: Catalog
  readonly queues: Queues
  readonly elasticPools: ElasticPools
  readonly resources: Resources
  readonly clusters: Clusters
  readonly settings: ProjectSettings
  /** Its counts, clock, settings and gates, and the changes that are due. */
  show(): Promise<WorldView>
  /** The changes that are due: when, of which resource, and why. */
  agenda(): Promise<Agenda>
  /** The texts that no stub matched, and the nearest stubs. */
  unmatched(): Promise<Unmatched>
  /** Every state of a session, a statement (`{session_id}:{n}`), an SQL execution or a job, also of a removed one. */
  history(kind: ResourceHistory['kind'], id: string): Promise<ResourceHistory>
  /** The whole world as JSON. */
  snapshot(): Promise<Snapshot>
  /** Replaces the world with that of a snapshot, which may be of another project. */
  restore(snapshot: Snapshot): Promise<void>
  /** Replaces the world with a new one from the fixtures; requests that wait get 502. */
  reset(): Promise<void>
  /** Removes the world; its next use makes a new one. */
  delete(): Promise<void>
}

/** A project's own settings, as in the `world` section of a fixtures file, without the clock. */
export interface ProjectSettings {
  show(): Promise<WorldSettings>
  /** Changes the given settings, for what comes from now on; the others stay. */
  change(change: WorldSettings): Promise<WorldSettings>
}

/** A new, unique project id: 32 hex digits, as in the cloud. */
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

/** A project by its id. Throws as `checkedId` does. */
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
    batches: batchesOf(call),
    mrsJobs: mrsJobsOf(call),
    sqlJobs: sqlJobsOf(call),
    catalog: catalogOf(call),
    queues: queuesOf(call),
    elasticPools: elasticPoolsOf(call),
    resources: resourcesOf(call),
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
