import type { Sized } from '../core/pattern.ts'
import { overLimit, Problem } from '../core/problem.ts'
import { startsEnabled } from '../core/switch.ts'
import { renamed } from './compile-stub.ts'
import type { Stub } from './stub.ts'
import { StubIndex } from './stub-index.ts'
import { matchOf, type StubMatch, type StubQuery } from './stub-query.ts'

/** A stub in a world, and the number of times it applied there. */
export interface StubUse {
  readonly stub: Stub
  /** `fixtures` stay as long as the world; `added` ones came through the control API. */
  readonly origin: 'fixtures' | 'added'
  applied: number
  /** Whether it can match: as it was declared, until it is switched on or off in this world. */
  enabled: boolean
  /** The approximate size of an added stub with its expressions, in bytes. */
  readonly bytes: number
}

/** A world's stubs. The first that matches applies: added ones before the fixtures', the newest addition first. */
export class StubList {
  readonly #fixtures: readonly StubUse[]
  #added: StubUse[] = []
  #count = 0
  /** All in the order in which they are searched. */
  #list: readonly StubUse[]
  #index: StubIndex

  /** `index` is that of the fixtures, which worlds can share. */
  constructor(fixtures: readonly Stub[], index = new StubIndex(fixtures)) {
    this.#index = index
    this.#list = this.#fixtures = fixtures.map((stub) => newUse(stub, 'fixtures', 0))
  }

  /** How many stubs have been added in total: generated names are numbered by it. */
  get count(): number {
    return this.#count
  }

  /** The approximate size of the added stubs. */
  get bytes(): number {
    return this.#added.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Restores the added stubs, and what worlds count and change of the fixtures' stubs; `count` is how many have been added in total. */
  restore(
    added: readonly StubUse[],
    states: ReadonlyMap<string, { readonly applied: number; readonly enabled?: boolean | undefined }>,
    count: number,
  ): void {
    this.#put(added)
    this.#count = count
    for (const use of this.#fixtures) {
      const state = states.get(use.stub.name)
      use.applied = state?.applied ?? use.applied
      use.enabled = state?.enabled ?? use.enabled
    }
  }

  /** All stubs in the order in which they are searched. */
  list(): readonly StubUse[] {
    return this.#list
  }

  /**
   * Adds stubs before all others, in their own order; all or none. Those that are declared without a name get one. Throws a Problem if a
   * name is taken or the limit is reached.
   */
  add(stubs: readonly Sized<Stub>[], limit: number): StubUse[] {
    this.checkRoom(stubs.length, limit)
    const names = new Set(this.list().map((use) => use.stub.name))
    const uses = stubs.map(({ compiled, bytes }, index): StubUse => {
      const { definition } = compiled
      const stub = definition.name === undefined ? renamed(compiled, `added-${this.#count + index + 1}`) : compiled
      if (names.has(stub.name)) {
        throw new Problem('conflict', `a stub named ${JSON.stringify(stub.name)} exists already`, `stubs.${index}.name`)
      }
      names.add(stub.name)
      return newUse(stub, 'added', bytes)
    })
    this.#count += uses.length
    this.#put([...uses, ...this.#added])
    return uses
  }

  /** Throws `quota` if there is no room for this number of stubs. */
  checkRoom(count: number, limit: number): void {
    if (this.#added.length + count > limit)
      throw overLimit('stubs', `a project can have ${limit} added stubs (setting limits.stubs)`)
  }

  /** Switches the stub of that name on or off; undefined if there is none. */
  setEnabled(name: string, enabled: boolean): StubUse | undefined {
    const use = this.#list.find((one) => one.stub.name === name)
    if (use !== undefined) use.enabled = enabled
    return use
  }

  /** Drops every added stub, or the one of that name, and returns how many were dropped. */
  remove(name?: string): number {
    const before = this.#added.length
    this.#put(name === undefined ? [] : this.#added.filter((use) => use.stub.name !== name))
    return before - this.#added.length
  }

  /** The first stub that matches and may still apply. Counts this use. */
  find(query: StubQuery): StubMatch | undefined {
    const found = this.#index.first(query, this.#mayApply)
    if (found === undefined) return undefined
    const use = this.#list[found.place] as StubUse
    // a text that is refused does not count
    const match = matchOf(use.stub, found.captures)
    use.applied++
    return match
  }

  readonly #mayApply = (place: number): boolean => {
    const { stub, applied, enabled } = this.#list[place] as StubUse
    const { times } = stub.definition
    return enabled && (times === undefined || applied < times)
  }

  #put(added: readonly StubUse[]): void {
    this.#added = [...added]
    this.#list = [...added, ...this.#fixtures]
    this.#index = new StubIndex(this.#list.map(({ stub }) => stub))
  }
}

export const newUse = (stub: Stub, origin: StubUse['origin'], bytes: number): StubUse => ({
  stub,
  origin,
  applied: 0,
  enabled: startsEnabled(stub.definition),
  bytes,
})
