import { Unsure } from '../output.ts'
import { defineClass } from './classes.ts'
import type { Machine } from './machine.ts'
import type { Parameter, Statement } from './nodes.ts'
import { bindPattern } from './patterns.ts'
import { resultType } from './result-type.ts'
import { Scope } from './scope.ts'
import { CompileError } from './syntax-error.ts'
import { ascribed, fullType, isMismatch } from './type-rules.ts'
import { type FunctionValue, fn, GETTER, unit, unknown, type Value } from './value.ts'

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
      return machine.evaluate(node.value, scope)
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
  const value = machine.evaluate(node.value, scope, functionHint(node.type))
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
        const arg = args[index] ?? (fallback === undefined ? unknown(type) : machine.evaluate(fallback, inner))
        inner.define(name, type === undefined || node.generics !== '' ? arg : ascribed(arg, type))
      }
      const value = machine.evaluate(body, inner)
      return result === undefined ? value : result === 'Unit' ? unit : ascribed(value, result)
    })
  const [first, ...others] = lists
  if (first === undefined || (first.length === 0 && others.length === 0)) return fn(GETTER, () => run([], []))
  if (others.length > 0) {
    return fn('method', () => {
      throw new Unsure('several lists of parameters')
    })
  }
  const call = fn('method', (args) => run(first, args))
  // the last parameter may be repeated
  if (first.some(({ type }) => type?.endsWith('*') === true)) return call
  const optional = first.findIndex(({ fallback }) => fallback !== undefined)
  const required = optional < 0 ? first.length : optional
  return {
    ...call,
    signature: { names: first.map(({ name }) => name), required, text: () => methodText(machine, node, scope) },
  }
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
  return body === undefined ? 'Unit' : resultType(machine, () => machine.evaluate(body, inner))
}
