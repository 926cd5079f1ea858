import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { isBlank, special } from './special.ts'
import type { Exception, Instance, Value } from './value.ts'

/** An address as in a default repr: it differs from object to object, and tells nothing. */
const ADDRESS = '0x7f0c8a5b2d30'

/** The `repr` of a value. Throws Unsure if it is not known or too long. */
export function repr(value: Value): string {
  const text = write(value, 0)
  if (text.length > MAX_VALUE_TEXT) throw new Unsure('a long text')
  return text
}

/** The `str` of a value. */
export function strOf(value: Value): string {
  if (value.type === 'str') return value.value
  const own = special(value, '__str__')
  if (own?.type === 'str') return own.value
  return value.type === 'exception' ? messageOf(value) : repr(value)
}

/** What `str` gives for an exception. */
export function messageOf(exception: Exception): string {
  const { args, of } = exception
  const own = special(exception, '__str__')
  if (own?.type === 'str') return own.value
  const [first] = args
  if (first === undefined) return ''
  if (args.length > 1) return repr({ type: 'tuple', items: args })
  return of.name === 'KeyError' ? repr(first) : strOf(first)
}

function write(value: Value, depth: number): string {
  if (depth > 20) throw new Unsure('a deep value')
  const join = (items: Iterable<Value>): string => joinTexts(items, (item) => write(item, depth + 1))
  switch (value.type) {
    case 'NoneType':
      return 'None'
    case 'Ellipsis':
      return 'Ellipsis'
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'int':
      return value.value.toString()
    case 'float':
      return floatText(value.value)
    case 'complex':
      return complexText(value.re, value.im)
    case 'str':
      return quoted(value.value)
    case 'bytes':
      return `b${quoted(value.value, true)}`
    case 'list':
      return `[${join(value.items)}]`
    case 'tuple':
      return value.items.length === 1 ? `(${join(value.items)},)` : `(${join(value.items)})`
    case 'set':
      return value.entries.size === 0 ? 'set()' : `{${join(value.entries.values())}}`
    case 'frozenset':
      return value.entries.size === 0 ? 'frozenset()' : `frozenset({${join(value.entries.values())}})`
    case 'view':
      if (value.name === 'generator') return `<generator object ${value.of} at ${ADDRESS}>`
      return value.name.startsWith('dict_')
        ? `${value.name}([${join(value.items)}])`
        : `<${value.name} object at ${ADDRESS}>`
    case 'dict':
      return `{${joinTexts(value.entries.values(), ([key, one]) => `${write(key, depth + 1)}: ${write(one, depth + 1)}`)}}`
    default:
      return objectText(value)
  }
}

function objectText(value: Value): string {
  switch (value.type) {
    case 'range':
      return value.step === 1n
        ? `range(${value.start}, ${value.stop})`
        : `range(${value.start}, ${value.stop}, ${value.step})`
    case 'function':
      return `<function ${value.qualname} at ${ADDRESS}>`
    case 'builtin_function_or_method':
      return `<built-in function ${value.name}>`
    case 'type':
      return `<class '${value.module === 'builtins' ? '' : `${value.module}.`}${value.name}'>`
    case 'property':
    case 'staticmethod':
    case 'classmethod':
      return `<${value.type} object at ${ADDRESS}>`
    case 'instance':
      return ownRepr(value) ?? defaultRepr(value)
    case 'exception':
      return `${value.of.name}(${joinTexts(value.args, (arg) => write(arg, 1))})`
    case 'module':
      if (value.name === 'sys' || value.name === 'time' || value.name === 'math')
        return `<module '${value.name}' (built-in)>`
      throw new Unsure('the path of a module')
    case 'opaque':
      if (value.text === undefined) throw new Unsure('an unknown value')
      return value.text
    default:
      throw new Unsure(value.type)
  }
}

function ownRepr(value: Instance): string | undefined {
  const text = special(value, '__repr__')
  return text?.type === 'str' ? text.value : undefined
}

function defaultRepr(value: Instance): string {
  if (isBlank(value)) throw new Unsure('a repr of its own')
  return `<__main__.${value.of.name} object at ${ADDRESS}>`
}

function joinTexts<T>(items: Iterable<T>, text: (item: T) => string): string {
  const texts: string[] = []
  let length = 0
  for (const item of items) {
    const one = text(item)
    length += one.length
    if (length > MAX_VALUE_TEXT) throw new Unsure('a long text')
    texts.push(one)
  }
  return texts.join(', ')
}

/** A float as Python prints it: the shortest digits that read back as the same number. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '0', exponentText = '0'] = value.toExponential().split('e')
  const exponent = Number(exponentText)
  if (exponent < -4 || exponent >= 16) {
    const size = Math.abs(exponent)
    return `${digits}e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`
  }
  const plain =
    Math.abs(value) < 1e-6
      ? value.toFixed(-exponent + Math.max(0, digits.replace(/\D/g, '').length - 1))
      : String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}

function complexText(re: number, im: number): string {
  const part = (value: number): string => floatText(value).replace(/\.0$/, '')
  if (re === 0 && !Object.is(re, -0)) return `${part(im)}j`
  const imaginary = part(im)
  return `(${part(re)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\\': '\\\\' }

/** A text in quotes: single ones, unless it holds such and no double ones. */
export function quoted(text: string, bytes = false): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let result = ''
  for (const letter of text) result += letter === quote ? `\\${quote}` : escaped(letter, bytes)
  return quote + result + quote
}

function escaped(letter: string, bytes: boolean): string {
  const known = ESCAPES[letter]
  if (known !== undefined) return known
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return letter
  if (code < 0x20 || code === 0x7f || (bytes && code > 0x7f)) return `\\x${code.toString(16).padStart(2, '0')}`
  if (!/[\p{C}\p{Z}]/u.test(letter)) return letter
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
}
