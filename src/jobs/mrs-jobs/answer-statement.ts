/** What a statement of a SparkSql or HiveSql job gives if no stub matches it. */
import type { StatementRows } from '../../model/job-plan.ts'
import { sqlKind } from '../../presto/sql-kind.ts'
import type { SparkAnswer } from '../../sql/spark-answer.ts'
import { echoExecution } from '../../stubs/echo.ts'
import type { AnswerStatement, StatementAnswer } from '../../stubs/job-script.ts'
import type { World } from '../../world/world.ts'
import type { SqlSession } from './sql-session.ts'

/**
 * The results of one job in its session, in order: SparkSql is evaluated as Spark SQL. Of HiveSql, which has words of
 * its own, only a name that does not exist is refused.
 */
export function answersOf(world: World, type: string, session: SqlSession): AnswerStatement {
  const { settings } = world
  return (statement) => {
    if (settings.unmatched === 'fail') {
      return { message: `no stub matches ${JSON.stringify(statement)}, and unmatched jobs fail here` }
    }
    if (settings.unmatched !== 'checked') return echo(statement, settings.unmatched)
    const answer = session.run(statement)
    if (type === 'SparkSql') return answer === undefined ? echo(statement, 'echo') : evaluated(answer)
    const missing = answer && missingTable(answer)
    return missing === undefined
      ? echo(statement, 'echo')
      : { message: `FAILED: SemanticException [Error 10001]: Table not found ${missing}` }
  }
}

function echo(statement: string, unmatched: World['settings']['unmatched']): StatementRows {
  const kind = sqlKind(statement)
  const { columns, rows } = echoExecution(statement, kind, unmatched === 'empty' ? 'empty' : 'echo')
  return columns === undefined ? {} : { columns, rows: rows ?? [] }
}

function evaluated({ result }: SparkAnswer): StatementAnswer {
  const { message, columns, rows = [] } = result
  // the exception's name is not part of what a job shows
  if (message !== undefined) return { message: message.replace(/^\w+: /, '') }
  return columns === undefined ? {} : { columns: columns.map((name) => OLD_NAMES[name] ?? name), rows }
}

/** Names of columns of SHOW in Spark 2, which MRS has, by those of Spark 3. */
const OLD_NAMES: Readonly<Record<string, string>> = { namespace: 'database' }

/** The table or view that a refusal says does not exist, as Hive writes it. */
function missingTable({ refusedBy, result }: SparkAnswer): string | undefined {
  if (refusedBy !== 'analysis') return undefined
  return /\[TABLE_OR_VIEW_NOT_FOUND\] The table or view (\S+) cannot be found/
    .exec(result.message ?? '')?.[1]
    ?.replaceAll('`', '')
}
