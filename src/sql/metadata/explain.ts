/** EXPLAIN: the plan of a query in the form of each version, or only whether the statement is valid. */

import { booleanType, varcharType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import type { Analysis } from '../query/analysis.ts'
import { literalColumn, type StatementResult } from '../query/statement-result.ts'
import type { PrestoVersion } from '../question.ts'
import type { Statement } from '../syntax-tree.ts'
import { definitionText } from './definition-text.ts'
import { planOf } from './plan.ts'
import { fragmentsText, graphText, ioText, planText } from './plan-text.ts'

type Explain = Statement & { readonly kind: 'explain' }

/** Checks the explained statement, and returns what it would do; undefined: nothing. */
type Check = (inner: Statement) => StatementResult | undefined

export function explain(analysis: Analysis, statement: Explain, check: Check): StatementResult {
  const option = (name: 'TYPE' | 'FORMAT', initial: string): string =>
    statement.options.find((one) => one.name === name)?.value ?? initial
  const type = option('TYPE', 'LOGICAL')
  const format = option('FORMAT', 'TEXT')
  const inner = statement.statement
  const isQuery = ['select', 'insert', 'createTableAs', 'delete'].includes(inner.kind)
  if (statement.isAnalyze) return explainAnalyze(analysis, statement, inner, check)
  const definition = isQuery ? undefined : definitionText(analysis, inner)
  if (definition === undefined) check(inner)
  if (type === 'VALIDATE') {
    return { columns: [{ name: 'Valid', type: booleanType }], rows: [['true']] }
  }
  if (format === 'JSON' && type !== 'IO') {
    throw new SqlFailure(`Unsupported explain plan type ${type} for JSON format`)
  }
  const text = definition ?? formatted(analysis, inner, type, format)
  return { columns: [literalColumn('Query Plan', [text])], rows: [[text]] }
}

function formatted(analysis: Analysis, inner: Statement, type: string, format: string): string {
  const { version } = analysis.question
  analysis.plan()
  const plan = planOf(analysis, inner)
  if (format === 'GRAPHVIZ') return graphText(plan)
  if (type === 'IO') return ioText(plan, version)
  return type === 'DISTRIBUTED' ? fragmentsText(plan, version) : planText(plan, version)
}

/** What EXPLAIN ANALYZE runs; it refuses the others before any check of them. */
const analyzable: ReadonlySet<Statement['kind']> = new Set([
  ...(['select', 'insert', 'createTableAs', 'delete', 'analyze', 'explain', 'showTables', 'showSchemas'] as const),
  ...(['showCatalogs', 'showFunctions', 'showSession', 'showColumns', 'showCreate', 'showStats'] as const),
  ...(['showGrants', 'showRoles', 'showRoleGrants', 'describeInput', 'describeOutput'] as const),
])
/** The names of statements in messages, if they are not those of the tree. */
const otherNames: Partial<Record<Statement['kind'], string>> = {
  authorizeSchema: 'SetSchemaAuthorization',
  commentOn: 'Comment',
}
const unplanned: ReadonlySet<Statement['kind']> = new Set(['describeInput', 'describeOutput', 'showStats'])

function refuseAnalyze({ kind }: Statement, version: PrestoVersion): void {
  const name = otherNames[kind] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  if (!analyzable.has(kind)) throw new SqlFailure(`EXPLAIN ANALYZE doesn't support statement type: ${name}`)
  if (version === '333' && unplanned.has(kind)) {
    throw new SqlFailure(`Unsupported node type: io.prestosql.sql.tree.${name}`)
  }
}

/** It runs the statement, unlike EXPLAIN: INSERT and CREATE TABLE AS have their effect. */
function explainAnalyze(analysis: Analysis, statement: Explain, inner: Statement, check: Check): StatementResult {
  const isOther = statement.options.some((one) => one.name === 'TYPE' && one.value !== 'DISTRIBUTED')
  if (isOther) throw new SqlFailure('EXPLAIN ANALYZE only supports TYPE DISTRIBUTED option')
  refuseAnalyze(inner, analysis.question.version)
  const change = check(inner)?.change
  analysis.plan()
  const text = fragmentsText(planOf(analysis, inner), analysis.question.version)
  const result = { columns: [{ name: 'Query Plan', type: varcharType }], rows: [[text]] }
  return change === undefined ? result : { ...result, change }
}
