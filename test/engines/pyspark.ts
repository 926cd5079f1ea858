/** A Python with pyspark for the tests of the engine `local`. */
import { ensurePython, python, setMissing } from '../clients/python-env.ts'

/** Why no test can use one, as a sentence; undefined if they can. Throws instead if the tests must run. */
export function missingForPyspark(): string | undefined {
  const missing = findMissing()
  if (missing !== undefined && process.env.LAKEMOCK_REQUIRE_ENGINES === '1') throw new Error(missing)
  return missing
}

function findMissing(): string | undefined {
  const java = python.capture('java', ['-version'])
  if ('missing' in java) return `java: ${java.missing}`
  return process.env.LAKEMOCK_SPARK_PYTHON ? undefined : setMissing('pyspark')
}

/** The program: that of the setting `spark-python` in the environment, or one in an environment that is made for the tests. */
export const pysparkPython = async (): Promise<string> =>
  process.env.LAKEMOCK_SPARK_PYTHON || (await ensurePython('pyspark'))
