import type { Due } from '../core/agenda.ts'
import { isoTime } from '../core/clock.ts'
import { AT_ONCE, FOR_EVER, type LifeTable, type StateRule } from '../core/life.ts'
import type { History } from '../core/state-machine.ts'
import type { AboutChange, Change, ChangeKind } from '../model/change.ts'
import type { ResourceKind } from '../model/tombstones.ts'
import { DEFAULT_ANSWER } from '../stubs/stub-plan.ts'
import type { World } from './world.ts'

/** What decides the life of a row. */
interface RowPlan {
  readonly answeredBy: string
  readonly engine?: string | { readonly name: string } | undefined
}

/** A row that goes through the states of a life. */
export interface LivingRow<State extends string> {
  readonly history: History<State>
  /** The end of its present state, if it is on the agenda. */
  due: Due<Change> | undefined
  /** The gate that it waits at. */
  gate?: string | undefined
  /** The stub or the engine that decides its life; undefined for what no stub can match. */
  readonly plan?: RowPlan | undefined
}

/** What a walker must know of its rows. */
interface WalkerOptions<Row> {
  /** The kind of its rows, as in their histories. */
  readonly kind: ResourceKind
  about(row: Row): AboutChange
  /** The session, the cluster or the queue that a row belongs to. */
  parent?(row: Row): string | undefined
  /** Follows every move, whatever its cause. */
  onMove?(world: World, row: Row): void
}

type Effects<Row, Effect extends string> = Readonly<Record<Effect, (world: World, row: Row) => void>>

/**
 * Walks rows through a life's table: enters states, schedules their ends, holds rows at gates. Everything else
 * that happens on the way is an effect that the table names.
 */
