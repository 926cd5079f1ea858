import { Unsure } from '../output.ts'
import { constantAt, construct, functionAt, globalValue } from './globals.ts'
import { hasPlaceholder, lambda, placeholderFunction } from './lambdas.ts'
import { stringOf, withoutEscapes } from './literals.ts'
import { forLoop } from './loops.ts'
import type { Machine } from './machine.ts'
import { caseFunction, matchCases, tryValue } from './match-cases.ts'
import { callMember, member } from './members.ts'
import type { Argument, Expression } from './nodes.ts'
import { numberValue } from './number-literal.ts'
import { elementAt } from './number-members.ts'
import { infix, isTrue, prefix } from './operators.ts'
import { resultType } from './result-type.ts'
import { Scope } from './scope.ts'
import { textOf } from './show.ts'
import { CompileError, Thrown } from './syntax-error.ts'
import { ascribed, isNumeric, joinedType } from './type-rules.ts'
import {
  bool,
  type FunctionValue,
  GETTER,
  nullValue,
  primitive,
  str,
  tuple,
  unit,
  unknown,
  type Value,
} from './value.ts'

/** The value of an expression. `hint` are the types of parameters that a function gets. */
export function evaluate(
  machine: Machine,
  node: Expression,
  scope: Scope,
  hint: readonly (string | undefined)[] = [],
): Value {
  machine.step()
  if (hasPlaceholder(node)) return placeholderFunction(machine, node, scope, hint)
  const value = (one: Expression): Value => evaluate(machine, one, scope)
  switch (node.kind) {
    case 'number':
      return numberValue(node.text)
    case 'char':
      return primitive('Char', withoutEscapes(node.text.slice(1, -1)))
    case 'string':
      return str(stringOf(node.text))
    case 'interpolated':
      return interpolated(machine, node, scope)
    case 'constant':
      return node.name === 'null' ? nullValue : node.name === '()' ? unit : bool(node.name === 'true')
    case 'name':
      return nameValue(machine, node, scope)
    case 'tuple':
      return tuple(node.items.map(value))
    case 'select':
      return select(machine, node, scope)
    case 'call':
      return call(machine, node, scope)
    case 'typed':
      return node.callee.kind === 'select' ? select(machine, node.callee, scope) : value(node.callee)
    case 'prefix':
      return prefix(node.operator, value(node.value))
    case 'infix':
      return infixValue(machine, node, scope)
    case 'postfix':
      return postfix(machine, node, scope)
    case 'assign':
      assign(machine, node, scope)
      return unit
    case 'if':
      return ifValue(machine, node, scope)
    case 'while':
      while (isTrue(value(node.test))) value(node.body)
      return unit
    case 'for':
      return forLoop(machine, node, scope)
    case 'block':
      return machine.runStatements(node.body, new Scope(scope))
    case 'lambda':
      return lambda(machine, node.parameters, node.body, scope, hint)
    case 'new':
      return construct(machine, node.of, valuesOf(machine, node.args, scope), scope, node.at)
    case 'match':
      return matchCases(machine, node.cases, value(node.value), scope)
    case 'cases':
      return caseFunction(machine, node.cases, scope)
    case 'try':
      return tryValue(machine, node, scope)
    case 'throw':
      throw thrown(value(node.value))
    case 'ascribe':
      return ascribed(value(node.value), node.type)
    default:
      throw new Unsure(node.kind)
  }
}

function interpolated(machine: Machine, node: Extract<Expression, { kind: 'interpolated' }>, scope: Scope): Value {
  if (node.prefix !== 's' && node.prefix !== 'raw') {
    if (node.prefix !== 'f' || node.parts.length > 1) throw new Unsure('an interpolator')
  }
  const parts = node.parts.map((part) => (typeof part === 'string' ? str(part) : evaluate(machine, part, scope)))
  return parts.some(({ kind }) => kind === 'unknown') ? unknown('String') : str(parts.map(textOf).join(''))
}

