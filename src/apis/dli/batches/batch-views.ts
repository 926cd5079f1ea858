import { appIdOf, type Batch } from '../../../model/batch.ts'
import { batchDurationMs } from '../../../model/batch-duration.ts'
import { batchLog } from '../../../spark/batches/batch-log.ts'
import { SHOWN_LOG_LINES, shownId } from '../views.ts'
import type { BatchDetailView, BatchView, ListedBatchView } from './batch-schemas.ts'

export function batchView(batch: Batch): BatchView {
  const { request } = batch
  return {
    id: shownId(batch),
    appId: appIdOf(batch),
    name: request.name,
    owner: batch.owner,
    proxyUser: '',
    state: batch.history.state,
    kind: '',
    log: batchLog(batch, SHOWN_LOG_LINES),
    sc_type: request.scType,
    cluster_name: request.queue,
    queue: request.queue,
    ...(request.image === '' ? {} : { image: request.image }),
    create_time: batch.createdMs,
    update_time: batch.updatedMs,
  }
}

export const listedBatchView = (batch: Batch, nowMs: number): ListedBatchView => ({
  ...batchView(batch),
  duration: batchDurationMs(batch, nowMs),
  req_body: batch.request.body,
})

export function batchDetailView(batch: Batch): BatchDetailView {
  const { feature, sparkVersion, body } = batch.request
  return { ...batchView(batch), feature, spark_version: sparkVersion, req_body: body }
}
