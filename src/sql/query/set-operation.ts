/** UNION, INTERSECT and EXCEPT: both sides have the same number of columns, of types that fit. */
import type { DataType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import { printType } from '../data-types/print-type.ts'
import type { QueryBody } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { RowShape, type Scope } from './scope.ts'

type SetOperation = QueryBody & { readonly kind: 'set' }

export function analyzeSetOperation(analysis: Analysis, set: SetOperation, scope: Scope | undefined): RowShape {
  const { operator } = set
  if (operator !== 'UNION' && !set.isDistinct) failAt(set, `${operator} ALL not yet implemented`)
  const left = analysis.analyzeBody(set.left, scope).withoutHidden()
  const right = analysis.analyzeBody(set.right, scope).withoutHidden()
  const assumed = [...left.assumed, ...right.assumed]
  if (assumed.length > 0) return new RowShape(left.isOpen ? right.fields : left.fields, assumed)
  if (left.fields.length !== right.fields.length) {
    failAt(set, `${operator} query has different number of fields: ${left.fields.length}, ${right.fields.length}`)
  }
  const fields = left.fields.map((field, index) => {
    const other = right.fields[index]?.type ?? field.type
    return { ...field, type: commonOf(set, index, field.type, other) }
  })
  return new RowShape(fields)
}

function commonOf(set: SetOperation, index: number, left: DataType, right: DataType): DataType {
  const common = commonType(left, right)
  if (common !== undefined) return common
  const types = `${printType(left)}, ${printType(right)}`
  return failAt(set, `column ${index + 1} in ${set.operator} query has incompatible types: ${types}`)
}
