import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageFolder } from '../../version.ts'
import { EngineUnavailable } from '../engine-errors.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** The programs in Python: beside this file in a checkout, in dist in an installation. */
export function driverFolder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'driver')
  return existsSync(beside) ? beside : join(packageFolder, 'dist/spark-driver')
}

/** Names that choose another driver, or another way to start it. */
const notForDrivers =
  /^(LAKEMOCK_.*|PYSPARK_(SUBMIT_ARGS|GATEWAY_.*|DRIVER_PYTHON.*|PIN_THREAD)|SPARK_(SUBMIT_OPTS|LOCAL_.*|TESTING|REMOTE)|PYTHON(STARTUP|INSPECT|OPTIMIZE))$/

/**
 * The environment of programs that use Spark: this process's without lakemock's own settings, which may be secret, and with
 * the pyspark of SPARK_HOME. Throws EngineUnavailable if SPARK_HOME is not a Spark.
 */
export function sparkEnvironment(env: Variables): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !notForDrivers.test(name)) kept[name] = value
  }
  const home = env.SPARK_HOME
  const path = home ? pythonPath(home) : []
  if (env.PYTHONPATH) path.push(env.PYTHONPATH)
  return {
    ...kept,
    ...(path.length > 0 && { PYTHONPATH: path.join(':') }),
    PYTHONUTF8: '1',
    SPARK_LOCAL_IP: '127.0.0.1',
  }
}

/** The variables that keep the files of a session in its folder. */
export const folderVariables = (folder: string): Record<string, string> => ({
  TMPDIR: join(folder, 'tmp'),
  SPARK_LOCAL_DIRS: join(folder, 'local'),
})

function pythonPath(home: string): string[] {
  const python = join(home, 'python')
  const lib = join(python, 'lib')
  const zips = existsSync(lib) ? readdirSync(lib).filter((name) => /^(py4j-.*-src|pyspark)\.zip$/.test(name)) : []
  if (!zips.some((name) => name.startsWith('py4j-'))) {
    throw new EngineUnavailable(
      `SPARK_HOME is ${home}, which has no python/lib/py4j-*-src.zip: set it to the folder of a Spark, or unset it`,
    )
  }
  return [python, ...zips.map((name) => join(lib, name))]
}
