import type { Evaluation } from '../evaluation.ts'
import { MAX_STEPS, Unsure } from '../output.ts'
import type { Catalog } from '../sql/catalog.ts'
import { builtinNames } from './builtins.ts'
import { Raised, raised } from './errors.ts'
import type { End, Show } from './execute.ts'
import { type FunctionFacts, functionFacts } from './function-facts.ts'
import type { Expression, Suite } from './nodes.ts'
import { none, opaque, type PyFunction, type Scope, tuple, type Value } from './value.ts'

/** The deepest calls of functions. */
const MAX_CALLS = 40

/** The longest text that a statement prints. */
const MAX_PRINTED = 20_000

/** What a statement of a session runs with. */
export interface StatementContext {
  readonly catalog: Catalog
  readonly evaluation: Evaluation
  /** The name of the application. */
  readonly appName: string
  /** Whether the session has files that may be modules. */
  readonly hasFiles: boolean
}

/** What runs code. The machine has it, so that built-in functions can call functions of the code. */
export interface Evaluator {
  evaluate(machine: Machine, node: Expression, scope: Scope): Value
  execute(machine: Machine, body: Suite, scope: Scope, show?: Show): End
  call(machine: Machine, callee: Value, args: readonly Value[], named: ReadonlyMap<string, Value>): Value
}

/** Evaluates the statements of a session one by one: counts steps and keeps what is printed. Values of the session refer to it. */
export class Machine {
  readonly #evaluator: Evaluator
  readonly globals: Scope
  /** Values of names that every module knows. */
  readonly #builtins: ReadonlyMap<string, Value>
  readonly #sparkNames: ReadonlyMap<string, Value>
  /** By the bodies of functions. */
  readonly #facts = new WeakMap<Suite, FunctionFacts>()
  /** Whether names may be defined that are not known. */
  isOpen = false
  printed = ''
  /** The line that runs in the innermost function. */
  line = 0
  #context: StatementContext | undefined
  #steps = 0
  #calls = 0

  constructor(evaluator: Evaluator, globals: Scope, sparkNames: (machine: Machine) => ReadonlyMap<string, Value>) {
    this.#evaluator = evaluator
    this.globals = globals
    this.#builtins = builtinNames(this)
    this.#sparkNames = sparkNames(this)
  }

  /** A statement begins. */
  begin(context: StatementContext): void {
    this.#context = context
    this.printed = ''
    this.line = 0
    this.#steps = 0
    this.#calls = 0
  }

