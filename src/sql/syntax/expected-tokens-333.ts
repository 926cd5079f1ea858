/**
 * How PrestoSQL 333 finds what it expected: it walks the grammar from the state of the error, rule by rule, and names what is
 * possible at the furthest token that it reached. A rule that has a name (`<expression>`) is named in place of the tokens that it starts
 * with.
 */
import {
  type ATNState,
  PrecedencePredicateTransition,
  RuleStartState,
  RuleStopState,
  RuleTransition,
  Token,
  type Transition,
} from 'antlr4ng'
import { type ErrorPosition, type Expectation, isIgnored, ruleName, tokenNames } from './expected-tokens.ts'

interface Step {
  readonly state: ATNState
  readonly tokenIndex: number
  /** The step is at the start of a rule that was named. */
  readonly isNamed: boolean
}

export function expectedTokens333(position: ErrorPosition): Expectation | undefined {
  return new Walk(position).run()
}

class Walk {
  readonly #position: ErrorPosition
  #furthest = -1
  readonly #names = new Set<string>()
  /** The token indices at which a rule ends, by what was walked. */
  readonly #walked = new Map<string, ReadonlySet<number>>()

  constructor(position: ErrorPosition) {
    this.#position = position
  }

  run(): Expectation | undefined {
    const { parser, state, tokenIndex } = this.#position
    const { states, ruleToStartState } = parser.atn
    const current = states[state]
    if (current === null || current === undefined) return undefined
    const ruleStart = ruleToStartState[current.ruleIndex]
    const isAtStart = ruleStart !== null && ruleStart !== undefined && reaches(ruleStart, current)
    let ends = this.#walk({ state: isAtStart ? ruleStart : current, tokenIndex, isNamed: false }, 0)
    const all = new Set<number>()
    for (
      let context = this.#position.context;
      context !== null && context.invokingState !== -1;
      context = context.parent
    ) {
      if (ends.size === 0) break
      const call = states[context.invokingState]?.transitions[0]
      if (!(call instanceof RuleTransition)) break
      for (const end of ends)
        for (const next of this.#walk({ state: call.followState, tokenIndex: end, isNamed: false }, 0)) all.add(next)
      ends = new Set(all)
    }
    return { found: parser.tokenStream.get(this.#furthest), names: this.#names }
  }

  /** Takes all steps within a rule, and those of the rules that it calls. Returns the token indices at which the rule ends. */
  #walk(start: Step, precedence: number): ReadonlySet<number> {
    // Presto does not tell apart whether the start is named and at which precedence: what it walked first counts
    const key = `${start.state.stateNumber} ${start.tokenIndex}`
    const known = this.#walked.get(key)
    if (known !== undefined) return known
    const ends = new Set<number>()
    const taken = new Set<string>()
    const steps: Step[] = [start]
    const push = (step: Step) => {
      const id = [step.state.stateNumber, step.tokenIndex, step.isNamed].join(' ')
      if (!taken.has(id)) steps.push(step)
      taken.add(id)
    }
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const tokenIndex = this.#visible(step.tokenIndex)
      if (step.state instanceof RuleStopState) {
        ends.add(tokenIndex)
        continue
      }
      const isNamed = this.#enter(step, tokenIndex)
      if (isNamed === undefined) continue
      for (const transition of step.state.transitions)
        for (const next of this.#follow(transition, { state: step.state, tokenIndex, isNamed }, precedence)) push(next)
    }
    this.#walked.set(key, ends)
    return ends
  }

  /** Names a rule that starts here. Returns whether what it starts with goes without saying; undefined if the rule is not walked. */
  #enter({ state, isNamed }: Step, tokenIndex: number): boolean | undefined {
    if (!(state instanceof RuleStartState)) return isNamed
    const { parser } = this.#position
    const name = nameOf(parser, state.ruleIndex)
    if (name === undefined) return isIgnored(parser, state.ruleIndex) ? undefined : isNamed
    if (!isNamed) this.#expect(tokenIndex, [name])
    return true
  }

  #follow(transition: Transition, { tokenIndex, isNamed }: Step, precedence: number): readonly Step[] {
    const { parser } = this.#position
    if (transition instanceof RuleTransition) {
      const ends = this.#walk({ state: transition.target, tokenIndex, isNamed }, transition.precedence)
      return [...ends].map((end) => ({ state: transition.followState, tokenIndex: end, isNamed }))
    }
    if (transition instanceof PrecedencePredicateTransition && precedence >= transition.precedence) return []
    if (transition.isEpsilon) return [{ state: transition.target, tokenIndex, isNamed }]
    const { label } = transition
    if (label === null) return []
    const tokens = parser.tokenStream
    // the parser may not have read the tokens that follow
    if (label.contains(tokens.get(tokenIndex).type) && tokenIndex < tokens.size - 1)
      return [{ state: transition.target, tokenIndex: tokenIndex + 1, isNamed: false }]
    if (!isNamed) this.#expect(tokenIndex, tokenNames(parser, label))
    return []
  }

  #visible(tokenIndex: number): number {
    const tokens = this.#position.parser.tokenStream
    let index = tokenIndex
    while (tokens.get(index).channel === Token.HIDDEN_CHANNEL) index += 1
    return index
  }

  #expect(tokenIndex: number, names: readonly string[]): void {
    if (tokenIndex < this.#furthest) return
    if (tokenIndex > this.#furthest) this.#names.clear()
    this.#furthest = tokenIndex
    for (const name of names) this.#names.add(name)
  }
}

function nameOf(parser: ErrorPosition['parser'], rule: number): string | undefined {
  return parser.ruleNames[rule] === 'predicate' ? '<predicate>' : ruleName(parser, rule)
}

/** Whether a state can be reached from the start of its rule without a token. */
function reaches(start: ATNState, target: ATNState): boolean {
  const seen = new Set<ATNState>([start])
  // a set that grows is walked to its new end
  for (const state of seen) {
    if (state === target) return true
    for (const transition of state.transitions) if (transition.isEpsilon) seen.add(transition.target)
  }
  return false
}
