import { Unsure } from '../output.ts'
import { memberOf } from './class-members.ts'
import { raised } from './errors.ts'
import { elementsOf } from './iterate.ts'
import type { Machine } from './machine.ts'
import type { Expression } from './nodes.ts'
import { isBlank } from './special.ts'
import { deleteItem, setItem } from './subscript.ts'
import { type Instance, list, opaque, type Scope, type Value } from './value.ts'

/** Assigns a value to a target: a name, an element, an attribute, or several of them. */
export function assignTo(machine: Machine, target: Expression, value: Value, scope: Scope): void {
  switch (target.kind) {
    case 'name':
      machine.assign(target.name, value, scope)
      return
    case 'tuple':
    case 'list':
      unpack(machine, target.items, value, scope)
      return
    case 'index':
      if (target.index.kind === 'slice') throw new Unsure('an assignment to a slice')
      setItem(machine.evaluate(target.value, scope), machine.evaluate(target.index, scope), value)
      return
    case 'attribute': {
      const object = machine.evaluate(target.value, scope)
      if (object.type === 'instance') setField(machine, object, target.name, value)
      else if (object.type === 'exception') object.fields?.set(target.name, value)
      else if (object.type === 'type') object.members.set(target.name, value)
      return
    }
    case 'star':
      assignTo(machine, target.value, value, scope)
      return
    default:
      throw new Unsure('an assignment')
  }
}

function setField(machine: Machine, object: Instance, name: string, value: Value): void {
  const member = memberOf(object.of, name)
  if (member?.type !== 'property') object.fields.set(name, value)
  else if (member.set === undefined)
    throw raised('AttributeError', `property '${name}' of '${object.of.name}' object has no setter`)
  else machine.call(member.set, [object, value])
}

function unpack(machine: Machine, targets: readonly Expression[], value: Value, scope: Scope): void {
  if (isBlank(value)) {
    for (const target of targets) assignTo(machine, target, opaque, scope)
    return
  }
  if (['int', 'float', 'bool', 'NoneType'].includes(value.type))
    throw raised('TypeError', `cannot unpack non-iterable ${value.type} object`)
  const items = elementsOf(value)
  const star = targets.findIndex(({ kind }) => kind === 'star')
  if (star < 0) {
    if (items.length > targets.length)
      throw raised('ValueError', `too many values to unpack (expected ${targets.length})`)
    if (items.length < targets.length)
      throw raised('ValueError', `not enough values to unpack (expected ${targets.length}, got ${items.length})`)
  } else if (items.length < targets.length - 1) {
    throw raised(
      'ValueError',
      `not enough values to unpack (expected at least ${targets.length - 1}, got ${items.length})`,
    )
  }
  const after = star < 0 ? 0 : targets.length - 1 - star
  for (const [index, target] of targets.entries()) {
    const isAfter = star >= 0 && index > star
    const item =
      index === star
        ? list(items.slice(star, items.length - after))
        : items[isAfter ? items.length - targets.length + index : index]
    assignTo(machine, target, item ?? opaque, scope)
  }
}

/** `del target`. */
export function deleteTarget(machine: Machine, target: Expression, scope: Scope): void {
  if (target.kind === 'index' && target.index.kind !== 'slice') {
    deleteItem(machine.evaluate(target.value, scope), machine.evaluate(target.index, scope))
  } else if (target.kind === 'name') {
    const names = scope.globals.has(target.name) ? machine.globals.names : scope.names
    if (!names.delete(target.name) && !machine.isOpen) throw raised('NameError', `name '${target.name}' is not defined`)
  } else if (target.kind === 'attribute') {
    const object = machine.evaluate(target.value, scope)
    if (object.type === 'instance') object.fields.delete(target.name)
  } else throw new Unsure('a deletion')
}

/** The names that code assigns, in a target. */
export function targetNames(target: Expression): string[] {
  switch (target.kind) {
    case 'name':
      return [target.name]
    case 'tuple':
    case 'list':
      return target.items.flatMap(targetNames)
    case 'star':
      return targetNames(target.value)
    default:
      return []
  }
}