  get context(): StatementContext {
    if (this.#context === undefined) throw new Unsure('no statement')
    return this.#context
  }

  evaluate(node: Expression, scope: Scope): Value {
    return this.#evaluator.evaluate(this, node, scope)
  }

  execute(body: Suite, scope: Scope, show?: Show): End {
    return this.#evaluator.execute(this, body, scope, show)
  }

  call(callee: Value, args: readonly Value[], named: ReadonlyMap<string, Value> = new Map()): Value {
    return this.#evaluator.call(this, callee, args, named)
  }

  step(): void {
    if (++this.#steps > MAX_STEPS) throw new Unsure('many steps')
  }

  print(text: string): void {
    this.printed += text
    if (this.printed.length > MAX_PRINTED) throw new Unsure('a long output')
  }

  /** The value of a part of the code; one that is not known is an assumption. */
  noted(value: Value, what: () => string): Value {
    if (value === opaque) this.context.evaluation.assume(what())
    return value
  }

  /** The value of a name. Throws a NameError if it is certain that nothing defines the name. */
  lookup(name: string, scope: Scope): Value {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
      const value = at.names.get(name)
      if (value !== undefined) return value
      // an assignment later in a function makes a name its own
      if (at.locals?.has(name) === true && at.globals.has(name) === false && at.nonlocals?.has(name) !== true) {
        throw at === scope
          ? raised(
              'UnboundLocalError',
              `cannot access local variable '${name}' where it is not associated with a value`,
            )
          : raised(
              'NameError',
              `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
            )
      }
    }
    const builtin = this.#builtins.get(name) ?? this.#sparkNames.get(name)
    if (builtin !== undefined) return builtin
    if (this.isOpen || /^__\w+__$/.test(name)) return opaque
    throw raised('NameError', `name '${name}' is not defined`)
  }

  assign(name: string, value: Value, scope: Scope): void {
    let target = scope.globals.has(name) ? this.globals : scope
    if (scope.nonlocals?.has(name) === true) {
      for (let at = scope.outer; at?.of !== undefined; at = at.outer) {
        if (!at.names.has(name)) continue
        target = at
        break
      }
    }
    target.names.set(name, value)
  }

  /** The exception that a handler runs for. */
  handled: Raised | undefined

  handling<T>(error: Raised, run: () => T): T {
    const before = this.handled
    this.handled = error
    try {
      return run()
    } finally {
      this.handled = before
    }
  }

  /** Calls a function of the code itself. */
  callFunction(callee: PyFunction, args: readonly Value[], named: ReadonlyMap<string, Value>): Value {
    const scope = this.#scopeOf(callee, bindParameters(callee, args, named))
    const { line } = this
    this.line = callee.line
    if (++this.#calls > MAX_CALLS) throw new Unsure('deep calls')
    try {
      if (!isSuite(callee.body)) return this.evaluate(callee.body, scope)
      return scope.yielded === undefined ? this.#run(callee.body, scope) : this.#generate(callee, callee.body, scope)
    } catch (error) {
      if (error instanceof Raised) error.frames.unshift(`  File "<stdin>", line ${this.line}, in ${callee.name}\n`)
      throw error
    } finally {
      this.#calls--
      this.line = line
    }
  }

  #scopeOf(callee: PyFunction, names: Map<string, Value>): Scope {
    const { body, qualname } = callee
    const shared = {
      names,
      outer: scopeOutside(callee.scope),
      globals: new Set<string>(),
      nonlocals: new Set<string>(),
    }
    if (!isSuite(body)) return shared
    const { locals, isGenerator } = this.#factsOf(body)
    const scope = { ...shared, locals, of: callee, prefix: `${qualname}.<locals>.` }
    return isGenerator ? { ...scope, yielded: [] } : scope
  }

  /** A function can be called very often. */
  #factsOf(body: Suite): FunctionFacts {
    const facts = this.#facts.get(body) ?? functionFacts(body)
    this.#facts.set(body, facts)
    return facts
  }

  /** What a generator gives. It runs at once, so what it prints would come too early. */
  #generate(callee: PyFunction, body: Suite, scope: Scope): Value {
    const before = this.printed
    try {
      this.#run(body, scope)
    } catch (error) {
      if (error instanceof Raised) throw new Unsure('a generator that fails')
      throw error
    }
    if (this.printed !== before) throw new Unsure('a generator that prints')
    return { type: 'view', name: 'generator', of: callee.qualname, items: scope.yielded ?? [] }
  }

  #run(body: Suite, scope: Scope): Value {
    const end = this.execute(body, scope)
    return typeof end === 'object' ? end.value : none
  }
}

/** Methods do not see the names of their class. */
function scopeOutside(scope: Scope): Scope {
  const isClass = scope.prefix !== undefined && scope.of === undefined
  return isClass && scope.outer !== undefined ? scopeOutside(scope.outer) : scope
}

const isSuite = (body: Suite | Expression): body is Suite => Array.isArray(body)

/** The arguments by the names of the parameters. Throws a TypeError as CPython words it, for plain parameters. */
function bindParameters(
  { qualname: name, parameters, defaults }: PyFunction,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const bound = new Map<string, Value>()
  const plain = parameters.filter(({ form }) => form === 'plain')
  const isSimple = plain.length === parameters.length
  for (const [index, value] of args.slice(0, plain.length).entries()) bound.set(plain[index]?.name ?? '', value)
  const rest = args.slice(plain.length)
  const extra = parameters.find(({ form }) => form === 'args')
  if (extra !== undefined) bound.set(extra.name, tuple(rest))
  else if (rest.length > 0)
    throw isSimple ? tooMany(name, plain.length, defaults.size, args.length) : new Unsure('arguments')
  bindNamed(name, parameters, named, bound)
  const missing = plain.filter((one) => !bound.has(one.name) && !defaults.has(one.name))
  if (missing.length > 0)
    throw isSimple
      ? missingArguments(
          name,
          missing.map((one) => `'${one.name}'`),
        )
      : new Unsure('arguments')
  for (const [key, value] of defaults) if (!bound.has(key)) bound.set(key, value)
  return bound
}

function bindNamed(
  name: string,
  parameters: PyFunction['parameters'],
  named: ReadonlyMap<string, Value>,
  bound: Map<string, Value>,
): void {
  const others = new Map<string, readonly [Value, Value]>()
  const collector = parameters.find(({ form }) => form === 'kwargs')
  for (const [key, value] of named) {
    if (parameters.some((one) => one.form === 'plain' && one.name === key)) {
      if (bound.has(key)) throw raised('TypeError', `${name}() got multiple values for argument '${key}'`)
      bound.set(key, value)
    } else if (collector !== undefined) others.set(`s${key}`, [{ type: 'str', value: key }, value])
    else throw raised('TypeError', `${name}() got an unexpected keyword argument '${key}'`)
  }
  if (collector !== undefined) bound.set(collector.name, { type: 'dict', entries: others })
}

function tooMany(name: string, most: number, optional: number, given: number): Error {
  const takes =
    optional === 0
      ? `${most} positional argument${most === 1 ? '' : 's'}`
      : `from ${most - optional} to ${most} positional arguments`
  return raised('TypeError', `${name}() takes ${takes} but ${given} ${given === 1 ? 'was' : 'were'} given`)
}

function missingArguments(name: string, names: readonly string[]): Error {
  const last = names.at(-1) ?? ''
  const listed =
    names.length === 1
      ? last
      : names.length === 2
        ? names.join(' and ')
        : `${names.slice(0, -1).join(', ')}, and ${last}`
  return raised(
    'TypeError',
    `${name}() missing ${names.length} required positional argument${names.length === 1 ? '' : 's'}: ${listed}`,
  )
}
