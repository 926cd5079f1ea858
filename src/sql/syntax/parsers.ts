import type { Lexer, Parser, ParserRuleContext, TokenSource, TokenStream } from 'antlr4ng'
import { PrestoSqlLexer as Lexer216 } from '../generated/presto-0.216/PrestoSqlLexer.ts'
import { PrestoSqlParser as Parser216 } from '../generated/presto-0.216/PrestoSqlParser.ts'
import { PrestoSqlLexer as Lexer333 } from '../generated/presto-333/PrestoSqlLexer.ts'
import { PrestoSqlParser as Parser333 } from '../generated/presto-333/PrestoSqlParser.ts'
import type { PrestoVersion } from '../question.ts'
import type { ExpectedTokens } from './expected-tokens.ts'
import { expectedTokens216 } from './expected-tokens-216.ts'
import { expectedTokens333 } from './expected-tokens-333.ts'

/** The generated parser of a version, and how that version words a syntax error. */
export interface VersionedParser {
  lexer(input: Lexer['inputStream']): TokenSource
  parser(tokens: TokenStream): Parser & { singleStatement(): ParserRuleContext }
  readonly expectedTokens: ExpectedTokens
  /** Whether `""` is an identifier. */
  readonly takesEmptyNames: boolean
}

export const parsers: Readonly<Record<PrestoVersion, VersionedParser>> = {
  '0.216': {
    lexer: (input) => silent(new Lexer216(input)),
    parser: (tokens) => new Parser216(tokens),
    expectedTokens: expectedTokens216,
    takesEmptyNames: true,
  },
  '333': {
    lexer: (input) => silent(new Lexer333(input)),
    parser: (tokens) => new Parser333(tokens),
    expectedTokens: expectedTokens333,
    takesEmptyNames: false,
  },
}

/** The lexer takes every character, so it has no errors to report. */
function silent(lexer: Lexer): Lexer {
  lexer.removeErrorListeners()
  return lexer
}
