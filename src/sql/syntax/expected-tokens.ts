import { type IntervalSet, type Parser, type ParserRuleContext, Token } from 'antlr4ng'

/** Where a parser found an error. */
export interface ErrorPosition {
  readonly parser: Parser
  /** A state of the grammar's automaton. */
  readonly state: number
  /** Index of the token at which the parser was in that state. */
  readonly tokenIndex: number
  readonly context: ParserRuleContext | null
  /** The token that the parser did not take. */
  readonly offending: Token
}

/** Which token could not be taken, and the names of what could have been there instead. */
export interface Expectation {
  readonly found: Token
  readonly names: ReadonlySet<string>
}

/** Finds what could have followed the text up to an error; undefined if this version of Presto does not find it. */
export type ExpectedTokens = (position: ErrorPosition) => Expectation | undefined

const namedRules: Readonly<Record<string, string>> = {
  expression: '<expression>',
  booleanExpression: '<expression>',
  valueExpression: '<expression>',
  primaryExpression: '<expression>',
  identifier: '<identifier>',
  string: '<string>',
  query: '<query>',
  type: '<type>',
}

/** Rules whose alternatives a message does not list. */
const ignoredRules: ReadonlySet<string> = new Set(['nonReserved'])

/** The name that a message has for all that a rule can start with: `<expression>`. */
export function ruleName(parser: Parser, rule: number): string | undefined {
  const name = parser.ruleNames[rule]
  return name === undefined ? undefined : namedRules[name]
}

export function isIgnored(parser: Parser, rule: number): boolean {
  return ignoredRules.has(parser.ruleNames[rule] ?? '')
}

export function tokenNames(parser: Parser, tokens: IntervalSet): readonly string[] {
  return tokens.toArray().map((token) => {
    if (token === Token.EOF) return '<EOF>'
    if (parser.vocabulary.getSymbolicName(token) === 'INTEGER_VALUE') return '<integer>'
    return parser.vocabulary.getDisplayName(token) ?? ''
  })
}
