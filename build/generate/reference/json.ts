const WIDTH = 100
const MAX_LINES = 40

/** JSON for a page: a value that fits stays on one line, and a long document ends with `…`. Other text stays as it is. */
export function readable(text: string): string {
  const lines = parsed(text).split('\n')
  return lines.length <= MAX_LINES ? lines.join('\n') : `${lines.slice(0, MAX_LINES).join('\n')}\n…`
}

function parsed(text: string): string {
  try {
    return format(JSON.parse(text), '')
  } catch {
    return text
  }
}

function format(value: unknown, indent: string): string {
  const line = inline(value)
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line
  const inner = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((item) => format(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
  return `{${entries.join(', ')}}`
}
