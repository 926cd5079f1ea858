/** What a statement of a SparkSql or HiveSql job gives if no stub matches it. */
import type { Cell, StatementRows } from '../../model/job-plan.ts'
import type { SessionCode } from '../../model/session.ts'
import { sqlKind } from '../../presto/sql-kind.ts'
import { echoExecution } from '../../stubs/echo.ts'
import type { AnswerStatement } from '../../stubs/job-script.ts'
import type { World } from '../../world/world.ts'

/**
 * The results of one job, in order: SparkSql is evaluated as Spark SQL, and sees the tables that the statements before it created.
 * Nothing is known of Hive's own words, so HiveSql always succeeds.
 */
export function answersOf(world: World, type: string): AnswerStatement {
  const { settings } = world
  let spark: SessionCode | undefined
  return (statement) => {
    if (settings.unmatched === 'fail') {
      return { message: `no stub matches ${JSON.stringify(statement)}, and unmatched jobs fail here` }
    }
    if (settings.unmatched !== 'checked' || type !== 'SparkSql') return echo(statement, settings.unmatched)
    spark ??= sparkOf(world)
    return spark === undefined ? echo(statement, 'echo') : evaluated(spark, statement)
  }
}

function echo(statement: string, unmatched: World['settings']['unmatched']): StatementRows {
  const kind = sqlKind(statement)
  const { columns, rows } = echoExecution(statement, kind, unmatched === 'empty' ? 'empty' : 'echo')
  return columns === undefined ? {} : { columns, rows: rows ?? [] }
}

/** Spark's interpreters; undefined if they are not loaded. */
function sparkOf(world: World): SessionCode | undefined {
  return world.interpreters.value?.({
    nowMs: () => world.nowMs,
    isStrict: () => world.settings.catalog === 'strict',
    guessesLanguage: () => false,
    appName: 'spark-sql',
    hasFiles: false,
  })
}

/** A result as Spark SQL gives it: a table as JSON, or an error with its text. */
interface SqlOutput {
  readonly status: 'ok' | 'error'
  readonly evalue?: string
  readonly data?: { readonly 'application/json'?: SqlTable }
}
interface SqlTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] }
  readonly data: readonly (readonly unknown[])[]
}

function evaluated(spark: SessionCode, code: string) {
  const { status, evalue = '', data } = spark.run({ kind: 'sql', code }).output as unknown as SqlOutput
  if (status === 'error') return { message: evalue.trim() }
  const table = data?.['application/json']
  if (table === undefined || table.schema.fields.length === 0) return {}
  const { fields } = table.schema
  return {
    columns: fields.map(({ name }) => OLD_NAMES[name] ?? name),
    rows: table.data.map((row) => row.map((cell, index) => cellOf(cell, fields[index]?.type))),
  }
}

/** Names of columns of SHOW in Spark 2, which MRS has, by those of Spark 3. */
const OLD_NAMES: Readonly<Record<string, string>> = { namespace: 'database' }

/** A cell of a text, number or boolean is itself. Times lose the form of JSON; what has parts is JSON. */
function cellOf(cell: unknown, type: unknown): Cell {
  if (typeof cell === 'string') {
    if (type === 'date') return cell.slice(0, 'yyyy-mm-dd'.length)
    return type === 'timestamp' ? cell.replace('T', ' ').replace('Z', '') : cell
  }
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return JSON.stringify(cell)
}
