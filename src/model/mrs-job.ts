import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { EngineRun } from './engine-run.ts'
import type { JobPlan, JobResult, MrsJobEnd } from './job-plan.ts'
import type { MrsJobState } from './mrs-job-life.ts'

/** The types of jobs of the MRS API reference, in its order. */
export const jobTypes = [
  'MapReduce',
  'SparkSubmit',
  'SparkPython',
  'HiveScript',
  'HiveSql',
  'DistCp',
  'SparkScript',
  'SparkSql',
  'Flink',
] as const

/** The fields of the request of an MRS job. */
export interface MrsJobRequest {
  /** MapReduce, SparkSubmit, SparkSql … */
  readonly type: string
  readonly name: string
  readonly arguments: readonly string[]
  readonly properties: Readonly<Record<string, string>>
}

/** A job of an MRS cluster. */
export interface MrsJob {
  readonly id: string
  readonly clusterId: string
  readonly request: MrsJobRequest
  /** The YARN queue that its request names. */
  readonly queue: string
  /** The user who submitted it; empty if unknown. */
  readonly user: string
  readonly submittedMs: number
  readonly launcherId: string
  /** Empty until it runs. */
  appId: string
  readonly history: History<MrsJobState>
  readonly plan: JobPlan
  /** The field beside the state: a job that is FINISHED can have FAILED. */
  jobResult: 'UNDEFINED' | MrsJobEnd
  result: JobResult | undefined
  /** What its result takes that no other shares, in bytes: from its creation on, so that there is room for it. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  gate: string | undefined
  /** A kill was requested; `never`: one that never takes effect. */
  kill: 'requested' | 'never' | undefined
  /** What an engine does for it; undefined before and after. */
  engineRun: EngineRun | undefined
  /** The SQL that an engine ran, if it was translated. */
  engineSql: string | undefined
}

/** The approximate size of the texts of a job. */
export const mrsJobBytes = ({ request, clusterId, user }: Pick<MrsJob, 'request' | 'clusterId' | 'user'>): number =>
  [request.name, request.type, clusterId, user, ...Object.entries(request.properties).flat()].reduce(
    (sum, text) => sum + nameBytes(text),
    request.arguments.reduce((sum, { length }) => sum + length, 0),
  )
