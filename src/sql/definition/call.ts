/** CALL. */
import { evaluate } from '../constant/evaluate.ts'
import type { Value } from '../constant/value.ts'
import { canCoerce } from '../data-types/coercion.ts'
import { arrayOf, booleanType, varcharType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { constantContext } from '../query/constant-context.ts'
import { noColumns, Scope } from '../query/scope.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { tableNameOf } from '../query/table-name.ts'
import type { Statement } from '../syntax-tree.ts'

/** The arguments of the procedures of each catalog. */
const procedures: Readonly<Record<string, readonly string[]>> = {
  'system.runtime.kill_query': ['query_id', 'message'],
  'hive.system.create_empty_partition': ['schema_name', 'table_name', 'partition_columns', 'partition_values'],
}

/** Procedures that only 333 has. */
const newProcedures: Readonly<Record<string, readonly string[]>> = {
  'hive.system.sync_partition_metadata': ['schema_name', 'table_name', 'mode', 'case_sensitive'],
  'hive.system.drop_stats': ['schema_name', 'table_name', 'partition_values'],
  'hive.system.register_partition': ['schema_name', 'table_name', 'partition_columns', 'partition_values', 'location'],
  'hive.system.unregister_partition': ['schema_name', 'table_name', 'partition_columns', 'partition_values'],
}
const optional = new Set(['case_sensitive', 'location'])
const lists = new Set(['partition_columns', 'partition_values'])

type Call = Statement & { readonly kind: 'call' }

export function call(analysis: Analysis, statement: Call): StatementResult {
  const { question } = analysis
  const { catalog, schema, name } = tableNameOf(statement.name, question)
  if (!question.known.catalogs().includes(catalog)) {
    if (question.isStrict) failAt(statement, `Catalog ${analysis.quoted(catalog)} does not exist`)
    analysis.assume(`catalog ${catalog}`)
    return done()
  }
  const key = `${catalog}.${schema}.${name}`
  const parameters = procedures[key] ?? (question.version === '333' ? newProcedures[key] : undefined)
  if (parameters === undefined) throw new SqlFailure(`Procedure not registered: ${schema}.${name}`)
  checkArguments(analysis, statement, parameters)
  const values = checkTypes(analysis, statement, parameters)
  if (name === 'kill_query') {
    const id = values.get('query_id')
    if (id === null) throw new SqlFailure('id is null')
    if (typeof id === 'string') throw new SqlFailure(`Target query not found: ${id}`)
  }
  return done()
}

function checkArguments(analysis: Analysis, statement: Call, parameters: readonly string[]): void {
  const { values } = statement
  const names = values.flatMap((one) => (one.name === undefined ? [] : [one.name]))
  if (names.length > 0 && names.length < values.length) {
    failAt(statement, 'Named and positional arguments cannot be mixed')
  }
  const given = new Set<string>()
  for (const name of names) {
    const text = name.text.toLowerCase()
    if (given.has(text)) failAt(name, `Duplicate procedure argument: ${text}`)
    if (!parameters.includes(text)) failAt(name, `Unknown argument name: ${text}`)
    given.add(text)
  }
  if (names.length === 0) for (const name of parameters.slice(0, values.length)) given.add(name)
  if (values.length > parameters.length) failAt(statement, 'Too many arguments for procedure')
  const missing = parameters.find((name) => !given.has(name) && !optional.has(name))
  if (missing === undefined) return
  const isNew = analysis.question.version === '333'
  failAt(statement, isNew ? `Required procedure argument '${missing}' is missing` : 'Too few arguments for procedure')
}

/** The values of the arguments by their names; undefined for a value that is not known. */
function checkTypes(
  analysis: Analysis,
  statement: Call,
  parameters: readonly string[],
): Map<string, Value | undefined> {
  const values = new Map<string, Value | undefined>()
  for (const [index, argument] of statement.values.entries()) {
    const name = argument.name?.text.toLowerCase() ?? parameters[index] ?? ''
    const type = analysis.typeExpression(argument.value, new Scope(undefined, noColumns))
    const expected = lists.has(name) ? arrayOf(varcharType) : name === 'case_sensitive' ? booleanType : varcharType
    if (!canCoerce(type, expected)) {
      failAt(argument.value, `Cannot cast type ${analysis.typeText(type)} to ${analysis.typeText(expected)}`)
    }
    values.set(name, evaluate(argument.value, constantContext(analysis)))
  }
  return values
}
