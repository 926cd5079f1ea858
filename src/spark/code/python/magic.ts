/** The magic words of Livy's Python: `%json name` and `%table name`. */
import { type CodeOutput, errorOutput, Unsure } from '../output.ts'
import { repr, strOf } from './repr.ts'
import { integerOf, type Value } from './value.ts'

type Names = ReadonlyMap<string, Value>

/** The result of a line that begins with `%`. */
export function runMagic(line: string, names: Names): CodeOutput {
  const [word = '', ...rest] = line.slice(1).split(' ')
  const name = rest.join(' ')
  switch (word) {
    case '':
      return unknownMagic('magic command not specified')
    case 'json':
      return rest.length === 0
        ? missingName('magic_json')
        : found(name, names, (value) => ({ status: 'ok', data: { 'application/json': jsonOf(value) } }))
    case 'table':
      return rest.length === 0 ? missingName('magic_table') : found(name, names, tableOf)
    case 'matplot':
      return rest.length === 0
        ? missingName('magic_matplot')
        : found(name, names, () => ({ status: 'ok', data: { 'text/plain': '' } }))
    default:
      return unknownMagic(`unknown magic command '${word}'`)
  }
}

const unknownMagic = (text: string): CodeOutput => errorOutput('UnknownMagic', text, [`UnknownMagic: ${text}\n`])

function missingName(handler: string): CodeOutput {
  const text = `${handler}() missing 1 required positional argument: 'name'`
  return errorOutput('TypeError', text, ['Traceback (most recent call last):\n', `TypeError: ${text}\n`])
}

/** Livy puts the error of a name that is not known into the data of a result that is ok. */
function found(name: string, names: Names, make: (value: Value) => CodeOutput): CodeOutput {
  const value = names.get(name)
  if (value !== undefined) return make(value)
  const evalue = repr({ type: 'str', value: name })
  return { status: 'ok', data: failed('KeyError', evalue, [`KeyError: ${evalue}\n`]) }
}

const failed = (ename: string, evalue: string, traceback: readonly string[]): Record<string, unknown> => ({
  msg_type: 'execute_reply',
  content: { ename, evalue, traceback, status: 'error' },
})

/** A value as JSON. Throws Unsure for one that JSON does not have. */
function jsonOf(value: Value): unknown {
  switch (value.type) {
    case 'NoneType':
      return null
    case 'bool':
    case 'float':
    case 'str':
      return value.value
    case 'int':
      return Number(value.value)
    case 'list':
    case 'tuple':
      return value.items.map(jsonOf)
    case 'dict':
      return Object.fromEntries([...value.entries.values()].map(([key, item]) => [strOf(key), jsonOf(item)]))
    default:
      throw new Unsure('a value that JSON does not have')
  }
}

interface Header {
  readonly name: string
  type: string
}

function tableOf(value: Value): CodeOutput {
  const rows = value.type === 'list' || value.type === 'tuple' ? value.items : [value]
  const headers = new Map<string, Header>()
  const data: unknown[][] = []
  for (const row of rows) {
    const cells: unknown[] = []
    for (const [name, cell] of entriesOf(row)) {
      const type = typeOf(cell)
      const header = headers.get(name)
      if (header === undefined) headers.set(name, { name, type })
      else if (type !== 'NULL_TYPE' && header.type !== type) {
        if (header.type !== 'NULL_TYPE')
          return { status: 'ok', data: failed('Exception', 'table rows have different types', []) }
        header.type = type
      }
      cells.push(cellOf(cell))
    }
    data.push(cells)
  }
  return { status: 'ok', data: { 'application/vnd.livy.table.v1+json': { headers: [...headers.values()], data } } }
}

function entriesOf(row: Value): (readonly [string, Value])[] {
  if (row.type === 'dict') {
    const entries = [...row.entries.values()].map(([key, item]) => [strOf(key), item] as const)
    return entries.sort(([a], [b]) => (a < b ? -1 : 1))
  }
  const cells = row.type === 'list' || row.type === 'tuple' ? row.items : [row]
  return cells.map((cell, index) => [String(index), cell])
}

const TYPES: Readonly<Partial<Record<Value['type'], string>>> = {
  NoneType: 'NULL_TYPE',
  bool: 'BOOLEAN_TYPE',
  float: 'DOUBLE_TYPE',
  str: 'STRING_TYPE',
  list: 'ARRAY_TYPE',
  tuple: 'ARRAY_TYPE',
  dict: 'MAP_TYPE',
}

function typeOf(value: Value): string {
  if (value.type !== 'int') return TYPES[value.type] ?? 'STRING_TYPE'
  return (integerOf(value) ?? 0n) >= 2n ** 63n ? 'BIGINT_TYPE' : 'INT_TYPE'
}

const cellOf = (value: Value): unknown =>
  TYPES[value.type] === undefined && value.type !== 'int' ? strOf(value) : jsonOf(value)
