import type { Wanted } from './watched-projects.ts'

/** What is sent to those who want it. */
export interface SentEvent {
  readonly id: number
  /** undefined: it concerns all projects. */
  readonly project: Wanted
  /** Whether it is sent to those who want only this project. */
  readonly isForProjectOnly: boolean
  /** As server-sent event. */
  readonly text: string
}

/** The events that were sent last, in the order of their ids. */
export class KeptEvents {
  readonly #limit: number
  /** By number modulo the limit. */
  readonly #events: SentEvent[] = []
  /** The numbers of the oldest one, and of the next one. */
  #first = 0
  #next = 0
  #forgottenId = 0

  /** `limit`: how many are kept. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The id of the last one that is no longer kept; 0 if there is none. */
  get forgottenId(): number {
    return this.#forgottenId
  }

  add(event: SentEvent): void {
    if (this.#next - this.#first === this.#limit) this.#forgottenId = this.#at(this.#first++).id
    this.#events[this.#next++ % this.#limit] = event
  }

  /** Those from an id on that are for readers who want this. */
  *from(id: number, wanted: Wanted): Generator<SentEvent> {
    for (let number = this.#numberFrom(id); number < this.#next; number++) {
      const event = this.#at(number)
      if (wanted === undefined ? !event.isForProjectOnly : event.project === wanted) yield event
    }
  }

  clear(): void {
    this.#events.length = 0
    this.#first = 0
    this.#next = 0
  }

  /** The number of the first one from an id on. */
  #numberFrom(id: number): number {
    let low = this.#first
    let high = this.#next
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (this.#at(middle).id < id) low = middle + 1
      else high = middle
    }
    return low
  }

  #at(number: number): SentEvent {
    return this.#events[number % this.#limit] as SentEvent
  }
}
