import type { Sized } from '../core/pattern.ts'
import { overLimit, Problem } from '../core/problem.ts'
import { Random } from '../core/random.ts'
import { startsEnabled } from '../core/switch.ts'
import { MOST_COUNTED, type RequestView, resourceOf } from './facts.ts'
import type { Action } from './kinds/kind.ts'
import type { Rule } from './rule.ts'

/** A rule in a world, and its counts of matching requests and of applications. */
export interface RuleUse {
  readonly rule: Rule
  /** `fixtures` stay until the world is forgotten; `added` ones came through the control API. */
  readonly origin: 'fixtures' | 'added'
  readonly action: Action
  readonly random: Random
  /** Whether it can match: as it was declared, until it is switched on or off in this world. */
  enabled: boolean
  matched: number
  applied: number
  /** The approximate size of an added rule with its expressions, in bytes. */
  readonly bytes: number
  /** Matches by resource, if the rule counts `per: resource`. */
  readonly matchedBy: Map<string, number>
}

const NONE: readonly RuleUse[] = []

/** The rules that may match an operation, in order, and the place of each in the whole list. */
interface Candidates {
  readonly rules: readonly Rule[]
  readonly places: readonly number[]
}

/** The candidates of each operation, found when they are first needed. Worlds with the same rules share one. */
export type RuleIndex = Map<string, Candidates>

/** A world's fault rules. Each that matches is applied, in order: added ones first, the newest before the older ones. */
export class FaultList {
  readonly #project: string
  readonly #sourceId: string
  readonly #bornMs: () => number
  readonly #seed: string
  readonly #isOpen: (gate: string) => boolean
  readonly #fixtures: readonly RuleUse[]
  #added: RuleUse[] = []
  #count = 0
  /** The index of the rules from fixtures. */
  readonly #ofFixtures: RuleIndex
  #index: RuleIndex
  /** All rules, in order. */
  #list: readonly RuleUse[]

  constructor(
    rules: readonly Rule[],
    world: { id: string; sourceId: string; bornMs(): number; seed: string; isOpen(gate: string): boolean },
    ofFixtures: RuleIndex = new Map(),
  ) {
    this.#project = world.id
    this.#sourceId = world.sourceId
    this.#bornMs = world.bornMs
    this.#seed = world.seed
    this.#isOpen = world.isOpen
    this.#list = this.#fixtures = rules.map((rule) => this.#use(rule, 'fixtures', 0))
    this.#index = this.#ofFixtures = ofFixtures
  }

  list(): readonly RuleUse[] {
    return this.#list
  }

  find(name: string): RuleUse | undefined {
    return this.list().find((use) => use.rule.name === name)
  }

  /** Switches the rule of that name on or off; undefined if there is none. */
  setEnabled(name: string, enabled: boolean): RuleUse | undefined {
    const use = this.find(name)
    if (use !== undefined) use.enabled = enabled
    return use
  }

