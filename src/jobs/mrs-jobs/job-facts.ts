import type { JobFacts } from '../../model/job-plan.ts'
import type { MrsJobRequest } from '../../model/mrs-job.ts'

/** The types whose last argument is SQL; the arguments before it are options. */
const SQL_TYPES: readonly string[] = ['SparkSql', 'HiveSql']

/** The SQL of a job; undefined if its type has none, or if it has no arguments. */
export const sqlOfJob = ({ type, arguments: given }: MrsJobRequest): string | undefined =>
  SQL_TYPES.includes(type) ? given.at(-1) : undefined

/** Options that name the main class: of spark-submit, and of Flink. */
const CLASS_OPTIONS: readonly string[] = ['--class', '-c']
const PATH = /^[a-z][\w+.-]*:\/|^\/|\.(?:jar|py|sql|egg|zip)$/i

/** What stubs match of a job. The file is the first path in its arguments that is not the value of an option. */
export function factsOf({ type, name, arguments: given }: MrsJobRequest): JobFacts {
  const classAt = given.findIndex((argument) => CLASS_OPTIONS.includes(argument))
  const isValue = (index: number): boolean => /^-/.test(given[index - 1] ?? '')
  return {
    name,
    type,
    class: classAt < 0 ? '' : (given[classAt + 1] ?? ''),
    file: given.find((argument, index) => PATH.test(argument) && !isValue(index)) ?? '',
    arguments: given.join(' '),
  }
}
