import { Unsure } from '../output.ts'
import type { Machine } from './machine.ts'
import type { Expression, Generator } from './nodes.ts'
import { isTrue } from './operators.ts'
import { bindPattern } from './patterns.ts'
import { Scope } from './scope.ts'
import { joinedType } from './type-rules.ts'
import { items, tuple, unit, unknown, type Value } from './value.ts'

export function forLoop(machine: Machine, node: Extract<Expression, { kind: 'for' }>, scope: Scope): Value {
  const results: Value[] = []
  const [first] = node.generators
  walk(machine, node.generators, new Scope(scope), (inner) => {
    const value = machine.evaluate(node.body, inner)
    if (node.yields) results.push(value)
  })
  if (!node.yields) return unit
  const over = first?.kind === 'from' ? machine.evaluate(first.over, scope) : unknown()
  const of = joinedType(results.map(({ type }) => type))
  if (results.length === 0) throw new Unsure('an empty result')
  if (over.kind === 'items' && over.prefix !== 'Range' && over.type.startsWith('List['))
    return items('List', of, results)
  if (over.kind === 'items' && over.prefix === 'Range') return items('ImmutableIndexedSeq', of, results)
  if (over.kind === 'items' && over.prefix === 'Array') return items('Array', of, results)
  if (over.kind === 'items' && over.type.startsWith('Seq[')) return items('Seq', of, results)
  throw new Unsure('a comprehension')
}

function walk(
  machine: Machine,
  [first, ...rest]: readonly Generator[],
  scope: Scope,
  visit: (scope: Scope) => void,
): void {
  if (first === undefined) {
    visit(scope)
    return
  }
  if (first.kind === 'guard') {
    if (isTrue(machine.evaluate(first.test, scope))) walk(machine, rest, scope, visit)
    return
  }
  if (first.kind === 'value') {
    bindPattern(first.pattern, machine.evaluate(first.value, scope), (name, value) => scope.define(name, value))
    walk(machine, rest, scope, visit)
    return
  }
  const over = machine.evaluate(first.over, scope)
  const elements =
    over.kind === 'items'
      ? over.items
      : over.kind === 'map'
        ? over.entries.map(([key, value]) => tuple([key, value]))
        : undefined
  if (elements === undefined) throw new Unsure('unknown elements')
  for (const element of elements) {
    machine.step()
    const inner = new Scope(scope)
    bindPattern(first.pattern, element, (name, value) => inner.define(name, value))
    walk(machine, rest, inner, visit)
  }
}
