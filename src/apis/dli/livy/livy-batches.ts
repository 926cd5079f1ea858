/** Batches in the dialect livy: there are none, because lakemock runs no applications. A client can list and look for them. */
import { Problem } from '../../../core/problem.ts'
import { defineOperation, type Operation, ok } from '../../../operation.ts'
import { PROJECT } from '../paths.ts'
import { projectParams } from '../schemas.ts'
import { javaInt, queryInt } from './java-numbers.ts'
import * as schemas from './livy-schemas.ts'

const about = { ...schemas.about, params: projectParams }
const BATCHES = `${PROJECT}/batches`
const BATCH = `${BATCHES}/:batch_id`

const unknownBatch = (id: string, method: 'GET' | 'DELETE', path: string): Operation =>
  defineOperation({
    ...{ ...about, id, method, path },
    handle({ params }) {
      const batch = (params as Readonly<Record<string, string>>).batch_id ?? ''
      if (/^\d+$/.test(batch)) javaInt(batch)
      throw new Problem('not-found', `Session '${batch}' not found.`, 'batch_id')
    },
  })

export const batchOperations: readonly Operation[] = [
  defineOperation({
    ...{ ...about, id: 'ListBatches', method: 'GET', path: BATCHES },
    handle({ query }) {
      const from = queryInt(query, 'from') ?? 0
      queryInt(query, 'size')
      return ok({ from, total: 0, sessions: [] })
    },
  }),
  unknownBatch('ShowBatch', 'GET', BATCH),
  unknownBatch('ShowBatchState', 'GET', `${BATCH}/state`),
  unknownBatch('ShowBatchLog', 'GET', `${BATCH}/log`),
  unknownBatch('CancelBatch', 'DELETE', BATCH),
]
