/** Results that Livy's interpreters give whatever the code is (Livy 0.8, recorded). */
import type { StatementResult } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import { isLivy } from './dialect.ts'

/** Whether the process of the session's interpreter has ended, but not its driver: Livy goes on taking statements. */
export const hasDeadInterpreter = (world: World, { history, appId }: Session): boolean =>
  history.state === 'error' && appId !== '' && isLivy(world)

/** The result of code that no interpreter runs; undefined if one does. */
export function interpreterResult(world: World, statement: Statement): StatementResult | undefined {
  const { session, kind, result, plan } = statement
  if (hasDeadInterpreter(world, session)) return failure('Error', 'Interpreter died:\n')
  if (!isLivy(world)) return undefined
  // it ends the session, which is in `error` from then on
  if ((result ?? plan.result()).session === 'error')
    return { ...failure('Error', 'Interpreter died:\n\n'), session: 'error' }
  return kind === 'shared' ? failure('InterpreterError', 'Fail to start interpreter shared') : undefined
}

/** A use of Spark in Scala, Python or R: code with one runs jobs, which a cancel ends. */
const SPARK = /(?:^|[^\w.])(?:spark|sc|sqlContext)\b/

/**
 * What cancelled code shows: Spark's error if it ran jobs; other code has run to its end, and shows its result. Code that never ends
 * shows nothing: Livy gives up after a while.
 */
export function interruptedResult({ id, kind, code, plan }: Statement): StatementResult | undefined {
  if (kind !== 'sql' && !SPARK.test(code)) return plan.never ? undefined : plan.result()
  const why = `Job ${id} cancelled part of cancelled job group ${id}`
  if (kind === 'sql') return failure('Error', why)
  const thrown = `org.apache.spark.SparkException: ${why}`
  if (kind === 'spark') return failure('Error', thrown)
  const call = 'z:org.apache.spark.api.python.PythonRDD.collectAndServe'
  return failure('Py4JJavaError', `An error occurred while calling ${call}.\n: ${thrown}\n`)
}

const failure = (ename: string, evalue: string): StatementResult => ({
  state: 'available',
  output: { status: 'error', ename, evalue, traceback: [] },
})
