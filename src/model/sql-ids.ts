import Type, { type Static } from 'typebox'
import { isoTime } from '../core/clock.ts'
import { textSource } from '../core/ids.ts'
import { closed } from '../core/json-schema.ts'
import type { Random } from '../core/random.ts'

/** Presto's alphabet for the 5 characters of a coordinator: a-z 2-9 without l and o (QueryIdGenerator). */
const COORDINATOR_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const LAST_INDEX = 99_999

export const sqlIdsState = Type.Object(
  {
    coordinator: Type.String({ pattern: '^[a-z2-9]{5}$' }),
    day: Type.String({ pattern: '^(\\d{8})?$', description: 'Of the newest id, yyyymmdd; empty before the first.' }),
    index: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'That of the next id on the same day.',
    }),
  },
  closed,
)
export type SqlIdsState = Readonly<Static<typeof sqlIdsState>>

/** Ids of SQL executions: `20190909_011820_00151_xxxxx`, the UTC date and time, an index that restarts at midnight, the coordinator. */
export class SqlIds {
  #coordinator: string
  #day = ''
  #index = 0

  constructor(random: Random) {
    this.#coordinator = textSource(random, COORDINATOR_ALPHABET, 5)()
  }

  /** The present day and index, for `restore`. */
  state(): SqlIdsState {
    return { coordinator: this.#coordinator, day: this.#day, index: this.#index }
  }

  restore({ coordinator, day, index }: SqlIdsState): void {
    this.#coordinator = coordinator
    this.#day = day
    this.#index = index
  }

  next(nowMs: number): string {
    const [date = '', time = ''] = isoTime(nowMs)
      .replaceAll(/[-:]|\..*/g, '')
      .split('T')
    if (date !== this.#day || this.#index > LAST_INDEX) {
      this.#day = date
      this.#index = 0
    }
    return `${date}_${time}_${String(this.#index++).padStart(5, '0')}_${this.#coordinator}`
  }
}
