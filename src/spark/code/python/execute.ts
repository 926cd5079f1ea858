import { Unsure } from '../output.ts'
import { assignTo, deleteTarget, targetNames } from './assign.ts'
import { isException, isSubclass, Raised, raised } from './errors.ts'
import { defaultsOf } from './evaluate.ts'
import { elementsOf } from './iterate.ts'
import type { Machine } from './machine.ts'
import { importFrom, importModule } from './modules.ts'
import type { Expression, Handler, Statement, Suite } from './nodes.ts'
import { binary, isTrue } from './operators.ts'
import { none, opaque, type PyClass, type Scope, type Value } from './value.ts'

/** How a suite ends: at its end, or earlier. */
export type End = 'end' | 'break' | 'continue' | { readonly value: Value }

/** What happens with the value of an expression statement: the last statement of a cell shows it. */
export type Show = (value: Value) => void

/** Runs statements. Throws Raised as Python would, and Unsure if what happens is not known. */
export function execute(machine: Machine, body: Suite, scope: Scope, show?: Show): End {
  for (const statement of body) {
    machine.step()
    machine.line = statement.line
    const end = run(machine, statement, scope, show)
    if (end !== 'end') return end
  }
  return 'end'
}

function run(machine: Machine, node: Statement, scope: Scope, show: Show | undefined): End {
  const value = (expression: Expression): Value => machine.evaluate(expression, scope)
  switch (node.kind) {
    case 'expression': {
      const result = value(node.value)
      show?.(result)
      return 'end'
    }
    case 'assign': {
      const assigned = value(node.value)
      for (const target of node.targets) assignTo(machine, target, assigned, scope)
      return 'end'
    }
    case 'augment':
      augment(machine, node, scope)
      return 'end'
    case 'if':
      return execute(machine, isTrue(value(node.test)) ? node.consequent : node.otherwise, scope, show)
    case 'while':
      return whileLoop(machine, node, scope, show)
    case 'for':
      return forLoop(machine, node, scope, show)
    case 'return':
      return { value: node.value === undefined ? none : value(node.value) }
    case 'break':
    case 'continue':
      return node.kind
    case 'try':
      return tryBlock(machine, node, scope, show)
    case 'with':
      for (const target of node.names) assignTo(machine, target, opaque, scope)
      return execute(machine, node.body, scope, show)
    default:
      declare(machine, node, scope)
      return 'end'
  }
}

/** The statements that define something, or end in an exception. */
function declare(machine: Machine, node: Statement, scope: Scope): void {
  switch (node.kind) {
    case 'def':
      machine.assign(node.name, decorated(machine, functionOf(machine, node, scope), node.decorators, scope), scope)
      return
    case 'class':
      machine.assign(
        node.name,
        node.special ? opaque : decorated(machine, classOf(machine, node, scope), node.decorators, scope),
        scope,
      )
      return
    case 'import':
      for (const { module, name } of node.modules) machine.assign(name, importModule(module, machine), scope)
      return
    case 'from':
      importFrom(machine, node, scope)
      return
    case 'global':
      for (const name of node.names) scope.globals.add(name)
      return
    case 'nonlocal':
      for (const name of node.names) scope.nonlocals?.add(name)
      return
    case 'delete':
      for (const target of node.targets) deleteTarget(machine, target, scope)
      return
    case 'assert':
      assertTrue(machine, node, scope)
      return
    case 'raise':
      throw raise(machine, node, scope)
    default:
      return
  }
}

function augment(machine: Machine, node: Extract<Statement, { kind: 'augment' }>, scope: Scope): void {
  const before = machine.evaluate(node.target, scope)
  const by = machine.evaluate(node.value, scope)
  // a list is changed in place
  if (node.operator === '+' && before.type === 'list') before.items.push(...elementsOf(by))
  else assignTo(machine, node.target, binary(node.operator, before, by), scope)
}

function whileLoop(
  machine: Machine,
  node: Extract<Statement, { kind: 'while' }>,
  scope: Scope,
  show: Show | undefined,
): End {
  while (isTrue(machine.evaluate(node.test, scope))) {
    const end = execute(machine, node.body, scope, show)
    if (end === 'break') return 'end'
    if (typeof end === 'object') return end
  }
  return execute(machine, node.otherwise, scope, show)
}

function forLoop(
  machine: Machine,
  node: Extract<Statement, { kind: 'for' }>,
  scope: Scope,
  show: Show | undefined,
): End {
  for (const item of elementsOf(machine.evaluate(node.over, scope))) {
    machine.step()
    assignTo(machine, node.target, item, scope)
    const end = execute(machine, node.body, scope, show)
    if (end === 'break') return 'end'
    if (typeof end === 'object') return end
  }
  return execute(machine, node.otherwise, scope, show)
}

