/** A Python with pyspark for the tests of the engine `local`. Only the Vitest project `engines` installs one. */
import { ensurePython, python, setMissing } from '../../clients/python-env.ts'

/** Why no test can use one; undefined if they can. */
export function pysparkMissing(): string | undefined {
  if (process.env.LAKEMOCK_REQUIRE_ENGINES !== '1') return 'real engines run with npm run test:engines'
  const java = python.capture('java', ['-version'])
  if ('missing' in java) return `Java is missing: ${java.missing}`
  return process.env.LAKEMOCK_SPARK_PYTHON ? undefined : setMissing('pyspark')
}

/** The program: that of the setting, or one in an environment that is made for the tests. */
export const pysparkPython = async (): Promise<string> =>
  process.env.LAKEMOCK_SPARK_PYTHON || (await ensurePython('pyspark'))
