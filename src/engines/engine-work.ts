import { after, type Timer } from '../core/clock.ts'

/** A piece of work that an engine does. */
export interface Task<Answer> {
  /** Begins it, when its turn has come. */
  start(): { readonly answer: Promise<Answer>; cancel(): void }
  /** The most real time that it may take, from its start. */
  readonly timeoutMs: number
  /** Takes what came. Called at most once, and never after `cancel`. A failure is EngineLost, EngineTimeout, or an error of lakemock. */
  onAnswer(answer: Answer): void
  onFailure(error: Error): void
}

/** The work took longer than it may. */
export class EngineTimeout extends Error {
  override readonly name = 'EngineTimeout'
}

/** Work that waits or runs. */
export interface Work {
  /** Stops it: its answer is dropped. */
  cancel(): void
}

interface Job extends Work {
  begin(): void
}

/**
 * What the engines of one world work on. Results come outside the agenda, in real time; what comes after a cancel or after the world's
 * end is dropped.
 */
export class EngineWork {
  /** How many works may run at the same time; more wait. */
  readonly #limit: () => number
  readonly #running = new Set<Job>()
  readonly #waiting = new Set<Job>()
  #settled: (() => void)[] = []
  #isClosed = false

  constructor(limit: () => number) {
    this.#limit = limit
  }

  get isBusy(): boolean {
    return this.#running.size + this.#waiting.size > 0
  }

  /** Begins a work, or lets it wait for its turn. */
  run<Answer>(task: Task<Answer>): Work {
    const job = this.#jobOf(task)
    if (this.#isClosed) return job
    this.#waiting.add(job)
    this.#beginNext()
    return job
  }

  /** Waits in real time until nothing works; undefined if nothing does. Each work ends in its time limit. */
  settled(): Promise<void> | undefined {
    return this.isBusy ? new Promise((resolve) => this.#settled.push(resolve)) : undefined
  }

  /** Cancels everything. */
  close(): void {
    this.#isClosed = true
    for (const job of [...this.#waiting, ...this.#running]) job.cancel()
  }

  #jobOf<Answer>({ start, timeoutMs, onAnswer, onFailure }: Task<Answer>): Job {
    let timer: Timer | undefined
    let stop = (): void => undefined
    let isOver = false
    const end = (report?: () => void): void => {
      if (isOver) return
      isOver = true
      timer?.cancel()
      try {
        report?.()
      } finally {
        this.#remove(job)
      }
    }
    const job: Job = {
      begin() {
        timer = after(timeoutMs, () => {
          end(() => onFailure(new EngineTimeout()))
          stop()
        })
        try {
          const running = start()
          stop = () => running.cancel()
          running.answer.then(
            (value) => end(() => onAnswer(value)),
            (error: Error) => end(() => onFailure(error)),
          )
        } catch (error) {
          end(() => onFailure(error as Error))
        }
      },
      cancel() {
        end()
        stop()
      },
    }
    return job
  }

  #remove(job: Job): void {
    this.#waiting.delete(job)
    this.#running.delete(job)
    this.#beginNext()
    if (this.isBusy) return
    const settled = this.#settled
    this.#settled = []
    for (const resolve of settled) resolve()
  }

  #beginNext(): void {
    for (const job of this.#waiting) {
      if (this.#isClosed || this.#running.size >= this.#limit()) return
      this.#waiting.delete(job)
      this.#running.add(job)
      job.begin()
    }
  }
}
