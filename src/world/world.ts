import type { WorldSettings } from '../config/config.ts'
import { Agenda, type Due } from '../core/agenda.ts'
import { Clock } from '../core/clock.ts'
import { draw } from '../core/durations.ts'
import { Gates } from '../core/gates.ts'
import { hex32 } from '../core/ids.ts'
import { invalid } from '../core/problem.ts'
import { Random } from '../core/random.ts'
import { Runaway } from '../core/runaway.ts'
import { Waiters } from '../core/waiters.ts'
import { FaultList } from '../faults/fault-list.ts'
import type { Rule } from '../faults/rule.ts'
import { Journal } from '../journal/journal.ts'
import type { Change } from '../model/change.ts'
import { Clusters } from '../model/clusters.ts'
import type { Session } from '../model/session.ts'
import type { Cluster, SqlExecution } from '../model/sql-execution.ts'
import { SqlIds } from '../model/sql-ids.ts'
import type { Statement } from '../model/statement.ts'
import { Table } from '../model/table.ts'
import { Tombstones } from '../model/tombstones.ts'
import type { PlanSource } from '../stubs/plans.ts'
import type { Stub } from '../stubs/stub.ts'
import { StubList } from '../stubs/stub-list.ts'

/** What happens when a change of some kind is due. Each API service brings the handlers of its own kinds. */
export type Handlers = Readonly<Record<string, (world: World, row: never) => void>>

/** What every world begins with: the fixtures, and what the services know to do. */
export interface WorldSeed {
  readonly settings: WorldSettings
  readonly stubs: readonly Stub[]
  readonly faults: readonly Rule[]
  /** The declared queues; undefined where none are declared and any name will do. */
  readonly queues: ReadonlySet<string> | undefined
  /** The declared clusters by id; undefined where none are declared and any id will do. */
  readonly clusters: ReadonlyMap<string, Cluster> | undefined
  readonly handlers: Handlers
  /** When it began, where it did not begin now; milliseconds since the epoch. */
  readonly bornMs?: number
}

/** Far-off deadlines that nobody works towards; `advance` to idle does not wait for them. */
const deadlines = new Set(['heartbeat'])

/** The end of a wait on the world's clock: nothing happens then but that whoever waits goes on. */
const PAUSE = 'pause'

/**
 * Everything that a request of one project can see and a test of it can change, and everything that a reset throws away.
 * Before a request is answered the world catches up: all that is due by then happens, each change at its own instant.
 */
export class World {
  readonly id: string
  readonly clock: Clock
  readonly agenda = new Agenda<Change>()
  readonly gates = new Gates<Statement | SqlExecution>()
  readonly stubs: StubList
  readonly faults: FaultList
  readonly sessions = new Table<string, Session>()
  readonly executions = new Table<string, SqlExecution>()
  readonly journal = new Journal(() => this.settings)
  readonly queues: ReadonlySet<string> | undefined
  readonly clusters: Clusters
  readonly tombstones: Tombstones
  /** When it began: what spans in fault rules count from. Setting the clock of a world that holds nothing moves it. */
  bornMs: number
  /** The streams that ids, lengths and request ids are drawn from. */
  readonly ids: Random
  readonly lengths: Random
  readonly requests: Random
  readonly sqlIds: SqlIds
  settings: WorldSettings
  /** How many sessions it ever had. */
  sessionCount = 0

  readonly #handlers: Handlers
  /** The instant that the world stands at: of the change that is happening, or of the request that is answered. */
  #nowMs: number
  #planSource: PlanSource | undefined
  readonly #runaway = new Runaway()
  readonly #waiters: Waiters

