import { execFile } from 'node:child_process'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { SchemaCheck } from '../../core/schema-check.ts'
import { EngineUnavailable } from '../engine-errors.ts'
import { driverFolder } from './spark-home.ts'

const missing = Type.Enum(['python', 'pyspark', 'java'])
type Missing = Static<typeof missing>

const report = new SchemaCheck(
  Type.Union([
    Type.Object({ python: Type.String(), pyspark: Type.String(), java: Type.String() }),
    Type.Object({
      missing,
      found: Type.String(),
      why: Type.Optional(Type.String()),
    }),
  ]),
)

/** Rejects with EngineUnavailable, which says what to install, if a driver could not start. */
export async function checkSpark(
  python: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  if (process.platform === 'win32') throw new EngineUnavailable('the spark engine local needs Linux or macOS')
  const printed = await print(python, env, signal)
  let found: ReturnType<typeof report.read>
  try {
    found = report.read(JSON.parse(printed))
  } catch {
    throw new EngineUnavailable(
      `the spark engine local needs Python 3.8 or later, and ${python} is not Python: ${printed.slice(0, 200)}`,
    )
  }
  if ('missing' in found)
    throw new EngineUnavailable(`the spark engine local needs ${needs(python, found.found, found.why)[found.missing]}`)
}

const needs = (python: string, version: string, why = ''): Record<Missing, string> => ({
  python: `Python 3.8 or later, and ${python} is ${version}: install it, or name another with --spark-python`,
  pyspark: `pyspark, which ${python} (Python ${version}) does not have (${why}): run "${python} -m pip install pyspark==3.5.4", set SPARK_HOME to a Spark, or name another Python with --spark-python`,
  java: 'Java, as Spark 3.5 does 8, 11 or 17: install it, or set JAVA_HOME',
})

function print(python: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(python, ['-B', join(driverFolder(), 'check.py')], { env, signal }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      if (signal.aborted)
        return reject(new EngineUnavailable(`the spark engine local: ${python} does not say in time what it has`))
      const why =
        error.code === 'ENOENT' ? 'there is no such program' : stderr.trim().split('\n').at(-1) || error.message
      reject(
        new EngineUnavailable(
          `the spark engine local needs Python 3.8 or later, and ${python} cannot be started (${why}): install it, or name another with --spark-python`,
        ),
      )
    })
  })
}
