import { type CodeOutput, jsonOutput } from '../output.ts'
import { type Cell, columnJson, type Frame, type SqlType } from './sql-type.ts'

/** A result as an SQL session of Livy shows it: the schema, and the rows as JSON. */
export const sqlOutput = ({ columns, rows }: Frame): CodeOutput =>
  jsonOutput({
    schema: { type: 'struct', fields: columns.map(columnJson) },
    data: rows.map((row) => row.map((cell, index) => columnCell(cell, columns[index]?.type))),
  })

/** Since 0.7 (LIVY-683) Livy writes a date that is a whole cell as a text; one inside of another value has no fields as JSON. */
const columnCell = (cell: Cell, type: SqlType | undefined): unknown =>
  cell !== null && type?.name === 'date' ? String(cell) : cellJson(cell, type)

function cellJson(cell: Cell, type: SqlType | undefined): unknown {
  if (cell === null || type === undefined) return cell
  switch (type.name) {
    case 'bigint':
    case 'decimal':
      return Number(cell)
    case 'date':
      return {}
    case 'timestamp':
      return `${String(cell).slice(0, 19).replace(' ', 'T')}Z`
    case 'array':
      return Array.isArray(cell) ? cell.map((item: Cell) => cellJson(item, type.of)) : cell
    case 'map':
      return Array.isArray(cell)
        ? Object.fromEntries(
            cell.map((entry: Cell) =>
              Array.isArray(entry) ? [String(entry[0]), cellJson(entry[1] ?? null, type.value)] : ['', null],
            ),
          )
        : cell
    case 'struct':
      return Array.isArray(cell)
        ? {
            values: cell.map((item: Cell, index) => cellJson(item, type.fields[index]?.type)),
            schema: type.fields.map(({ name, nullable }) => ({ name, dataType: {}, nullable, metadata: { map: {} } })),
          }
        : cell
    default:
      return cell
  }
}
