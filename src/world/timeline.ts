import { Agenda, type Due } from '../core/agenda.ts'
import { after, Clock, type ClockSettings } from '../core/clock.ts'
import { invalid } from '../core/problem.ts'
import { Runaway } from '../core/runaway.ts'
import { Slices } from '../core/slices.ts'
import { Waiters } from '../core/waiters.ts'
import { EngineWork } from '../engines/engine-work.ts'
import type { Change, ChangeKind } from '../model/change.ts'

/**
 * How time passes in a world. Before a request is handled, everything that is due happens, each change at its own instant.
 * Waiting requests are woken after every change.
 */
export abstract class Timeline {
  readonly clock: Clock
  readonly agenda = new Agenda<Change>()
  /** When the world began: times in fault rules count from it. Setting the clock of an empty world moves it. */
  bornMs: number
  /** The instant of the change that is happening, or of the request that is handled. */
  #nowMs: number
  /** What real engines work on: their results come in real time, whatever the clock is. */
  readonly engineWork = new EngineWork(() => this.engineLimit)
  readonly #runaway = new Runaway()
  #isClosed = false
  protected readonly waiters: Waiters

  constructor(settings: ClockSettings, bornMs: number | undefined) {
    this.clock = new Clock(settings)
    this.#nowMs = this.clock.nowMs()
    this.bornMs = bornMs ?? this.#nowMs
    this.waiters = new Waiters({
      delayMs: () => {
        const first = this.agenda.first()
        return first && this.clock.realDelayMs(first.atMs)
      },
      catchUp: () => this.catchUp(),
      limit: () => this.waitLimit,
    })
  }

  /** How many requests may wait at the same time. */
  protected abstract get waitLimit(): number

  /** How many statements its engines may work on at the same time. */
  protected abstract get engineLimit(): number

  /** Whether an engine is chosen, so that a change can begin work of one. */
  protected abstract get hasEngine(): boolean

  /** Whether it contains no resource, so that its clock can be set back. */
  protected abstract get isEmpty(): boolean

  /** The clock was set, changed, or moved on by something else than time. */
  protected onClockMove(): void {
    this.waiters.setAlarm()
  }

  /** The instant that all of one request, or all of one change, happens at; milliseconds since the epoch. */
  get nowMs(): number {
    return this.#nowMs
  }

  // ---- what is due ----

