/** Translates requests about job executions into the requests of the rules. */
import { invalid } from '../../../core/problem.ts'
import type { JobFilter } from '../../../jobs/mrs-jobs/list-mrs-jobs.ts'
import type { MrsJobRequest } from '../../../model/mrs-job.ts'
import type { World } from '../../../world/world.ts'
import { type CreateJobBody, JOB_NAME_FORM, type ListJobsQuery } from './job-schemas.ts'

/**
 * The most characters of all arguments, by revision: 4096 in the reference of 2021, 150,000 in the SDKs of 2025. The reference also
 * forbids `;|&>'<$!"\`, and breaks that rule in its own examples, so lakemock does not check it.
 */
const MOST_ARGUMENTS = { '2021': 4096, '2025': 150_000 } as const
const MOST_PROPERTIES = 2048
/** The reference's page size if a request names none. */
const PAGE_SIZE = 10

/** Reads the body of CreateExecuteJob, or a step of a job flow. Throws if a field breaks its rule. */
export function readJobRequest(world: World, body: CreateJobBody): MrsJobRequest {
  const { job_type: type, job_name: name, arguments: given, properties } = body
  if (!JOB_NAME_FORM.test(name)) {
    throw invalid('job_name', `must be 1 to 64 letters, digits, "-" and "_", not ${JSON.stringify(name)}`)
  }
  const most = MOST_ARGUMENTS[world.settings.docs]
  checkSum('arguments', given ?? [], most)
  checkSum('properties', Object.entries(properties ?? {}).flat(), MOST_PROPERTIES)
  return { type: shownType(type), name, arguments: given ?? [], properties: properties ?? {} }
}

/** MRS submits a SparkPython job as a SparkSubmit job. */
const shownType = (type: string): string => (type === 'SparkPython' ? 'SparkSubmit' : type)

function checkSum(field: string, texts: readonly string[], most: number): void {
  const sum = texts.reduce((length, text) => length + text.length, 0)
  if (sum > most) throw invalid(field, `must have at most ${most} characters in all, not ${sum}`)
}

/** Reads the query of ShowJobExeListNew. An empty value filters nothing. */
export function readJobFilter(query: ListJobsQuery): JobFilter {
  const { limit: pageSize = PAGE_SIZE, offset: page = 1, sort_by: order = 'desc' } = query
  const { job_id: id, job_name: name, job_type: type, job_state: state, job_result: result, user, queue } = query
  const { submitted_time_begin: fromMs = 0, submitted_time_end: toMs = Number.POSITIVE_INFINITY } = query
  return {
    page,
    pageSize,
    isOldestFirst: order === 'asc',
    fromMs,
    toMs,
    id: id || undefined,
    name: name || undefined,
    user: user || undefined,
    queue: queue || undefined,
    result,
    type: type && shownType(type),
    state: state === 'New' ? 'NEW' : state,
  }
}
