import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { formatText } from './format-text.ts'
import { elementsOf } from './iterate.ts'
import type { Methods } from './methods.ts'
import { bool, int, integerOf, list, str, tuple, typeName, type Value } from './value.ts'

function text(args: readonly Value[], index: number): string {
  const value = args[index]
  if (value?.type !== 'str') throw new Unsure('an argument that is not a text')
  return value.value
}
const optional = (args: readonly Value[], index: number): string | undefined => {
  const value = args[index]
  return value === undefined || value.type === 'NoneType' ? undefined : text(args, index)
}
const number = (args: readonly Value[], index: number): number => {
  const value = args[index]
  const whole = value && integerOf(value)
  if (whole === undefined) throw new Unsure('an argument that is not a whole number')
  return Math.min(Number(whole), MAX_VALUE_TEXT)
}
const only = (args: readonly Value[], count: number): void => {
  if (args.length > count) throw new Unsure('positions in a text')
}
const starts = (args: readonly Value[]): string[] => {
  const [first] = args
  return first?.type === 'tuple' ? first.items.map((item) => text([item], 0)) : [text(args, 0)]
}
const trimStart = (self: string, letters: string | undefined): string => {
  if (letters === undefined) return self.trimStart()
  let at = 0
  while (at < self.length && letters.includes(self[at] ?? '')) at++
  return self.slice(at)
}
const trimEnd = (self: string, letters: string | undefined): string => {
  if (letters === undefined) return self.trimEnd()
  let at = self.length
  while (at > 0 && letters.includes(self[at - 1] ?? '')) at--
  return self.slice(0, at)
}
const matches = (self: string, pattern: RegExp): Value => bool(pattern.test(self))
const pad = (args: readonly Value[]): string => optional(args, 1) ?? ' '
const titled = (self: string): string =>
  self.toLowerCase().replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1))

function split(self: string, args: readonly Value[], named: ReadonlyMap<string, Value>, fromEnd: boolean): Value {
  const separator = args[0] ?? named.get('sep')
  const most = args[1] ?? named.get('maxsplit')
  const limit = most === undefined ? -1 : number([most], 0)
  const parts =
    separator === undefined || separator.type === 'NoneType'
      ? self
          .trim()
          .split(/\s+/)
          .filter((part) => part !== '')
      : splitAt(self, text([separator], 0))
  if (limit < 0 || parts.length <= limit + 1) return list(parts.map(str))
  if (separator === undefined || separator.type === 'NoneType') throw new Unsure('a limited split')
  const mark = text([separator], 0)
  const joined = fromEnd
    ? [parts.slice(0, parts.length - limit).join(mark), ...parts.slice(parts.length - limit)]
    : [...parts.slice(0, limit), parts.slice(limit).join(mark)]
  return list(joined.map(str))
}

function splitAt(self: string, separator: string): string[] {
  if (separator === '') throw raised('ValueError', 'empty separator')
  return self.split(separator)
}

