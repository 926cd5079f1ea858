import type { NamedTest } from '../../model/column.ts'
import type { RowPage } from '../../model/row-pages.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'

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
export function listSqlJobs(world: World, { filter, order, page, pageSize }: SqlJobPageRequest): RowPage<SqlJob> {
  const { sqlJobs, nowMs } = world
  const { id, status, types, queue, database, table, engine, owner, sqlPart, tags, startMs, endMs } = filter
  return sqlJobs.list(
    {
      id,
      fromMs: startMs,
      untilMs: endMs,
      texts: {
        status,
        engine,
        owner,
        // these are kept in lower case
        queue: queue?.toLowerCase(),
        database: database?.toLowerCase(),
        table: table?.toLowerCase(),
        type: types && ((type) => types.has(type)),
        sql: sqlPart ? hasPart(sqlPart) : undefined,
      },
      also: tags && ((job) => tags.every(([key, value]) => hasTag(job, key, value))),
    },
    { by: order.startsWith('duration') ? 'length' : 'creation', isDescending: order.endsWith('desc') },
    (page - 1) * pageSize,
    pageSize,
    nowMs,
  )
}

const hasTag = ({ tags }: SqlJob, key: string, value: string | undefined): boolean =>
  tags.some((tag) => tag.key === key && (value === undefined || tag.value === value))

function hasPart(part: string): NamedTest {
  const pattern = new RegExp(part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'i')
  return { name: part, passes: (sql) => pattern.test(sql) }
}
