/** The settings of a job, `key=value` with blanks around either. */
import { invalid } from '../../core/problem.ts'

const IS_ASYNC = 'dli.sql.sqlasync.enabled'
const TIMEOUT = 'dli.sql.job.timeout'

export interface JobConf {
  /** Whether DDL has its own id and no result in the reply; the default of the service. */
  readonly isAsync: boolean
  /** Undefined: it may run for ever, as with 0. */
  readonly timeoutMs: number | undefined
}

/** Settings by their keys; of equal keys the last. */
export const settingsOf = (conf: readonly string[]): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    conf.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )

/** The settings of Spark's SQL among those of a job, for an engine. */
export const sparkConf = (conf: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(settingsOf(conf)).flatMap(([key, value]) =>
      /^spark\.sql\.[\w.-]+$/.test(key) && value !== undefined && !/[;\n]/.test(value) ? [[key, value]] : [],
    ),
  )

/** Reads the settings that have an effect. Throws invalid for one that has no value, or a value that cannot be. */
export function readConf(conf: readonly string[]): JobConf {
  const broken = conf.findIndex((pair) => pair.indexOf('=') <= 0)
  if (broken >= 0) throw invalid(`conf.${broken}`, `must be key=value, not ${JSON.stringify(conf[broken])}`)
  const { [IS_ASYNC]: isAsync = 'true', [TIMEOUT]: timeout } = settingsOf(conf)
  if (!/^(true|false)$/i.test(isAsync)) throw invalid('conf', `${IS_ASYNC} must be true or false, not ${isAsync}`)
  if (timeout !== undefined && !/^\d{1,9}$/.test(timeout))
    throw invalid('conf', `${TIMEOUT} must be a whole number of seconds, not ${timeout}`)
  const timeoutMs = Number(timeout ?? 0) * 1000
  return { isAsync: isAsync.toLowerCase() === 'true', timeoutMs: timeoutMs === 0 ? undefined : timeoutMs }
}
