import type { Rules } from './analysis.ts'
import { expressionType } from './expression-type.ts'
import { analyzeBody, analyzeQuery } from './query.ts'
import { queryRows } from './query-rows.ts'
import { relationRows } from './relation-rows.ts'
import { subqueryValue } from './subquery-value.ts'

export const rules: Rules = {
  typeExpression: expressionType,
  analyzeQuery,
  analyzeBody,
  queryRows,
  relationRows,
  subqueryValue,
}
