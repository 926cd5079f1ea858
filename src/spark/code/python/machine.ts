import type { Evaluation } from '../evaluation.ts'
import { MAX_STEPS, Unsure } from '../output.ts'
import { builtinNames } from './builtins.ts'
import { Raised, raised } from './errors.ts'
import type { End, Show } from './execute.ts'
import type { Expression, Suite } from './nodes.ts'
import { none, opaque, type PyFunction, type Scope, tuple, type Value } from './value.ts'

/** The deepest calls of functions. */
const MAX_CALLS = 40

/** The longest text that a statement prints. */
const MAX_PRINTED = 20_000

/** What a session keeps between its statements. */
export interface MachineState {
  readonly globals: Scope
  readonly isOpen: boolean
  readonly hasFiles: boolean
  readonly evaluation: Evaluation
}

/** What runs code. The machine has it, so that built-in functions can call functions of the code. */
export interface Evaluator {
  evaluate(machine: Machine, node: Expression, scope: Scope): Value
  execute(machine: Machine, body: Suite, scope: Scope, show?: Show): End
  call(machine: Machine, callee: Value, args: readonly Value[], named: ReadonlyMap<string, Value>): Value
}

/** Evaluates one statement of a session: counts steps and keeps what is printed. */
export class Machine {
  readonly #evaluator: Evaluator
  readonly globals: Scope
  /** Values of names that every module knows. */
  readonly #builtins: ReadonlyMap<string, Value>
  /** Whether names may be defined that are not known. */
  isOpen: boolean
  /** Whether the session has files that may be modules. */
  readonly hasFiles: boolean
  readonly #evaluation: Evaluation
  printed = ''
  /** The line that runs in the innermost function. */
  line = 0
  readonly #sparkNames: ReadonlyMap<string, Value>
  #steps = 0
  #calls = 0

  constructor(
    evaluator: Evaluator,
    { globals, isOpen, hasFiles, evaluation }: MachineState,
    sparkNames: (machine: Machine) => ReadonlyMap<string, Value>,
  ) {
    this.#evaluator = evaluator
    this.globals = globals
    this.isOpen = isOpen
    this.hasFiles = hasFiles
    this.#evaluation = evaluation
    this.#builtins = builtinNames(this)
    this.#sparkNames = sparkNames(this)
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
    if (value === opaque) this.#evaluation.assume(what())
    return value
  }

  /** The value of a name. Throws a NameError if it is certain that nothing defines the name. */
  lookup(name: string, scope: Scope): Value {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
      const value = at.names.get(name)
      if (value !== undefined) return value
    }
    const builtin = this.#builtins.get(name) ?? this.#sparkNames.get(name)
    if (builtin !== undefined) return builtin
    if (this.isOpen || /^__\w+__$/.test(name)) return opaque
    throw raised('NameError', `name '${name}' is not defined`)
  }

  assign(name: string, value: Value, scope: Scope): void {
    const target = scope.globals.has(name) ? this.globals : scope
    target.names.set(name, value)
  }

  /** Calls a function of the code itself. */
  callFunction(callee: PyFunction, args: readonly Value[], named: ReadonlyMap<string, Value>): Value {
    const scope: Scope = { names: bindParameters(callee, args, named), outer: callee.scope, globals: new Set() }
    const { line } = this
    this.line = callee.line
    if (++this.#calls > MAX_CALLS) throw new Unsure('deep calls')
    try {
      return isSuite(callee.body) ? this.#run(callee.body, scope) : this.evaluate(callee.body, scope)
    } catch (error) {
      if (error instanceof Raised) error.frames.unshift(`  File "<stdin>", line ${this.line}, in ${callee.name}\n`)
      throw error
    } finally {
      this.#calls--
      this.line = line
    }
  }

  #run(body: Suite, scope: Scope): Value {
    const end = this.execute(body, scope)
    return typeof end === 'object' ? end.value : none
  }
}

const isSuite = (body: Suite | Expression): body is Suite => Array.isArray(body)

/** The arguments by the names of the parameters. Throws a TypeError as CPython words it, for plain parameters. */
function bindParameters(
  { name, parameters, defaults }: PyFunction,
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
