/** EXPLAIN: the plan of a query in the form of each version, or only whether the statement is valid. */

import { booleanType, varcharType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import type { Analysis } from '../query/analysis.ts'
import { literalColumn, type StatementResult } from '../query/statement-result.ts'
import type { Statement } from '../syntax-tree.ts'
import { definitionText } from './definition-text.ts'
import { planOf } from './plan.ts'
import { fragmentsText, graphText, ioText, planText } from './plan-text.ts'

type Explain = Statement & { readonly kind: 'explain' }

/** `check` checks the explained statement without its effect. */
export function explain(analysis: Analysis, statement: Explain, check: (inner: Statement) => void): StatementResult {
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

function explainAnalyze(
  analysis: Analysis,
  statement: Explain,
  inner: Statement,
  check: (inner: Statement) => void,
): StatementResult {
  const isOther = statement.options.some((one) => one.name === 'TYPE' && one.value !== 'DISTRIBUTED')
  if (isOther) throw new SqlFailure('EXPLAIN ANALYZE only supports TYPE DISTRIBUTED option')
  check(inner)
  analysis.plan()
  const text = fragmentsText(planOf(analysis, inner), analysis.question.version)
  return { columns: [{ name: 'Query Plan', type: varcharType }], rows: [[text]] }
}
