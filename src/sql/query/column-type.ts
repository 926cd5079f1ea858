/** Names: columns, fields of rows, and parameters of lambdas. */
import { anyType, type DataType } from '../data-type.ts'
import { bigintType, integerType } from '../data-types/scalar-types.ts'
import { rowFields } from '../data-types/type-parts.ts'
import type { Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { nameParts } from './expression-parts.ts'
import type { ColumnReference, Scope } from './scope.ts'

function take(analysis: Analysis, expression: Expression, found: ColumnReference): DataType {
  analysis.setColumn(expression, found)
  return found.type
}

export function typeName(analysis: Analysis, expression: Expression & { kind: 'name' }, scope: Scope): DataType {
  const found = scope.find([expression.name], expression.at)
  if (found !== undefined) return take(analysis, expression, found)
  return failAt(expression, `Column '${expression.name.text.toLowerCase()}' cannot be resolved`)
}

/** `a.b` is the column b of a, or the field b of the row a. */
export function typeMember(analysis: Analysis, expression: Expression & { kind: 'member' }, scope: Scope): DataType {
  const parts = nameParts(expression)
  if (parts !== undefined) {
    const found = scope.find(parts, expression.at)
    if (found !== undefined) return take(analysis, expression, found)
    if (!scope.startsWithColumn(parts)) {
      if (scope.isOpen && !scope.hasTable(parts)) return anyType
      const name = parts.map((part) => part.text.toLowerCase()).join('.')
      failAt(expression, `Column '${name}' cannot be resolved`)
    }
  }
  return fieldType(analysis, expression, scope)
}

function fieldType(analysis: Analysis, expression: Expression & { kind: 'member' }, scope: Scope): DataType {
  const base = analysis.typeExpression(expression.base, scope)
  if (base.base === 'any') return anyType
  if (base.base !== 'row') failAt(expression.base, `Expression ${analysis.text(expression.base)} is not of type ROW`)
  const name = expression.field.text.toLowerCase()
  const field = rowFields(base).find((one) => one.field?.toLowerCase() === name)
  return field?.type ?? failAt(expression, `Column '${analysis.text(expression)}' cannot be resolved`)
}

/** GROUPING(a, b) */
export function typeGrouping(analysis: Analysis, one: Expression & { kind: 'grouping' }, scope: Scope): DataType {
  const indexes = one.columns.map((column) => {
    const found = scope.find(column.parts, column.at)
    if (found !== undefined) analysis.addGroupingShape(one, found.shape)
    if (found !== undefined || scope.isOpen) return found?.index
    const name = column.parts.map((part) => part.text.toLowerCase()).join('.')
    return failAt(column, `Column '${name}' cannot be resolved`)
  })
  analysis.setGroupingColumns(one, indexes)
  return one.columns.length <= 31 ? integerType : bigintType
}
