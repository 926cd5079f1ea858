import type { DataType, RowField } from '../data-type.ts'
import type { PrestoVersion } from '../question.ts'
import type { TypeText } from '../syntax-tree.ts'

/** A type as DESCRIBE and typeof write it: `map(varchar(1), integer)`, `row(a integer, b varchar)`, `decimal(2,1)`. */
export function printType(type: DataType): string {
  return print(type, ', ')
}

/** A type as headings of columns and messages write it: 0.216 has no blanks after commas. */
export function printColumnType(type: DataType, version: PrestoVersion): string {
  return print(type, version === '333' ? ', ' : ',')
}

/** Names of types that are not in lower case. */
const mixedNames: Readonly<Record<string, string>> = {
  bingtile: 'BingTile',
  codepoints: 'CodePoints',
  geometry: 'Geometry',
  hyperloglog: 'HyperLogLog',
  joniregexp: 'JoniRegExp',
  jsonpath: 'JsonPath',
  likepattern: 'LikePattern',
  objectid: 'ObjectId',
  p4hyperloglog: 'P4HyperLogLog',
  re2jregexp: 'Re2JRegExp',
  setdigest: 'SetDigest',
  sphericalgeography: 'SphericalGeography',
}

function print(type: DataType, separator: string): string {
  const { parameters } = type
  const base = mixedNames[type.base] ?? type.base
  if (parameters === undefined || parameters.length === 0) return base
  const parts = parameters.map((parameter) => printParameter(parameter, separator))
  return `${base}(${parts.join(base === 'decimal' ? ',' : separator)})`
}

function printParameter(parameter: DataType | number | RowField, separator: string): string {
  if (typeof parameter === 'number') return String(parameter)
  if ('base' in parameter) return print(parameter, separator)
  const type = print(parameter.type, separator)
  if (parameter.field === undefined) return type
  return `${/^[a-z_][a-z0-9_]*$/i.test(parameter.field) ? parameter.field : `"${parameter.field.replaceAll('"', '""')}"`} ${type}`
}

/** A type as it was written, in lower case. */
export function printTypeText(text: TypeText): string {
  const name = text.name.toLowerCase()
  if (text.parameters.length === 0) return name
  const parts = text.parameters.map((parameter) => {
    if (typeof parameter === 'number') return String(parameter)
    return 'kind' in parameter ? `${parameter.name.text} ${printTypeText(parameter.type)}` : printTypeText(parameter)
  })
  return `${name}(${parts.join(',')})`
}
