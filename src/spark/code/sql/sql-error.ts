import { quoted } from '../../../sql/spark-name.ts'
import { type ErrorOutput, errorOutput } from '../output.ts'

/** An error of Spark SQL 3.5. */
export class SqlError extends Error {
  /** The class of the exception. */
  readonly exception: string
  readonly frames: readonly string[]

  constructor(message: string, exception: string, frames: readonly string[]) {
    super(message)
    this.exception = exception
    this.frames = frames
  }

  /** Whether the parser refused the text. */
  get isSyntaxError(): boolean {
    return this.exception === PARSE_EXCEPTION
  }

  /** As an SQL session of Livy shows it: the frames of Java as they are. */
  get output(): ErrorOutput {
    return errorOutput('Error', this.message, this.frames)
  }
}

const PARSE_EXCEPTION = 'org.apache.spark.sql.catalyst.parser.ParseException'
const PARSE_FRAMES = [
  'org.apache.spark.sql.catalyst.parser.ParseException.withCommand(parsers.scala:257)',
  'org.apache.spark.sql.catalyst.parser.AbstractParser.parse(parsers.scala:98)',
  'org.apache.spark.sql.execution.SparkSqlParser.parse(SparkSqlParser.scala:54)',
  'org.apache.spark.sql.catalyst.parser.AbstractSqlParser.parsePlan(AbstractSqlParser.scala:68)',
  'org.apache.spark.sql.SparkSession.$anonfun$sql$5(SparkSession.scala:684)',
  'org.apache.spark.sql.catalyst.QueryPlanningTracker.measurePhase(QueryPlanningTracker.scala:138)',
  'org.apache.spark.sql.SparkSession.$anonfun$sql$4(SparkSession.scala:683)',
  'org.apache.spark.sql.SparkSession.withActive(SparkSession.scala:900)',
  'org.apache.spark.sql.SparkSession.sql(SparkSession.scala:682)',
  'org.apache.spark.sql.SparkSession.sql(SparkSession.scala:713)',
  'org.apache.spark.sql.SparkSession.sql(SparkSession.scala:744)',
]

/** A text that Spark's parser refuses at an index, with the marked text, as Spark words it. */
function parseError(sql: string, at: number, description: string): SqlError {
  const before = sql.slice(0, at).split('\n')
  const lines = sql.split('\n')
  const line = before.length
  const position = before.at(-1)?.length ?? 0
  const marked = [...lines.slice(0, line), `${'-'.repeat(position)}^^^`, ...lines.slice(line)].join('\n')
  const message = `\n${description}(line ${line}, pos ${position})\n\n== SQL ==\n${marked}\n`
  return new SqlError(message, PARSE_EXCEPTION, PARSE_FRAMES)
}

/** `near` is the text of the token that does not fit; undefined at the end of the text. */
export const syntaxError = (sql: string, at: number, near: string | undefined, hint = ''): SqlError =>
  parseError(
    sql,
    at,
    `[PARSE_SYNTAX_ERROR] Syntax error at or near ${near === undefined ? 'end of input' : `'${near}'`}${hint}.`,
  )

export const unsupportedType = (sql: string, at: number, name: string): SqlError =>
  parseError(sql, at, `[UNSUPPORTED_DATATYPE] Unsupported data type "${name}".`)

export const invalidLiteral = (sql: string, at: number, type: string, text: string): SqlError =>
  parseError(sql, at, `[INVALID_TYPED_LITERAL] The value of the typed literal "${type}" is invalid: '${text}'.`)

const TABLE_FRAMES = [
  'org.apache.spark.sql.catalyst.analysis.package$AnalysisErrorAt.tableNotFound(package.scala:87)',
  'org.apache.spark.sql.catalyst.analysis.CheckAnalysis.$anonfun$checkAnalysis0$2(CheckAnalysis.scala:235)',
  'org.apache.spark.sql.catalyst.analysis.CheckAnalysis.$anonfun$checkAnalysis0$2$adapted(CheckAnalysis.scala:215)',
  'org.apache.spark.sql.catalyst.trees.TreeNode.foreachUp(TreeNode.scala:244)',
]

/** An error that a command finds in the catalog. */
export const analysisError = (message: string): SqlError =>
  new SqlError(message, 'org.apache.spark.sql.AnalysisException', COMMAND_FRAMES)

const COMMAND_FRAMES = [
  'org.apache.spark.sql.execution.command.ExecutedCommandExec.sideEffectResult$lzycompute(commands.scala:75)',
  'org.apache.spark.sql.execution.command.ExecutedCommandExec.sideEffectResult(commands.scala:73)',
  'org.apache.spark.sql.execution.command.ExecutedCommandExec.executeCollect(commands.scala:84)',
  'org.apache.spark.sql.execution.QueryExecution$$anonfun$eagerlyExecuteCommands$1.$anonfun$applyOrElse$1(QueryExecution.scala:107)',
]

/** A table or view that does not exist; `parts` are those of its name, `tail` follows the text: the place and the plan. */
export function tableNotFound(parts: readonly string[], tail: string): SqlError {
  const name = parts.map(quoted).join('.')
  const message = [
    `[TABLE_OR_VIEW_NOT_FOUND] The table or view ${name} cannot be found. Verify the spelling and correctness of the schema and catalog.`,
    'If you did not qualify the name with a schema, verify the current_schema() output, or qualify the name with the correct schema and catalog.',
    `To tolerate the error on drop use DROP VIEW IF EXISTS or DROP TABLE IF EXISTS.${tail}`,
  ].join('\n')
  return new SqlError(message, 'org.apache.spark.sql.AnalysisException', TABLE_FRAMES)
}

/** The errors of CREATE and DROP of a database. */
export const namespaceExists = (name: string): SqlError =>
  analysisError(
    `[SCHEMA_ALREADY_EXISTS] Cannot create schema \`${name}\` because it already exists.\nChoose a different name, drop the existing schema, or add the IF NOT EXISTS clause to tolerate pre-existing schema.`,
  )
export const namespaceNotFound = (name: string): SqlError =>
  analysisError(
    `[SCHEMA_NOT_FOUND] The schema \`${name}\` cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a catalog, verify the current_schema() output, or qualify the name with the correct catalog.\nTo tolerate the error on drop use DROP SCHEMA IF EXISTS.`,
  )
export const namespaceNotEmpty = (name: string): SqlError =>
  analysisError(
    `[SCHEMA_NOT_EMPTY] Cannot drop a schema \`${name}\` because it contains objects.\nUse DROP SCHEMA ... CASCADE to drop the schema and all its objects.`,
  )
