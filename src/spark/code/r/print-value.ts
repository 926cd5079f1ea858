import { Unsure } from '../output.ts'
import { itemText, numberText, type Value, type Vector } from './value.ts'

const WIDTH = 80

/** A value as R prints it, with its line end. Throws Unsure if that is not known. */
export function printValue(value: Value): string {
  if (value.kind === 'null') return 'NULL\n'
  if (value.kind !== 'vector') throw new Unsure('the text of a value')
  if (value.items.length === 0) return `${value.type === 'double' ? 'numeric' : value.type}(0)\n`
  return lines(cells(value), value.type === 'character')
}

/** The items of equal width. Numbers share the number of decimals that 7 significant digits of all need. */
function cells(value: Vector): string[] {
  const texts =
    value.type === 'double'
      ? doubles(value)
      : value.items.map((item) => (typeof item === 'string' ? quoted(item) : itemText(item, value.type)))
  const width = Math.max(...texts.map((text) => text.length))
  return texts.map((text) => (value.type === 'character' ? text.padEnd(width) : text.padStart(width)))
}

function doubles({ items, type }: Vector): string[] {
  const texts = items.map((item) => (typeof item === 'number' ? numberText(item, type, 7) : 'NA'))
  if (texts.some((text) => text.includes('e'))) {
    if (texts.length > 1) throw new Unsure('several notations')
    return texts
  }
  const decimals = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0))
  return items.map((item, index) =>
    typeof item === 'number' && Number.isFinite(item) ? item.toFixed(decimals) : (texts[index] ?? ''),
  )
}

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`

/** Rows of 80 columns, each with the index of its first item. */
function lines(texts: readonly string[], isText: boolean): string {
  const mark = `[${texts.length}]`.length
  const width = (texts[0]?.length ?? 0) + 1
  const perLine = Math.max(1, Math.floor((WIDTH - mark) / width))
  const rows: string[] = []
  for (let at = 0; at < texts.length; at += perLine) {
    const row = texts.slice(at, at + perLine).join(' ')
    rows.push(`${`[${at + 1}]`.padStart(mark)} ${isText && texts.length === 1 ? row.trimEnd() : row}\n`)
  }
  return rows.join('')
}
