import { lengthOf } from '../data-types/type-parts.ts'
import type { CallArguments } from './call-arguments.ts'
import { runFailure } from './run-failure.ts'
import { isBytes, isList, MAX_VALUE_LENGTH, type Value } from './value.ts'

/** `concat` of texts, bytes or lists; an item that is not a list is added to the list beside it. */
export function concatValue(args: CallArguments): Value | undefined {
  const values = args.values()
  if (args.resultType.base !== 'array') {
    if (values.includes(null)) return null
    if (values.length < 2) throw runFailure('There must be two or more concatenation arguments')
    return isBytes(args.value(0)) ? joinBytes(args) : joinTexts(args)
  }
  const items: Value[] = []
  for (const [index, value] of values.entries()) {
    if (args.type(index).base !== 'array') items.push(value)
    else if (value === null) return null
    else if (isList(value)) items.push(...value)
  }
  return items.length > MAX_VALUE_LENGTH ? undefined : items
}

function joinTexts(args: CallArguments): string | undefined {
  const texts = args.values().map((_, index) => {
    const text = args.text(index)
    return args.type(index).base === 'char' ? text.padEnd(lengthOf(args.type(index))) : text
  })
  const text = texts.join('')
  if (text.length > MAX_VALUE_LENGTH) return undefined
  return args.resultType.base === 'char' ? text.trimEnd() : text
}

function joinBytes(args: CallArguments): Uint8Array {
  return new Uint8Array(Buffer.concat(args.values().map((_, index) => args.bytes(index))))
}
