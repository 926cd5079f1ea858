/** USE, SET SESSION, RESET SESSION, roles, transactions, and prepared statements. Each request has a session of its own. */
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { qualifiedNameText } from '../query/expression-text.ts'
import { typeExpression } from '../query/expression-type.ts'
import { noColumns, Scope } from '../query/scope.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { hasSchema } from '../query/table-name.ts'
import { sessionProperties } from '../session-properties.ts'
import { lineAndColumn } from '../syntax/place.ts'
import type { Expression, Name, Place, QualifiedName, Statement } from '../syntax-tree.ts'
import { canCoerce } from '../type/coercion.ts'
import { parseType } from '../type/parse-type.ts'
import { printType } from '../type/print-type.ts'
import { requireCatalog } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

/** 0.216 does not check the schema. */
export function use(analysis: Analysis, statement: Of<'use'>): StatementResult {
  const catalog = statement.catalog?.text.toLowerCase() ?? analysis.question.catalog
  const schema = statement.schema.text.toLowerCase()
  requireCatalog(analysis, catalog)
  if (analysis.question.version === '333' && !hasSchema(analysis, catalog, schema)) {
    throw new SqlFailure(`Schema does not exist: ${catalog}.${schema}`)
  }
  return done()
}

/** Properties that SHOW SESSION does not list. */
const hiddenProperties: ReadonlySet<string> = new Set([
  'cost_estimation_worker_count',
  'enable_forced_exchange_below_group_id',
  'force_single_node_output',
  'join_max_broadcast_table_size',
  'legacy_timestamp',
  'max_grouping_sets',
  'plan_with_table_node_partitioning',
  'query_max_memory',
  'query_max_memory_per_node',
  'query_max_stage_count',
  'query_max_total_memory',
  'query_max_total_memory_per_node',
])

/** The type of a property as SHOW SESSION names it; undefined if the property is hidden. */
function propertyType(analysis: Analysis, statement: Place, name: QualifiedName): string | undefined {
  const parts = name.parts.map((part) => part.text.toLowerCase())
  const full = parts.join('.')
  if (parts.length > 2) failAt(statement, `Invalid session property '${full}'`)
  const [catalog, property] = parts
  if (property !== undefined && catalog !== undefined) {
    const { known, isStrict } = analysis.question
    if (!known.catalogs().includes(catalog)) {
      if (isStrict) failAt(statement, `Catalog ${analysis.quoted(catalog)} does not exist`)
      return undefined
    }
  }
  const found = sessionProperties(analysis.question.version).find((one) => one.name === full)
  if (found !== undefined) return found.type
  if (hiddenProperties.has(full) || (property !== undefined && catalog !== 'hive')) return undefined
  return failAt(statement, `Session property ${analysis.quoted(full)} does not exist`)
}

export function setSession(analysis: Analysis, statement: Of<'setSession'>): StatementResult {
  const type = propertyType(analysis, statement, statement.name)
  const actual = typeExpression(analysis, statement.value, new Scope(undefined, noColumns))
  if (type === undefined) return done()
  // Presto reads an integer property as a bigint first
  const expected = parseType(type === 'integer' ? 'bigint' : type)
  if (!canCoerce(actual, expected)) {
    const name = qualifiedNameText(statement.name).toLowerCase()
    const { version } = analysis.question
    const place = version === '333' ? '' : placeText(analysis, statement.value)
    const reason = `${place}Cannot cast type ${printType(actual)} to ${printType(expected)}`
    const value = analysis.text(statement.value)
    throw new SqlFailure(`Unable to set session property '${name}' to '${value}': ${reason}`)
  }
  return done()
}

function placeText(analysis: Analysis, value: Expression): string {
  const { line, column } = lineAndColumn(analysis.question.text, value.at)
  return `line ${line}:${column}: `
}

export function resetSession(analysis: Analysis, statement: Of<'resetSession'>): StatementResult {
  propertyType(analysis, statement, statement.name)
  return done()
}

/** Statements that need a session which lasts longer than a request. */
export function refuseTransaction(statement: Of<'startTransaction' | 'commit' | 'rollback'>): never {
  const isStart = statement.kind === 'startTransaction'
  throw new SqlFailure(isStart ? 'Client does not support transactions' : 'No transaction in progress')
}

const notPreparable: Readonly<Partial<Record<Statement['kind'], string>>> = {
  prepare: 'PREPARE',
  execute: 'EXECUTE',
  deallocate: 'DEALLOCATE',
}

export function prepare(statement: Of<'prepare'>): StatementResult {
  const kind = notPreparable[statement.statement.kind]
  if (kind !== undefined) throw new SqlFailure(`Invalid statement type for prepared statement: ${kind}`)
  return done()
}

export function refusePrepared(name: Name): never {
  throw new SqlFailure(`Prepared statement not found: ${name.text}`)
}
