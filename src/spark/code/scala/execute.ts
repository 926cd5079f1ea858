import { Unsure } from '../output.ts'
import { defineClass } from './classes.ts'
import { evaluate, resultType } from './evaluate.ts'
import type { Machine } from './machine.ts'
import type { Parameter, Pattern, Statement } from './nodes.ts'
import { Scope } from './scope.ts'
import { CompileError, Thrown } from './syntax-error.ts'
import { ascribed, fullType, isMismatch } from './types.ts'
import { type FunctionValue, fn, unit, unknown, type Value } from './value.ts'

/** The type of a method that runs when it is named. */
export const GETTER = 'getter'

/** Runs the statements of a block; its value is that of the last one. */
export function runStatements(machine: Machine, body: readonly Statement[], scope: Scope): Value {
  let value: Value = unit
  for (const statement of body) value = runStatement(machine, statement, scope)
  return value
}

/** Runs a statement. Only an expression has a value. */
export function runStatement(machine: Machine, node: Statement, scope: Scope): Value {
  machine.step()
  switch (node.kind) {
    case 'expression':
      return evaluate(machine, node.value, scope)
    case 'val':
    case 'var':
    case 'lazy': {
      const value = declared(machine, node, scope)
      bindPattern(node.pattern, value, (name, part) => scope.define(name, part, node.kind === 'var'))
      return unit
    }
    case 'def':
      scope.define(node.name, defined(machine, node, scope))
      return unit
    case 'class':
    case 'trait':
    case 'object':
      defineClass(machine, node, scope)
      return unit
    default:
      return unit
  }
}

/** The value of a definition, as one of its declared type. */
export function declared(
  machine: Machine,
  node: Extract<Statement, { kind: 'val' | 'var' | 'lazy' }>,
  scope: Scope,
): Value {
  const value = evaluate(machine, node.value, scope, functionHint(node.type))
  if (node.type === undefined) return value
  const { type } = value
  if (type !== undefined && isMismatch(node.type, type)) {
    const { kind } = node.value
    const isLiteral = kind === 'string' || kind === 'number' || (kind === 'constant' && type === 'Boolean')
    const text =
      node.value.kind === 'string' || node.value.kind === 'number'
        ? node.value.text
        : node.value.kind === 'constant'
          ? node.value.name
          : ''
    throw new CompileError('type mismatch;', node.value.at, [
      ` found   : ${type}${isLiteral ? `(${text})` : ''}\n`,
      ` required: ${fullType(node.type)}\n`,
    ])
  }
  return ascribed(value, node.type)
}

/** The types of the parameters of a declared function. */
function functionHint(type: string | undefined): string[] {
  const arrow = type?.indexOf(' => ') ?? -1
  if (type === undefined || arrow < 0) return []
  const left = type.slice(0, arrow)
  return left.startsWith('(') ? left.slice(1, -1).split(', ') : [left]
}

function defined(machine: Machine, node: Extract<Statement, { kind: 'def' }>, scope: Scope): FunctionValue {
  const { lists, body, result } = node
  const run = (parameters: readonly Parameter[], args: readonly Value[]): Value =>
    machine.inCall(() => {
      if (body === undefined) throw new Unsure('a method without a body')
      const inner = new Scope(scope)
      for (const [index, { name, type, fallback }] of parameters.entries()) {
        const arg = args[index] ?? (fallback === undefined ? unknown(type) : evaluate(machine, fallback, inner))
        inner.define(name, type === undefined || node.generics !== '' ? arg : ascribed(arg, type))
      }
      const value = evaluate(machine, body, inner)
      return result === undefined ? value : result === 'Unit' ? unit : ascribed(value, result)
    })
  const [first, ...others] = lists
  if (first === undefined || (first.length === 0 && others.length === 0)) return fn(GETTER, () => run([], []))
  if (others.length > 0) {
    return fn('method', () => {
      throw new Unsure('several lists of parameters')
    })
  }
  return fn('method', (args) => run(first, args))
}

/** The line that the shell prints for a method. */
export function methodText(machine: Machine, node: Extract<Statement, { kind: 'def' }>, scope: Scope): string {
  const lists = node.lists
    .map((list) => `(${list.map(({ name, type }) => `${name}: ${fullType(type ?? 'Any')}`).join(', ')})`)
    .join('')
  const result = fullType(node.result ?? inferred(machine, node, scope))
  return node.lists.length === 0
    ? `${node.name}: ${node.generics}${result}`
    : `${node.name}: ${node.generics}${lists}${result}`
}

function inferred(machine: Machine, node: Extract<Statement, { kind: 'def' }>, scope: Scope): string {
  const inner = new Scope(scope)
  for (const { name, type } of node.lists.flat()) inner.define(name, unknown(type))
  const { body } = node
  return body === undefined ? 'Unit' : resultType(machine, () => evaluate(machine, body, inner))
}

/** Gives the names of a pattern their parts of a value. */
export function bindPattern(pattern: Pattern, value: Value, define: (name: string, value: Value) => void): void {
  switch (pattern.kind) {
    case 'bind':
      if (pattern.name !== '_') define(pattern.name, value)
      return
    case 'tuple':
      if (value.kind === 'unknown') for (const item of pattern.items) bindPattern(item, unknown(), define)
      else if (value.kind !== 'tuple' || value.items.length !== pattern.items.length) throw new Unsure('a pattern')
      else
        for (const [index, item] of pattern.items.entries()) bindPattern(item, value.items[index] ?? unknown(), define)
      return
    case 'class': {
      const items =
        value.kind === 'items'
          ? value.items
          : value.kind === 'option' && value.value !== undefined
            ? [value.value]
            : undefined
      if (items === undefined) throw new Unsure('a pattern of a class')
      if (items.length !== pattern.items.length) throw new Thrown('scala.MatchError', undefined)
      for (const [index, item] of pattern.items.entries()) bindPattern(item, items[index] ?? unknown(), define)
    }
  }
}

/** The names of a pattern, in order. */
export function patternNames(pattern: Pattern): string[] {
  return pattern.kind === 'bind' ? (pattern.name === '_' ? [] : [pattern.name]) : pattern.items.flatMap(patternNames)
}
