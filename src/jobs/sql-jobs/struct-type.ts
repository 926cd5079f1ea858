/** Spark's types as its schemas in JSON write them. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  int: 'integer',
  bigint: 'long',
  smallint: 'short',
  tinyint: 'byte',
}

/** A field of a StructType. */
export const fieldOf = (name: string, type: string) => ({ name, type: typeJson(type), nullable: true, metadata: {} })

/** A type such as `array<struct<a:int>>`; the text of an unknown type stays as it is. */
function typeJson(text: string): unknown {
  const [, name, inner = ''] = /^(array|map|struct)<(.*)>$/is.exec(text.trim()) ?? []
  switch (name?.toLowerCase()) {
    case 'array':
      return { type: 'array', elementType: typeJson(inner), containsNull: true }
    case 'map': {
      const [key = '', value = ''] = parts(inner)
      return { type: 'map', keyType: typeJson(key), valueType: typeJson(value), valueContainsNull: true }
    }
    case 'struct':
      return { type: 'struct', fields: parts(inner).map(structField) }
    default:
      return NAMES[text.trim().toLowerCase()] ?? text
  }
}

function structField(text: string) {
  const colon = text.indexOf(':')
  return fieldOf(text.slice(0, Math.max(0, colon)).trim(), text.slice(colon + 1))
}

/** The parts between the commas outside of brackets. */
function parts(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if ('<('.includes(sign)) depth++
    else if ('>)'.includes(sign)) depth--
    else if (sign === ',' && depth === 0) {
      found.push(text.slice(start, at))
      start = at + 1
    }
  }
  return text.trim() === '' ? [] : [...found, text.slice(start)]
}
