import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import type { History } from '../core/state-machine.ts'
import type { BatchState } from './batch-life.ts'
import type { Change } from './change.ts'
import type { JobFacts, JobPlan, JobResult } from './job-plan.ts'

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
  /** The user whom it acts for (Livy); absent: its owner. */
  readonly proxyUser?: string | undefined
  /** It is started again after a failure, at most `maxRetries` times. */
  readonly autoRecovery: boolean
  readonly maxRetries: number
  /** A memory size without a unit: it makes the start fail. */
  readonly badMemory?: { readonly field: string; readonly value: string } | undefined
  /** Shown only; empty if the request has none. */
  readonly feature: string
  readonly sparkVersion: string
  readonly image: string
  /** The body as it was sent, as JSON. */
  readonly body: string
}

/** One start of a batch's application: a batch that recovers has several. */
export interface BatchAttempt {
  /** Its application; empty until it runs. */
  appId: string
  runsMs: number | undefined
  endedMs: number | undefined
  /** undefined until it has ended, and if it was killed. */
  result: JobResult | undefined
}

export const newAttempt = (): BatchAttempt => ({ appId: '', runsMs: undefined, endedMs: undefined, result: undefined })

/** A Spark batch of DLI or Livy. */
export interface Batch {
  readonly id: string
  readonly request: BatchRequest
  /** The user who created it; empty if unknown. */
  readonly owner: string
  readonly createdMs: number
  updatedMs: number
  readonly history: History<BatchState>
  /** What its present attempt does. */
  plan: JobPlan
  /** The present one is the last. */
  readonly attempts: [BatchAttempt, ...BatchAttempt[]]
  /** What its results take that no others share, in bytes: from its creation on, so that there is room for them. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  gate: string | undefined
  /** A cancel that never takes effect was requested: the batch runs for ever. */
  cancelRequested: boolean
  /** A cancel, or a test, ended its application. */
  isKilled: boolean
}

export const lastAttempt = ({ attempts }: Batch): BatchAttempt => attempts.at(-1) ?? attempts[0]

/** Its application; of several the last. Empty until it runs. */
export const appIdOf = (batch: Batch): string => lastAttempt(batch).appId

/** Whether the application is a Python file. */
export const isPython = ({ file }: BatchRequest): boolean => file.endsWith('.py')

/** What stubs match of a batch. */
export const jobFactsOf = ({ name, className, file, args }: BatchRequest): JobFacts => ({
  name,
  type: '',
  class: className,
  file,
  arguments: args.join(' '),
})

/** The approximate size of the texts of a batch. */
export const batchBytes = ({ request, owner }: Pick<Batch, 'request' | 'owner'>): number =>
  [request.name, request.file, request.className, request.queue, ...request.args, owner].reduce(
    (sum, text) => sum + nameBytes(text),
    request.body.length,
  )
