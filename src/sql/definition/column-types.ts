/** The types of columns of new tables. */
import type { Column } from '../catalog-view.ts'
import type { DataType } from '../data-type.ts'
import { printType } from '../data-types/print-type.ts'
import { readType } from '../data-types/read-type.ts'
import { UNBOUNDED } from '../data-types/scalar-types.ts'
import { rowFields, typeParameter } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { nameText, typeTextOf } from '../query/expression-text.ts'
import type { ColumnDefinition } from '../syntax-tree.ts'

/** Types that tables of the hive catalog do not have. */
const notInHive: ReadonlySet<string> = new Set([
  'json',
  'time',
  'time with time zone',
  'timestamp with time zone',
  'interval day to second',
  'interval year to month',
  'hyperloglog',
  'ipaddress',
  'uuid',
])

export function columnOf(
  analysis: Analysis,
  definition: ColumnDefinition,
): { readonly column: Column; readonly type: DataType } {
  const { name, comment } = definition
  const type = readType(definition.type)
  if (type === undefined || type.base === 'unknown') {
    failAt(definition, `Unknown type '${typeTextOf(definition.type, analysis.style)}' for column '${nameText(name)}'`)
  }
  return { column: { name: name.text.toLowerCase(), type: printType(type), comment }, type }
}

/** The hive catalog has no properties of columns. */
export function refuseColumnProperties(definition: ColumnDefinition, catalog: string): void {
  const [property] = definition.properties
  if (property === undefined || catalog !== 'hive') return
  throw new SqlFailure(`Catalog '${catalog}' does not support column property '${property.name.text}'`)
}

export function refuseNotNull(analysis: Analysis, definition: ColumnDefinition, catalog: string, isNew: boolean): void {
  if (definition.isNullable || analysis.question.version !== '333') return
  const name = nameText(definition.name)
  const message = isNew ? `non-null column for column name '${name}'` : `NOT NULL for column '${name}'`
  failAt(definition, `Catalog '${catalog}' does not support ${message}`)
}

/** @throws SqlFailure if a row type in the type has a field without a name. */
function refuseUnnamedFields(type: DataType): void {
  const fields = rowFields(type)
  if (fields.some((one) => one.field === undefined)) {
    const message = 'Anonymous row type is not supported in Hive. Please give each field a name'
    throw new SqlFailure(`${message}: ${printType(type)}`)
  }
  const nested = type.base === 'row' ? fields.map((one) => one.type) : [0, 1].map((index) => typeParameter(type, index))
  for (const one of nested) if (one.base !== 'any') refuseUnnamedFields(one)
}

export function checkHiveTypes(catalog: string, types: readonly DataType[]): void {
  if (catalog !== 'hive') return
  const refused = types.find((type) => notInHive.has(type.base))
  if (refused !== undefined) throw new SqlFailure(`Unsupported Hive type: ${printType(refused)}`)
  for (const type of types) refuseUnnamedFields(type)
  for (const type of types) checkLengths(type)
}

/** The greatest lengths that Hive has for texts. */
const MAX_LENGTHS: Readonly<Record<string, number>> = { varchar: 65_535, char: 255 }

/** @throws SqlFailure if a text in the type is shorter or longer than Hive can keep. */
function checkLengths(type: DataType): void {
  const nested =
    type.base === 'row' ? rowFields(type).map((one) => one.type) : [0, 1].map((index) => typeParameter(type, index))
  for (const one of nested) {
    if (one.base === 'any') continue
    if (notInHive.has(one.base)) throw new SqlFailure(`Unsupported Hive type: ${printType(one)}`)
    checkLengths(one)
  }
  const most = MAX_LENGTHS[type.base]
  const length = type.parameters?.[0]
  if (most === undefined || typeof length !== 'number' || length === UNBOUNDED) return
  const name = type.base.toUpperCase()
  if (length > most) {
    const others = type.base === 'varchar' ? `, ${name}` : ''
    throw new SqlFailure(
      `Unsupported Hive type: ${printType(type)}. Supported ${name} types: ${name}(<=${most})${others}.`,
    )
  }
  if (length < 1) {
    const word = `${name.charAt(0)}${type.base.slice(1)}`
    throw new SqlFailure(`${word} length ${length} out of allowed range [1, ${most}]`)
  }
}
