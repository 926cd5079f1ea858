import { stopwatchMs } from '../../core/clock.ts'
import { EngineLost } from '../engine-errors.ts'
import { Pace } from '../pace.ts'
import type { CodeAnswer, RunningCode } from '../spark-engine.ts'
import { type LivyReply, NoReply } from './livy-client.ts'
import { type LivyStatement, livyStatement, readReply, refusalOf } from './livy-replies.ts'

/** What a session does for its code. */
interface CodeSession {
  post(): Promise<LivyReply>
  get(id: number): Promise<LivyReply>
  cancel(id: number): Promise<LivyReply>
  /** Why its session has ended; undefined if it has not. */
  whyEnded(): string | undefined
  /** Reads the session's state: a reply made no sense. */
  look(): Promise<void>
  readonly signal: AbortSignal
}

/** How long a statement may be out of reach while its session is not lost, in real milliseconds. */
const LOST_AFTER_MS = 15_000

/** Livy says so of a session that has just started, or is about to. */
const NOT_YET = /Session is in state (?:not_started|starting|recovering)/

/** Code that Livy runs. It is polled, as Livy reports nothing on its own. */
export class LivyCode implements RunningCode {
  readonly answer: Promise<CodeAnswer>
  readonly #session: CodeSession
  readonly #pace: Pace
  #id: number | undefined
  #isCancelled = false
  #progress = 0

  constructor(session: CodeSession) {
    this.#session = session
    this.#pace = new Pace(session.signal, { firstMs: 15, mostMs: 500 })
    this.answer = this.#run()
  }

  progress(): number {
    return this.#progress
  }

  cancel(): void {
    this.#isCancelled = true
    if (this.#id !== undefined) this.#sendCancel(this.#id)
  }

  #sendCancel(id: number): void {
    // the statement's state says whether it took effect
    this.#session.cancel(id).catch(() => undefined)
  }

  async #run(): Promise<CodeAnswer> {
    let statement = await this.#send()
    this.#id = statement.id
    if (this.#isCancelled) this.#sendCancel(statement.id)
    let readMs = stopwatchMs()
    for (;;) {
      const answer = answerOf(statement)
      if (answer !== undefined) return answer
      this.#progress = Math.min(Math.max(statement.progress ?? 0, 0), 1)
      await this.#wait()
      const next = await this.#read(statement.id)
      if (next !== undefined) {
        statement = next
        readMs = stopwatchMs()
      } else if (stopwatchMs() - readMs > LOST_AFTER_MS) {
        throw new EngineLost(`Livy did not show statement ${statement.id} for ${LOST_AFTER_MS / 1000} s`)
      }
    }
  }

  /** Sends the code once: a request without a reply may have arrived, and code must not run twice. */
  async #send(): Promise<LivyStatement> {
    const beganMs = stopwatchMs()
    for (;;) {
      let reply: LivyReply
      try {
        reply = await this.#session.post()
      } catch (error) {
        await this.#session.look()
        throw new EngineLost(this.#session.whyEnded() ?? `Livy did not take the code: ${(error as Error).message}`)
      }
      if (reply.status === 201 || reply.status === 200) return readReply(livyStatement, reply)
      if (reply.status !== 500 || !NOT_YET.test(reply.text) || stopwatchMs() - beganMs > LOST_AFTER_MS) {
        await this.#session.look()
        throw new EngineLost(this.#session.whyEnded() ?? `Livy refused the code: ${refusalOf(reply)}`)
      }
      await this.#wait()
    }
  }

  /** The statement as it is now; undefined if Livy did not show it. */
  async #read(id: number): Promise<LivyStatement | undefined> {
    let reply: LivyReply
    try {
      reply = await this.#session.get(id)
    } catch (error) {
      if (!(error instanceof NoReply)) throw error
      await this.#session.look()
      return undefined
    }
    if (reply.status === 200) return readReply(livyStatement, reply)
    // while a driver ends, Livy sends errors: the session's state says what happened
    await this.#session.look()
    if (reply.status === 404 && this.#session.whyEnded() === undefined)
      throw new EngineLost(`Livy no longer has the statement: ${refusalOf(reply)}`)
    return undefined
  }

  async #wait(): Promise<void> {
    await this.#pace.pause()
    const why = this.#session.whyEnded()
    if (why !== undefined) throw new EngineLost(why)
  }
}

/** How a statement ended; undefined if it has not. */
function answerOf({ state, output }: LivyStatement): CodeAnswer | undefined {
  if (state !== 'available' && state !== 'error' && state !== 'cancelled') return undefined
  if (!output) return state === 'cancelled' ? { state, output: null } : { state: 'available', output: noOutput(state) }
  const { execution_count: _count, ...rest } = output
  return { state: state === 'cancelled' ? state : 'available', output: rest }
}

const noOutput = (state: string) =>
  state === 'error'
    ? { status: 'error', ename: 'Error', evalue: 'Livy shows no output of this statement', traceback: [] }
    : { status: 'ok', data: { 'text/plain': '' } }
