import { anyType, type DataType, type RowField } from '../data-type.ts'
import { UNBOUNDED } from './scalar-types.ts'

/** The n-th parameter that is a type: of an array its elements' type, of a map its keys' and values' type. */
export function typeParameter(type: DataType, index: number): DataType {
  const parameter = type.parameters?.[index]
  return typeof parameter === 'object' && 'base' in parameter ? parameter : anyType
}

/** The n-th parameter that is a number; undefined if there is none. */
export function numberParameter(type: DataType, index: number): number | undefined {
  const parameter = type.parameters?.[index]
  return typeof parameter === 'number' ? parameter : undefined
}

export function rowFields(type: DataType): readonly RowField[] {
  if (type.base !== 'row') return []
  const fields: RowField[] = []
  for (const parameter of type.parameters ?? []) {
    if (typeof parameter === 'object')
      fields.push('type' in parameter ? parameter : { field: undefined, type: parameter })
  }
  return fields
}

/** The types of the items of an array or a row, by their place. */
export function itemTypes(type: DataType): (index: number) => DataType {
  const fields = rowFields(type)
  return (index) => (type.base === 'row' ? (fields[index]?.type ?? anyType) : typeParameter(type, 0))
}

/** The greatest length of a varchar or char. */
export function lengthOf(type: DataType): number {
  return numberParameter(type, 0) ?? (type.base === 'char' ? 1 : UNBOUNDED)
}

/** Precision and scale of a decimal. */
export function precisionOf(type: DataType): { readonly precision: number; readonly scale: number } {
  return { precision: numberParameter(type, 0) ?? 38, scale: numberParameter(type, 1) ?? 0 }
}

/** Whether nothing is known of the type, or of a type in it. */
export function hasAny(type: DataType): boolean {
  if (type.base === 'any') return true
  return (type.parameters ?? []).some(
    (parameter) => typeof parameter === 'object' && hasAny('type' in parameter ? parameter.type : parameter),
  )
}

/** Whether two types are the same. Names of fields count. */
export function isSameType(left: DataType, right: DataType): boolean {
  if (left === right) return true
  const leftParameters = left.parameters ?? []
  const rightParameters = right.parameters ?? []
  if (left.base !== right.base || leftParameters.length !== rightParameters.length) return false
  return leftParameters.every((parameter, index) => {
    const other = rightParameters[index]
    if (typeof parameter === 'number' || typeof other === 'number' || other === undefined) return parameter === other
    if ('type' in parameter || 'type' in other) {
      return (
        'type' in parameter &&
        'type' in other &&
        parameter.field === other.field &&
        isSameType(parameter.type, other.type)
      )
    }
    return isSameType(parameter, other)
  })
}

const integerBases: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'integer', 'bigint'])

/** Whether a type, by its name, is a time of day, with a time zone or without. */
export function isTimeOfDay(base: string): boolean {
  return base === 'time' || base === 'time with time zone'
}

export function isIntegerType(type: DataType): boolean {
  return integerBases.has(type.base)
}
