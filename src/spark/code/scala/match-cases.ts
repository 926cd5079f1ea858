/** `match`, functions of cases, and `try`. */
import { Unsure } from '../output.ts'
import type { Machine } from './machine.ts'
import type { Case, Expression, Pattern } from './nodes.ts'
import { isSame, isTrue } from './operators.ts'
import { patternNames } from './patterns.ts'
import { resultType } from './result-type.ts'
import { Scope } from './scope.ts'
import { textOf } from './show.ts'
import { Thrown } from './syntax-error.ts'
import { ascribed, joinedType } from './type-rules.ts'
import { type FunctionValue, fn, type ObjectValue, str, unknown, type Value } from './value.ts'

/** The value of the first case that a value matches. */
export function matchCases(machine: Machine, cases: readonly Case[], value: Value, scope: Scope): Value {
  if (value.kind === 'unknown') return unknown(typeOfCases(machine, cases, scope))
  for (const one of cases) {
    const inner = new Scope(scope)
    if (!matches(machine, one.pattern, value, inner)) continue
    if (one.guard !== undefined && !isTrue(machine.evaluate(one.guard, inner))) continue
    const result = machine.evaluate(one.body, inner)
    const others = cases.filter((other) => other !== one)
    return ofType(result, others.length === 0 ? undefined : typeOfCases(machine, others, scope))
  }
  throw new Thrown('scala.MatchError', matchText(value))
}

/** The value with its class, as the message has it; only a Java object names the class that it is of. */
function matchText(value: Value): string {
  const boxed: Readonly<Record<string, string>> = { Int: 'Integer', Char: 'Character' }
  if (value.kind !== 'primitive') throw new Unsure('no case')
  return `${textOf(value)} (of class java.lang.${boxed[value.type] ?? value.type})`
}

/** A value of a case as one of the type of all cases, as far as that is known. */
function ofType(value: Value, other: string | undefined): Value {
  if (other === undefined || other === 'Any' || other === 'Nothing' || value.type === undefined) return value
  const type = joinedType([value.type, other])
  return type === value.type ? value : ascribed(value, type)
}

function typeOfCases(machine: Machine, cases: readonly Case[], scope: Scope): string {
  const types = cases.map(({ pattern, body }) => {
    const inner = new Scope(scope)
    for (const name of patternNames(pattern)) inner.define(name, unknown())
    return resultType(machine, () => machine.evaluate(body, inner))
  })
  const known = types.filter((type) => type !== 'Nothing' && type !== 'Any')
  return known.length === 0 ? 'Any' : joinedType(known)
}

export const caseFunction = (machine: Machine, cases: readonly Case[], scope: Scope): FunctionValue =>
  fn('', (args) => {
    const [first] = args
    if (first === undefined) throw new Unsure('no argument')
    const value: Value = args.length === 1 ? first : { kind: 'tuple', type: '', items: args }
    return machine.inCall(() => matchCases(machine, cases, value, scope))
  })

/** `try`: what is thrown is an object of its class. */
export function tryValue(machine: Machine, node: Extract<Expression, { kind: 'try' }>, scope: Scope): Value {
  try {
    const value = machine.evaluate(node.body, scope)
    return ofType(value, node.cases.length === 0 ? undefined : typeOfCases(machine, node.cases, scope))
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    const value = matchCases(machine, node.cases, thrownValue(error), scope)
    return ofType(
      value,
      resultType(machine, () => machine.evaluate(node.body, scope)),
    )
  } finally {
    if (node.final !== undefined) machine.evaluate(node.final, scope)
  }
}

function thrownValue({ of, message }: Thrown): ObjectValue {
  const text = message.startsWith(`${of}: `) ? str(message.slice(of.length + 2)) : undefined
  return {
    kind: 'object',
    type: of,
    text: message,
    member: (name) => (name === 'getMessage' || name === 'getLocalizedMessage' ? text : undefined),
  }
}

/** Whether a value matches a pattern, whose names are then defined. Throws Unsure if that is not known. */
function matches(machine: Machine, pattern: Pattern, value: Value, scope: Scope): boolean {
  const each = (patterns: readonly Pattern[], parts: readonly Value[]): boolean =>
    patterns.length === parts.length &&
    patterns.every((one, index) => matches(machine, one, parts[index] ?? unknown(), scope))
  switch (pattern.kind) {
    case 'bind':
      if (pattern.type !== undefined && !isOfType(value, pattern.type)) return false
      if (pattern.name !== '_') scope.define(pattern.name, value)
      return true
    case 'at':
      scope.define(pattern.name, value)
      return matches(machine, pattern.pattern, value, scope)
    case 'either':
      return pattern.items.some((one) => matches(machine, one, value, scope))
    case 'tuple':
      if (value.kind !== 'tuple') throw new Unsure('a pattern')
      return each(pattern.items, value.items)
    case 'constant':
      return isConstant(machine, pattern.value, value, scope)
    case 'class':
      return isOfClass(pattern.name, pattern.items, value, each)
  }
}

function isConstant(machine: Machine, node: Expression, value: Value, scope: Scope): boolean {
  if (node.kind === 'name' && node.name === 'Nil') return value.kind === 'items' && value.items.length === 0
  if (node.kind === 'name' && node.name === 'None') return value.kind === 'option' && value.value === undefined
  const constant = machine.evaluate(node, scope)
  if (constant.kind === 'object' && value.kind === 'object') return constant === value
  if (constant.kind === 'primitive' && value.kind === 'object') return false
  return isSame(constant, value)
}

function isOfClass(
  name: string,
  patterns: readonly Pattern[],
  value: Value,
  each: (patterns: readonly Pattern[], parts: readonly Value[]) => boolean,
): boolean {
  if (name === 'Some' && value.kind === 'option') return value.value !== undefined && each(patterns, [value.value])
  if (name === '::' && value.kind === 'items') {
    const [head, ...tail] = value.items
    return head !== undefined && each(patterns, [head, { ...value, items: tail }])
  }
  if (/^(?:List|Seq|Vector|Array)$/.test(name) && value.kind === 'items') return each(patterns, value.items)
  if (value.kind !== 'object' || value.fields === undefined) throw new Unsure('a pattern of a class')
  return value.type === name && each(patterns, value.fields)
}

const SUPERTYPES = /^(?:java\.lang\.)?(?:Exception|Throwable|RuntimeException)$/

function isOfType(value: Value, type: string): boolean {
  const of = value.type ?? ''
  if (of === type || type === 'Any' || of.split('.').at(-1) === type) return true
  if (value.kind === 'primitive' && /^(?:Int|Long|Double|Float|Boolean|Char|String|Byte|Short)$/.test(type))
    return false
  if (value.kind === 'object' && of.startsWith('java.')) {
    if (
      type === 'RuntimeException' &&
      !/(?:Arithmetic|Argument|State|Format|Pointer|Bounds|Element|Cast|Operation|Runtime)/.test(of)
    )
      throw new Unsure('a class of exceptions')
    if (SUPERTYPES.test(type)) return !of.endsWith('Error') || type.endsWith('Throwable')
    return false
  }
  throw new Unsure('the type of a pattern')
}
