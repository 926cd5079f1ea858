import { leastPage, newestPage } from '../../model/row-pages.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'
import { durationOf } from './read-sql-job.ts'

export const sqlJobOrders = ['start_time_desc', 'start_time_asc', 'duration_desc', 'duration_asc'] as const
export type SqlJobOrder = (typeof sqlJobOrders)[number]

/** Which jobs are listed; an absent field: any. */
export interface SqlJobFilter {
  readonly startMs?: number | undefined
  readonly endMs?: number | undefined
  /** Of several lists of types, the types that all of them have. */
  readonly types?: ReadonlySet<string> | undefined
  readonly status?: string | undefined
  readonly id?: string | undefined
  readonly database?: string | undefined
  readonly table?: string | undefined
  readonly queue?: string | undefined
  readonly engine?: string | undefined
  readonly owner?: string | undefined
  /** A part of the text, in any case. */
  readonly sqlPart?: string | undefined
  readonly tags?: readonly (readonly [key: string, value: string | undefined])[] | undefined
}

export interface SqlJobPageRequest {
  readonly filter: SqlJobFilter
  readonly order: SqlJobOrder
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
}

/** One page of the jobs that match, and how many match in all. */
export function listSqlJobs(world: World, { filter, order, page, pageSize }: SqlJobPageRequest) {
  const passes = passesOf(filter)
  const from = (page - 1) * pageSize
  const { sqlJobs, nowMs } = world
  switch (order) {
    case 'start_time_asc':
      return sqlJobs.page(from, pageSize, passes)
    case 'start_time_desc':
      return newestPage(sqlJobs.values(), from, pageSize, passes)
    default: {
      const sign = order === 'duration_desc' ? -1 : 1
      return leastPage(sqlJobs.values(), from, pageSize, passes, (job) => sign * durationOf(job, nowMs))
    }
  }
}

/** The test of a filter: one function without others in it, since a list visits every job; what costs least comes first. */
function passesOf(filter: SqlJobFilter): (job: SqlJob) => boolean {
  const { status, id, types, engine, owner, tags, startMs = 0, endMs = Number.POSITIVE_INFINITY } = filter
  const queue = filter.queue?.toLowerCase()
  const database = filter.database?.toLowerCase()
  const table = filter.table?.toLowerCase()
  const text = filter.sqlPart ? partPattern(filter.sqlPart) : undefined
  return (job) =>
    job.createdMs >= startMs &&
    job.createdMs <= endMs &&
    (id === undefined || job.id === id) &&
    (queue === undefined || job.queue === queue) &&
    (types === undefined || types.has(job.type)) &&
    (database === undefined || job.database === database) &&
    (table === undefined || job.table === table) &&
    (engine === undefined || job.engine === engine) &&
    (owner === undefined || job.owner === owner) &&
    (status === undefined || job.history.state === status) &&
    (tags === undefined || tags.every(([key, value]) => hasTag(job, key, value))) &&
    (text === undefined || text.test(job.sql))
}

const hasTag = ({ tags }: SqlJob, key: string, value: string | undefined): boolean =>
  tags.some((tag) => tag.key === key && (value === undefined || tag.value === value))

const partPattern = (part: string): RegExp => new RegExp(part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'i')
