import { after, type Timer } from '../../core/clock.ts'
import { EngineLost } from '../engine-errors.ts'
import type { CodeAnswer, EngineKind, RunningCode, SparkSession, SparkSessionEvents } from '../spark-engine.ts'
import { type DriverCommand, DriverProcess } from './driver-process.ts'
import type { DriverReply, DriverStart } from './driver-protocol.ts'

/** How long Spark has to start, in real milliseconds. */
const START_MS = 180_000

interface Run {
  readonly id: number
  readonly code: string
  readonly kind: EngineKind
  progress: number
  resolve(answer: CodeAnswer): void
  reject(error: EngineLost): void
}

/** A session whose code runs in a driver of this machine. */
export class LocalSession implements SparkSession {
  readonly #process: DriverProcess
  readonly #events: SparkSessionEvents
  readonly #startTimer: Timer
  /** Those that wait; the driver has one at a time. */
  readonly #queue: Run[] = []
  #running: Run | undefined
  #nextId = 0
  #isReady = false
  #isClosed = false
  /** Why the driver has ended. */
  #lost: string | undefined

  constructor(command: DriverCommand, start: DriverStart, events: SparkSessionEvents) {
    this.#events = events
    this.#process = new DriverProcess(command, {
      onReply: (reply) => this.#receive(reply),
      onLog: (line) => events.onLog(line),
      onEnd: (why) => this.#end(why),
    })
    this.#startTimer = after(START_MS, () => this.#process.kill(`Spark did not start within ${START_MS / 1000} s`))
    this.#process.send(start)
  }

  /** Resolves when nothing of the driver is left. */
  get ended(): Promise<void> {
    return this.#process.ended
  }

  run(code: string, kind: EngineKind): RunningCode {
    const { promise, resolve, reject } = promised<CodeAnswer>()
    const run: Run = { id: this.#nextId++, code, kind, progress: 0, resolve, reject }
    if (this.#lost !== undefined) reject(new EngineLost(this.#lost))
    else {
      this.#queue.push(run)
      this.#sendNext()
    }
    return { answer: promise, progress: () => run.progress, cancel: () => this.#cancel(run) }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#process.kill('the session was closed')
    await this.#process.ended
  }

  #cancel(run: Run): void {
    const at = this.#queue.indexOf(run)
    if (at >= 0) {
      this.#queue.splice(at, 1)
      run.resolve({ state: 'cancelled', output: null })
    } else if (this.#running === run) this.#process.send({ type: 'cancel', id: run.id })
  }

  #sendNext(): void {
    if (!this.#isReady || this.#running !== undefined) return
    const run = this.#queue.shift()
    if (run === undefined) return
    this.#running = run
    this.#process.send({ type: 'run', id: run.id, kind: run.kind, code: run.code })
  }

  #receive(reply: DriverReply): void {
    switch (reply.type) {
      case 'ready':
        this.#startTimer.cancel()
        this.#isReady = true
        this.#events.onLog(`Spark ${reply.spark} with Scala ${reply.scala} runs on this machine (spark engine local)`)
        if (!this.#isClosed) this.#events.onState('idle', 'the driver is ready')
        break
      case 'failed':
        this.#process.kill(`Spark could not start: ${reply.message}`)
        break
      case 'progress':
        if (this.#running?.id === reply.id) this.#running.progress = reply.progress
        break
      case 'answer':
        this.#answer(reply)
    }
    this.#sendNext()
  }

  #answer({ id, state, output }: DriverReply & { type: 'answer' }): void {
    const run = this.#running
    if (run?.id !== id) return
    this.#running = undefined
    run.resolve({ state, output })
  }

  #end(why: string): void {
    this.#startTimer.cancel()
    this.#lost = why
    const runs = this.#running === undefined ? this.#queue : [this.#running, ...this.#queue]
    this.#running = undefined
    for (const run of runs) run.reject(new EngineLost(why))
    this.#queue.length = 0
    if (this.#isClosed) return
    this.#events.onLog(why)
    this.#events.onState(this.#isReady ? 'dead' : 'error', why)
  }
}

function promised<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: Error): void } {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  // who runs code may have lost interest in it
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
