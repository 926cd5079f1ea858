import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { argument, functionArgument, type Members, numberArgument, stringArgument } from './member-call.ts'
import { isTrue } from './operators.ts'
import { Thrown } from './syntax-error.ts'
import { bool, double, int, items, long, none, optionOf, primitive, some, str, type Value } from './value.ts'

const char = (letter: string): Value => primitive('Char', letter)
const mark = (value: Value): string => {
  if (value.kind !== 'primitive' || typeof value.value !== 'string') throw new Unsure('not a text')
  return value.value
}

function parsed(self: string, pattern: RegExp, make: (text: string) => Value): Value {
  if (pattern.test(self)) return make(self)
  const shown = self === '' ? '""' : `"${self}"`
  throw new Thrown('java.lang.NumberFormatException', `For input string: ${shown}`, [
    '  at java.base/java.lang.NumberFormatException.forInputString(NumberFormatException.java:67)\n',
    '  at java.base/java.lang.Integer.parseInt(Integer.java:668)\n',
    '  at java.base/java.lang.Integer.parseInt(Integer.java:786)\n',
    '  at scala.collection.immutable.StringLike.toInt(StringLike.scala:310)\n',
    '  at scala.collection.immutable.StringLike.toInt$(StringLike.scala:310)\n',
    '  at scala.collection.immutable.StringOps.toInt(StringOps.scala:33)\n',
  ])
}

function outOfRange(index: number, length: number): Thrown {
  return new Thrown('java.lang.StringIndexOutOfBoundsException', `index ${index}, length ${length}`)
}

export const stringMembers: Members<string> = Object.assign(Object.create(null), {
  length: (self) => int(self.length),
  size: (self) => int(self.length),
  toUpperCase: (self) => str(self.toUpperCase()),
  toLowerCase: (self) => str(self.toLowerCase()),
  capitalize: (self) => str(self.slice(0, 1).toUpperCase() + self.slice(1)),
  trim: (self) => str(self.trim()),
  reverse: (self) => str([...self].reverse().join('')),
  isEmpty: (self) => bool(self === ''),
  nonEmpty: (self) => bool(self !== ''),
  concat: (self, call) => str(self + stringArgument(call)),
  contains: (self, call) => bool(self.includes(mark(argument(call)))),
  startsWith: (self, call) => bool(self.startsWith(stringArgument(call))),
  endsWith: (self, call) => bool(self.endsWith(stringArgument(call))),
  indexOf: (self, call) => int(self.indexOf(mark(argument(call)))),
  lastIndexOf: (self, call) => int(self.lastIndexOf(mark(argument(call)))),
  replace(self, call) {
    const [from, to] = call.args().map(mark)
    if (from === undefined || to === undefined || self.length * (to.length + 1) > MAX_VALUE_TEXT)
      throw new Unsure('a replacement')
    return str(self.split(from).join(to))
  },
  substring(self, call) {
    const from = numberArgument(call)
    const to = call.args().length > 1 ? numberArgument(call, 1) : self.length
    if (from < 0 || to > self.length || from > to) {
      throw new Thrown('java.lang.StringIndexOutOfBoundsException', `begin ${from}, end ${to}, length ${self.length}`)
    }
    return str(self.slice(from, to))
  },
  charAt(self, call) {
    const index = numberArgument(call)
    const letter = self[index]
    if (letter === undefined) throw outOfRange(index, self.length)
    return char(letter)
  },
  split(self, call) {
    const separator = mark(argument(call))
    if (call.args().length > 1 || /[\\^$.|?*+()[\]{}]/.test(separator) || separator === '')
      throw new Unsure('a regular expression')
    const parts = self.split(separator)
    while (parts.length > 1 && parts.at(-1) === '') parts.pop()
    return items('Array', 'String', parts.map(str))
  },
  toInt: (self) => parsed(self, /^[-+]?\d{1,9}$/, (text) => int(Number(text))),
  toLong: (self) => parsed(self, /^[-+]?\d{1,18}$/, (text) => long(BigInt(text.replace('+', '')))),
  toDouble: (self) => parsed(self, /^[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/, (text) => double(Number(text))),
  toBoolean: (self) => parsed(self.toLowerCase(), /^(?:true|false)$/, (text) => bool(text === 'true')),
  take: (self, call) => str(self.slice(0, Math.max(0, numberArgument(call)))),
  drop: (self, call) => str(self.slice(Math.max(0, numberArgument(call)))),
  head: (self) => char(self[0] ?? raise()),
  last: (self) => char(self.at(-1) ?? raise()),
  headOption: (self) => (self === '' ? none : some(char(self[0] ?? ''))),
  tail: (self) => str(self.slice(1)),
  mkString(self, call) {
    const [separator] = call.args()
    return str(separator === undefined ? self : [...self].join(mark(separator)))
  },
  stripPrefix: (self, call) =>
    str(self.startsWith(stringArgument(call)) ? self.slice(stringArgument(call).length) : self),
  stripSuffix: (self, call) =>
    str(
      stringArgument(call) !== '' && self.endsWith(stringArgument(call))
        ? self.slice(0, -stringArgument(call).length)
        : self,
    ),
  stripMargin: (self) => str(self.replace(/^[ \t]*\|/gm, '')),
  toList: (self) => items('List', 'Char', [...self].map(char)),
  toArray: (self) => items('Array', 'Char', [...self].map(char)),
  equalsIgnoreCase: (self, call) => bool(self.toLowerCase() === stringArgument(call).toLowerCase()),
  filter(self, call) {
    const test = functionArgument(call, 'Char')
    return str([...self].filter((letter) => isTrue(test(char(letter)))).join(''))
  },
  count(self, call) {
    const test = functionArgument(call, 'Char')
    return int([...self].filter((letter) => isTrue(test(char(letter)))).length)
  },
  find(self, call) {
    const test = functionArgument(call, 'Char')
    const found = [...self].find((letter) => isTrue(test(char(letter))))
    return optionOf('Char', found === undefined ? undefined : char(found))
  },
} satisfies Members<string>)

function raise(): never {
  throw new Thrown('java.util.NoSuchElementException', 'next on empty iterator')
}
