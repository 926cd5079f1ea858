import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineLost } from '../engine-errors.ts'
import type { SparkEngine, SparkSession, SparkSessionEvents, SparkSessionRequest } from '../spark-engine.ts'
import { checkSpark } from './check-spark.ts'
import { classFolder, driverConf } from './driver-conf.ts'
import { MAX_OUTPUT } from './driver-process.ts'
import { LocalSession } from './local-session.ts'
import { driverFolder, folderVariables, sparkEnvironment } from './spark-home.ts'

export interface LocalSparkOptions {
  /** The program of Python. */
  readonly python: string
  /** The most memory of a driver's JVM, in bytes. */
  readonly memoryBytes: number
  /** What the Python of a driver may take beside what it has when it is ready, in bytes. */
  readonly pythonMemoryBytes: number
  /** The most drivers at a time. */
  readonly maxDrivers: number
  /** What the environment of this process is; for tests. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs the code of each session in a driver of its own on this machine. */
export class LocalSparkEngine implements SparkEngine {
  readonly name = 'spark'
  readonly hasOwnTables = true
  readonly #options: LocalSparkOptions
  readonly #sessions = new Set<LocalSession>()
  #isClosed = false

  constructor(options: LocalSparkOptions) {
    this.#options = options
  }

  async check(signal: AbortSignal): Promise<void> {
    await checkSpark(this.#options.python, this.#environment(), signal)
  }

  createSession(request: SparkSessionRequest, events: SparkSessionEvents): SparkSession {
    const { maxDrivers } = this.#options
    if (this.#isClosed) return failedSession(events, 'lakemock is closing')
    if (request.kind === 'sparkr') {
      return failedSession(events, 'the spark engine local runs code of the kinds spark, pyspark and sql, not sparkr')
    }
    if (this.#sessions.size >= maxDrivers) {
      return failedSession(
        events,
        `${maxDrivers} Spark drivers run already, and no more may (setting limits-spark-drivers): delete a session, or raise the limit`,
      )
    }
    try {
      return this.#start(request, events)
    } catch (error) {
      return failedSession(events, error instanceof Error ? error.message : String(error))
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#sessions].map((session) => session.close()))
  }

  #start(request: SparkSessionRequest, events: SparkSessionEvents): LocalSession {
    const { python, memoryBytes, pythonMemoryBytes } = this.#options
    const environment = this.#environment()
    // for the owner of this process alone
    const folder = mkdtempSync(join(tmpdir(), 'lakemock-spark-'))
    for (const name of ['tmp', 'local', 'classes']) mkdirSync(join(folder, name))
    const { conf, pyFiles, notes } = driverConf(request, { folder, memoryBytes, pythonMemoryBytes })
    for (const note of notes) events.onLog(note)
    const session = new LocalSession(
      {
        command: python,
        args: ['-B', join(driverFolder(), 'main.py')],
        env: { ...environment, ...folderVariables(folder) },
        folder,
      },
      {
        ...{ type: 'start', conf, folder, classFolder: classFolder(folder), pyFiles },
        ...{ isForJobs: request.isForJobs ?? false, maxOutput: MAX_OUTPUT, pythonMemory: pythonMemoryBytes },
      },
      events,
    )
    this.#sessions.add(session)
    session.ended.then(() => this.#sessions.delete(session))
    return session
  }

  #environment(): Record<string, string> {
    return sparkEnvironment(this.#options.env ?? process.env)
  }
}

/** A session whose driver cannot start. */
function failedSession(events: SparkSessionEvents, why: string): SparkSession {
  let isClosed = false
  // after the caller has the session
  queueMicrotask(() => {
    if (isClosed) return
    events.onLog(why)
    events.onState('error', why)
  })
  return {
    run() {
      const answer = Promise.reject(new EngineLost(why))
      answer.catch(() => undefined)
      return { answer, progress: () => 0, cancel: () => undefined }
    },
    close: async () => {
      isClosed = true
    },
  }
}
