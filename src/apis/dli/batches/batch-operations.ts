import { jsonList } from '../../../core/json-list.ts'
import { whenEnded } from '../../../core/when-ended.ts'
import { defineOperation, jsonReply, namedOperations, ok, type Replies } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { attemptLog, batchLog } from '../../../spark/batches/batch-log.ts'
import { cancelBatch } from '../../../spark/batches/cancel-batch.ts'
import { createBatch } from '../../../spark/batches/create-batch.ts'
import { listBatches } from '../../../spark/batches/list-batches.ts'
import { readBatch } from '../../../spark/batches/read-batch.ts'
import { logPage } from '../log-page.ts'
import { BATCH, BATCHES } from '../paths.ts'
import { error, message, projectParams } from '../schemas.ts'
import { shownId } from '../views.ts'
import { readBatchFilter, readBatchRequest } from './batch-requests.ts'
import * as schemas from './batch-schemas.ts'
import { aboutBatch, batchOf } from './batch-subject.ts'
import { batchDetailView, batchView, listedBatchView } from './batch-views.ts'

const replies = <R extends Replies>(success: R) => ({ ...success, '4xx': error, '5xx': error })
const UNKNOWN = 'Errors: 400 DLI.0002 no such batch.'

/** DLI's operations on batches, which it calls batch processing jobs or Spark jobs. */
export const batchOperations = namedOperations(dliNames.batches, [
  defineOperation({
    id: 'CreateSparkJob',
    method: 'POST',
    path: BATCHES,
    summary: 'Create a batch',
    description:
      'The batch is `starting`, then `running`, then `success` or `dead`. Errors: 400 DLI.0001 invalid field; 400 DLI.0008 or DLI.0002 unknown queue (if queues are declared). Source: DLI API reference, "creating a batch processing job".',
    params: projectParams,
    body: schemas.createBatchBody,
    replies: replies({ 200: schemas.batch }),
    handle({ world, body, caller, notes }) {
      const batch = createBatch(world, readBatchRequest(world, body), caller?.user ?? '')
      aboutBatch(notes, batch, true)
      return ok(batchView(batch))
    },
  }),
  defineOperation({
    id: 'ListSparkJobs',
    method: 'GET',
    path: BATCHES,
    summary: 'List batches',
    description:
      'The newest first; `total` counts all batches that match. Errors: 400 DLI.0001. Source: DLI API reference, "listing batch processing jobs"; models of the SDKs.',
    params: projectParams,
    query: schemas.listBatchesQuery,
    replies: replies({ 200: schemas.batchList }),
    handle({ world, query }) {
      const filter = readBatchFilter(query)
      const { total, rows } = listBatches(world, filter)
      const view = (batch: (typeof rows)[number]) => listedBatchView(batch, world.nowMs)
      const others = { before: { from: filter.from, total }, after: { create_time: rows[0]?.createdMs ?? 0 } }
      return jsonReply(jsonList('sessions', rows, view, others))
    },
  }),
  defineOperation({
    id: 'ShowSparkJob',
    method: 'GET',
    path: BATCH,
    summary: 'Show a batch',
    description: `${UNKNOWN} Source: DLI API reference, "querying batch job details"; models of the SDKs.`,
    params: schemas.batchParams,
    replies: replies({ 200: schemas.batchDetail }),
    handle({ world, params, notes }) {
      const batch = batchOf(world, params, notes)
      return whenEnded(readBatch(world, batch), () => ok(batchDetailView(batch)))
    },
  }),
  defineOperation({
    id: 'ShowSparkJobStatus',
    method: 'GET',
    path: `${BATCH}/state`,
    summary: "Show a batch's state",
    description: `${UNKNOWN} Source: DLI API reference, "querying a batch job status".`,
    params: schemas.batchParams,
    replies: replies({ 200: schemas.batchState }),
    handle({ world, params, notes }) {
      const batch = batchOf(world, params, notes)
      return whenEnded(readBatch(world, batch), () => ok({ id: shownId(batch), state: batch.history.state }))
    },
  }),
  defineOperation({
    id: 'ShowSparkJobLog',
    method: 'GET',
    path: `${BATCH}/log`,
    summary: "Show a batch's log",
    description: `Without \`from\`, the last \`size\` lines; \`from\` in the reply is the index of its first line. ${UNKNOWN} 400 DLI.0001. Source: DLI API reference, "querying batch job logs"; window: Livy.`,
    params: schemas.batchParams,
    query: schemas.batchLogQuery,
    replies: replies({ 200: schemas.batchLog }),
    handle({ world, params, query, notes }) {
      const batch = batchOf(world, params, notes)
      const { type, index, from, size } = query
      const isOfDriver = type !== undefined || index !== undefined
      const lines = isOfDriver ? attemptLog(batch, index ?? 0) : batchLog(batch)
      return ok({ id: shownId(batch), ...logPage(lines, from, size) })
    },
  }),
  defineOperation({
    id: 'CancelSparkJob',
    method: 'DELETE',
    path: BATCH,
    summary: 'Cancel a batch',
    description: `It is \`dead\`, and can still be read. ${UNKNOWN} 400 DLI.0012 it has ended. Source: DLI API reference, "canceling a batch processing job".`,
    params: schemas.batchParams,
    replies: replies({ 200: message }),
    handle({ world, params, notes }) {
      cancelBatch(world, batchOf(world, params, notes))
      return ok({ msg: 'deleted' })
    },
  }),
])