function tryBlock(
  machine: Machine,
  node: Extract<Statement, { kind: 'try' }>,
  scope: Scope,
  show: Show | undefined,
): End {
  let end: End
  try {
    end = execute(machine, node.body, scope, show)
    if (end === 'end') end = execute(machine, node.otherwise, scope, show)
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    const handler = node.handlers.find((one) => handles(machine, one, error, scope))
    if (handler === undefined) {
      execute(machine, node.final, scope, show)
      throw error
    }
    if (handler.name !== undefined) machine.assign(handler.name, error.exception, scope)
    end = machine.handling(error, () => execute(machine, handler.body, scope, show))
    if (handler.name !== undefined) scope.names.delete(handler.name)
  }
  const last = execute(machine, node.final, scope, show)
  return last === 'end' ? end : last
}

function handles(machine: Machine, { of }: Handler, { exception }: Raised, scope: Scope): boolean {
  if (of === undefined) return true
  const wanted = machine.evaluate(of, scope)
  const classes = wanted.type === 'tuple' ? wanted.items : [wanted]
  return classes.some((one) => {
    if (one.type !== 'type') throw new Unsure('an unknown class of exceptions')
    return isSubclass(exception.of, one)
  })
}

function assertTrue(machine: Machine, node: Extract<Statement, { kind: 'assert' }>, scope: Scope): void {
  if (isTrue(machine.evaluate(node.test, scope))) return
  if (node.message === undefined) throw new Raised({ type: 'exception', of: exceptionOf('AssertionError'), args: [] })
  throw raised('AssertionError', machine.evaluate(node.message, scope))
}

const exceptionOf = (name: string): PyClass => raised(name, '').exception.of

function raise(machine: Machine, node: Extract<Statement, { kind: 'raise' }>, scope: Scope): Error {
  if (node.value === undefined) return machine.handled ?? raised('RuntimeError', 'No active exception to reraise')
  const value = machine.evaluate(node.value, scope)
  const exception = value.type === 'type' ? machine.call(value, []) : value
  if (exception.type === 'exception') return new Raised(exception)
  if (exception.type === 'opaque') return new Unsure('an unknown exception')
  return raised('TypeError', 'exceptions must derive from BaseException')
}

function functionOf(machine: Machine, node: Extract<Statement, { kind: 'def' }>, scope: Scope): Value {
  const { name, parameters, body, line } = node
  const defaults = defaultsOf(machine, parameters, scope)
  return { type: 'function', name, qualname: `${scope.prefix ?? ''}${name}`, parameters, body, scope, defaults, line }
}

/** What the decorators make of a function or a class, from the innermost on. */
function decorated(machine: Machine, value: Value, decorators: readonly Expression[], scope: Scope): Value {
  return decorators.toReversed().reduce((made: Value, one) => {
    const decorator = machine.evaluate(one, scope)
    return decorator.type === 'opaque' && decorator.special === undefined ? opaque : machine.call(decorator, [made])
  }, value)
}

function classOf(machine: Machine, node: Extract<Statement, { kind: 'class' }>, scope: Scope): Value {
  const bases = node.bases.map((base) => machine.evaluate(base, scope))
  const members = new Map<string, Value>()
  const prefix = `${scope.prefix ?? ''}${node.name}.`
  execute(machine, node.body, { names: members, outer: scope, globals: new Set(), prefix })
  // the members of a class that is not known are not known either
  if (bases.some(({ type }) => type !== 'type')) members.set('*', opaque)
  const known = bases.filter((base) => base.type === 'type')
  if (known.some((base) => base.module !== '__main__' && !isException(base) && base.name !== 'object'))
    members.set('*', opaque)
  const annotated = node.body.flatMap((one) =>
    one.kind === 'declare'
      ? targetNames(one.target)
      : one.kind === 'assign' && one.isAnnotated === true
        ? one.targets.flatMap(targetNames)
        : [],
  )
  const made: PyClass = { type: 'type', name: node.name, module: '__main__', bases: known, members, annotated }
  for (const [name, member] of members) members.set(name, owned(member, made))
  return made
}

/** A function of a class knows it. */
function owned(member: Value, owner: PyClass): Value {
  if (member.type === 'function') return member.owner === undefined ? { ...member, owner } : member
  if (member.type !== 'property' && member.type !== 'staticmethod' && member.type !== 'classmethod') return member
  const { set } = member
  return { ...member, get: owned(member.get, owner), ...(set === undefined ? {} : { set: owned(set, owner) }) }
}

/** The names that statements may define in their scope, for code that is not evaluated. */
export function definedNames(body: Suite): string[] {
  return body.flatMap((node): string[] => {
    switch (node.kind) {
      case 'assign':
        return node.targets.flatMap(targetNames)
      case 'augment':
      case 'declare':
        return targetNames(node.target)
      case 'if':
        return definedNames([...node.consequent, ...node.otherwise])
      case 'while':
        return definedNames([...node.body, ...node.otherwise])
      case 'for':
        return [...targetNames(node.target), ...definedNames([...node.body, ...node.otherwise])]
      case 'with':
        return [...node.names.flatMap(targetNames), ...definedNames(node.body)]
      case 'try':
        return definedNames([
          ...node.body,
          ...node.handlers.flatMap((handler) => handler.body),
          ...node.otherwise,
          ...node.final,
        ])
      case 'def':
      case 'class':
        return [node.name]
      case 'import':
        return node.modules.map(({ name }) => name)
      case 'from':
        return node.names.map(({ as }) => as)
      default:
        return []
    }
  })
}