  constructor(id: string, seed: WorldSeed) {
    const { settings } = seed
    this.id = id
    this.settings = settings
    this.clock = new Clock({ mode: settings.clock, speed: settings.speed, nowMs: settings.now })
    this.#nowMs = this.clock.nowMs()
    this.bornMs = seed.bornMs ?? this.#nowMs
    this.stubs = new StubList(seed.stubs)
    this.faults = new FaultList(seed.faults, {
      id,
      bornMs: () => this.bornMs,
      seed: settings.seed,
      isOpen: (gate) => this.gates.isOpen(gate),
    })
    this.queues = seed.queues
    this.clusters = new Clusters(seed.clusters)
    this.tombstones = new Tombstones(
      () => this.#nowMs,
      () => this.settings.limitsHistory,
    )
    this.#handlers = seed.handlers
    this.ids = new Random(settings.seed, id, 'ids')
    this.lengths = new Random(settings.seed, id, 'durations')
    this.requests = new Random(settings.seed, id, 'requests')
    this.sqlIds = new SqlIds(new Random(settings.seed, id, 'coordinator'))
    this.#waiters = new Waiters({
      delayMs: () => {
        const first = this.agenda.first()
        return first && this.clock.realDelayMs(first.atMs)
      },
      runDue: () => this.runDue(),
    })
  }

  /** The instant that all of one request, or all of one change, happens at; milliseconds since the epoch. */
  get nowMs(): number {
    return this.#nowMs
  }

  /** What plans are made from. One object for as long as the settings hold, because plans keep it. */
  get planSource(): PlanSource {
    if (this.#planSource?.settings !== this.settings) {
      const { id: project, stubs, settings, lengths: random } = this
      this.#planSource = { project, stubs, settings, random }
    }
    return this.#planSource
  }

  /** The id of a request to this project. */
  requestId(): string {
    return hex32(this.requests)
  }

  /** How long the world says that a state lasts, drawn where it is a range; milliseconds. */
  durationMs(state: keyof WorldSettings['durations']): number {
    return draw(this.settings.durations[state], this.lengths)
  }

  /** The id of the next SQL execution. */
  sqlId(): string {
    return this.sqlIds.next(this.#nowMs)
  }

  // ---- time ----

  /** Puts a change on the agenda, `delayMs` from the instant that the world stands at. */
  schedule(kind: string, row: object, delayMs: number): Due<Change> {
    return this.agenda.add({ kind, row }, this.#nowMs + delayMs)
  }

  /** Lets everything happen that is due by now, and puts the world to now. Answers how many changes happened. */
  runDue(nowMs = this.clock.nowMs()): number {
    return this.#runTo(Math.max(nowMs, this.#nowMs))
  }

  /** Moves the clock on to an instant; what is due on the way happens in order. */
  advanceTo(targetMs: number): number {
    let changes = this.runDue()
    if (targetMs <= this.#nowMs) return changes
    this.clock.set(targetMs)
    changes += this.#runTo(targetMs)
    this.#waiters.setAlarm()
    return changes
  }

  /** Moves the clock to the next change, of whatever kind. */
  advanceToNext(): number {
    const first = this.agenda.first()
    return first === undefined ? this.runDue() : this.advanceTo(first.atMs)
  }

  /** Moves the clock from change to change until nothing is queued, starting, running or cancelling. */
  advanceToIdle(): number {
    let changes = this.runDue()
    for (let next = this.#nextWork(); next !== undefined; next = this.#nextWork()) changes += this.advanceTo(next.atMs)
    return changes
  }

  /** Sets the clock back, for a world that holds nothing yet, or on. */
  setNow(ms: number): void {
    this.runDue()
    const isEmpty = this.sessions.size === 0 && this.executions.size === 0
    if (ms < this.#nowMs && !isEmpty) {
      throw invalid('now', 'can be set back only while the world holds no session and no SQL execution')
    }
    // a world that holds nothing begins where its clock is set
    if (isEmpty) this.bornMs = ms
    if (ms >= this.#nowMs) this.advanceTo(ms)
    this.clock.set(ms)
    this.#nowMs = ms
  }

  /** Changes how time passes. */
  setClock(mode: Clock['mode'], speed: number): void {
    this.runDue()
    this.clock.change(mode, speed)
    this.wake()
    this.#waiters.setAlarm()
  }

  /**
   * On the auto clock a look at a resource moves the world on to that resource's next change. `dueOf` tells when the resource,
   * or what it waits for, changes next; a resource that waits for a gate stays where it is.
   */
  look(dueOf: () => Due<Change> | undefined, steps: () => number): void {
    if (this.clock.mode !== 'auto') return
    const before = steps()
    while (steps() === before) {
      const due = dueOf()
      if (due === undefined) return
      this.advanceTo(due.atMs)
    }
  }

  /** Waits until `done` holds; throws `unavailable` where the world ends first, or `signal` says that nobody waits any more. */
  until(done: () => boolean, signal?: AbortSignal): Promise<void> {
    return this.#waiters.until(done, signal)
  }

  /** Waits until `done` holds or so many real milliseconds have passed; answers whether it holds. Ends as `until` does. */
  untilWithin(done: () => boolean, limitMs: number, signal?: AbortSignal): Promise<boolean> {
    return this.#waiters.untilWithin(done, limitMs, signal)
  }

  /** Waits for a length of real time. Ends as `until` does. */
  pause(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#waiters.pause(ms, signal)
  }

  /** Waits for an instant of the world's; an auto clock is moved there. Ends as `until` does. */
  async pauseUntil(untilMs: number, signal?: AbortSignal): Promise<void> {
    const due = this.agenda.add({ kind: PAUSE, row: {} }, Math.max(untilMs, this.#nowMs))
    try {
      while (this.#nowMs < untilMs) {
        const { mode } = this.clock
        if (mode === 'auto') this.advanceTo(untilMs)
        else await this.until(() => this.#nowMs >= untilMs || this.clock.mode !== mode, signal)
      }
    } finally {
      this.agenda.remove(due)
    }
  }

  /** Wakes whoever waits, after a change that came from outside the agenda. */
  wake(): void {
    this.#waiters.wake()
  }

  /** Ends the world: nothing of it happens any more, and whoever waits is told. */
  close(): void {
    this.agenda.clear()
    this.journal.close()
    this.#waiters.close()
  }

  #nextWork(): Due<Change> | undefined {
    const first = this.agenda.first()
    return first !== undefined && deadlines.has(first.change.kind)
      ? this.agenda.firstWhere((change) => !deadlines.has(change.kind))
      : first
  }

  #runTo(targetMs: number): number {
    let changes = 0
    for (let due = this.agenda.first(); due !== undefined && due.atMs <= targetMs; due = this.agenda.first()) {
      // off the agenda first: a change that cannot happen must not stand in the way of all that comes after it
      this.agenda.remove(due)
      if (due.atMs > this.#nowMs) this.#setNow(due.atMs)
      this.#runaway.refuse(due.change.kind, due.change.row, due.atMs)
      this.#handle(due.change)
      changes++
    }
    if (targetMs > this.#nowMs) this.#setNow(targetMs)
    if (changes > 0) this.wake()
    return changes
  }

  #setNow(ms: number): void {
    this.#nowMs = ms
    this.#runaway.pass()
  }

  #handle({ kind, row }: Change): void {
    if (kind === PAUSE) return
    const handler = this.#handlers[kind]
    if (handler === undefined) throw new Error(`nothing knows what to do with a change of kind ${kind}`)
    handler(this, row as never)
  }
}
