import { bigintType } from '../data-types/scalar-types.ts'
import { rowFields, typeParameter } from '../data-types/type-parts.ts'
import { cellText } from './cell-text.ts'
import { equalValues } from './compare.ts'
import type { Evaluation } from './evaluation.ts'
import type { ExpressionOf } from './predicate-value.ts'
import { runFailure } from './run-failure.ts'
import { isList, isMap, type Value } from './value.ts'

/** `base.field` of a row. */
export function memberValue(evaluation: Evaluation, one: ExpressionOf<'member'>): Value | undefined {
  const row = evaluation.operand(one.base)
  if (row === undefined || row.type.base !== 'row') return undefined
  if (row.value === null) return null
  const wanted = one.field.text.toLowerCase()
  const index = rowFields(row.type).findIndex((field) => field.field?.toLowerCase() === wanted)
  return isList(row.value) && index >= 0 ? row.value[index] : undefined
}

/** `base[index]` */
export function subscriptValue(evaluation: Evaluation, one: ExpressionOf<'subscript'>): Value | undefined {
  const base = evaluation.operand(one.base)
  if (base === undefined) return undefined
  const isMapType = base.type.base === 'map'
  const index = evaluation.valueAs(one.index, isMapType ? typeParameter(base.type, 0) : bigintType)
  if (index === undefined) return undefined
  if (base.value === null || index === null) return null
  if (isMap(base.value)) {
    const keyType = typeParameter(base.type, 0)
    const entry = base.value.entries.find(([key]) => equalValues(key, index, keyType) === true)
    if (entry === undefined) throw runFailure(`Key not present in map: ${cellText(index, keyType)}`)
    return entry[1]
  }
  if (!isList(base.value) || typeof index !== 'bigint') return undefined
  if (base.type.base === 'row') return base.value[Number(index) - 1]
  return itemAt(base.value, index, evaluation.context.version === '333')
}

function itemAt(list: readonly Value[], index: bigint, isNew: boolean): Value {
  if (index === 0n) throw runFailure('SQL array indices start at 1')
  if (index < 0n) throw runFailure(isNew ? `Array subscript is negative: ${index}` : 'Array subscript is negative')
  if (index > BigInt(list.length)) {
    const message = `Array subscript must be less than or equal to array length: ${index} > ${list.length}`
    throw runFailure(isNew ? message : 'Array subscript out of bounds')
  }
  return list[Number(index) - 1] ?? null
}
