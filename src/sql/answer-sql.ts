/** The answer to an SQL text, as Presto gives it. */
import type { SqlKind } from '../model/plan.ts'
import type { DataType } from './data-type.ts'
import { printColumnType } from './data-types/print-type.ts'
import { varcharType } from './data-types/scalar-types.ts'
import { SqlFailure } from './failure.ts'
import { ParsedTexts } from './parsed-texts.ts'
import { Analysis } from './query/analysis.ts'
import { checkParameters } from './query/parameters.ts'
import { rules } from './query/rules.ts'
import type { StatementResult } from './query/statement-result.ts'
import { placedMessage } from './query/view.ts'
import type { SqlAnswer, SqlCheck, SqlQuestion } from './question.ts'
import { runStatement } from './run-statement.ts'
import { statementKind } from './statement-kind.ts'
import { parseSql } from './syntax/parse.ts'
import type { Statement } from './syntax-tree.ts'

/** Makes a function that remembers the texts that came last. */
export function createAnswerer(): (question: SqlQuestion) => SqlAnswer {
  const texts = new ParsedTexts(parseSql)
  return (question) => answerSql(question, (text, version) => texts.statementOf(text, version))
}

/** Never throws because of the text. Equal questions get equal results. */
export function answerSql(question: SqlQuestion, parse: typeof parseSql = parseSql): SqlAnswer {
  const analysis = new Analysis(question, rules)
  let statement: Statement
  try {
    statement = parse(question.text, question.version)
  } catch (error) {
    return failed(error, question, undefined, analysis, [])
  }
  const kind = statementKind(statement, question.text)
  try {
    checkParameters(statement)
    return finished(runStatement(analysis, statement), question, kind, analysis)
  } catch (error) {
    if (error instanceof RangeError) return unchecked(kind)
    return failed(error, question, kind, analysis, ['syntax'])
  }
}

function finished(result: StatementResult, question: SqlQuestion, kind: SqlKind, analysis: Analysis): SqlAnswer {
  const columns = result.columns.map((column) => column.name)
  const { updateCount } = result
  return {
    kind,
    result: { columns, rows: result.rows, ...(updateCount === undefined ? {} : { updateCount }) },
    types: result.columns.map((column) => printColumnType(shownType(column.type), question.version)),
    failsIn: undefined,
    checked: ['syntax', 'names', 'types'],
    assumed: analysis.assumed,
    change: result.change,
  }
}

/** A column of which nothing is known is shown as a varchar. */
function shownType(type: DataType): DataType {
  if (type.base === 'any') return varcharType
  if (type.parameters === undefined) return type
  const parameters = type.parameters.map((parameter) => {
    if (typeof parameter === 'number') return parameter
    return 'base' in parameter ? shownType(parameter) : { ...parameter, type: shownType(parameter.type) }
  })
  return { ...type, parameters }
}

function failed(
  error: unknown,
  question: SqlQuestion,
  kind: SqlKind | undefined,
  analysis: Analysis,
  checked: readonly SqlCheck[],
): SqlAnswer {
  if (!(error instanceof SqlFailure)) throw error
  return {
    kind,
    result: { message: placedMessage(error, question.text) },
    types: [],
    failsIn: error.failsIn,
    checked: [...checked, ...(kind === undefined ? ['syntax' as const] : ['names' as const, 'types' as const])],
    assumed: analysis.assumed,
    change: undefined,
  }
}

/** A text that is nested too deeply for the checks is accepted. */
function unchecked(kind: SqlKind): SqlAnswer {
  const column = kind === 'update' ? 'rows' : kind === 'ddl' ? 'result' : '_col0'
  const type = kind === 'update' ? 'bigint' : kind === 'ddl' ? 'boolean' : 'varchar'
  return {
    kind,
    result: {
      columns: [column],
      rows: [[kind === 'ddl' ? 'true' : '1']],
      ...(kind === 'update' ? { updateCount: 1 } : {}),
    },
    types: [type],
    failsIn: undefined,
    checked: ['syntax'],
    assumed: [],
    change: undefined,
  }
}