  /** Puts a change on the agenda, `delayMs` from now. */
  schedule<Row extends object>(kind: ChangeKind<this, Row>, row: Row, delayMs: number): Due<Change> {
    return this.agenda.add({ kind, row }, this.#nowMs + delayMs)
  }

  /** On a wall clock, runs what is due at that instant then, and not only with the next request. */
  runOnTime({ atMs }: Due<Change>): void {
    const delayMs = this.clock.realDelayMs(atMs)
    if (delayMs === undefined) return
    after(delayMs, () => {
      if (!this.#isClosed) this.runDue()
    })
  }

  /** Runs everything that is due by now, and moves the world to now. Returns how many changes happened. */
  runDue(nowMs = this.clock.nowMs()): number {
    return this.#runTo(Math.max(nowMs, this.#nowMs))
  }

  /**
   * Like `runDue`, in slices: between them, other projects have their turn. Undefined if everything has happened in the first slice. A
   * request that comes meanwhile continues with the rest.
   */
  catchUp(): Promise<unknown> | undefined {
    const targetMs = Math.max(this.clock.nowMs(), this.#nowMs)
    const first = this.agenda.first()
    if (first === undefined || first.atMs > targetMs) {
      this.#arriveAt(targetMs, 0)
      return undefined
    }
    const slices = new Slices()
    const [changes, pause] = this.#runSlice(targetMs, slices)
    return pause && this.#runRest(targetMs, slices, changes, pause)
  }

  /** Like `advanceTo`, in slices. A clock that a test moves does not go on while an engine works. */
  async advanceInSlices(targetMs: number): Promise<number> {
    if (this.clock.mode !== 'wall' && (this.hasEngine || this.engineWork.isBusy))
      return this.#advanceWithEngines(targetMs)
    let changes = await this.#runInSlices(Math.max(this.clock.nowMs(), this.#nowMs))
    if (targetMs <= this.#nowMs) return changes
    this.clock.set(targetMs)
    changes += await this.#runInSlices(targetMs)
    this.onClockMove()
    return changes
  }

  /** Moves the clock on to an instant; what is due on the way happens in order. */
  advanceTo(targetMs: number): number {
    let changes = this.runDue()
    if (targetMs <= this.#nowMs) return changes
    this.clock.set(targetMs)
    changes += this.#runTo(targetMs)
    this.onClockMove()
    return changes
  }

  /** Moves the clock to the next change, of whatever kind. */
  async advanceToNext(): Promise<number> {
    if (this.clock.mode !== 'wall') await this.engineWork.settled()
    return this.advanceInSlices(this.agenda.first()?.atMs ?? this.#nowMs)
  }

  /** Moves the clock from change to change until nothing is queued, starting, running or cancelling. */
  async advanceToIdle(): Promise<number> {
    let changes = await this.advanceInSlices(this.#nowMs)
    await this.engineWork.settled()
    for (let due = this.#nextWork(); due !== undefined; due = this.#nextWork()) {
      changes += await this.advanceInSlices(due.atMs)
      await this.engineWork.settled()
    }
    return changes
  }

  /** From change to change: what an engine is given on the way is answered before the clock moves on. */
  async #advanceWithEngines(targetMs: number): Promise<number> {
    const slices = new Slices()
    let changes = this.runDue()
    await this.engineWork.settled()
    for (let due = this.agenda.first(); due !== undefined && due.atMs <= targetMs; due = this.agenda.first()) {
      changes += this.advanceTo(due.atMs)
      await this.engineWork.settled()
      const pause = slices.pause()
      if (pause !== undefined) await pause
    }
    return changes + this.advanceTo(targetMs)
  }

  /** Before news of an engine is handled: on a wall clock, what is due by now happens first. */
  catchUpForEngine(): void {
    if (this.clock.mode === 'wall') this.runDue()
  }

  /** Moves the clock on to an instant, in slices; undefined if everything on the way has happened in the first. */
  protected advanceInSlice(targetMs: number, slices: Slices): Promise<unknown> | undefined {
    if (targetMs > this.clock.nowMs()) this.clock.set(targetMs)
    const [changes, pause] = this.#runSlice(Math.max(targetMs, this.#nowMs), slices)
    const moved = (): void => this.onClockMove()
    if (pause !== undefined) return this.#runRest(targetMs, slices, changes, pause).then(moved)
    moved()
    return undefined
  }

  // ---- the clock ----

  /**
   * Sets the clock forward, or back if the world is empty. Throws at once if the time is refused. What is due on the way happens in
   * slices: between them, other projects have their turn.
   */
  async setNow(ms: number): Promise<void> {
    this.runDue()
    const { isEmpty } = this
    if (ms < this.#nowMs && !isEmpty) {
      throw invalid('now', 'can be set back only while the world has no session, SQL execution or job')
    }
    if (isEmpty) this.bornMs = ms
    if (ms > this.#nowMs) {
      await this.advanceInSlices(ms)
      return
    }
    this.clock.set(ms)
    this.#nowMs = ms
    this.onClockMove()
  }

  /** Changes how time passes. */
  setClock(mode: Clock['mode'], speed: number): void {
    this.runDue()
    this.clock.change(mode, speed)
    // a wall clock has gone on meanwhile: what is shown now stays true on a manual one
    this.clock.set(this.#nowMs)
    this.wake()
    this.onClockMove()
  }

  // ---- waiting ----

  /** Waits until `done` is true; throws `unavailable` if the world ends first, or `signal` aborts. */
  until(done: () => boolean, signal?: AbortSignal): Promise<void> {
    return this.waiters.until(done, signal)
  }

  /** Wakes the waiting requests, after a change that did not come from the agenda. */
  wake(): void {
    this.waiters.wake()
  }

  /** Ends the world: nothing happens in it any more, and every wait fails. */
  close(): void {
    this.#isClosed = true
    this.agenda.clear()
    this.engineWork.close()
    this.waiters.close()
  }

  #nextWork(): Due<Change> | undefined {
    const first = this.agenda.first()
    return first?.change.kind.isDeadline ? this.agenda.firstWhere(({ kind }) => !kind.isDeadline) : first
  }

  #runTo(targetMs: number): number {
    let changes = 0
    while (this.#runNext(targetMs)) changes++
    this.#arriveAt(targetMs, changes)
    return changes
  }

  async #runInSlices(targetMs: number): Promise<number> {
    const slices = new Slices()
    const [changes, pause] = this.#runSlice(targetMs, slices)
    return pause === undefined ? changes : this.#runRest(targetMs, slices, changes, pause)
  }

  async #runRest(targetMs: number, slices: Slices, changesSoFar: number, firstPause: Promise<void>): Promise<number> {
    let changes = changesSoFar
    let pause: Promise<void> | undefined = firstPause
    while (pause !== undefined) {
      await pause
      let more: number
      ;[more, pause] = this.#runSlice(targetMs, slices)
      changes += more
    }
    return changes
  }

  /** Runs what is due by then until the slice is over. Returns how many changes happened, and the pause before the rest. */
  #runSlice(targetMs: number, slices: Slices): [changes: number, pause: Promise<void> | undefined] {
    let changes = 0
    while (this.#runNext(targetMs)) {
      changes++
      const pause = slices.pause()
      if (pause === undefined) continue
      this.wake()
      return [changes, pause]
    }
    this.#arriveAt(targetMs, changes)
    return [changes, undefined]
  }

  /** Runs the first change that is due by then; false if nothing is. */
  #runNext(targetMs: number): boolean {
    const due = this.agenda.first()
    if (due === undefined || due.atMs > targetMs) return false
    // remove it first: a change that throws must not block all later ones
    this.agenda.remove(due)
    if (due.atMs > this.#nowMs) this.#moveTo(due.atMs)
    const { kind, row } = due.change
    this.#runaway.check(kind.name, row, due.atMs)
    kind.happen(this, row)
    return true
  }

  #arriveAt(targetMs: number, changes: number): void {
    if (targetMs > this.#nowMs) this.#moveTo(targetMs)
    if (changes > 0) this.wake()
  }

  #moveTo(ms: number): void {
    this.#nowMs = ms
    this.#runaway.reset()
  }
}