function nameValue(machine: Machine, node: Extract<Expression, { kind: 'name' }>, scope: Scope): Value {
  const found = scope.get(node.name)
  if (found === undefined) return constantAt(node.name) ?? globalValue(machine, node.name, node.at)
  const { pending } = found
  if (pending !== undefined) {
    found.pending = undefined
    found.value = pending()
  }
  const { value } = found
  if (value.kind === 'unknown') machine.catalog.evaluation.assume(`name ${node.name}`)
  // a method without parameters runs when it is named
  return value.kind === 'function' && value.type === GETTER ? value.call([]) : value
}

function select(machine: Machine, node: Extract<Expression, { kind: 'select' }>, scope: Scope): Value {
  const known = constantAt(globalPath(node, scope))
  if (known !== undefined) return known
  const value = evaluate(machine, node.value, scope)
  checkMember(machine, value, node)
  return member(machine, value, node.name)
}

/** Throws a CompileError for a member that a value is certain not to have. */
function checkMember(machine: Machine, value: Value, { name, nameAt }: { name: string; nameAt: number }): void {
  if (value.kind !== 'object' || value.hasMember === undefined || machine.isOpen || machine.hasImplicits) return
  if (!value.hasMember(name)) throw new CompileError(`value ${name} is not a member of ${value.type}`, nameAt)
}

/** The names of a path such as `scala.math.Pi` that begins outside the code; empty if it is something else. */
function globalPath(node: Expression, scope: Scope): string {
  if (node.kind === 'name') return scope.get(node.name) === undefined ? node.name : ''
  if (node.kind !== 'select') return ''
  const outer = globalPath(node.value, scope)
  return outer === '' ? '' : `${outer}.${node.name}`
}

function call(machine: Machine, node: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const { args } = node
  const callee = node.callee.kind === 'typed' ? node.callee.callee : node.callee
  const types = node.callee.kind === 'typed' ? node.callee.types : []
  const known = functionAt(globalPath(callee, scope))
  if (known !== undefined) return typedCall(known(machine, valuesOf(machine, args, scope)), types)
  if (callee.kind === 'select') {
    const self = evaluate(machine, callee.value, scope)
    checkMember(machine, self, callee)
    return callMember(machine, self, callee.name, (hint) => valuesOf(machine, args, scope, hint))
  }
  // a method that is named runs only without arguments
  const found = callee.kind === 'name' ? scope.get(callee.name)?.value : undefined
  // what is not known may not evaluate its arguments
  if (found?.kind === 'unknown') throw new Unsure('an unknown function')
  if (found?.kind === 'function' && callee.kind === 'name') checkCount(found, callee, args)
  if (found !== undefined) return apply(machine, found, valuesOf(machine, args, scope))
  return apply(machine, evaluate(machine, callee, scope), valuesOf(machine, args, scope))
}

/** Throws a CompileError if a method of the code has fewer or more parameters than it gets arguments. */
function checkCount(
  { signature }: FunctionValue,
  { name, at }: { name: string; at: number },
  args: readonly Argument[],
): void {
  if (signature === undefined || args.some((arg) => arg.name !== undefined)) return
  const { required, names, text } = signature
  const extra = args[names.length]
  if (extra !== undefined && names.length > 0)
    throw new CompileError(`too many arguments (${args.length}) for method ${text()}`, extra.value.at)
  if (args.length >= required) return
  const missing = names.slice(args.length, required)
  const plural = missing.length === 1 ? '' : 's'
  throw new CompileError(`not enough arguments for method ${text()}.`, at + name.length, [
    `Unspecified value parameter${plural} ${missing.join(', ')}.\n`,
  ])
}

function typedCall(value: Value, types: readonly string[]): Value {
  const [of] = types
  if (of === undefined || value.kind !== 'items' || value.of !== 'Nothing') return value
  return { ...value, of, type: value.type.replace('[Nothing]', `[${of}]`) }
}

/** Arguments; `hint` are the types of the parameters of functions among them. Named ones are not modelled. */
function valuesOf(
  machine: Machine,
  args: readonly Argument[],
  scope: Scope,
  hint: readonly (string | undefined)[] = [],
): Value[] {
  return args.map(({ value }) => evaluate(machine, value, scope, hint))
}

function apply(machine: Machine, callee: Value, args: readonly Value[]): Value {
  if (callee.kind === 'function') return callee.call(args)
  return callMember(machine, callee, 'apply', () => [...args])
}

