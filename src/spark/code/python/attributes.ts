import { isOpenClass, memberOf } from './class-members.ts'
import { isException, raised } from './errors.ts'
import type { Machine } from './machine.ts'
import { methodOf } from './methods.ts'
import { moduleMember } from './modules.ts'
import {
  type Builtin,
  type Descriptor,
  type Exception,
  type Instance,
  opaque,
  type PyClass,
  str,
  tuple,
  typeName,
  type Value,
} from './value.ts'

/** `value.name`. Throws an AttributeError if it is certain that there is no such attribute. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'opaque':
      return value.attribute?.(name) ?? opaque
    case 'module':
      return moduleMember(value.name, name, machine)
    case 'type':
      return classMember(machine, value, name)
    case 'instance':
      return instanceMember(machine, value, name)
    case 'exception':
      return exceptionMember(machine, value, name)
    case 'function':
      return name === '__name__' ? str(value.name) : name === '__qualname__' ? str(value.qualname) : opaque
    case 'property':
      return setterOf(value, name)
    default:
      return methodOf(value, name, (callee, args) => machine.call(callee, args))
  }
}

function classMember(machine: Machine, of: PyClass, name: string): Value {
  if (name === '__name__' || name === '__qualname__') return str(of.name)
  if (name === '__module__') return str(of.module)
  const member = memberOf(of, name)
  if (member === undefined) {
    if (of.module !== '__main__' || /^__\w+__$/.test(name) || isOpenClass(of) || isException(of)) return opaque
    throw raised('AttributeError', `type object '${of.name}' has no attribute '${name}'`)
  }
  if (member.type === 'staticmethod') return member.get
  return member.type === 'classmethod' ? bound(machine, of, member.get, name) : member
}

function exceptionMember(machine: Machine, value: Exception, name: string): Value {
  const own = value.fields?.get(name)
  if (own !== undefined) return own
  if (name === 'args') return tuple(value.args)
  if (name === '__class__') return value.of
  const member = memberOf(value.of, name)
  return member === undefined ? opaque : boundMember(machine, value, value.of, member, name)
}

function instanceMember(machine: Machine, value: Instance, name: string): Value {
  const member = memberOf(value.of, name)
  if (member?.type === 'property') return machine.call(member.get, [value])
  const own = value.fields.get(name)
  if (own !== undefined) return own
  if (member !== undefined) return boundMember(machine, value, value.of, member, name)
  if (name === '__class__') return value.of
  if (name === '__dict__') {
    return {
      type: 'dict',
      entries: new Map([...value.fields].map(([key, item]) => [`s${key}`, [str(key), item] as const])),
    }
  }
  if (/^__\w+__$/.test(name) || isOpenClass(value.of)) return opaque
  throw raised('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`)
}

/** A member of a class as an object of the class has it. */
export function boundMember(machine: Machine, self: Value, of: PyClass, member: Value, name: string): Value {
  switch (member.type) {
    case 'function':
      return bound(machine, self, member, name)
    case 'builtin_function_or_method':
      return member.binds === true ? bound(machine, self, member, name) : member
    case 'property':
      return machine.call(member.get, [self])
    case 'staticmethod':
      return member.get
    case 'classmethod':
      return bound(machine, of, member.get, name)
    default:
      return member
  }
}

const bound = (machine: Machine, self: Value, method: Value, name: string): Builtin => ({
  type: 'builtin_function_or_method',
  name,
  call: (args, named) => machine.call(method, [self, ...args], named),
})

/** `@name.setter` makes a property that can be assigned. */
const setterOf = (property: Descriptor, name: string): Value =>
  name === 'setter'
    ? {
        type: 'builtin_function_or_method',
        name,
        call: ([set]) => (set === undefined ? property : { ...property, set }),
      }
    : opaque
