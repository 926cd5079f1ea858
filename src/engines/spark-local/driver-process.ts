import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { after, pause } from '../../core/clock.ts'
import { type DriverReply, type DriverRequest, readReply } from './driver-protocol.ts'
import { LineSplitter } from './line-splitter.ts'

/** The longest output of a statement, in characters of JSON. */
export const MAX_OUTPUT = 16 * 1024 * 1024
/** What a reply has beside the output. */
const REPLY_SPARE = 10_000
const MAX_LOG_LINE = 10_000
/** How long the last replies and log lines of a process that has ended are waited for, in real milliseconds. */
const PIPES_MS = 1000

/** How a driver is started. */
export interface DriverCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The session's own folder, which is removed when the driver has ended. */
  readonly folder: string
}

export interface DriverEvents {
  onReply(reply: DriverReply): void
  onLog(line: string): void
  /** The process has ended, or could not be started. Once. */
  onEnd(why: string): void
}

/** The process of a driver, with what it starts. */
export class DriverProcess {
  /** Resolves when the process has ended and its folder is removed. */
  readonly ended: Promise<void>
  readonly #child: ChildProcessWithoutNullStreams
  readonly #events: DriverEvents
  readonly #folder: string
  #why: string | undefined
  #isFinished = false

  constructor({ command, args, env, folder }: DriverCommand, events: DriverEvents) {
    this.#events = events
    this.#folder = folder
    // in a group of its own: an interrupt from the terminal is lakemock's, and one signal ends all that code has started
    const child = spawn(command, args, { cwd: folder, env, stdio: 'pipe', detached: true })
    this.#child = child
    this.#readReplies(child)
    this.#readLog(child)
    // the end of a driver is reported once, by its exit
    child.stdin.on('error', () => undefined)
    const exit = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`the Spark driver could not be started: ${error.message}`))
      child.once('exit', (code, signal) =>
        resolve(`the Spark driver has ended ${signal === null ? `with exit code ${code}` : `by the signal ${signal}`}`),
      )
    })
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
    this.ended = exit.then((why) => this.#finish(why, closed))
  }

  send(request: DriverRequest): void {
    this.#child.stdin.write(`${JSON.stringify(request)}\n`)
  }

  /** Ends the process and all that it started. `why` is what `onEnd` says. */
  kill(why?: string): void {
    this.#why ??= why
    const { pid } = this.#child
    // its number may be another process's after that
    if (pid === undefined || this.#isFinished) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // the group has ended
    }
  }

  /** The process has ended. What it started may hold its pipes a little longer. */
  async #finish(why: string, closed: Promise<void>): Promise<void> {
    this.kill()
    this.#isFinished = true
    await Promise.race([closed, pause(PIPES_MS)])
    this.#events.onEnd(this.#why ?? why)
    try {
      await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
    } catch (error) {
      this.#events.onLog(
        `${this.#folder} could not be removed: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }

  #readReplies({ stdout }: ChildProcessWithoutNullStreams): void {
    const lines = new LineSplitter(MAX_OUTPUT + REPLY_SPARE, 'throw')
    stdout.on('data', (chunk: Buffer) => {
      if (this.#why !== undefined) return
      try {
        for (const line of lines.push(chunk)) this.#events.onReply(readReply(line))
      } catch (error) {
        this.kill(
          `the Spark driver wrote what is not a reply: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    })
    // replies can come no more: a process that only seems to run must not be waited for
    stdout.once('end', () => {
      const late = after(PIPES_MS, () => this.kill('the Spark driver has closed its output'))
      this.ended.then(() => late.cancel())
    })
  }

  #readLog({ stderr }: ChildProcessWithoutNullStreams): void {
    const lines = new LineSplitter(MAX_LOG_LINE, 'split')
    const log = (all: readonly string[]): void => {
      for (const line of all) this.#events.onLog(line)
    }
    stderr.on('data', (chunk: Buffer) => log(lines.push(chunk)))
    stderr.on('end', () => log(lines.end()))
  }
}