export class Walker<Row extends LivingRow<State>, State extends string, Effect extends string>
  implements ChangeKind<World, Row>
{
  readonly name: string
  readonly isDeadline = false
  readonly table: LifeTable<Row, State, Effect>
  readonly about: (row: Row) => AboutChange
  readonly #options: WalkerOptions<Row>
  #effects: Effects<Row, Effect> | undefined

  /** `name` is that of its changes on the agenda. */
  constructor(name: string, table: LifeTable<Row, State, Effect>, options: WalkerOptions<Row>) {
    this.name = name
    this.table = table
    this.about = options.about
    this.#options = options
  }

  /** Says what the effects in the table do. They are apart from the walker because they use it. */
  define(effects: Effects<Row, Effect>): void {
    this.#effects = effects
  }

  /** Tells those who watch of a new row, and of the stub or the engine that decides its life. */
  announce(world: World, row: Row): void {
    this.#publish(world, row, null, row.history.why)
    const { answeredBy = DEFAULT_ANSWER, engine } = row.plan ?? {}
    if (answeredBy === DEFAULT_ANSWER) return
    const of = { kind: this.#options.kind, id: this.about(row).id }
    if (engine === undefined) world.feed.put('stub', world.id, () => ({ stub: answeredBy, ...of }))
    else
      world.feed.put('engine', world.id, () => ({ engine: typeof engine === 'string' ? engine : engine.name, ...of }))
  }

  /** Schedules the end of the present state. */
  start(world: World, row: Row): void {
    const { lasts } = this.#ruleOf(row)
    if (lasts === undefined) return
    const lengthMs = lasts(row)
    if (lengthMs === AT_ONCE) this.happen(world, row)
    else if (lengthMs !== FOR_EVER) {
      row.due = world.schedule(this, row, lengthMs)
      if (isForEngine(row)) world.runOnTime(row.due)
    }
  }

  /** Moves to a state, with its effects, and schedules its end. In a final state nothing happens; an illegal move throws. */
  enter(world: World, row: Row, state: State, why: string): void {
    if (!this.moveOnly(world, row, state, why)) return
    const { moves } = row.history
    this.#run(this.#ruleOf(row).onEnter, world, row)
    // an effect may have moved the row already
    if (row.history.moves === moves) this.start(world, row)
  }

  /**
   * Only moves a row, without the effects of the state and without scheduling its end: a test forces a state, a
   * session ends, or a client cancels a statement that waits. Returns false if the row was in a final state.
   */
  moveOnly(world: World, row: Row, state: State, why: string): boolean {
    if (row.history.isFinal) return false
    this.stop(world, row)
    const from = row.history.state
    row.history.move(state, world.nowMs, why)
    this.#options.onMove?.(world, row)
    this.#publish(world, row, from, why)
    if (row.history.isFinal && isForEngine(row)) world.onEngineEnd?.(world.id, this.#options.kind, this.about(row).id)
    world.wake()
    return true
  }

  /** Puts a row in any state, without the effects of the state and without scheduling its end: a test decides. */
  force(world: World, row: Row, state: State, why: string): void {
    this.stop(world, row)
    const from = row.history.state
    row.history.force(state, world.nowMs, why)
    this.#publish(world, row, from, why)
  }

  /** The row's work has changed: moves it if its state has a rule for that. */
  settle(world: World, row: Row): void {
    const following = this.#ruleOf(row).settles?.(row)
    if (following !== undefined) this.enter(world, row, ...following)
  }

  /** Takes a row off the agenda and away from its gate: its state no longer ends on its own. */
  stop(world: World, row: Row): void {
    if (row.due !== undefined) world.agenda.remove(row.due)
    row.due = undefined
    if (row.gate !== undefined) {
      world.gates.leave(row.gate, row)
      row.gate = undefined
    }
  }

  /** The time of the present state is over, or its gate has opened. */
  happen(world: World, row: Row): void {
    row.due = undefined
    if (row.gate !== undefined) row.gate = undefined
    const { gate, awaits, onAwait, follows, afterEnd } = this.#ruleOf(row)
    const gateName = gate?.(row)
    if (gateName !== undefined && !world.gates.isOpen(gateName)) {
      this.hold(world, row, gateName)
      return
    }
    if (awaits?.(row)) {
      this.#run(onAwait, world, row)
      return
    }
    if (follows !== undefined) {
      const [state, why] = typeof follows === 'function' ? follows(row) : follows
      this.enter(world, row, state, why)
    }
    this.#run(afterEnd, world, row)
  }

  /** Whether the present state of a row can end without a request. */
  endsOnItsOwn(row: Row): boolean {
    const { lasts, canEnd } = this.#ruleOf(row)
    return lasts !== undefined && (canEnd?.(row) ?? true)
  }

  /** Makes a row wait at a gate. */
  hold(world: World, row: Row, gateName: string): void {
    row.gate = gateName
    world.gates.wait(gateName, { kind: this, row })
  }

  #publish(world: World, row: Row, from: State | null, why: string): void {
    const { nowMs } = world
    const { state } = row.history
    world.feed.put('change', world.id, () => {
      const { kind, parent } = this.#options
      return { at: isoTime(nowMs), kind, id: this.about(row).id, parent: parent?.(row), from, to: state, why }
    })
  }

  #ruleOf({ history }: Row): StateRule<Row, State, Effect> {
    return this.table.states[history.state]
  }

  #run(effect: Effect | undefined, world: World, row: Row): void {
    if (effect === undefined) return
    if (this.#effects === undefined) throw new Error(`the effects of the ${this.name} walker are not defined`)
    this.#effects[effect](world, row)
  }
}

/** Whether an engine gives a row its result: then real work waits for the end of its present state. */
const isForEngine = ({ plan }: LivingRow<string>): boolean => plan?.engine !== undefined

/** Opens a gate: the rows that wait there continue in order of arrival. Returns their number. Throws `quota`, see `Gates.release`. */
export function openGate(world: World, name: string): number {
  const waiting = world.gates.release(name, world.settings.limitsGates)
  for (const { kind, row } of waiting) kind.happen(world, row)
  world.wake()
  return waiting.length
}
