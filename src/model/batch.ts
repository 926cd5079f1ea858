import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import type { History } from '../core/state-machine.ts'
import type { BatchState } from './batch-life.ts'
import type { Change } from './change.ts'
import type { JobPlan, JobResult } from './job-plan.ts'

/** The fields of a batch's request that have an effect or are shown. */
export interface BatchRequest {
  readonly name: string
  readonly file: string
  /** Empty for Python. */
  readonly className: string
  readonly args: readonly string[]
  readonly queue: string
  /** The size: A, B, C or CUSTOMIZED. */
  readonly scType: string
  /** It is started again after a failure, at most `maxRetries` times. */
  readonly autoRecovery: boolean
  readonly maxRetries: number
  /** A memory size without a unit: it makes the start fail. */
  readonly badMemory?: { readonly field: string; readonly value: string } | undefined
  /** The body as it was sent, as JSON. */
  readonly body: string
}

/** A Spark batch of DLI or Livy. */
export interface Batch {
  readonly id: string
  readonly request: BatchRequest
  /** The user who created it; empty if unknown. */
  readonly owner: string
  /** Its number in the world, from 0. */
  readonly number: number
  readonly createdMs: number
  updatedMs: number
  /** Empty until it has started. */
  appId: string
  readonly history: History<BatchState>
  readonly plan: JobPlan
  /** How often it was started again after a failure. */
  retries: number
  result: JobResult | undefined
  /** What its result takes that no other shares, in bytes: from its creation on, so that there is room for it. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  gate: string | undefined
  /** A cancel that never takes effect was requested: the batch stays as it is. */
  cancelRequested: boolean
}

/** The approximate size of the texts of a batch. */
export const batchBytes = ({ request, owner }: Pick<Batch, 'request' | 'owner'>): number =>
  [request.name, request.file, request.className, request.queue, ...request.args, owner].reduce(
    (sum, text) => sum + nameBytes(text),
    request.body.length,
  )