export const stringMethods: Methods<string> = Object.assign(Object.create(null), {
  upper: (self) => str(self.toUpperCase()),
  lower: (self) => str(self.toLowerCase()),
  casefold: (self) => str(self.toLowerCase()),
  capitalize: (self) => str(self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase()),
  title: (self) => str(titled(self)),
  swapcase: (self) =>
    str(
      [...self]
        .map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()))
        .join(''),
    ),
  strip: (self, args) => str(trimStart(trimEnd(self, optional(args, 0)), optional(args, 0))),
  lstrip: (self, args) => str(trimStart(self, optional(args, 0))),
  rstrip: (self, args) => str(trimEnd(self, optional(args, 0))),
  split: (self, args, named) => split(self, args, named, false),
  rsplit: (self, args, named) => split(self, args, named, true),
  splitlines(self, args) {
    only(args, 0)
    const lines = self.split(/\r\n|\n|\r/)
    return list((lines.at(-1) === '' ? lines.slice(0, -1) : lines).map(str))
  },
  join(self, args) {
    const [given] = args
    if (given === undefined) throw new Unsure('no argument')
    const parts = elementsOf(given).map((item, index) => {
      if (item.type === 'opaque') throw new Unsure('an unknown text')
      if (item.type !== 'str')
        throw raised('TypeError', `sequence item ${index}: expected str instance, ${typeName(item)} found`)
      return item.value
    })
    return str(parts.join(self))
  },
  replace(self, args) {
    only(args, 2)
    const [from, to] = [text(args, 0), text(args, 1)]
    const result = self.split(from).join(to)
    if (result.length > MAX_VALUE_TEXT) throw new Unsure('a long text')
    return str(from === '' ? [...self].reduce((whole, letter) => whole + letter + to, to) : result)
  },
  startswith(self, args) {
    only(args, 1)
    return bool(starts(args).some((one) => self.startsWith(one)))
  },
  endswith(self, args) {
    only(args, 1)
    return bool(starts(args).some((one) => self.endsWith(one)))
  },
  find(self, args) {
    only(args, 1)
    return int(self.indexOf(text(args, 0)))
  },
  rfind(self, args) {
    only(args, 1)
    return int(self.lastIndexOf(text(args, 0)))
  },
  index(self, args) {
    only(args, 1)
    const at = self.indexOf(text(args, 0))
    if (at < 0) throw raised('ValueError', 'substring not found')
    return int(at)
  },
  count(self, args) {
    only(args, 1)
    const mark = text(args, 0)
    return int(mark === '' ? self.length + 1 : self.split(mark).length - 1)
  },
  isdigit: (self) => matches(self, /^\p{Nd}+$/u),
  isnumeric: (self) => matches(self, /^\p{N}+$/u),
  isdecimal: (self) => matches(self, /^\p{Nd}+$/u),
  isalpha: (self) => matches(self, /^\p{L}+$/u),
  isalnum: (self) => matches(self, /^[\p{L}\p{N}]+$/u),
  isspace: (self) => matches(self, /^\s+$/),
  isupper: (self) => bool(self === self.toUpperCase() && self !== self.toLowerCase()),
  islower: (self) => bool(self === self.toLowerCase() && self !== self.toUpperCase()),
  istitle: (self) => bool(self !== '' && self === titled(self) && self !== self.toLowerCase()),
  isidentifier: (self) => matches(self, /^[\p{L}_][\p{L}\p{N}_]*$/u),
  zfill(self, args) {
    const sign = /^[-+]/.exec(self)?.[0] ?? ''
    return str(sign + self.slice(sign.length).padStart(number(args, 0) - sign.length, '0'))
  },
  ljust: (self, args) => str(self.padEnd(number(args, 0), pad(args))),
  rjust: (self, args) => str(self.padStart(number(args, 0), pad(args))),
  center(self, args) {
    const missing = Math.max(0, number(args, 0) - self.length)
    const left = Math.floor(missing / 2) + (missing & number(args, 0) & 1)
    return str(pad(args).repeat(left) + self + pad(args).repeat(missing - left))
  },
  partition(self, args) {
    const mark = text(args, 0)
    const at = self.indexOf(mark)
    return tuple((at < 0 ? [self, '', ''] : [self.slice(0, at), mark, self.slice(at + mark.length)]).map(str))
  },
  rpartition(self, args) {
    const mark = text(args, 0)
    const at = self.lastIndexOf(mark)
    return tuple((at < 0 ? ['', '', self] : [self.slice(0, at), mark, self.slice(at + mark.length)]).map(str))
  },
  removeprefix: (self, args) => str(self.startsWith(text(args, 0)) ? self.slice(text(args, 0).length) : self),
  removesuffix: (self, args) =>
    str(text(args, 0) !== '' && self.endsWith(text(args, 0)) ? self.slice(0, -text(args, 0).length) : self),
  encode: (self) => ({ type: 'bytes', value: Buffer.from(self, 'utf8').toString('latin1') }),
  format: (self, args, named) => str(formatText(self, args, named)),
} satisfies Methods<string>)
