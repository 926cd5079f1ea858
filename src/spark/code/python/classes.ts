import { boundMember } from './attributes.ts'
import { makeBuiltin } from './builtin-types.ts'
import { memberOf } from './class-members.ts'
import { isException, raised } from './errors.ts'
import type { Machine } from './machine.ts'
import {
  type CallSpecial,
  type Exception,
  type Instance,
  none,
  opaque,
  type PyClass,
  type Scope,
  type Value,
} from './value.ts'

/** An object of a class of the code, or an exception. */
export function construct(
  machine: Machine,
  of: PyClass,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value {
  const init = memberOf(of, '__init__')
  if (isException(of)) {
    const exception = makeException(machine, of, args)
    if (init !== undefined) machine.call(init, [exception, ...args], named)
    return exception
  }
  const made = of.make?.(args, named) ?? makeBuiltin(of, args, named)
  if (made !== undefined) return made
  if (of.module !== '__main__' || of.members.has('*') || memberOf(of, '__new__') !== undefined) return opaque
  const object: Instance = { type: 'instance', of, fields: new Map(), special: () => undefined }
  Object.assign(object, { special: specialsOf(machine, object) })
  if (init !== undefined) machine.call(init, [object, ...args], named)
  else if (args.length > 0 || named.size > 0) throw raised('TypeError', `${of.name}() takes no arguments`)
  return object
}

function makeException(machine: Machine, of: PyClass, args: readonly Value[]): Exception {
  const exception: Exception = { type: 'exception', of, args, fields: new Map() }
  return Object.assign(exception, { special: specialsOf(machine, exception) })
}

const specialsOf =
  (machine: Machine, self: Instance | Exception): CallSpecial =>
  (name, args) => {
    const member = memberOf(self.of, name)
    return member === undefined ? undefined : machine.call(boundMember(machine, self, self.of, member, name), args)
  }

/** `super()` in a method: the members of the classes that its class extends. */
export function superOf(machine: Machine, scope: Scope | undefined): Value {
  const owner = scope?.of?.owner
  const first = scope?.of?.parameters[0]
  const self = first === undefined ? undefined : scope?.names.get(first.name)
  if (owner === undefined || self === undefined || (self.type !== 'instance' && self.type !== 'exception'))
    return opaque
  return { type: 'opaque', attribute: (name) => superMember(machine, owner, self, name) }
}

function superMember(machine: Machine, owner: PyClass, self: Instance | Exception, name: string): Value {
  for (const base of owner.bases) {
    const member = memberOf(base, name)
    if (member !== undefined) return boundMember(machine, self, self.of, member, name)
  }
  if (name !== '__init__') return opaque
  return {
    type: 'builtin_function_or_method',
    name,
    call(args) {
      if (self.type === 'exception') self.args = args
      return none
    },
  }
}
