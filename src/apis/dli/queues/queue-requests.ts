/** Translates requests about queues into the requests of the rules. */
import { invalid } from '../../../core/problem.ts'
import type { QueueRequest } from '../../../jobs/queues/create-queue.ts'
import type { QueueFilter } from '../../../jobs/queues/list-queues.ts'
import type { QueueProperties } from '../../../jobs/queues/queue-properties.ts'
import type { QueueSpec } from '../../../model/queue.ts'
import type { ActionBody, CreateQueueBody, ListQueuesQuery, PropertiesBody } from './queue-schemas.ts'

/** Reads the body of CreateQueue. Throws if a label is not a text. */
export function readQueueRequest(body: CreateQueueBody, owner: string): QueueRequest {
  const labels = body.labels?.map((label, index) => {
    if (typeof label !== 'string') throw invalid(`labels.${index}`, 'must be a string')
    return label
  })
  const given: { readonly [Key in keyof QueueSpec]?: QueueSpec[Key] | null | undefined } = {
    type: body.queue_type,
    description: body.description,
    chargingMode: body.charging_mode == null ? undefined : Number(body.charging_mode),
    enterpriseProjectId: body.enterprise_project_id,
    platform: body.platform,
    resourceMode: body.resource_mode,
    labels,
    feature: body.feature,
    tags: body.tags?.map(({ key, value }) => ({ key, value })),
    pool: body.elastic_resource_pool_name?.toLowerCase(),
    engine: body.engine,
    properties: body.properties && readProperties({ properties: body.properties }),
  }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null))
  return { ...present, name: body.queue_name, cuCount: Number(body.cu_count), owner }
}

/** The reference's defaults. */
export const readQueueFilter = (query: ListQueuesQuery): QueueFilter => ({
  type: query.queue_type ?? 'sql',
  tags: query.tags ?? '',
  order: query.order ?? 'queue_name_asc',
  page: query['current-page'] ?? 1,
  pageSize: query['page-size'] ?? Number.MAX_SAFE_INTEGER,
})

/** How much a change of size adds; negative for scale_in. Throws if the body does not say. */
export function readScale({ action, cu_count: cuCount }: ActionBody): number {
  if (cuCount === undefined || cuCount === null) throw invalid('cu_count', `is required for ${action}`)
  return action === 'scale_out' ? Number(cuCount) : -Number(cuCount)
}

/** The properties of a request as texts, without those that are null. */
export function readProperties({ properties }: PropertiesBody): QueueProperties {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]))
}
