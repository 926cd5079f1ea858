/** The magic words of Livy's Scala: `%json name` and `%table name`. */
import { type CodeOutput, errorOutput, jsonOutput, Unsure } from '../output.ts'
import { textOf } from './show.ts'
import type { Value } from './value.ts'

export function runMagic(line: string, find: (name: string) => Value | undefined): CodeOutput {
  const [, word = '', rest = ''] = /^%(\w*)\W*(.*)/.exec(line) ?? []
  const name = rest.trim()
  if (word !== 'json' && word !== 'table') return errorOutput('UnknownMagic', `Unknown magic command ${word}`)
  const value = find(name)
  if (value === undefined) return errorOutput('NameError', `Value ${name} does not exist`)
  return word === 'json' ? jsonOutput(jsonOf(value)) : tableOf(value)
}

/** A value as json4s writes it: tuples as objects with the fields _1, _2 … */
function jsonOf(value: Value): unknown {
  switch (value.kind) {
    case 'primitive':
      if (value.value === undefined) return {}
      return typeof value.value === 'bigint' ? Number(value.value) : value.value
    case 'items':
      return value.items.map(jsonOf)
    case 'tuple':
      return Object.fromEntries(value.items.map((item, index) => [`_${index + 1}`, jsonOf(item)]))
    case 'map':
      return Object.fromEntries(value.entries.map(([key, one]) => [textOf(key), jsonOf(one)]))
    case 'option':
      return value.value === undefined ? null : jsonOf(value.value)
    default:
      return {}
  }
}

function tableOf(value: Value): CodeOutput {
  const rows = value.kind === 'items' ? value.items : [value]
  const headers: { type: string; name: string }[] = []
  const data: unknown[][] = []
  for (const row of rows) {
    const cells = row.kind === 'tuple' ? row.items : row.kind === 'items' ? row.items : [row]
    for (const [index, cell] of cells.entries()) {
      const type = typeOf(cell)
      const name = row.kind === 'tuple' ? `_${index + 1}` : String(index)
      const header = headers[index]
      if (header === undefined) headers.push({ type, name })
      else if (header.type === 'NULL_TYPE') header.type = type
      else if (header.type !== type && type !== 'NULL_TYPE')
        return errorOutput('TypeError', 'table rows have different types')
    }
    data.push(cells.map(jsonOf))
  }
  return { status: 'ok', data: { 'application/vnd.livy.table.v1+json': { headers, data } } }
}

function typeOf(value: Value): string {
  if (value.kind === 'unknown') throw new Unsure('an unknown cell')
  if (value.kind === 'items') return 'ARRAY_TYPE'
  if (value.kind !== 'primitive') return 'MAP_TYPE'
  if (value.value === null || value.value === undefined) return 'NULL_TYPE'
  if (typeof value.value === 'boolean') return 'BOOLEAN_TYPE'
  if (typeof value.value === 'string') return 'STRING_TYPE'
  return value.type === 'Double' || value.type === 'Float' ? 'DOUBLE_TYPE' : 'BIGINT_TYPE'
}
