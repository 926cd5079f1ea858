import type { Cell, Column, SqlType } from '../sql/sql-type.ts'
import { repr } from './repr.ts'
import { bool, float, int, list, none, opaque, str, type Value } from './value.ts'

/** A row of a DataFrame: `Row(id=1, name='a')`. */
export function rowValue(columns: readonly Column[], cells: readonly Cell[]): Value {
  const values = columns.map(({ type }, index) => cellValue(cells[index] ?? null, type))
  const shown = values.map((value) => (value.type === 'opaque' ? (value.text ?? '') : repr(value)))
  const text = `Row(${columns.map(({ name }, index) => `${name}=${shown[index]}`).join(', ')})`
  return {
    type: 'opaque',
    text,
    attribute(name) {
      const index = columns.findIndex((column) => column.name === name)
      return values[index] ?? opaque
    },
  }
}

function cellValue(cell: Cell, type: SqlType): Value {
  if (cell === null) return none
  if (typeof cell === 'boolean') return bool(cell)
  if (typeof cell === 'bigint') return int(cell)
  if (typeof cell === 'number') return type.name === 'double' || type.name === 'float' ? float(cell) : int(cell)
  if (typeof cell === 'string') return textValue(cell, type)
  if (type.name === 'array' && Array.isArray(cell)) return list(cell.map((item: Cell) => cellValue(item, type.of)))
  return opaque
}

function textValue(cell: string, type: SqlType): Value {
  if (type.name === 'decimal') return { type: 'opaque', text: `Decimal('${cell}')` }
  if (type.name === 'date') return { type: 'opaque', text: `datetime.date(${cell.split('-').map(Number).join(', ')})` }
  return type.name === 'timestamp' ? opaque : str(cell)
}
