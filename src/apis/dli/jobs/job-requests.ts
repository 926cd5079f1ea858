/** Translates requests about SQL jobs into the requests of the rules. */

import { oneOfRule } from '../../../core/did-you-mean.ts'
import { invalid } from '../../../core/problem.ts'
import { checkLength } from '../../../core/text-forms.ts'
import type { SqlJobFilter, SqlJobPageRequest } from '../../../jobs/sql-jobs/list-sql-jobs.ts'
import type { SqlJobRequest } from '../../../jobs/sql-jobs/submit-sql-job.ts'
import { type SqlJobExport, sqlJobTypes } from '../../../model/sql-job.ts'
import { isBlank } from '../../../presto/sql-kind.ts'
import { DEFAULT_CATALOG } from '../../../sql/catalog.ts'
import type { ExportBody, ListQuery, SubmitBody } from './job-schemas.ts'

const MAX_NAME = 128
const NAME = /^(?!_)(?!\d+$)\w+$/
const PAGE_SIZE = 50
/** The names of the catalog that has DLI's own databases: DLI's, and Spark's. */
const OWN_CATALOG = 'dli'
const SPARK_CATALOG = 'spark_catalog'
/** The statuses that the list can be filtered by: those of jobs, and others of the SDK, which no job here has. */
const STATUSES = [
  ...['LAUNCHING', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'SCALING'],
  ...['COMPUTED', 'SUSPENDED', 'ACTIVE', 'DELETED', 'CREATING'],
]

/** Reads the body of CreateSqlJob. Throws if a field breaks its rule. */
export function readSubmitRequest(body: SubmitBody, owner: string): SqlJobRequest {
  const { sql, database } = readSqlInDatabase(body)
  const catalog = readName(body.current_catalog || OWN_CATALOG, 'current_catalog').toLowerCase()
  return {
    catalog: catalog === OWN_CATALOG || catalog === SPARK_CATALOG ? DEFAULT_CATALOG : catalog,
    sql,
    database,
    namesDatabase: Boolean(body.currentdb),
    owner,
    conf: body.conf ?? [],
    tags: body.tags ?? [],
    queue: readName(body.queue_name || 'default', 'queue_name'),
    engine: body.engine_type ?? 'spark',
  }
}

/** Reads a text and its database. Throws if either breaks its rule. */
export function readSqlInDatabase({ sql, currentdb }: Pick<SubmitBody, 'sql' | 'currentdb'>) {
  checkLength(sql, 'sql')
  if (isBlank(sql)) throw invalid('sql', 'must contain a statement')
  return { sql, catalog: DEFAULT_CATALOG, database: readName(currentdb || 'default', 'currentdb').toLowerCase() }
}

function readName(name: string, field: string): string {
  if (NAME.test(name) && name.length <= MAX_NAME) return name
  const rule = `a name of 1 to ${MAX_NAME} letters, digits and "_" that does not begin with "_" and has not only digits`
  throw invalid(field, `must be ${rule}, not ${JSON.stringify(name.slice(0, MAX_NAME + 1))}`)
}

/** Reads the query of ListSqlJobs. An empty value filters nothing. Throws if a filter has an unknown value. */
export function readListRequest(query: ListQuery): SqlJobPageRequest {
  const { 'page-size': pageSize = PAGE_SIZE, 'current-page': page = 1, order = 'start_time_desc' } = query
  const filter: SqlJobFilter = {
    startMs: query.start,
    endMs: query.end,
    types: readTypes(query),
    id: query['job-id'] || undefined,
    status: readOne(query['job-status'], STATUSES, 'job-status'),
    database: query.db_name || undefined,
    table: query.table_name || undefined,
    queue: query.queue_name || undefined,
    owner: query.owner || undefined,
    sqlPart: query.sql_pattern,
    engine: query['engine-type'] || query.engine_type || undefined,
    tags: readTags(query.tags),
  }
  return { filter, order, page, pageSize }
}

/** The types of both filters: their intersection if both are given. */
function readTypes({ 'job-type': one, job_types: list }: ListQuery): ReadonlySet<string> | undefined {
  const single = readOne(one, [...sqlJobTypes, 'ALL'], 'job-type')
  const given = [list ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
  const several = given.length === 0 ? undefined : given
  for (const type of several ?? []) readOne(type, sqlJobTypes, 'job_types')
  if (single === undefined || single === 'ALL') return several && new Set(several)
  return new Set([single].filter((type) => several?.includes(type) ?? true))
}

function readOne(value: string | undefined, known: readonly string[], field: string): string | undefined {
  if (value === undefined || value === '') return undefined
  if (known.includes(value)) return value
  throw invalid(field, oneOfRule(known, value))
}

const readTags = (text: string | undefined): SqlJobFilter['tags'] =>
  text
    ?.split(',')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', ...value] = pair.split('=')
      return [key, value.length === 0 ? undefined : value.join('=')] as const
    })

/** Reads the body of ExportSqlJobResult. Throws if a field breaks its rule. */
export function readExportRequest(body: ExportBody): { queue: string | undefined; target: SqlJobExport } {
  const { data_path: dataPath, queue_name: queue } = body
  if (!/^obs:\/\/[^/]+\/./.test(dataPath)) {
    throw invalid('data_path', `must be obs://bucket/folder, not ${JSON.stringify(dataPath)}`)
  }
  return {
    queue: queue ? readName(queue, 'queue_name') : undefined,
    target: {
      dataPath,
      dataType: body.data_type,
      compress: body.compress ?? 'none',
      mode: body.export_mode ?? 'ErrorIfExists',
      withColumnHeader: String(body.with_column_header) === 'true',
      limit: body.limit_num ?? 0,
      encoding: body.encoding_type ?? 'utf-8',
      ...(body.quote_char ? { quoteChar: body.quote_char } : {}),
      ...(body.escape_char ? { escapeChar: body.escape_char } : {}),
    },
  }
}
