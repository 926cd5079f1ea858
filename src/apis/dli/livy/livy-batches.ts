/** Batches in the dialect livy: those of Livy 0.8 (BatchSessionServlet.scala). A deleted batch is gone. */

import { whenEnded } from '../../../core/when-ended.ts'
import type { Batch } from '../../../model/batch.ts'
import { defineOperation, type Notes, type Operation, ok, reply } from '../../../operation.ts'
import { batchLog } from '../../../spark/batches/batch-log.ts'
import { createBatch } from '../../../spark/batches/create-batch.ts'
import { checkAsLivy } from '../../../spark/batches/livy-checks.ts'
import { readBatch } from '../../../spark/batches/read-batch.ts'
import { removeBatch } from '../../../spark/batches/remove-batch.ts'
import type { World } from '../../../world/world.ts'
import { batchParams } from '../batches/batch-schemas.ts'
import { aboutBatch, batchOf } from '../batches/batch-subject.ts'
import { PAGE_SIZE } from '../log-page.ts'
import { BATCH, BATCHES } from '../paths.ts'
import { projectParams } from '../schemas.ts'
import { shownId } from '../views.ts'
import { javaInt, logSlice, queryInt, slice } from './java-numbers.ts'
import { batchRequest, livyBatchOf } from './livy-batch-requests.ts'
import { livyBatch, livyBatchState } from './livy-batch-views.ts'
import { CREATE_BATCH_REQUEST } from './livy-classes.ts'
import { bodyReader } from './livy-requests.ts'
import * as schemas from './livy-schemas.ts'

const about = { ...schemas.about, params: batchParams }

/** The batch in the path, by its number or its name. Throws not-found. */
function batchIn(world: World, { batch_id: id }: { batch_id: string }, notes: Notes): Batch {
  return batchOf(world, { batch_id: /^\d+$/.test(id) ? String(javaInt(id)) : id }, notes)
}

export const batchOperations: readonly Operation[] = [
  defineOperation({
    ...schemas.about,
    id: 'CreateSparkJob',
    method: 'POST',
    path: BATCHES,
    params: projectParams,
    body: schemas.createBatchRequest,
    readBody: bodyReader(
      CREATE_BATCH_REQUEST,
      '"org.apache.livy.server.batch.CreateBatchRequest.name()" because "createRequest"',
    ),
    handle({ world, body, caller, notes }) {
      checkAsLivy(world, livyBatchOf(body))
      const batch = createBatch(world, batchRequest(body), caller?.user ?? '')
      aboutBatch(notes, batch, true)
      return reply(201, livyBatch(batch), { location: `/v2.0/${world.id}/batches/${batch.id}` })
    },
  }),
  defineOperation({
    ...schemas.about,
    id: 'ListSparkJobs',
    method: 'GET',
    path: BATCHES,
    params: projectParams,
    handle({ world, query }) {
      const from = queryInt(query, 'from') ?? 0
      const { start, count } = slice(from, queryInt(query, 'size') ?? PAGE_SIZE)
      const { total, rows } = world.batches.page(start, count)
      return ok({ from, total, sessions: rows.map(livyBatch) })
    },
  }),
  defineOperation({
    ...about,
    id: 'ShowSparkJob',
    method: 'GET',
    path: BATCH,
    handle({ world, params, notes }) {
      const batch = batchIn(world, params, notes)
      return whenEnded(readBatch(world, batch), () => ok(livyBatch(batch)))
    },
  }),
  defineOperation({
    ...about,
    id: 'ShowSparkJobStatus',
    method: 'GET',
    path: `${BATCH}/state`,
    handle({ world, params, notes }) {
      const batch = batchIn(world, params, notes)
      return whenEnded(readBatch(world, batch), () => ok({ id: shownId(batch), state: livyBatchState(batch) }))
    },
  }),
  defineOperation({
    ...about,
    id: 'ShowSparkJobLog',
    method: 'GET',
    path: `${BATCH}/log`,
    handle({ world, params, query, notes }) {
      const batch = batchIn(world, params, notes)
      return ok({ id: shownId(batch), ...logSlice(batchLog(batch), query) })
    },
  }),
  defineOperation({
    ...about,
    id: 'CancelSparkJob',
    method: 'DELETE',
    path: BATCH,
    handle({ world, params, notes }) {
      removeBatch(world, batchIn(world, params, notes), 'deleted')
      return ok({ msg: 'deleted' })
    },
  }),
]
