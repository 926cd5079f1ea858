import { Unsure } from '../output.ts'
import type { Machine } from './machine.ts'
import type { Statement } from './nodes.ts'
import { constructorName, Scope } from './scope.ts'
import { textOf } from './show.ts'
import { Thrown } from './syntax-error.ts'
import { ascribed } from './type-rules.ts'
import { fn, type ObjectValue, unknown, type Value } from './value.ts'

/** Members that every case class has. */
const COMMON = new Set(
  'copy productArity productElement productIterator productPrefix canEqual equals hashCode toString getClass eq ne asInstanceOf isInstanceOf synchronized wait notify notifyAll ensuring formatted'.split(
    ' ',
  ),
)

type ClassNode = Extract<Statement, { kind: 'class' | 'trait' | 'object' }>

/** Defines a class, a trait or an object. */
export function defineClass(machine: Machine, node: ClassNode, scope: Scope): void {
  if (node.kind === 'trait') {
    scope.define(constructorName(node.name), unknown(node.name))
    return
  }
  if (node.kind === 'object') {
    scope.define(node.name, objectValue(machine, node, scope))
    return
  }
  const construct = fn('', (args) => instance(node, args))
  scope.define(constructorName(node.name), construct)
  if (node.isCase)
    scope.define(
      node.name,
      fn('method', (args) => instance(node, args)),
    )
}

function objectValue(machine: Machine, node: ClassNode, scope: Scope): Value {
  const inner = new Scope(scope)
  try {
    machine.runStatements(node.body, inner)
  } catch (error) {
    if (error instanceof Unsure || error instanceof Thrown) return unknown(`${node.name}.type`)
    throw error
  }
  return {
    kind: 'object',
    type: `${node.name}.type`,
    text: node.isCase ? node.name : `${node.name}$@3c5a99da`,
    member: (name) => inner.names.get(name)?.value,
  }
}

function instance(node: ClassNode, args: readonly Value[]): Value {
  const { name, parameters, isCase } = node
  if (args.length > parameters.length) throw new Unsure('arguments')
  const fields = parameters.map(({ type }, index) => {
    const arg = args[index]
    if (arg === undefined) throw new Unsure('a missing argument')
    return type === undefined ? arg : ascribed(arg, type)
  })
  const object: ObjectValue = {
    kind: 'object',
    type: name,
    text: isCase ? `${name}(${fields.map(textOf).join(',')})` : `${name}@5e316c74`,
    ...(isCase ? { fields } : {}),
    ...(isCase && !node.hasMore
      ? { hasMember: (member) => COMMON.has(member) || parameters.some((one) => one.name === member) }
      : {}),
    member(field) {
      const index = parameters.findIndex((one) => one.name === field)
      return index < 0 ? (node.hasMore ? unknown() : undefined) : fields[index]
    },
  }
  return object
}
