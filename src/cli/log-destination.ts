import { once } from 'node:events'
import { destination } from 'pino'
import { pause } from '../core/clock.ts'

/** How many bytes of a log wait for more, and for how many milliseconds: one write per line would cost too much. */
const BUFFERED = 12 * 1024
const BUFFERED_MS = 50
/** The most bytes that wait for a destination that takes nothing; later lines are dropped. */
const MAX_WAITING = 1024 * 1024
/** How long the last lines may take to be written, in milliseconds. */
const END_MS = 200

export interface DestinationOptions {
  readonly fd: number
  /** How messages name it. */
  readonly name: string
  /** Whether a write returns at once, as for a file: it then costs less than a turn of the thread pool. */
  readonly sync: boolean
  /** Reports to the user that lines are lost. */
  report(message: string): void
}

/** pino's stream. Its type names texts only, which it would copy and measure once more with each line that follows. */
type ByteStream = Omit<ReturnType<typeof destination>, 'write'> & { write(bytes: Buffer): void }

/**
 * Where pino writes lines. Whatever happens to the destination, the server goes on: lines wait in a buffer of limited size, and
 * lines beyond it are dropped and counted.
 */
export class LogDestination {
  readonly #options: DestinationOptions
  readonly #stream: ByteStream
  /** Why the last write failed; undefined if it did not. */
  #failure: string | undefined
  /** The reader of a pipe has left: it will never read again. */
  #isReaderGone = false
  #hasReported = false
  #hasEnded = false
  #isAbandoned = false
  /** Everything is written. */
  #isClosed = false
  #dropped = 0

  constructor(options: DestinationOptions) {
    this.#options = options
    // before pino's own listener, which would try for ever to write
    process.prependOnceListener('exit', () => this.#abandon())
    this.#stream = destination({
      dest: options.fd,
      sync: options.sync,
      contentMode: 'buffer',
      minLength: BUFFERED,
      maxLength: MAX_WAITING,
      periodicFlush: BUFFERED_MS,
      retryEAGAIN: () => !this.#isAbandoned,
    }) as unknown as ByteStream
    this.#stream.on('error', (error: NodeJS.ErrnoException) => this.#fail(error))
    this.#stream.on('write', () => {
      this.#failure = undefined
    })
    this.#stream.on('drop', () => this.#drop())
    this.#stream.on('close', () => {
      this.#isClosed = true
    })
  }

  write(line: string): void {
    // `end` reports lines that come after it
    if (this.#hasEnded) this.#dropped++
    else if (this.#isReaderGone) this.#drop()
    else this.#stream.write(Buffer.from(line))
  }

  /** Writes what waits, within a limit of time, and reports the number of dropped lines. */
  async end(): Promise<void> {
    if (!this.#isReaderGone) {
      const ended = Promise.race([once(this.#stream, 'close'), this.#failed(), pause(END_MS)])
      this.#hasEnded = true
      this.#stream.end()
      await ended
    }
    // a file whose writes did not fail has all lines: only its last step, fsync, can take longer than the limit
    const isWritten = this.#isClosed || (this.#options.sync && this.#failure === undefined)
    const isUnwritten = !isWritten && !this.#isReaderGone
    this.#abandon()
    const lost = [
      ...(this.#dropped > 0 ? [`${this.#dropped} log ${this.#dropped === 1 ? 'line was' : 'lines were'} dropped`] : []),
      ...(isUnwritten ? ['the last log lines could not be written'] : []),
    ]
    if (lost.length > 0) this.#options.report(lost.join(', and '))
  }

  /** Resolves if a write fails. `once` would reject. */
  #failed(): Promise<void> {
    return new Promise((resolve) => this.#stream.once('error', () => resolve()))
  }

  #fail({ code, message }: NodeJS.ErrnoException): void {
    if (this.#isAbandoned) return
    this.#failure = message
    this.#isReaderGone ||= code === 'EPIPE'
    this.#reportOnce(message)
  }

  #drop(): void {
    this.#dropped++
    // a file takes every line at once: only one that does not fit can be dropped
    this.#reportOnce(this.#failure ?? (this.#options.sync ? 'a line is too long' : 'it is not read'))
  }

  #reportOnce(why: string): void {
    if (this.#hasReported) return
    this.#hasReported = true
    const kept = this.#isReaderGone ? '' : ` that do not fit into ${MAX_WAITING / 1024} KiB`
    this.#options.report(`the log cannot be written to ${this.#options.name} (${why}): log lines${kept} are dropped`)
  }

  /** The process ends: nothing may wait for the destination any longer. */
  #abandon(): void {
    if (this.#isAbandoned) return
    this.#isAbandoned = true
    if (this.#isReaderGone || this.#isClosed) return
    if (this.#options.sync && !this.#hasEnded) this.#stream.end()
    this.#stream.destroy()
  }
}
