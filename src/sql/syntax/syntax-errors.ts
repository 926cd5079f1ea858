import {
  type ATNSimulator,
  BaseErrorListener,
  DefaultErrorStrategy,
  InputMismatchException,
  NoViableAltException,
  Parser,
  type ParserRuleContext,
  type ParseTreeListener,
  type RecognitionException,
  type Recognizer,
  TerminalNode,
  type Token,
} from 'antlr4ng'
import { SqlFailure } from '../failure.ts'
import type { ErrorPosition, ExpectedTokens } from './expected-tokens.ts'

/** Offset in UTF-16 units of a token. */
export type OffsetOf = (token: Token) => number

/** Throws what Presto says of the first syntax error. */
export class SyntaxErrorListener extends BaseErrorListener {
  readonly #expectedTokens: ExpectedTokens
  readonly #offsetOf: OffsetOf

  constructor(expectedTokens: ExpectedTokens, offsetOf: OffsetOf) {
    super()
    this.#expectedTokens = expectedTokens
    this.#offsetOf = offsetOf
  }

  override syntaxError<S extends Token, T extends ATNSimulator>(
    recognizer: Recognizer<T>,
    offending: S | null,
    _line: number,
    _column: number,
    message: string,
    error: RecognitionException | null,
  ): never {
    if (!(recognizer instanceof Parser) || offending === null) throw new SqlFailure(message)
    const expectation = this.#expectedTokens(positionOf(recognizer, offending, error))
    const at = this.#offsetOf(offending)
    if (expectation === undefined) throw new SqlFailure(message, at)
    const { found, names } = expectation
    throw new SqlFailure(`mismatched input '${found.text}'. Expecting: ${[...names].sort().join(', ')}`, at)
  }
}

function positionOf(parser: Parser, offending: Token, error: RecognitionException | null): ErrorPosition {
  if (error === null) {
    const { state, context } = parser
    return { parser, state, tokenIndex: parser.getCurrentToken().tokenIndex, context, offending }
  }
  const token = error instanceof NoViableAltException ? error.startToken : error.offendingToken
  const tokenIndex = (token ?? offending).tokenIndex
  return { parser, state: error.offendingState, tokenIndex, context: error.ctx, offending }
}

/** Neither inserts nor deletes tokens, so that an error is reported at its place. */
export class NoRecovery extends DefaultErrorStrategy {
  override recoverInline(recognizer: Parser): Token {
    const error = new InputMismatchException(recognizer)
    if (this.nextTokensContext !== null) {
      error.ctx = this.nextTokensContext
      error.offendingState = this.nextTokenState
    }
    throw error
  }
}

/** Refuses the identifiers that the grammar takes and Presto does not. */
export class IdentifierListener implements ParseTreeListener {
  readonly #rule: number
  readonly #tokenName: (token: Token) => string
  readonly #offsetOf: OffsetOf
  readonly #takesEmptyNames: boolean

  constructor(parser: Parser, offsetOf: OffsetOf, takesEmptyNames: boolean) {
    this.#rule = parser.ruleNames.indexOf('identifier')
    this.#tokenName = (token) => parser.vocabulary.getSymbolicName(token.type) ?? ''
    this.#offsetOf = offsetOf
    this.#takesEmptyNames = takesEmptyNames
  }

  exitEveryRule(context: ParserRuleContext): void {
    if (context.ruleIndex !== this.#rule) return
    const [child] = context.children
    if (!(child instanceof TerminalNode)) return
    const token = child.symbol
    const says = this.#refusal(this.#tokenName(token), token.text ?? '')
    if (says !== undefined) throw new SqlFailure(says, this.#offsetOf(token))
  }

  enterEveryRule(): void {}
  visitTerminal(): void {}
  visitErrorNode(): void {}

  #refusal(token: string, text: string): string | undefined {
    switch (token) {
      case 'BACKQUOTED_IDENTIFIER':
        return 'backquoted identifiers are not supported; use double quotes to quote identifiers'
      case 'DIGIT_IDENTIFIER':
        return 'identifiers must not start with a digit; surround the identifier with double quotes'
      case 'QUOTED_IDENTIFIER':
        return text === '""' && !this.#takesEmptyNames ? 'Zero-length delimited identifier not allowed' : undefined
      default: {
        const symbol = [':', '@'].find((one) => text.includes(one))
        return symbol === undefined ? undefined : `identifiers must not contain '${symbol}'`
      }
    }
  }
}
