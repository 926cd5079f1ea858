import type { BatchEnd, BatchView, BatchWaited, DliBatch } from './generated/dli.ts'
import type { ProjectCall } from './project-call.ts'
import { type WorkHandle, workHandle } from './work-handle.ts'

export type BatchState = DliBatch['state']

/** A project's batches: Spark jobs of DLI, or batches of Livy. These reads do not move the clock. */
export interface Batches {
  list(): Promise<readonly BatchView[]>
  /** One by its id; no request is sent yet. */
  get(id: string | number): BatchHandle
}

/** A batch, by its id. Each method sends a request. It is not started again after `finish`, `fail` and `kill`. */
export interface BatchHandle extends WorkHandle<BatchView, BatchState, BatchEnd, BatchWaited> {
  /** Ends it now: with success and the lines that it prints, or with the result of its stub. */
  finish(result?: BatchEnd): Promise<BatchView>
  /** Makes it fail now, with this exception. */
  fail(message?: string): Promise<BatchView>
  /** Ends it as if YARN had killed its application. */
  kill(): Promise<BatchView>
}

export const batchesOf = (call: ProjectCall): Batches => ({
  list: async () => (await call('ListBatchesControl')).batches,
  get: (id) => handleOf(call, String(id)),
})

function handleOf(call: ProjectCall, id: string): BatchHandle {
  const path = { batch_id: id }
  return {
    ...workHandle<BatchView, BatchState, BatchEnd, BatchWaited>(id, 'Batch', {
      show: () => call('ShowBatchControl', path),
      stateOf: ({ batch }) => batch.state,
      fail: (body) => call('FailBatch', path, { body }),
      finish: (body) => call('FinishBatch', path, { body }),
      wait: (query) => call('WaitForBatch', path, { query }),
    }),
    kill: () => call('KillBatch', path),
  }
}