function infixValue(machine: Machine, node: Extract<Expression, { kind: 'infix' }>, scope: Scope): Value {
  const { operator } = node
  const left = evaluate(machine, node.left, scope)
  if (operator === '&&' && left.kind === 'primitive' && left.value === false) return left
  if (operator === '||' && left.kind === 'primitive' && left.value === true) return left
  if (operator.endsWith(':')) return callMember(machine, evaluate(machine, node.right, scope), operator, () => [left])
  if (/[\p{L}_]/u.test(operator[0] ?? ''))
    return callMember(machine, left, operator, (hint) => [evaluate(machine, node.right, scope, hint)])
  const right = evaluate(machine, node.right, scope)
  return infix(operator, left, right) ?? callMember(machine, left, operator, () => [right])
}

/** A postfix operator: a method without arguments. An operator of numbers needs one, and the compiler cannot choose. */
function postfix(machine: Machine, node: Extract<Expression, { kind: 'postfix' }>, scope: Scope): Value {
  const value = evaluate(machine, node.value, scope)
  if (!/^[+\-*/%]$/.test(node.operator) || !isNumeric(value.type)) return member(machine, value, node.operator)
  const { type } = value
  throw new CompileError('ambiguous reference to overloaded definition,', node.operatorAt, [
    `both method ${node.operator} in class ${type} of type (x: Char)${type === 'Char' ? 'Int' : type}\n`,
    `and  method ${node.operator} in class ${type} of type (x: Byte)${type === 'Char' ? 'Int' : type}\n`,
    'match expected type ?\n',
  ])
}

function assign(machine: Machine, node: Extract<Expression, { kind: 'assign' }>, scope: Scope): void {
  if (node.target.kind === 'call' && node.operator === '') {
    update(machine, node.target, node.value, scope)
    return
  }
  if (node.target.kind !== 'name') throw new Unsure('an assignment to a member')
  const variable = scope.get(node.target.name)
  if (variable === undefined) throw new CompileError(`not found: value ${node.target.name}`, node.target.at)
  if (!variable.isMutable) throw new CompileError('reassignment to val', node.target.at + node.target.name.length + 1)
  const right = evaluate(machine, node.value, scope)
  const value = node.operator === '' ? right : infix(node.operator, variable.value, right)
  if (value === undefined || variable.value.type === undefined) throw new Unsure('an assignment')
  variable.value = ascribed(value, variable.value.type)
}

/** `array(index) = value`. */
function update(
  machine: Machine,
  target: Extract<Expression, { kind: 'call' }>,
  value: Expression,
  scope: Scope,
): void {
  const array = evaluate(machine, target.callee, scope)
  const [index] = valuesOf(machine, target.args, scope)
  if (array.kind !== 'items' || array.prefix !== 'Array' || index?.kind !== 'primitive' || index.type !== 'Int')
    throw new Unsure('an assignment to an element')
  elementAt(array.items, Number(index.value), array.prefix)
  array.items[Number(index.value)] = ascribed(evaluate(machine, value, scope), array.of)
}

function ifValue(machine: Machine, node: Extract<Expression, { kind: 'if' }>, scope: Scope): Value {
  const test = evaluate(machine, node.test, scope)
  const run = (one: Expression | undefined): Value => (one === undefined ? unit : evaluate(machine, one, scope))
  const typeOf = (one: Expression | undefined): string => resultType(machine, () => run(one))
  if (test.kind === 'unknown') return unknown(branchType(typeOf(node.consequent), typeOf(node.otherwise)))
  const chosen = isTrue(test) ? node.consequent : node.otherwise
  const value = run(chosen)
  const type = branchType(value.type ?? 'Any', typeOf(isTrue(test) ? node.otherwise : node.consequent))
  return value.type === type ? value : ascribed(value, type)
}

const branchType = (one: string, other: string): string =>
  one === 'Nothing' ? other : other === 'Nothing' ? one : joinedType([one, other])

function thrown(value: Value): Error {
  if (value.kind !== 'object' || !/(?:Exception|Error)$/.test(value.type)) return new Unsure('an unknown exception')
  const message = value.member?.('getMessage')
  return new Thrown(
    value.type,
    message?.kind === 'primitive' && typeof message.value === 'string' ? message.value : undefined,
  )
}