  /** The approximate size of the added rules. */
  get bytes(): number {
    return this.#added.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** How many rules were ever added. */
  get count(): number {
    return this.#count
  }

  /** Replaces the added rules and returns them, in this order; `count` is how many were ever added. */
  restore(rules: readonly Sized<Rule>[], count: number): readonly RuleUse[] {
    this.#put(rules.map(({ compiled, bytes }) => this.#use(compiled, 'added', bytes)))
    this.#count = count
    return this.#added
  }

  /** The name of the rule at `offset` among those that are added next. */
  nextName(offset: number): string {
    return `added-${this.#count + offset + 1}`
  }

  /** Adds rules before all others, in their own order; all or none. Throws a Problem if a name is taken or the limit is reached. */
  add(rules: readonly Sized<Rule>[], limit: number): RuleUse[] {
    this.checkRoom(rules.length, limit)
    const taken = new Set(this.list().map((use) => use.rule.name))
    rules.forEach(({ compiled: { name } }, index) => {
      if (taken.has(name))
        throw new Problem('conflict', `a fault named ${JSON.stringify(name)} exists already`, `faults.${index}.name`)
      taken.add(name)
    })
    const uses = rules.map(({ compiled, bytes }) => this.#use(compiled, 'added', bytes))
    this.#count += uses.length
    this.#put([...uses, ...this.#added])
    return uses
  }

  /** Throws `quota` if there is no room for this number of rules. */
  checkRoom(count: number, limit: number): void {
    if (this.#added.length + count > limit)
      throw overLimit('faults', `a project can have ${limit} added faults (setting limits.faults)`)
  }

  /** Removes all added rules, or the one with that name, and returns how many were removed. */
  remove(name?: string): number {
    const before = this.#added.length
    this.#put(name === undefined ? [] : this.#added.filter((use) => use.rule.name !== name))
    return before - this.#added.length
  }

  /** Whether any rule may match an operation. For most requests none does, and nothing else is checked. */
  mayActOn(operation: string): boolean {
    return this.#candidates(operation).rules.length > 0
  }

  /**
   * The rules of a stage that match this request and apply now, in order; counts the matches. `named` is skipped: a
   * header applies it already.
   */
  applicable(facts: RequestView, stage: Action['stage'], named?: RuleUse): readonly RuleUse[] {
    let uses: RuleUse[] | undefined
    const { rules, places } = this.#candidates(facts.operation)
    for (let at = 0; at < rules.length; at++) {
      const use = this.#list[places[at] as number] as RuleUse
      if (!use.enabled || use === named || use.action.stage !== stage) continue
      if (!use.rule.matches(facts, this.#project) || !this.#applies(use, facts)) continue
      uses ??= []
      uses.push(use)
    }
    return uses ?? NONE
  }

  #candidates(operation: string): Candidates {
    let candidates = this.#index.get(operation)
    if (candidates === undefined) {
      const found = this.#list.flatMap(({ rule }, place) =>
        (rule.operations?.has(operation) ?? true) ? [{ rule, place }] : [],
      )
      candidates = { rules: found.map(({ rule }) => rule), places: found.map(({ place }) => place) }
      this.#index.set(operation, candidates)
    }
    return candidates
  }

  #put(added: RuleUse[]): void {
    this.#added = added
    this.#list = [...added, ...this.#fixtures]
    this.#index = added.length === 0 ? this.#ofFixtures : new Map()
  }

  /** Whether a rule that matches applies now. Counts the match. */
  #applies(use: RuleUse, facts: RequestView): boolean {
    const { rule, action } = use
    const { when, window } = rule
    if (when.times !== undefined && use.applied >= when.times) return false
    // outside its time window a rule neither matches nor counts
    if (window !== undefined) {
      const bornMs = this.#bornMs()
      if (facts.nowMs < window.fromMs(bornMs) || facts.nowMs >= window.untilMs(bornMs)) return false
    }
    if (when.gate !== undefined && this.#isOpen(when.gate)) return false
    use.matched++
    const count = when.per === 'resource' ? countFor(use.matchedBy, resourceOf(facts)) : use.matched
    // one draw for each match, whatever the other conditions: the draws then depend on `matched` alone
    const isLucky = when.chance === undefined || use.random.fraction() < when.chance
    return (
      isLucky &&
      (rule.nth?.includes(count) ?? true) &&
      (when.first === undefined || count <= when.first) &&
      (when.every === undefined || count % when.every === 0) &&
      (action.applies?.({ nowMs: facts.nowMs, user: facts.user }) ?? true)
    )
  }

  #use(rule: Rule, origin: RuleUse['origin'], bytes: number): RuleUse {
    return {
      rule,
      origin,
      action: rule.prepare(),
      random: new Random(this.#seed, this.#sourceId, 'fault', rule.name),
      enabled: startsEnabled(rule.definition),
      matched: 0,
      applied: 0,
      bytes,
      matchedBy: new Map(),
    }
  }
}

function countFor(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1
  counts.delete(key)
  counts.set(key, count)
  if (counts.size > MOST_COUNTED) {
    const [oldest] = counts.keys()
    if (oldest !== undefined) counts.delete(oldest)
  }
  return count
}
