/** The answer to an SQL text, as Presto gives it. */
import type { SqlKind } from '../model/plan.ts'
import type { DataType } from './data-type.ts'
import { SqlFailure } from './failure.ts'
import { Analysis } from './query/analysis.ts'
import { checkParameters } from './query/parameters.ts'
import type { StatementResult } from './query/statement-result.ts'
import { placedMessage } from './query/view.ts'
import type { SqlAnswer, SqlCheck, SqlQuestion } from './question.ts'
import { runStatement } from './run-statement.ts'
import { statementKind } from './statement-kind.ts'
import { parseSql } from './syntax/parse.ts'
import type { Statement } from './syntax-tree.ts'
import { printColumnType } from './type/print-type.ts'
import { varcharType } from './type/scalar-types.ts'

/** Never throws because of the text. Two equal questions have equal answers. */
export function answerSql(question: SqlQuestion): SqlAnswer {
  const analysis = new Analysis(question)
  let statement: Statement
  try {
    statement = parseSql(question.text, question.version)
    checkParameters(statement)
  } catch (error) {
    return failed(error, question, undefined, analysis, [])
  }
  const kind = statementKind(statement, question.text)
  try {
    return finished(runStatement(analysis, statement), question, kind, analysis)
  } catch (error) {
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

/** A text that is nested too deeply for the checks is refused, as Presto does it. */
const tooDeep = new SqlFailure('statement is too large (stack overflow during analysis)')

function failed(
  error: unknown,
  question: SqlQuestion,
  kind: SqlKind | undefined,
  analysis: Analysis,
  checked: readonly SqlCheck[],
): SqlAnswer {
  const failure = error instanceof RangeError ? tooDeep : error
  if (!(failure instanceof SqlFailure)) throw failure
  return {
    kind,
    result: { message: placedMessage(failure, question.text) },
    types: [],
    failsIn: failure.failsIn,
    checked: [...checked, ...(kind === undefined ? ['syntax' as const] : ['names' as const, 'types' as const])],
    assumed: analysis.assumed,
    change: undefined,
  }
}
