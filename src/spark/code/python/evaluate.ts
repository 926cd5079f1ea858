import { MAX_ELEMENTS, MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { assignTo } from './assign.ts'
import { attributeOf } from './attributes.ts'
import { superName } from './builtins.ts'
import { construct, superOf } from './classes.ts'
import { compare } from './comparison.ts'
import { hashKey } from './equality.ts'
import { raised } from './errors.ts'
import { formatValue } from './format-value.ts'
import { elementsOf, pairsOf } from './iterate.ts'
import type { Machine } from './machine.ts'
import type { Argument, Comprehension, Expression, FormatPart, Loop } from './nodes.ts'
import { binary, checked, isTrue, unary } from './operators.ts'
import { repr, strOf } from './repr.ts'
import { isBlank } from './special.ts'
import { getItem, getSlice } from './subscript.ts'
import { bool, float, int, list, none, opaque, type Scope, str, tuple, typeName, type Value } from './value.ts'

/** The value of an expression. Throws Raised as Python would, and Unsure if the value is not known. */
export function evaluate(machine: Machine, node: Expression, scope: Scope): Value {
  machine.step()
  const value = (one: Expression): Value => evaluate(machine, one, scope)
  switch (node.kind) {
    case 'number':
      return number(node.text)
    case 'string':
      return node.bytes ? { type: 'bytes', value: node.value } : str(node.value)
    case 'format':
      return str(formatted(machine, node.parts, scope))
    case 'constant':
      return node.name === 'None' ? none : node.name === '...' ? { type: 'Ellipsis' } : bool(node.name === 'True')
    case 'name':
      return machine.noted(machine.lookup(node.name, scope), () => `name ${node.name}`)
    case 'list':
      return checked(list(spread(machine, node.items, scope)))
    case 'tuple':
      return tuple(spread(machine, node.items, scope))
    case 'set':
      return { type: 'set', entries: new Map(spread(machine, node.items, scope).map((item) => [hashKey(item), item])) }
    case 'dict':
      return dictOf(machine, node.items, scope)
    case 'unary':
      return unary(node.operator, value(node.value))
    case 'binary':
      return binary(node.operator, value(node.left), value(node.right))
    case 'compare':
      return comparisons(machine, node, scope)
    case 'and': {
      const left = value(node.left)
      return isBlank(left) ? opaque : isTrue(left) ? value(node.right) : left
    }
    case 'or': {
      const left = value(node.left)
      return isBlank(left) ? opaque : isTrue(left) ? left : value(node.right)
    }
    case 'if': {
      const test = value(node.test)
      return isBlank(test) ? opaque : isTrue(test) ? value(node.consequent) : value(node.otherwise)
    }
    case 'attribute':
      return attribute(machine, value(node.value), node.name)
    case 'index':
      return index(machine, node, scope)
    case 'call':
      return callNode(machine, node, scope)
    case 'lambda':
      return lambda(machine, node, scope)
    case 'comprehension':
      return comprehension(machine, node, scope)
    case 'walrus': {
      const assigned = value(node.value)
      machine.assign(node.name, assigned, scope)
      return assigned
    }
    case 'yield':
      return yielded(machine, node, scope)
    default:
      throw new Unsure(node.kind)
  }
}

/** `yield`: the value is kept, and nothing is sent back. */
function yielded(machine: Machine, node: Extract<Expression, { kind: 'yield' }>, scope: Scope): Value {
  const value = node.value === undefined ? none : evaluate(machine, node.value, scope)
  const given = scope.yielded
  if (given === undefined) throw new Unsure('yield')
  given.push(...(node.isFrom ? elementsOf(value) : [value]))
  if (given.length > MAX_ELEMENTS) throw new Unsure('a long generator')
  return none
}

function number(text: string): Value {
  const digits = text.replaceAll('_', '')
  if (/[jJ]$/.test(digits)) return { type: 'complex', re: 0, im: Number(digits.slice(0, -1)) }
  if (/^0[xXoObB]/.test(digits)) return int(BigInt(digits))
  return /[.eE]/.test(digits) ? float(Number(digits)) : int(BigInt(digits))
}

function formatted(machine: Machine, parts: readonly (string | FormatPart)[], scope: Scope): string {
  let text = ''
  for (const part of parts) {
    text += typeof part === 'string' ? part : field(machine, part, scope)
    if (text.length > MAX_VALUE_TEXT) throw new Unsure('a long text')
  }
  return text
}

function field(machine: Machine, { value, conversion, spec, label }: FormatPart, scope: Scope): string {
  const found = evaluate(machine, value, scope)
  if (isBlank(found) && !(found.type === 'opaque' && found.text !== undefined))
    throw new Unsure('an unknown value in a text')
  const specText = formatted(machine, spec, scope)
  const asRepr = conversion === 'r' || (label !== '' && conversion === '' && specText === '')
  if (asRepr) return label + formatValue(str(repr(found)), specText)
  return label + formatValue(conversion === 's' ? str(strOf(found)) : found, specText)
}

function spread(machine: Machine, items: readonly Expression[], scope: Scope): Value[] {
  return items.flatMap((item) =>
    item.kind === 'star' ? elementsOf(evaluate(machine, item.value, scope)) : [evaluate(machine, item, scope)],
  )
}

function dictOf(
  machine: Machine,
  items: readonly (readonly [Expression | undefined, Expression])[],
  scope: Scope,
): Value {
  const entries = new Map<string, readonly [Value, Value]>()
  for (const [keyNode, valueNode] of items) {
    if (keyNode === undefined)
      for (const entry of pairsOf(evaluate(machine, valueNode, scope))) entries.set(hashKey(entry[0]), entry)
    else {
      const key = evaluate(machine, keyNode, scope)
      const hash = hashKey(key)
      // the first of equal keys stays
      entries.set(hash, [entries.get(hash)?.[0] ?? key, evaluate(machine, valueNode, scope)])
    }
  }
  return { type: 'dict', entries }
}

function comparisons(machine: Machine, node: Extract<Expression, { kind: 'compare' }>, scope: Scope): Value {
  let left = evaluate(machine, node.first, scope)
  let result: Value = bool(true)
  for (const [operator, rightNode] of node.rest) {
    const right = evaluate(machine, rightNode, scope)
    result = compare(operator, left, right)
    if (isBlank(result)) return opaque
    // the only comparison of a chain need not be a truth value
    if (node.rest.length === 1) return result
    if (!isTrue(result)) return result
    left = right
  }
  return result
}

function index(machine: Machine, node: Extract<Expression, { kind: 'index' }>, scope: Scope): Value {
  const value = evaluate(machine, node.value, scope)
  if (node.index.kind !== 'slice') return getItem(value, evaluate(machine, node.index, scope))
  const parts = node.index.parts.map((part) => part && evaluate(machine, part, scope))
  return getSlice(value, parts)
}

function lambda(machine: Machine, node: Extract<Expression, { kind: 'lambda' }>, scope: Scope): Value {
  const { parameters, body, line } = node
  return {
    type: 'function',
    name: '<lambda>',
    qualname: `${scope.prefix ?? ''}<lambda>`,
    parameters,
    body,
    scope,
    defaults: defaultsOf(machine, parameters, scope),
    line,
  }
}

export function defaultsOf(
  machine: Machine,
  parameters: readonly { name: string; fallback: Expression | undefined }[],
  scope: Scope,
): Map<string, Value> {
  const defaults = new Map<string, Value>()
  for (const { name, fallback } of parameters)
    if (fallback !== undefined) defaults.set(name, evaluate(machine, fallback, scope))
  return defaults
}

function callNode(machine: Machine, node: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const callee = evaluate(machine, node.callee, scope)
  if (callee === superName && node.args.length === 0) return superOf(machine, scope)
  const { args, named } = argumentsOf(machine, node.args, scope)
  machine.line = node.line
  const result = call(machine, callee, args, named)
  // what an unknown value gives is not a further assumption
  if (callee === opaque || args.includes(opaque)) return result
  return machine.noted(result, () => `call ${calleeName(node.callee)}()`)
}

const calleeName = (callee: Expression): string =>
  callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : ''

function attribute(machine: Machine, of: Value, name: string): Value {
  const value = attributeOf(machine, of, name)
  if (of === opaque) return value
  return machine.noted(value, () => (of.type === 'module' ? `${of.name}.${name}` : `attribute ${name}`))
}

function argumentsOf(
  machine: Machine,
  nodes: readonly Argument[],
  scope: Scope,
): { args: Value[]; named: Map<string, Value> } {
  const args: Value[] = []
  const named = new Map<string, Value>()
  for (const { value, name, spread: kind } of nodes) {
    const given = evaluate(machine, value, scope)
    if (kind === 1) args.push(...elementsOf(given))
    else if (kind === 2) for (const [key, item] of pairsOf(given)) named.set(strOf(key), item)
    else if (name !== undefined) named.set(name, given)
    else args.push(given)
  }
  return { args, named }
}

const notCallable = (callee: Value): Error => raised('TypeError', `'${typeName(callee)}' object is not callable`)

/** Calls a value. */
export function call(
  machine: Machine,
  callee: Value,
  args: readonly Value[],
  named: ReadonlyMap<string, Value> = new Map(),
): Value {
  machine.step()
  switch (callee.type) {
    case 'function':
      return machine.callFunction(callee, args, named)
    case 'builtin_function_or_method':
      return callee.call(args, named)
    case 'type':
      return construct(machine, callee, args, named)
    case 'opaque':
      return callee.attribute?.('()') ?? opaque
    case 'instance': {
      if (isBlank(callee)) return opaque
      const result = callee.special('__call__', args)
      if (result !== undefined) return result
      throw notCallable(callee)
    }
    default:
      throw notCallable(callee)
  }
}

function comprehension(machine: Machine, node: Comprehension, outer: Scope): Value {
  const scope: Scope = { names: new Map(), outer, globals: new Set(), prefix: outer.prefix ?? '' }
  const items: Value[] = []
  const values: Value[] = []
  walk(machine, node.loops, scope, () => {
    items.push(evaluate(machine, node.item, scope))
    if (node.value !== undefined) values.push(evaluate(machine, node.value, scope))
    if (items.length > MAX_ELEMENTS) throw new Unsure('a long comprehension')
  })
  if (node.result === 'list') return list(items)
  if (node.result === 'generator')
    return { type: 'view', name: 'generator', of: `${outer.prefix ?? ''}<genexpr>`, items }
  if (node.result === 'set') return { type: 'set', entries: new Map(items.map((item) => [hashKey(item), item])) }
  return { type: 'dict', entries: new Map(items.map((key, at) => [hashKey(key), [key, values[at] ?? none] as const])) }
}

function walk(machine: Machine, [first, ...rest]: readonly Loop[], scope: Scope, visit: () => void): void {
  if (first === undefined) {
    visit()
    return
  }
  for (const item of elementsOf(evaluate(machine, first.over, scope))) {
    machine.step()
    assignTo(machine, first.target, item, scope)
    if (first.conditions.every((test) => isTrue(evaluate(machine, test, scope)))) walk(machine, rest, scope, visit)
  }
}
