import { stopwatchMs } from '../../core/clock.ts'
import { EngineLost } from '../engine-errors.ts'
import { Pace } from '../pace.ts'
import type { EngineKind, RunningCode, SparkSession, SparkSessionEvents, SparkSessionRequest } from '../spark-engine.ts'
import { within } from '../within.ts'
import { type LivyClient, type LivyReply, NoReply } from './livy-client.ts'
import { LivyCode } from './livy-code.ts'
import { LivyLogReader } from './livy-log.ts'
import { livyLog, livySession, readReply, refusalOf } from './livy-replies.ts'

/** Livy ends a session that receives no request for this long: none is left behind if this process is killed. */
const HEARTBEAT_S = 300

/** How long Livy may be out of reach before its sessions count as lost, in real milliseconds. */
export const LOST_AFTER_MS = 10_000

/** How long the end of a session may take, in real milliseconds. */
const CLOSE_MS = 5_000

/** How many lines of a log are read at once. Livy keeps 200 of each stream, or what its setting `livy.cache-log.size` says. */
const LOG_PAGE = 1000

const active = ['idle', 'busy', 'running']
const ended = ['dead', 'killed', 'success', 'shutting_down']

interface SessionOptions {
  readonly lostAfterMs: number
  /** It was closed. */
  onEnd(): void
}

/** One session of Livy. It is watched until it ends. */
export class LivySession implements SparkSession {
  readonly #client: LivyClient
  readonly #events: SparkSessionEvents
  readonly #options: SessionOptions
  readonly #log = new LivyLogReader()
  readonly #closing = new AbortController()
  /** `/sessions/13`; undefined until Livy has made it. */
  #path: string | undefined
  #isIdle = false
  #end: string | undefined
  /** When Livy was last reached. */
  #reachedMs = stopwatchMs()
  readonly #life: Promise<void>
  #lastPost: Promise<unknown> = Promise.resolve()
  #closed: Promise<void> | undefined

  constructor(client: LivyClient, request: SparkSessionRequest, events: SparkSessionEvents, options: SessionOptions) {
    this.#client = client
    this.#events = events
    this.#options = options
    this.#life = this.#live(request)
  }

