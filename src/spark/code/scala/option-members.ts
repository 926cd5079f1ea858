import { Unsure } from '../output.ts'
import { argument, functionArgument, type Members } from './member-call.ts'
import { isTrue } from './operators.ts'
import { Thrown } from './syntax-error.ts'
import { bool, items, type OptionValue, optionOf, unit } from './value.ts'

export const optionMembers: Members<OptionValue> = Object.assign(Object.create(null), {
  get({ value }) {
    if (value !== undefined) return value
    throw new Thrown('java.util.NoSuchElementException', 'None.get', [
      '  at scala.None$.get(Option.scala:529)\n',
      '  at scala.None$.get(Option.scala:527)\n',
    ])
  },
  isEmpty: ({ value }) => bool(value === undefined),
  isDefined: ({ value }) => bool(value !== undefined),
  nonEmpty: ({ value }) => bool(value !== undefined),
  getOrElse: ({ value }, call) => value ?? argument(call),
  orElse: (self, call) => (self.value === undefined ? argument(call) : self),
  map({ value, of }, call) {
    const run = functionArgument(call, of)
    const made = value && run(value)
    if (made === undefined) throw new Unsure('a type')
    return optionOf(made.type ?? 'Any', made)
  },
  foreach({ value, of }, call) {
    const run = functionArgument(call, of)
    if (value !== undefined) run(value)
    return unit
  },
  filter({ value, of }, call) {
    const test = functionArgument(call, of)
    return optionOf(of, value !== undefined && isTrue(test(value)) ? value : undefined)
  },
  toList: ({ value, of }) => items('List', of, value === undefined ? [] : [value]),
} satisfies Members<OptionValue>)
