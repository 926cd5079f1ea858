import type { Machine } from './machine.ts'
import type { Expression, Parameter } from './nodes.ts'
import { resultType } from './result-type.ts'
import { Scope } from './scope.ts'
import { ascribed } from './type-rules.ts'
import { type FunctionValue, fn, unknown, type Value } from './value.ts'

/** Whether the smallest expression around a `_` is this one. */
export function hasPlaceholder(node: Expression): boolean {
  switch (node.kind) {
    case 'infix':
      return isOpen(node.left) || isOpen(node.right)
    case 'select':
    case 'prefix':
    case 'ascribe':
      return isOpen(node.value)
    case 'call':
      return isOpen(node.callee) || node.args.some(({ value }) => value.kind === 'placeholder')
    case 'tuple':
      return node.items.some(({ kind }) => kind === 'placeholder')
    default:
      return false
  }
}

const isOpen = (node: Expression): boolean =>
  node.kind === 'placeholder' || (node.kind !== 'tuple' && hasPlaceholder(node))

/** `_ + 1` as a function: each `_` is the next parameter. */
export function placeholderFunction(
  machine: Machine,
  node: Expression,
  scope: Scope,
  hint: readonly (string | undefined)[],
): Value {
  const parameters: Parameter[] = []
  const fill = (one: Expression): Expression => {
    if (one.kind === 'placeholder') {
      const name = `x$${parameters.length + 1}`
      parameters.push({ name, type: undefined })
      return { kind: 'name', at: one.at, name }
    }
    if (one.kind === 'infix') return { ...one, left: fill(one.left), right: fill(one.right) }
    if (one.kind === 'select' || one.kind === 'prefix' || one.kind === 'ascribe')
      return { ...one, value: fill(one.value) }
    if (one.kind === 'tuple') return { ...one, items: one.items.map(fill) }
    if (one.kind !== 'call') return one
    return {
      ...one,
      callee: fill(one.callee),
      args: one.args.map((arg) => (arg.value.kind === 'placeholder' ? { ...arg, value: fill(arg.value) } : arg)),
    }
  }
  return lambda(machine, parameters, fill(node), scope, hint, parameters)
}

export function lambda(
  machine: Machine,
  given: readonly Parameter[],
  body: Expression,
  scope: Scope,
  hint: readonly (string | undefined)[],
  filled = given,
): FunctionValue {
  const parameters = filled.map((one, index) => ({ ...one, type: one.type ?? hint[index] }))
  const run = (args: readonly Value[]): Value =>
    machine.inCall(() => {
      const inner = new Scope(scope)
      const spread = parameters.length > 1 && args.length === 1 && args[0]?.kind === 'tuple' ? args[0].items : args
      for (const [index, { name, type }] of parameters.entries()) {
        const arg = spread[index] ?? unknown(type)
        inner.define(name, type === undefined ? arg : ascribed(arg, type))
      }
      return machine.evaluate(body, inner)
    })
  const types = parameters.map(({ type }) => type)
  if (types.includes(undefined)) return fn('', run)
  const result = resultType(machine, () => run(parameters.map(({ type }) => unknown(type))))
  return fn(`${types.length === 1 ? types[0] : `(${types.join(', ')})`} => ${result}`, run)
}