  run(code: string, kind: EngineKind): RunningCode {
    const running = new LivyCode({
      post: () => this.#inTurn(() => this.#post(code, kind)),
      get: (id) => this.#request('GET', `/statements/${id}`),
      cancel: (id) => this.#request('POST', `/statements/${id}/cancel`),
      whyEnded: () => this.#end ?? (this.#closing.signal.aborted ? 'the session is closed' : undefined),
      look: () => this.#lookOnce(),
      signal: this.#closing.signal,
    })
    // what was printed is in the log by then
    running.answer.then(
      () => this.#readLog(),
      () => undefined,
    )
    return running
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    this.#closing.abort()
    // a session that Livy has not made by then ends for lack of requests
    await within(CLOSE_MS, this.#life)
    // a server that is gone has no session left to end
    if (this.#path !== undefined)
      await this.#client.call('DELETE', this.#path, undefined, AbortSignal.timeout(CLOSE_MS)).catch(() => undefined)
    this.#options.onEnd()
  }

  async #live(request: SparkSessionRequest): Promise<void> {
    try {
      await this.#create(request)
      const pace = new Pace(this.#closing.signal, { firstMs: 100, mostMs: 2_000 })
      while (this.#end === undefined && (await pace.pause())) await this.#lookOnce()
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#finish('dead', (error as Error).message)
    }
  }

  async #create(request: SparkSessionRequest): Promise<void> {
    let reply: LivyReply
    try {
      reply = await this.#client.call('POST', '/sessions', bodyOf(request))
    } catch (error) {
      throw new EngineLost(`Livy at ${this.#client.url} cannot be reached: ${(error as Error).message}`)
    }
    if (reply.status !== 201 && reply.status !== 200)
      throw new EngineLost(`Livy refused the session: ${refusalOf(reply)}`)
    const { id } = readReply(livySession, reply)
    this.#path = `/sessions/${id}`
    this.#reachedMs = stopwatchMs()
    this.#events.onLog(`session ${id} of Livy at ${this.#client.url}`)
  }

  /** Reads the session's state once, and reports what is new. */
  async #lookOnce(): Promise<void> {
    if (this.#end !== undefined || this.#closing.signal.aborted || this.#path === undefined) return
    let reply: LivyReply
    try {
      reply = await this.#request('GET', '')
    } catch (error) {
      this.#miss((error as Error).message)
      return
    }
    if (reply.status === 404) {
      this.#finish('dead', `Livy no longer has the session: ${refusalOf(reply)}`)
      return
    }
    try {
      if (reply.status !== 200) throw new EngineLost(refusalOf(reply))
      const { state } = readReply(livySession, reply)
      this.#reachedMs = stopwatchMs()
      await this.#readLog()
      this.#take(state)
    } catch (error) {
      this.#miss((error as Error).message)
    }
  }

  #take(state: string): void {
    if (this.#end !== undefined || this.#closing.signal.aborted) return
    if (ended.includes(state)) this.#finish('dead', `the session of Livy is ${state}`)
    else if (state === 'error') this.#finish('error', 'the session of Livy is error')
    else if (!this.#isIdle && active.includes(state)) {
      this.#isIdle = true
      this.#events.onState('idle', 'Livy has started it')
    }
  }

  /** Livy did not show the session. It may restart: only after a while the session is lost. */
  #miss(why: string): void {
    if (this.#closing.signal.aborted || stopwatchMs() - this.#reachedMs < this.#options.lostAfterMs) return
    this.#finish('dead', `Livy at ${this.#client.url} cannot be reached: ${why}`)
  }

  #finish(state: 'dead' | 'error', why: string): void {
    if (this.#end !== undefined) return
    this.#end = why
    this.#events.onState(state, why)
  }

  async #readLog(): Promise<void> {
    try {
      const whole: string[] = []
      for (;;) {
        const reply = await this.#request('GET', `/log?from=${whole.length}&size=${LOG_PAGE}`)
        if (reply.status !== 200) return
        const { log, total } = readReply(livyLog, reply)
        whole.push(...log)
        if (log.length === 0 || whole.length >= total) break
      }
      for (const line of this.#log.read(whole)) this.#events.onLog(line)
    } catch {
      // the next look says whether the session is lost
    }
  }

  #request(method: 'GET' | 'POST', path: string): Promise<LivyReply> {
    return this.#client.call(method, `${this.#path}${path}`, undefined, this.#closing.signal)
  }

  /** Livy runs code in the order in which it was sent. */
  #inTurn<T>(send: () => Promise<T>): Promise<T> {
    const turn = this.#lastPost.then(send)
    this.#lastPost = turn.catch(() => undefined)
    return turn
  }

  async #post(code: string, kind: EngineKind): Promise<LivyReply> {
    if (this.#path === undefined) throw new NoReply('the session has not started')
    return this.#client.call('POST', `${this.#path}/statements`, { code, kind }, this.#closing.signal)
  }
}

/** The request in Livy's words, without what is not given: a server refuses fields that it does not know. */
function bodyOf(request: SparkSessionRequest): Record<string, unknown> {
  const { kind, conf, jars, files, pyFiles, archives } = request
  const { driverMemory, executorMemory, driverCores, executorCores, numExecutors } = request
  const all = {
    ...{ kind, conf, jars, files, pyFiles, archives, heartbeatTimeoutInSecond: HEARTBEAT_S },
    ...{ driverMemory, executorMemory, driverCores, executorCores, numExecutors },
  }
  const isGiven = (value: unknown): boolean =>
    value !== undefined && value !== 0 && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0)
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isGiven(value)))
}
