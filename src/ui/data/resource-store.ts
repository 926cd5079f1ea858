import { signal } from '@preact/signals'
import type { LiveEvent } from './events.ts'
import { type Kind, kindOf, kinds, listings, type ResourceRow, rowIdOf } from './kinds.ts'
import { Query } from './query.ts'

/** The most rows of a kind; beyond it, the oldest are dropped. */
const MAX_ROWS = 5000
/** The most steps of a row, as a session has one for each statement; beyond it, those after the first are dropped. */
const MAX_STEPS = 400
const FIRST_STEPS = 10

/** The resources of a project with their histories: lists of the control API, which the feed keeps up to date. */
export class ResourceStore {
  /** Grows with each change of a row. */
  readonly version = signal(0)
  readonly #rows = new Map<Kind, Map<string, ResourceRow>>(kinds.map((kind) => [kind, new Map()]))
  readonly #queries: ReadonlyMap<Kind, Query<void>>
  /** How many rows of each kind were dropped. */
  readonly #dropped = new Map<Kind, number>()
  /** The kinds that were not read yet. */
  readonly #unread = new Set<Kind>(kinds)
  /** The kinds of which everything is read again: what their lists lack may be of a world that is gone. */
  readonly #forgotten = new Set<Kind>()

  /** `list` reads a list of the world by its path: `sessions`. */
  constructor(list: (path: string) => Promise<unknown>) {
    this.#queries = new Map(
      kinds.map((kind) => [
        kind,
        new Query(async () => {
          const { path, rows } = listings[kind]
          this.#put(kind, rows(await list(path)))
        }),
      ]),
    )
  }

  /** The rows of a kind in the order of their creation. */
  of(kind: Kind): ResourceRow[] {
    return [...this.#map(kind).values()]
  }

  find(kind: Kind, id: string): ResourceRow | undefined {
    return this.#map(kind).get(id)
  }

  /** How many older ones of a kind are not shown. */
  droppedOf(kind: Kind): number {
    return this.#dropped.get(kind) ?? 0
  }

  /** Whether every kind was read. */
  get isLoaded(): boolean {
    return this.#unread.size === 0
  }

  load(): void {
    for (const [kind, query] of this.#queries) {
      this.#forgotten.add(kind)
      query.load()
    }
  }

  /** Reads a kind again: something was changed that is not a change of state. */
  touch(kind: Kind): void {
    this.#queries.get(kind)?.touch()
  }

  close(): void {
    for (const query of this.#queries.values()) query.close()
  }

  take(events: readonly LiveEvent[]): void {
    let isChanged = false
    for (const event of events) {
      if (event.type !== 'change') continue
      isChanged = true
      this.#change(event)
    }
    if (isChanged) this.version.value++
  }

  #change(event: LiveEvent & { type: 'change' }): void {
    const kind = kindOf(event.kind)
    if (kind === undefined) return
    const id = rowIdOf(kind, event.id)
    const row = this.#map(kind).get(id)
    if (event.to === null) {
      if (row !== undefined) row.isGone = true
      return
    }
    // its text, its stub and its gate are in the list only
    if (row === undefined || row.gate !== null || event.to === 'running' || event.to === 'RUNNING') this.touch(kind)
    const atMs = Date.parse(event.at)
    const step = { state: event.to, at: event.at, atMs, why: event.why }
    if (row === undefined) {
      const parent = event.parent ?? ''
      const known = { kind, id, parent, label: '', state: event.to, answeredBy: '', gate: null, isGone: false }
      this.#map(kind).set(id, { ...known, steps: [step] })
      this.#bound(kind)
      return
    }
    // the list may have it already
    if (row.steps.some((one) => one.atMs === atMs && one.state === event.to)) return
    row.steps.push(step)
    if (row.steps.length > MAX_STEPS) row.steps.splice(FIRST_STEPS, MAX_STEPS / 2)
    row.state = event.to
  }

  /** Takes a list. A row that it no longer has was removed, and stays in sight unless everything is read again. */
  #put(kind: Kind, rows: readonly ResourceRow[]): void {
    const known = this.#map(kind)
    const present = new Set<string>()
    this.#unread.delete(kind)
    this.#dropped.delete(kind)
    for (const row of rows) {
      known.set(row.id, row)
      present.add(row.id)
    }
    const isForgotten = this.#forgotten.delete(kind)
    for (const [id, row] of known) {
      if (present.has(id)) continue
      if (isForgotten) known.delete(id)
      else row.isGone = true
    }
    this.#bound(kind)
    this.version.value++
  }

  #bound(kind: Kind): void {
    const rows = this.#map(kind)
    for (const id of rows.keys()) {
      if (rows.size <= MAX_ROWS) return
      rows.delete(id)
      this.#dropped.set(kind, this.droppedOf(kind) + 1)
    }
  }

  #map(kind: Kind): Map<string, ResourceRow> {
    return this.#rows.get(kind) ?? new Map()
  }
}
