import Type from 'typebox'
import * as dli from '../apis/dli/batches/batch-schemas.ts'
import { batchDetailView } from '../apis/dli/batches/batch-views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import type { Batch } from '../model/batch.ts'
import { batchStates } from '../model/batch-life.ts'
import { defineOperation, jsonReply, ok } from '../operation.ts'
import { endBatch, killBatch } from '../spark/batches/end-batch.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { answeredBy, history, historyView, waitsAtGate } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const BATCHES = `${WORLD}/batches`
const BATCH = `${BATCHES}/:batch_id`

const batchParams = Type.Object({ project_id: projectId, batch_id: dli.batchId })

export const batchControl = Type.Object({
  batch: dli.batchDetail,
  answeredBy,
  starts: Type.Integer({ description: 'How often it was started: more than once if it recovered.' }),
  gate: waitsAtGate,
  history,
})
export const batchControlList = Type.Object({ batches: Type.Array(batchControl) })
export const batchWaited = Type.Object({ ...waited, ...batchControl.properties })

const log = Type.Optional(Type.Array(Type.String(), { description: 'The lines that it printed.' }))
export const failBatch = nullable(
  Type.Object(
    { message: Type.Optional(Type.String({ description: 'The exception that ends it.' })), log },
    { ...closed, examples: [{ message: 'java.lang.OutOfMemoryError: Java heap space' }] },
  ),
)
export const finishBatch = nullable(
  Type.Object({ log }, { ...closed, description: 'The lines that it prints.', examples: [{ log: ['42 rows'] }] }),
)

/** Finds a batch without moving a clock. */
function batchOf(world: World, { batch_id: id }: { batch_id: string }): Batch {
  const batch = world.batches.get(id)
  if (batch === undefined) throw notFound(world, 'batch', id)
  return batch
}

const batchControlView = (batch: Batch) => ({
  batch: batchDetailView(batch),
  answeredBy: batch.plan.answeredBy,
  starts: batch.attempts.length,
  gate: batch.gate ?? null,
  history: historyView(batch.history.steps),
})

/** What a test reads of batches, and does to them. */
export const batchOperations = [
  defineOperation({
    id: 'ListBatchesControl',
    method: 'GET',
    path: BATCHES,
    summary: 'List all batches, with their histories',
    description: 'In order of creation. Source: lakemock.',
    params: projectParams,
    replies: replies(batchControlList),
    handle: async ({ world }) =>
      jsonReply(await slicedJsonList('batches', [...world.batches.values()], batchControlView)),
  }),
  defineOperation({
    id: 'ShowBatchControl',
    method: 'GET',
    path: BATCH,
    summary: 'Show a batch, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: batchParams,
    replies: replies(batchControl),
    handle: ({ world, params }) => ok(batchControlView(batchOf(world, params))),
  }),
  defineOperation({
    id: 'FinishBatch',
    method: 'POST',
    path: `${BATCH}/finish`,
    summary: 'Make a batch end now',
    description:
      'With success and the given lines, or with the result that it would have had; a gate does not hold it. 409 if it has ended. Source: lakemock.',
    params: batchParams,
    body: finishBatch,
    replies: replies(batchControl),
    handle({ world, params, body }) {
      const batch = batchOf(world, params)
      endBatch(world, batch, `finished ${WHY}`, body?.log === undefined ? undefined : { log: body.log })
      return ok(batchControlView(batch))
    },
  }),
  defineOperation({
    id: 'FailBatch',
    method: 'POST',
    path: `${BATCH}/fail`,
    summary: 'Make a batch fail now',
    description: 'It is dead, and is not started again. 409 if it has ended. Source: lakemock.',
    params: batchParams,
    body: failBatch,
    replies: replies(batchControl),
    handle({ world, params, body }) {
      const batch = batchOf(world, params)
      const message = body?.message ?? `Batch failed ${WHY}`
      endBatch(world, batch, `failed ${WHY}`, { message, ...(body?.log === undefined ? {} : { log: body.log }) })
      return ok(batchControlView(batch))
    },
  }),
  defineOperation({
    id: 'KillBatch',
    method: 'POST',
    path: `${BATCH}/kill`,
    summary: 'End a batch as if YARN had killed its application',
    description:
      'It is dead (`killed` in the dialect livy), and is not started again. 409 if it has ended. Source: lakemock.',
    params: batchParams,
    replies: replies(batchControl),
    handle({ world, params }) {
      const batch = batchOf(world, params)
      killBatch(world, batch, `killed ${WHY}`)
      return ok(batchControlView(batch))
    },
  }),
  defineOperation({
    id: 'WaitForBatch',
    method: 'GET',
    path: `${BATCH}/wait`,
    summary: 'Wait until a batch is in a state',
    description: waitDescription,
    params: batchParams,
    query: waitQuery('success'),
    replies: replies(batchWaited),
    async handle({ world, params, query }) {
      const batch = batchOf(world, params)
      const outcome = await waitForState(world, query, {
        history: batch.history,
        states: batchStates,
        due: () => batch.due,
        gate: () => batch.gate,
      })
      return ok({ ...outcome, ...batchControlView(batch) })
    },
  }),
]
