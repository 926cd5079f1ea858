import { Unsure } from '../output.ts'
import { doubleText } from '../sql/operators.ts'
import type { Primitive, Value } from './value.ts'

/** The longest text of a value that the shell prints whole. */
const MAX_SHOWN = 800

/** A value as the shell prints it after `=`, with the line end before a text of several lines. */
export function shownText(value: Value): string {
  const text = inner(value)
  const lines = text.includes('\n') ? `\n${text}` : text
  return lines.length > MAX_SHOWN ? `${lines.slice(0, MAX_SHOWN - 3)}...` : lines
}

/** As the shell does: texts that are empty or have blanks at an end are quoted. */
function inner(value: Value): string {
  switch (value.kind) {
    case 'primitive':
      return typeof value.value === 'string' && value.type !== 'Char' ? quotedIfBlank(value.value) : textOf(value)
    case 'items':
      return `${value.prefix}(${value.items.map(inner).join(', ')})`
    case 'map':
      return `Map(${value.entries.map(([key, one]) => `${inner(key)} -> ${inner(one)}`).join(', ')})`
    case 'tuple':
      return `(${value.items.map(inner).join(',')})`
    default:
      return textOf(value)
  }
}

const quotedIfBlank = (text: string): string => (text === '' || /^\s|\s$/.test(text) ? `"${text}"` : text)

/** What `toString` gives. Throws Unsure if it is not known. */
export function textOf(value: Value): string {
  switch (value.kind) {
    case 'primitive':
      return primitiveText(value)
    case 'items':
      if (value.prefix === 'Array') throw new Unsure('the text of an array')
      return `${value.prefix}(${value.items.map(textOf).join(', ')})`
    case 'map':
      return `Map(${value.entries.map(([key, one]) => `${textOf(key)} -> ${textOf(one)}`).join(', ')})`
    case 'tuple':
      return `(${value.items.map(textOf).join(',')})`
    case 'option':
      return value.value === undefined ? 'None' : `Some(${textOf(value.value)})`
    case 'function':
      return '$Lambda$2180/0x00007f0c8cd40b80@5e316c74'
    case 'object':
      return value.text
    case 'unknown':
      throw new Unsure('an unknown value')
  }
}

function primitiveText({ type, value }: Primitive): string {
  if (value === undefined) return '()'
  if (value === null) return 'null'
  if (typeof value !== 'number') return String(value)
  return type === 'Double' || type === 'Float' ? doubleText(value) : String(value)
}

/** A plausible text for a value of a type. */
export function plausibleText(type: string | undefined): string {
  switch (type) {
    case 'Int':
    case 'Long':
    case 'Short':
    case 'Byte':
    case 'BigInt':
      return '0'
    case 'Double':
    case 'Float':
      return '0.0'
    case 'Boolean':
      return 'false'
    case 'String':
      return '""'
    default:
      if (type?.startsWith('Array[')) return 'Array()'
      if (type?.startsWith('Option[')) return 'None'
      if (/^(?:List|Seq)\[/.test(type ?? '')) return 'List()'
      if (type === 'org.apache.spark.sql.DataFrame' || type?.startsWith('org.apache.spark.sql.Dataset['))
        return '[value: string]'
      return 'null'
  }
}
