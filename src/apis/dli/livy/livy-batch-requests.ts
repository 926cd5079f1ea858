/** Translates the body of a batch in the dialect livy into the requests of the rules. */

import type { BatchRequest } from '../../../model/batch.ts'
import type { LivyBatch } from '../../../spark/batches/livy-checks.ts'
import { badMemoryOf } from '../resource-fields.ts'
import type { CreateBatchRequest } from './livy-schemas.ts'

/** What Livy checks of it. */
export const livyBatchOf = ({
  name = '',
  file,
  jars = [],
  pyFiles = [],
  files = [],
  archives = [],
}: CreateBatchRequest): LivyBatch => ({
  name,
  file,
  dependencies: [...jars, ...files, ...archives, ...pyFiles],
})

/** Livy does not start a batch again. */
export const batchRequest = (body: CreateBatchRequest): BatchRequest => ({
  name: body.name ?? '',
  file: body.file ?? '',
  className: body.className ?? '',
  args: body.args ?? [],
  queue: body.queue || 'default',
  scType: 'A',
  proxyUser: body.proxyUser,
  autoRecovery: false,
  maxRetries: 0,
  badMemory: badMemoryOf(body),
  ...{ feature: '', sparkVersion: '', image: '' },
  body: JSON.stringify(body),
})
