import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SparkSessionRequest } from '../spark-engine.ts'
import { formatMemory, parseMemory } from './memory.ts'

export interface ConfLimits {
  /** The session's own folder. */
  readonly folder: string
  /** The most memory of a driver's JVM, in bytes. */
  readonly memoryBytes: number
  /** What Python may take beside what it has when it is ready, in bytes. */
  readonly pythonMemoryBytes: number
}

export interface DriverConf {
  readonly conf: Readonly<Record<string, string>>
  readonly pyFiles: readonly string[]
  /** Lines for the session's log: what of the request has another effect than in the cloud. */
  readonly notes: readonly string[]
}

/** Compiles quickly and with few threads, as a session lives shortly; what the session says comes later and wins. */
const JVM_OPTIONS = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
/** The addresses that a Python process of Spark has before it runs code, roughly. */
const WORKER_BYTES = 512 * 1024 ** 2
/** Memory of a driver that names none. */
const DEFAULT_MEMORY = '1g'

/** The configuration of the Spark of a session: what it asks for, as far as one machine and its limits have it. */
export function driverConf(request: SparkSessionRequest, { folder, ...limits }: ConfLimits): DriverConf {
  const notes: string[] = []
  const threads = threadsOf(request)
  const fixed: Record<string, string> = {
    'spark.master': `local[${threads}]`,
    'spark.submit.deployMode': 'client',
    // nothing listens beyond this machine
    'spark.driver.bindAddress': '127.0.0.1',
    'spark.driver.host': '127.0.0.1',
    'spark.ui.enabled': 'false',
    'spark.ui.showConsoleProgress': 'false',
    'spark.driver.memory': memoryOf(request, limits.memoryBytes, notes),
    // of the Python processes that run tasks; Spark divides it by their number
    'spark.executor.pyspark.memory': formatMemory(threads * (limits.pythonMemoryBytes + WORKER_BYTES)),
    'spark.repl.class.outputDir': classFolder(folder),
    // also for tasks, which find classes of the interpreter there
    'spark.driver.defaultJavaOptions': `${JVM_OPTIONS} -Djava.io.tmpdir=${quoted(join(folder, 'tmp'))}`,
  }
  const usual: Record<string, string> = {
    'spark.app.name': request.name || `livy-session-${request.sessionId}`,
    'spark.sql.warehouse.dir': join(folder, 'warehouse'),
    // CREATE TABLE without a format works without a metastore of Hive
    'spark.sql.legacy.createHiveTableByDefault': 'false',
  }
  for (const key of Object.keys(fixed)) {
    const requested = request.conf[key]
    if (requested !== undefined && key !== 'spark.driver.memory' && requested !== fixed[key]) {
      notes.push(`${key}=${requested} has no effect: the session runs on this machine (spark engine local)`)
    }
  }
  const files: Record<string, string> = {}
  for (const [key, names] of [
    ['spark.jars', request.jars],
    ['spark.files', request.files],
    ['spark.archives', request.archives],
  ] as const) {
    const found = localFiles(names, notes)
    if (found.length > 0) files[key] = [...found, ...(request.conf[key] ? [request.conf[key]] : [])].join(',')
  }
  return {
    conf: { ...usual, ...request.conf, ...files, ...fixed },
    pyFiles: localFiles(request.pyFiles, notes),
    notes,
  }
}

export const classFolder = (folder: string): string => join(folder, 'classes')

/** As many tasks at a time as the executors would have cores, up to those of this machine. */
function threadsOf({ executorCores = 1, numExecutors = 1 }: SparkSessionRequest): number {
  return Math.max(1, Math.min(executorCores * numExecutors, availableParallelism()))
}

/** A memory that Spark does not understand is left to it to refuse. */
function memoryOf({ driverMemory, conf }: SparkSessionRequest, mostBytes: number, notes: string[]): string {
  const requested = driverMemory || conf['spark.driver.memory'] || DEFAULT_MEMORY
  const bytes = parseMemory(requested)
  if (bytes === undefined || bytes <= mostBytes) return requested
  const given = formatMemory(mostBytes)
  notes.push(
    `driver memory ${requested} is more than a driver may have here: it gets ${given} (setting limits-spark-memory)`,
  )
  return given
}

function localFiles(names: readonly string[], notes: string[]): string[] {
  return names.flatMap((name) => {
    const path = URL.canParse(name) && name.startsWith('file:') ? fileURLToPath(name) : name
    if (existsSync(path)) return [resolve(path)]
    notes.push(`${name} is not loaded: it is not a file of this machine (spark engine local)`)
    return []
  })
}

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path)
