import {
  CharStream,
  CommonTokenStream,
  type Parser,
  ParserRuleContext,
  type ParseTree,
  PredictionMode,
  TerminalNode,
  type Token,
} from 'antlr4ng'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import type { Statement } from '../syntax-tree.ts'
import { nestingOf } from './nesting.ts'
import { type Branch, needBranch, type Part } from './parse-tree.ts'
import { parsers } from './parsers.ts'
import { primaryOf } from './primary-expressions.ts'
import { queryOf } from './queries.ts'
import { statementOf } from './statements.ts'
import { IdentifierListener, NoRecovery, type OffsetOf, SyntaxErrorListener } from './syntax-errors.ts'
import type { TreeBuilder } from './tree-builder.ts'

/** With more open parentheses Presto's stack overflows, whatever is between them. To parse such a text can take minutes. */
const maxNesting = 1000

/** How many states the parsers of a version may remember, some 7 KiB each. */
const maxStates = 5000

/** Throws a SqlFailure with Presto's message if the text is not one statement of that version's SQL. */
export function parseSql(text: string, version: PrestoVersion): Statement {
  if (nestingOf(text) > maxNesting) throw tooLarge()
  try {
    return statementOf(builderOf(version), needBranch(parse(text, version), 'statement'))
  } catch (error) {
    // the stack has overflowed
    throw error instanceof RangeError ? tooLarge() : error
  }
}

function builderOf(version: PrestoVersion): TreeBuilder {
  const build: TreeBuilder = {
    version,
    primary: (part) => primaryOf(build, part),
    query: (part) => queryOf(build, part),
    statement: (part) => statementOf(build, part),
  }
  return build
}

function tooLarge(): SqlFailure {
  return new SqlFailure('statement is too large (stack overflow while parsing)', 0)
}

function parse(text: string, version: PrestoVersion): Branch {
  const { lexer, parser: parserOf, expectedTokens, takesEmptyNames } = parsers[version]
  const offsetOf = offsets(text)
  const parser = parserOf(new CommonTokenStream(lexer(CharStream.fromString(text))))
  parser.errorHandler = new NoRecovery()
  parser.removeErrorListeners()
  parser.addErrorListener(new SyntaxErrorListener(expectedTokens, offsetOf))
  parser.addParseListener(new IdentifierListener(parser, offsetOf, takesEmptyNames))
  // as Presto does; a text that needs more is refused by it too
  parser.interpreter.predictionMode = PredictionMode.SLL
  try {
    return treeOf(parser.singleStatement(), parser, offsetOf)
  } finally {
    boundMemory(parser)
  }
}

/** The parsers of a version remember what decided in the texts so far; they forget it all when it becomes more than programs need. */
function boundMemory({ interpreter }: Parser): void {
  let states = 0
  for (const { length } of interpreter.decisionToDFA) states += length
  if (states > maxStates) interpreter.clearDFA()
}

/** The runtime counts code points, JavaScript counts UTF-16 units. */
function offsets(text: string): OffsetOf {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (token) => token.start
  const starts: number[] = []
  let offset = 0
  for (const character of text) {
    starts.push(offset)
    offset += character.length
  }
  return (token) => starts[token.start] ?? text.length
}

function treeOf(tree: ParserRuleContext, parser: Parser, offsetOf: OffsetOf): Branch {
  let parameters = 0
  const partOf = (node: ParseTree): Part => {
    if (node instanceof ParserRuleContext) return branchOf(node)
    if (!(node instanceof TerminalNode)) throw new Error('the parser made an unknown node')
    const token = tokenName(parser, node.symbol)
    const parameter = token === '?' ? parameters++ : undefined
    return { token, text: node.symbol.text ?? '', at: offsetOf(node.symbol), parameter }
  }
  const branchOf = (context: ParserRuleContext): Branch => ({
    rule: parser.ruleNames[context.ruleIndex] ?? '',
    at: context.start === null ? 0 : offsetOf(context.start),
    parts: context.children.map(partOf),
  })
  return branchOf(tree)
}

/** `AS`, or the text of a token without a name: `(`. */
function tokenName({ vocabulary }: Parser, { type }: Token): string {
  const literal = () => vocabulary.getLiteralName(type)?.slice(1, -1) ?? '<EOF>'
  const name = vocabulary.getSymbolicName(type)
  return name === null || name === 'EOF' ? literal() : name
}
