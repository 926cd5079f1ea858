import type { MrsJobRequest } from './mrs-job.ts'

const DEFAULT_QUEUE = 'default'
/** Options whose value is the queue: of spark-submit and of Flink. */
const OPTIONS: readonly string[] = ['--queue', '-yqu', '--yarnqueue']
/** Properties that name the queue: of Spark, MapReduce and Flink. */
const PROPERTIES = ['spark.yarn.queue', 'mapreduce.job.queuename', 'mapred.job.queue.name', 'yarn.application.queue']

/** The YARN queue that a job names in its arguments or properties. */
export function yarnQueue({ arguments: given, properties }: MrsJobRequest): string {
  const option = given.findIndex((argument) => OPTIONS.includes(argument))
  const value = option < 0 ? undefined : given[option + 1]
  if (value !== undefined) return value
  for (const property of PROPERTIES) {
    // `--conf spark.yarn.queue=q`, `-D mapreduce.job.queuename=q`, `-Dyarn.application.queue=q`
    const found = given.find((argument) => argument.replace(/^-D/, '').startsWith(`${property}=`))
    if (found !== undefined) return found.slice(found.indexOf('=') + 1)
  }
  return PROPERTIES.map((property) => properties[property]).find((queue) => queue !== undefined) ?? DEFAULT_QUEUE
}
