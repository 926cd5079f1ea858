/** What lakemock's own rules say of a text before DuckDB sees it: its errors, its headings, and what needs no rows. */
import type { CatalogChange } from '../../sql/catalog-view.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { Analysis } from '../../sql/query/analysis.ts'
import { checkParameters } from '../../sql/query/parameters.ts'
import { resultColumns } from '../../sql/query/result-rows.ts'
import { rules } from '../../sql/query/rules.ts'
import type { ResultColumn, StatementResult } from '../../sql/query/statement-result.ts'
import { placedMessage } from '../../sql/query/view.ts'
import type { SqlQuestion } from '../../sql/question.ts'
import { runStatement } from '../../sql/run-statement.ts'
import { nestingOf } from '../../sql/syntax/nesting.ts'
import { parseSql } from '../../sql/syntax/parse.ts'
import type { Query, Statement } from '../../sql/syntax-tree.ts'
import { RowlessCatalog } from './rowless-catalog.ts'
import { Untranslatable } from './untranslatable.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

/** A statement that Presto accepts, and what DuckDB has to do for it. */
export type CheckedStatement =
  | {
      readonly does: 'read'
      readonly query: Query
      readonly columns: readonly ResultColumn[]
      readonly analysis: Analysis
    }
  | {
      readonly does: 'write'
      readonly statement: Of<'insert' | 'createTableAs' | 'delete' | 'analyze'>
      /** Its columns, and what it does to the catalog. */
      readonly result: StatementResult
      readonly analysis: Analysis
    }
  /** Nothing to read: metadata, or a change of the catalog that the engine follows. */
  | {
      readonly does: 'tell'
      readonly result: StatementResult
      readonly change: CatalogChange | undefined
      readonly analysis: Analysis
    }

/** Parsing a longer text would hold up other projects. */
export const MAX_TEXT = 200_000
const MAX_NESTING = 60

/** @throws SqlFailure with a placed message if Presto refuses the text. */
export function checkStatement(question: SqlQuestion): CheckedStatement {
  const { text } = question
  if (text.length > MAX_TEXT) throw new Untranslatable(`a text of more than ${MAX_TEXT} characters`)
  if (nestingOf(text) > MAX_NESTING) throw new Untranslatable(`more than ${MAX_NESTING} open parentheses`)
  const rowless: SqlQuestion = { ...question, known: new RowlessCatalog(question.known), isStrict: true }
  try {
    const statement = parseSql(text, question.version)
    const analysis = new Analysis(rowless, rules)
    checkParameters(statement)
    return checkParsed(analysis, statement)
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    throw new SqlFailure(placedMessage(error, text), undefined, error.failsIn)
  }
}

function checkParsed(analysis: Analysis, statement: Statement): CheckedStatement {
  switch (statement.kind) {
    case 'select':
      return {
        ...{ does: 'read', query: statement.query, analysis },
        columns: resultColumns(analysis.analyzeQuery(statement.query, undefined)),
      }
    case 'insert':
    case 'createTableAs':
    case 'delete':
    case 'analyze':
      return { does: 'write', statement, result: runStatement(analysis, statement), analysis }
    default: {
      const result = runStatement(analysis, statement)
      return { does: 'tell', result, change: result.change, analysis }
    }
  }
}
