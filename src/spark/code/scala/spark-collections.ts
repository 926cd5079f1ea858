import { Unsure } from '../output.ts'
import type { Cell, Column, Frame, SqlType } from '../sql/sql-type.ts'
import { simple } from '../sql/sql-type.ts'
import type { Call } from './member-call.ts'
import { isSame } from './operators.ts'
import { textOf } from './show.ts'
import { frameValue } from './spark-values.ts'
import { joinedType } from './type-rules.ts'
import { type Items, items, type Value } from './value.ts'

/** A set of values. The order of more than four is not known. */
export function toSet(values: readonly Value[]): Value {
  const different = values.filter((value, index) => values.findIndex((one) => isSame(one, value)) === index)
  if (different.length > 4) throw new Unsure('the order of a large set')
  return items('Set', joinedType(values.map(({ type }) => type)), different)
}

const TYPES: ReadonlyMap<string, SqlType> = new Map(
  Object.entries({
    Int: simple('int'),
    Long: simple('bigint'),
    Double: simple('double'),
    Float: simple('float'),
    Short: simple('smallint'),
    Byte: simple('tinyint'),
    Boolean: simple('boolean'),
    String: simple('string'),
  }),
)

/** `Seq(…).toDF("a", "b")`. */
export function toFrame(self: Items, call: Call): Value {
  return frameValue(call.machine, frameOf(self, call.args().map(textOf)))
}

/** The rows of a sequence of plain values or tuples. */
function frameOf(self: Items, names: readonly string[]): Frame {
  const rows = self.items.map((item) => (item.kind === 'tuple' ? item.items : [item]))
  const [first] = rows
  if (first === undefined) throw new Unsure('an empty sequence')
  const columns = first.map((value, index): Column => {
    const type = TYPES.get(value.type ?? '')
    if (type === undefined) throw new Unsure('a type')
    return {
      name: names[index] ?? (first.length === 1 ? 'value' : `_${index + 1}`),
      type,
      nullable: type.name === 'string',
    }
  })
  const fits = (value: Value, index: number): boolean => TYPES.get(value.type ?? '') === columns[index]?.type
  if (!rows.every((row) => row.length === columns.length && row.every(fits))) throw new Unsure('rows of several types')
  return { columns, rows: rows.map((row) => row.map(cellOf)) }
}

function cellOf(value: Value): Cell {
  if (value.kind !== 'primitive' || value.value === undefined) throw new Unsure('a cell')
  return value.value
}
