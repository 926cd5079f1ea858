/** Translates requests of batches into those of the rules. */
import { invalid } from '../../../core/problem.ts'
import type { BatchRequest } from '../../../model/batch.ts'
import { DEFAULT_RETRIES } from '../../../spark/batches/create-batch.ts'
import type { BatchFilter } from '../../../spark/batches/list-batches.ts'
import type { World } from '../../../world/world.ts'
import { PAGE_SIZE } from '../log-page.ts'
import { badMemoryOf, scTypeOf } from '../resource-fields.ts'
import { checkFields } from '../unknown-fields.ts'
import { type CreateBatchBody, createBatchBody, type ListBatchesQuery } from './batch-schemas.ts'

const BATCH_FIELDS = Object.keys(createBatchBody.properties)
/** The queue of a batch whose request names none: every project has it. */
const DEFAULT_QUEUE = 'default'

/** Reads the body of CreateSparkJob. Throws if a field breaks its rule. */
export function readBatchRequest(world: World, body: CreateBatchBody): BatchRequest {
  checkFields(world, body, BATCH_FIELDS)
  if (body.queue && body.cluster_name) throw invalid('cluster_name', 'cannot be given beside queue: give queue only')
  return {
    name: body.name ?? '',
    file: body.file,
    className: body.className ?? '',
    args: body.args ?? [],
    queue: body.queue || body.cluster_name || DEFAULT_QUEUE,
    scType: scTypeOf(body),
    proxyUser: undefined,
    autoRecovery: body.auto_recovery ?? false,
    maxRetries: body.max_retry_times ?? DEFAULT_RETRIES,
    badMemory: badMemoryOf(body),
    feature: body.feature ?? 'basic',
    sparkVersion: body.spark_version ?? '',
    image: body.image ?? '',
    body: JSON.stringify(body),
  }
}

/** Reads the query of ListSparkJobs. An empty value filters nothing. */
export function readBatchFilter(query: ListBatchesQuery): BatchFilter {
  const { order = 'CREATE_TIME_DESC', from = 0, size = PAGE_SIZE } = query
  return {
    queue: query.queue_name || query.cluster_name || undefined,
    state: query.state,
    name: query.job_name || undefined,
    id: query['job-id'] || query.job_id || undefined,
    owner: query.owner || undefined,
    fromMs: query.start,
    untilMs: query.end,
    by: order.startsWith('CREATE_TIME') ? 'creation' : 'duration',
    isDescending: order.endsWith('DESC'),
    from,
    size,
  }
}
