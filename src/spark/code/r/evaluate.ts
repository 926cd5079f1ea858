import type { Evaluation } from '../evaluation.ts'
import { MAX_STEPS, Unsure } from '../output.ts'
import { functions } from './functions.ts'
import type { Expression } from './nodes.ts'
import { binary, isTrue, unary } from './operators.ts'
import { printValue } from './print-value.ts'
import { RError } from './r-error.ts'
import { nullValue, unknown, type Value, vector } from './value.ts'

/** Names and values of the code; `print` shows a text. */
export class Machine {
  readonly names: Map<string, Value>
  /** Whether names may be defined that are not known. */
  isOpen: boolean
  printed = ''
  #steps = 0
  #calls = 0

  readonly #evaluation: Evaluation

  constructor(names: Map<string, Value>, isOpen: boolean, evaluation: Evaluation) {
    this.names = names
    this.isOpen = isOpen
    this.#evaluation = evaluation
  }

  print(text: string): void {
    this.printed += text
    if (this.printed.length > 20_000) throw new Unsure('a long output')
  }

  step(): void {
    if (++this.#steps > MAX_STEPS) throw new Unsure('many steps')
  }

  /** Runs an expression at the top: its value is shown unless it is invisible. */
  show(node: Expression): void {
    const value = this.evaluate(node, this.names)
    const isInvisible =
      node.kind === 'assign' || node.kind === 'for' || (node.kind === 'call' && INVISIBLE.has(node.name))
    if (!isInvisible && value.kind !== 'unknown') this.print(printValue(value))
  }

  evaluate(node: Expression, scope: Map<string, Value>): Value {
    this.step()
    const value = (one: Expression): Value => this.evaluate(one, scope)
    switch (node.kind) {
      case 'number':
        return numberOf(node.text)
      case 'string':
        return vector('character', [node.text])
      case 'name':
        return this.#lookup(node.name, scope)
      case 'group':
        return value(node.value)
      case 'unary':
        return unary(node.operator, value(node.value))
      case 'binary':
        return binary(node.operator, value(node.left), value(node.right))
      case 'assign': {
        const assigned = value(node.value)
        scope.set(node.name, assigned)
        return assigned
      }
      case 'call':
        return this.#call(node, scope)
      case 'index':
        return indexed(value(node.value), value(node.index))
      case 'block':
        return node.body.reduce<Value>((_, one) => value(one), nullValue)
      case 'if':
        return isTrue(value(node.test))
          ? value(node.consequent)
          : node.otherwise === undefined
            ? nullValue
            : value(node.otherwise)
      case 'for':
        return this.#loop(node, scope)
      case 'function':
        return { kind: 'function', call: (args) => this.#run(node, args, scope) }
    }
  }

  #lookup(name: string, scope: Map<string, Value>): Value {
    const found = scope.get(name) ?? this.names.get(name) ?? constants.get(name)
    if (found?.kind === 'unknown') this.#evaluation.assume(`name ${name}`)
    if (found !== undefined) return found
    if (this.isOpen || functions[name] !== undefined || KNOWN.has(name) || name.startsWith('.'))
      throw new Unsure(`the name ${name}`)
    throw new RError(`object '${name}' not found`)
  }

  #call(node: Extract<Expression, { kind: 'call' }>, scope: Map<string, Value>): Value {
    const own = scope.get(node.name) ?? this.names.get(node.name)
    if (own === undefined && ATTACHING.has(node.name)) {
      this.isOpen = true
      return nullValue
    }
    const args = node.args.map(({ name, value }) => ({ name, value: this.evaluate(value, scope) }))
    if (own?.kind === 'function') return own.call(args.map(({ value }) => value))
    const run = functions[node.name]
    if (run === undefined) throw new Unsure(`the function ${node.name}`)
    return run({
      machine: this,
      args: args.filter(({ name }) => name === undefined).map(({ value }) => value),
      named: new Map(args.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const]))),
    })
  }

  #run(
    { parameters, body }: Extract<Expression, { kind: 'function' }>,
    args: readonly Value[],
    outer: Map<string, Value>,
  ): Value {
    if (++this.#calls > 40) throw new Unsure('deep calls')
    const scope = new Map(outer === this.names ? [] : outer)
    for (const [index, { name, fallback }] of parameters.entries()) {
      const value = args[index] ?? (fallback === undefined ? unknown : this.evaluate(fallback, scope))
      scope.set(name, value)
    }
    const result = this.evaluate(body, scope)
    this.#calls--
    return result
  }

  #loop(node: Extract<Expression, { kind: 'for' }>, scope: Map<string, Value>): Value {
    const over = this.evaluate(node.over, scope)
    if (over.kind !== 'vector') throw new Unsure('a loop')
    for (const item of over.items) {
      scope.set(node.name, vector(over.type, [item]))
      this.evaluate(node.body, scope)
    }
    return nullValue
  }
}

const INVISIBLE = new Set([
  'cat',
  'print',
  'invisible',
  'library',
  'require',
  'suppressMessages',
  'Sys.sleep',
  'set.seed',
  'message',
  'rm',
  'sparkR.session',
  'createOrReplaceTempView',
])
/** They take the name of a package, which defines names that are not known. */
const ATTACHING = new Set([
  'library',
  'require',
  'suppressMessages',
  'suppressPackageStartupMessages',
  'attach',
  'data',
  'source',
])
const KNOWN = new Set([
  'letters',
  'LETTERS',
  'month.name',
  'iris',
  'mtcars',
  'cars',
  'faithful',
  'airquality',
  'women',
  'sc',
  'spark',
  'sqlContext',
  'T',
  'F',
  'NA_character_',
  'R.version',
  'version',
])

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['TRUE', vector('logical', [true])],
  ['FALSE', vector('logical', [false])],
  ['T', vector('logical', [true])],
  ['F', vector('logical', [false])],
  ['NULL', nullValue],
  ['NA', vector('logical', [null])],
  ['Inf', vector('double', [Number.POSITIVE_INFINITY])],
  ['NaN', vector('double', [Number.NaN])],
  ['pi', vector('double', [Math.PI])],
  ['letters', vector('character', [...'abcdefghijklmnopqrstuvwxyz'])],
  ['LETTERS', vector('character', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])],
])

function numberOf(text: string): Value {
  const isInteger = text.endsWith('L')
  const number = Number(isInteger ? text.slice(0, -1) : text)
  return vector(isInteger ? 'integer' : 'double', [number])
}

function indexed(value: Value, index: Value): Value {
  if (value.kind !== 'vector' || index.kind !== 'vector') throw new Unsure('a part')
  if (index.type === 'logical')
    return vector(
      value.type,
      value.items.filter((_, at) => index.items[at % index.items.length] === true),
    )
  const positions = index.items.map(Number)
  if (positions.every((at) => at < 0))
    return vector(
      value.type,
      value.items.filter((_, at) => !positions.includes(-(at + 1))),
    )
  return vector(
    value.type,
    positions.filter((at) => at !== 0).map((at) => value.items[Math.trunc(at) - 1] ?? null),
  )
}
