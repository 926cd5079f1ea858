import { SqlFailure } from '../failure.ts'
import type { TypeField, TypeText } from '../syntax-tree.ts'
import { identifiersOf, nameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isBranch, isLeaf, leaf, type Part } from './parse-tree.ts'

/** `bigint array`, `array<bigint>` and `array(bigint)` are the same. */
export function typeTextOf(type: Branch): TypeText {
  const { at } = type
  const first = firstPart(type)
  // PrestoSQL 333 says no more than this of `bigint array[3]`
  if (has(type, '[')) throw new SqlFailure('Explicit array size not supported')
  if (isBranch(first, 'type')) return { at, name: 'array', parameters: [typeTextOf(first)] }
  if (isLeaf(first, 'ARRAY', 'MAP'))
    return { at, name: first.token.toLowerCase(), parameters: branches(type, 'type').map(typeTextOf) }
  if (isLeaf(first, 'ROW')) return { at, name: 'row', parameters: fieldsOf(type) }
  if (isLeaf(first, 'DOUBLE')) return { at, name: 'double', parameters: [] }
  if (isLeaf(first, 'INTERVAL')) return { at, name: ['interval', ...wordsOf(type).slice(1)].join(' '), parameters: [] }
  if (isLeaf(first, 'TIME', 'TIMESTAMP')) return { at, name: timeName(type), parameters: precisionOf(type) }
  const name = branch(type, 'identifier') ?? branch(type, 'baseType')
  if (name === undefined) throw new Error('the grammar has a type that the tree has not')
  return { at, name: baseName(name), parameters: branches(type, 'typeParameter').map(parameterOf) }
}

function baseName(name: Branch): string {
  const first = firstPart(name)
  if (name.rule === 'identifier') return nameOf(name).text
  if (isBranch(first, 'identifier')) return nameOf(first).text
  if (isLeaf(first, 'DOUBLE_PRECISION')) return 'double'
  return isLeaf(first) ? first.text.toLowerCase().replaceAll(/\s+/g, ' ') : ''
}

function parameterOf(parameter: Branch): TypeText | number {
  const first = firstPart(parameter)
  return isLeaf(first) ? Number(first.text) : typeTextOf(first)
}

/** `row(a bigint)`: in the older version names and types alternate, in the newer one a rule has both, and the name may be absent. */
function fieldsOf(row: Branch): readonly (TypeField | TypeText)[] {
  const fields = branches(row, 'rowField')
  if (fields.length > 0) return fields.map((field) => fieldOf(field.at, field, 0))
  return branches(row, 'identifier').map((name, index) => fieldOf(name.at, row, index))
}

function fieldOf(at: number, of: Branch, index: number): TypeField | TypeText {
  const name = identifiersOf(of)[index]
  const type = branches(of, 'type')[index]
  if (type === undefined) throw new Error('a field of a row has no type')
  return name === undefined ? typeTextOf(type) : { kind: 'field', at, name, type: typeTextOf(type) }
}

function timeName(type: Branch): string {
  const [base] = wordsOf(type)
  return leaf(type, 'WITH') === undefined ? `${base}` : `${base} with time zone`
}

function precisionOf(type: Branch): readonly number[] {
  const precision = leaf(type, 'INTEGER_VALUE')
  return precision === undefined ? [] : [Number(precision.text)]
}

/** The words of a type, in lower case. */
function wordsOf(type: Branch): readonly string[] {
  const texts = (part: Part): readonly string[] =>
    isLeaf(part) ? [part.text.toLowerCase()] : part.parts.flatMap(texts)
  return type.parts.flatMap(texts)
}
