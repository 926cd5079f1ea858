import { signal } from '@preact/signals'
import { EventParser } from '../../client/event-parser.ts'
import { after, pause, type Timer } from '../page-time.ts'
import { type ApiError, refusal } from './api.ts'
import type { LiveEvent } from './events.ts'
import { request } from './request.ts'
import { authorization, needsToken } from './token.ts'

/** How long events are gathered before the page shows them. */
const BATCH_MS = 100
const RETRY_MS = [500, 1000, 2000, 5000] as const

export type FeedState = 'connecting' | 'open' | 'lost'

/**
 * The stream of what happens in one project, or in all. It reads with `fetch`, because an EventSource cannot send the control token.
 * After a lost connection it resumes behind the last event that it has.
 */
export class Feed {
  readonly state = signal<FeedState>('connecting')
  /** Why lakemock does not send the stream: the name of the project is not allowed, for example. */
  readonly refusal = signal<ApiError | undefined>(undefined)
  readonly #project: string | undefined
  readonly #take: (events: readonly LiveEvent[]) => void
  /** Called when the stream is open: what was read before may lack what happened meanwhile. */
  readonly #opened: () => void
  readonly #abort = new AbortController()
  #lastId: string | undefined
  #batch: LiveEvent[] = []
  #timer: Timer | undefined

  constructor(project: string | undefined, take: (events: readonly LiveEvent[]) => void, opened: () => void) {
    this.#project = project
    this.#take = take
    this.#opened = opened
    this.#run()
  }

  close(): void {
    this.#abort.abort()
    this.#timer?.cancel()
  }

  async #run(): Promise<void> {
    for (let failed = 0; !this.#abort.signal.aborted; failed++) {
      try {
        await this.#read(() => {
          failed = 0
        })
      } catch {
        // the reason does not matter: the next attempt shows whether the program runs
      }
      if (this.#abort.signal.aborted) return
      this.state.value = 'lost'
      await pause(RETRY_MS[Math.min(failed, RETRY_MS.length - 1)] ?? 0)
    }
  }

  async #read(opened: () => void): Promise<void> {
    const query = this.#project === undefined ? '' : `?project=${encodeURIComponent(this.#project)}`
    const resume: Record<string, string> = this.#lastId === undefined ? {} : { 'last-event-id': this.#lastId }
    const reply = await request(`/_lakemock/events${query}`, {
      headers: { accept: 'text/event-stream', ...authorization(), ...resume },
      signal: this.#abort.signal,
    })
    if (reply.status === 401) needsToken.value = true
    if (!reply.ok) {
      this.refusal.value = refusal(reply.status, await reply.text())
      return
    }
    if (reply.body === null) return
    opened()
    this.refusal.value = undefined
    this.state.value = 'open'
    this.#opened()
    const parser = new EventParser()
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      for (const { id, event, data } of parser.feed(value)) {
        this.#lastId = id ?? this.#lastId
        this.#add({ type: event, ...JSON.parse(data) })
      }
    }
  }

  #add(event: LiveEvent): void {
    this.#batch.push(event)
    this.#timer ??= after(BATCH_MS, () => {
      const events = this.#batch
      this.#batch = []
      this.#timer = undefined
      this.#take(events)
    })
  }
}
