import { Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { formatValue } from './format-value.ts'
import { repr, strOf } from './repr.ts'
import { getItem } from './subscript.ts'
import { int, str, type Value } from './value.ts'

const FIELD = /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?\}/g

/** `text.format(…)`. Throws Unsure for nested fields and attributes. */
export function formatText(text: string, args: readonly Value[], named: ReadonlyMap<string, Value>): string {
  if (/[{}]/.test(text.replace(FIELD, ''))) throw new Unsure('braces')
  let next = 0
  let isNumbered = false
  return text.replace(
    FIELD,
    (whole, name: string | undefined, conversion: string | undefined, spec: string | undefined) => {
      if (name === undefined) return whole[0] ?? ''
      const [first = '', ...indexes] = name.split(/\[|\]\[?/).filter((part, index) => index === 0 || part !== '')
      if (first.includes('.')) throw new Unsure('an attribute in a format')
      const value = indexes.reduce(
        (found, index) => getItem(found, /^\d+$/.test(index) ? int(BigInt(index)) : str(index)),
        lookup(first),
      )
      if (conversion !== undefined) return formatValue(str(conversion === 's' ? strOf(value) : repr(value)), spec ?? '')
      return formatValue(value, spec ?? '')
    },
  )

  function lookup(name: string): Value {
    if (name !== '' && !/^\d+$/.test(name)) {
      const found = named.get(name)
      if (found === undefined) throw raised('KeyError', name)
      return found
    }
    if (name !== '') isNumbered = true
    if (name === '' ? isNumbered : next > 0) {
      const [from, to] =
        name === ''
          ? ['manual field specification', 'automatic field numbering']
          : ['automatic field numbering', 'manual field specification']
      throw raised('ValueError', `cannot switch from ${from} to ${to}`)
    }
    const index = name === '' ? next++ : Number(name)
    const found = args[index]
    if (found === undefined)
      throw raised('IndexError', `Replacement index ${index} out of range for positional args tuple`)
    return found
  }
}
