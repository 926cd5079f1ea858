import { doubleText, realText } from '../../../src/sql/constant/number-text.ts'
import type { DataType } from '../../../src/sql/data-type.ts'
import { rowFields, typeParameter } from '../../../src/sql/data-types/type-parts.ts'

/** What a cell of Presto's JSON shows as text. */
export function shownCell(value: unknown, type: DataType): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' && (type.base === 'double' || type.base === 'real')) {
    return type.base === 'real' ? realText(value) : doubleText(value)
  }
  if (Array.isArray(value)) {
    const fields = rowFields(type)
    const items = value.map((item, index) => shownCell(item, fields[index]?.type ?? typeParameter(type, 0)) ?? 'null')
    return `[${items.join(', ')}]`
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
    return `{${entries.map(([key, item]) => `${key}=${shownCell(item, typeParameter(type, 1)) ?? 'null'}`).join(', ')}}`
  }
  return String(value)
}
