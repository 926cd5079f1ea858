import type { BatchEnd, BatchView, BatchWaited, DliBatch } from './generated/dli.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type BatchState = DliBatch['state']

/** A project's batches: Spark jobs of DLI, or batches of Livy. These reads do not move the clock. */
export interface Batches {
  list(): Promise<readonly BatchView[]>
  /** One by its id; no request is sent yet. */
  get(id: string | number): BatchHandle
}

/** A batch, by its id. Each method sends a request. */
export interface BatchHandle {
  readonly id: string
  /** The batch as in the API, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<BatchView>
  state(): Promise<BatchState>
  /** Ends it now: with success and the lines that it prints, or with the result of its stub. */
  finish(result?: BatchEnd): Promise<BatchView>
  /** Makes it fail now, with this exception. It is not started again. */
  fail(message?: string): Promise<BatchView>
  /** Ends it as if YARN had killed its application. It is not started again. */
  kill(): Promise<BatchView>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: BatchState, options?: WaitOptions): Promise<BatchWaited>
}

export const batchesOf = (call: ProjectCall): Batches => ({
  list: async () => (await call('ListBatchesControl')).batches,
  get: (id) => handleOf(call, String(id)),
})

function handleOf(call: ProjectCall, id: string): BatchHandle {
  const path = { batch_id: id }
  const show = () => call('ShowBatchControl', path)
  return {
    id,
    show,
    state: async () => (await show()).batch.state,
    finish: (result = {}) => call('FinishBatch', path, { body: result }),
    fail: (message) => call('FailBatch', path, { body: message === undefined ? {} : { message } }),
    kill: () => call('KillBatch', path),
    wait: async (state, options = {}) =>
      reached(`Batch ${id}`, state, await call('WaitForBatch', path, { query: waitQuery(state, options) })),
  }
}
