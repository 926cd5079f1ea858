/**
 * How Presto 0.216 finds what it expected: it walks the grammar from the state of the error, in all ways that the tokens allow, and
 * names what is possible at the last token that a way reached. Blanks are tokens to it, so a way ends at the first blank.
 */
import {
  type ATN,
  type ATNState,
  BasicBlockStartState,
  type ParserRuleContext,
  RuleStartState,
  RuleStopState,
  RuleTransition,
} from 'antlr4ng'
import { type ErrorPosition, type Expectation, isIgnored, ruleName, tokenNames } from './expected-tokens.ts'

/** The rules that a way is in: the state after each. */
interface Caller {
  readonly parent: Caller | undefined
  readonly follow: ATNState
  /** The callers with this parent, by their state, so that equal callers are one object. */
  readonly children: Map<ATNState, Caller>
}

interface Step {
  readonly state: ATNState
  readonly tokenIndex: number
  readonly caller: Caller | undefined
}

export function expectedTokens216(position: ErrorPosition): Expectation | undefined {
  const walk = new Walk(position)
  const names = walk.run()
  return names && { found: position.offending, names }
}

class Walk {
  readonly #position: ErrorPosition
  readonly #names = new Map<number, Set<string>>()
  readonly #roots = new Map<ATNState, Caller>()
  /** The steps taken: the token indices by caller and state. */
  readonly #taken = new Map<Caller | undefined, Set<string>>()
  readonly #steps: Step[] = []

  constructor(position: ErrorPosition) {
    this.#position = position
  }

  /** undefined if a way goes beyond the tokens that the parser has read: then Presto does not name what it expected. */
  run(): ReadonlySet<string> | undefined {
    const { parser, state, tokenIndex, context } = this.#position
    const start = parser.atn.states[state]
    if (start === null || start === undefined) return undefined
    this.#push(start, tokenIndex, this.#callersOf(parser.atn, context))
    for (let step = this.#steps.shift(); step !== undefined; step = this.#steps.shift())
      if (!this.#take(step)) return undefined
    return this.#names.get(Math.max(...this.#names.keys()))
  }

  #take({ state, tokenIndex, caller }: Step): boolean {
    const { parser } = this.#position
    if (state instanceof BasicBlockStartState || state instanceof RuleStartState) {
      const name = ruleName(parser, state.ruleIndex)
      if (name !== undefined) {
        this.#expect(tokenIndex, [name])
        return true
      }
      if (isIgnored(parser, state.ruleIndex)) return true
    }
    if (state instanceof RuleStopState) {
      if (caller === undefined) this.#expect(tokenIndex, ['<EOF>'])
      else this.#push(caller.follow, tokenIndex, caller.parent)
      return true
    }
    return state.transitions.every((transition) => {
      if (transition instanceof RuleTransition)
        this.#push(transition.target, tokenIndex, this.#called(caller, transition.followState))
      else if (transition.isEpsilon) this.#push(transition.target, tokenIndex, caller)
      else if (transition.label !== null) {
        const tokens = parser.tokenStream
        if (tokenIndex >= tokens.size) return false
        if (transition.label.contains(tokens.get(tokenIndex).type))
          this.#push(transition.target, tokenIndex + 1, caller)
        else this.#expect(tokenIndex, tokenNames(parser, transition.label))
      }
      return true
    })
  }

  #push(state: ATNState, tokenIndex: number, caller: Caller | undefined): void {
    const key = `${state.stateNumber} ${tokenIndex}`
    const taken = this.#taken.get(caller) ?? new Set()
    this.#taken.set(caller, taken)
    if (taken.has(key)) return
    taken.add(key)
    this.#steps.push({ state, tokenIndex, caller })
  }

  #expect(tokenIndex: number, names: readonly string[]): void {
    const all = this.#names.get(tokenIndex) ?? new Set()
    this.#names.set(tokenIndex, all)
    for (const name of names) all.add(name)
  }

  #called(parent: Caller | undefined, follow: ATNState): Caller {
    const siblings = parent?.children ?? this.#roots
    const known = siblings.get(follow)
    if (known !== undefined) return known
    const caller: Caller = { parent, follow, children: new Map() }
    siblings.set(follow, caller)
    return caller
  }

  #callersOf(atn: ATN, context: ParserRuleContext | null): Caller | undefined {
    const follows: ATNState[] = []
    for (let at = context; at !== null && at.invokingState !== -1; at = at.parent) {
      const call = atn.states[at.invokingState]?.transitions[0]
      if (call instanceof RuleTransition) follows.push(call.followState)
    }
    return follows.reverse().reduce<Caller | undefined>((parent, follow) => this.#called(parent, follow), undefined)
  }
}
