import { raised } from './errors.ts'
import type { Machine } from './machine.ts'
import { methodOf } from './methods.ts'
import { moduleMember } from './modules.ts'
import { type Builtin, opaque, type PyClass, str, typeName, type Value } from './value.ts'

/** `value.name`. Throws an AttributeError if it is certain that there is no such attribute. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'opaque':
      return value.attribute?.(name) ?? opaque
    case 'module':
      return moduleMember(value.name, name, machine)
    case 'type':
      return classMember(value, name)
    case 'instance':
      return instanceMember(machine, value, name)
    case 'exception':
      return name === 'args' ? { type: 'tuple', items: value.args } : opaque
    case 'function':
      return name === '__name__' ? str(value.name) : opaque
    default:
      return methodOf(value, name, (callee, args) => machine.call(callee, args))
  }
}

function classMember(of: PyClass, name: string): Value {
  if (name === '__name__') return str(of.name)
  return memberOf(of, name) ?? opaque
}

/** A member of a class or of one that it extends. */
export function memberOf(of: PyClass, name: string): Value | undefined {
  const own = of.members.get(name)
  if (own !== undefined) return own
  for (const base of of.bases) {
    const found = memberOf(base, name)
    if (found !== undefined) return found
  }
  return undefined
}

function instanceMember(machine: Machine, value: Extract<Value, { type: 'instance' }>, name: string): Value {
  const own = value.fields.get(name)
  if (own !== undefined) return own
  const member = memberOf(value.of, name)
  if (member?.type === 'function') return bound(machine, value, member, name)
  if (member !== undefined) return member
  if (/^__\w+__$/.test(name) || isOpenClass(value.of)) return opaque
  throw raised('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`)
}

/** A class with attributes that are not known. */
const isOpenClass = (of: PyClass): boolean =>
  of.members.has('__getattr__') || of.members.has('*') || of.bases.some(isOpenClass)

const bound = (machine: Machine, self: Value, method: Value, name: string): Builtin => ({
  type: 'builtin_function_or_method',
  name,
  call: (args, named) => machine.call(method, [self, ...args], named),
})
