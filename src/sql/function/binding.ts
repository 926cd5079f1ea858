import { anyType, type DataType } from '../data-type.ts'
import { canCoerce, commonType } from '../data-types/coercion.ts'
import { charOf, UNBOUNDED, varcharOf } from '../data-types/scalar-types.ts'
import { isComparable, isOrderable } from '../data-types/traits.ts'
import { isSameType, lengthOf, precisionOf, rowFields, typeParameter } from '../data-types/type-parts.ts'
import type { Signature, TypePattern } from './signature.ts'

/** A lambda as an argument. */
export interface LambdaArgument {
  readonly parameterCount: number
  /** The type of its body if its parameters have these types. */
  typeOf(parameterTypes: readonly DataType[]): DataType
}

export type CallArgument = DataType | LambdaArgument

export function isLambda(argument: CallArgument): argument is LambdaArgument {
  return 'parameterCount' in argument
}

/** What the variables of a signature stand for in a call. */
export interface Binding {
  readonly signature: Signature
  readonly types: ReadonlyMap<string, DataType>
  readonly numbers: ReadonlyMap<string, number>
}

/** Binds a signature to the arguments of a call; undefined if it does not take them. */
export function bindSignature(
  signature: Signature,
  args: readonly CallArgument[],
  coerces: boolean,
): Binding | undefined {
  const patterns = expandPatterns(signature, args.length)
  if (patterns === undefined) return undefined
  const binder = new Binder(signature, coerces)
  for (const [index, argument] of args.entries()) {
    const pattern = patterns[index]
    if (pattern === undefined || isLambda(argument) !== (pattern.base === 'function')) {
      if (pattern === undefined || isLambda(argument) || argument.base !== 'any') return undefined
    }
    if (!isLambda(argument) && !binder.bind(pattern, argument)) return undefined
  }
  for (const [index, argument] of args.entries()) {
    const pattern = patterns[index]
    if (pattern !== undefined && isLambda(argument) && !binder.bindLambda(pattern, argument)) return undefined
  }
  return binder.meetsConstraints() ? binder : undefined
}

/** The parameters of a signature for some arguments; undefined if it does not take this number of them. */
export function expandPatterns(signature: Signature, count: number): readonly TypePattern[] | undefined {
  const { parameters, isVariadic } = signature
  if (!isVariadic) return parameters.length === count ? parameters : undefined
  const last = parameters.at(-1)
  if (last === undefined || count < parameters.length - 1) return undefined
  return [...parameters.slice(0, -1), ...Array.from({ length: count - parameters.length + 1 }, () => last)]
}

/** The type that a pattern stands for in a call. */
export function substitute(pattern: TypePattern, binding: Binding): DataType {
  const bound = binding.types.get(pattern.base)
  if (bound !== undefined) return bound
  if (binding.signature.variables.has(pattern.base)) return { base: 'unknown' }
  if (pattern.base === 'varchar' || pattern.base === 'char' || pattern.base === 'decimal') {
    return substituteSized(pattern, binding)
  }
  if (pattern.parameters.length === 0) return { base: pattern.base }
  const parameters = pattern.parameters.map((parameter) => substitute(parameter, binding))
  if (pattern.base !== 'row') return { base: pattern.base, parameters }
  return { base: 'row', parameters: parameters.map((type) => ({ field: undefined, type })) }
}

function substituteSized(pattern: TypePattern, binding: Binding): DataType {
  if (pattern.parameters.length === 0) return { base: pattern.base }
  const sizes = pattern.parameters.map((parameter) => binding.numbers.get(parameter.base) ?? Number(parameter.base))
  if (sizes.some((size) => Number.isNaN(size))) return pattern.base === 'decimal' ? anyType : { base: pattern.base }
  const [first = 0] = sizes
  if (pattern.base === 'varchar') return varcharOf(first)
  return pattern.base === 'char' ? charOf(first) : { base: pattern.base, parameters: sizes }
}

const sizedTypes: ReadonlySet<string> = new Set(['varchar', 'char', 'decimal'])

class Binder implements Binding {
  readonly signature: Signature
  readonly types = new Map<string, DataType>()
  readonly numbers = new Map<string, number>()
  readonly #coerces: boolean

  constructor(signature: Signature, coerces: boolean) {
    this.signature = signature
    this.#coerces = coerces
  }

  /** Whether a parameter takes an argument of a type. */
  bind(pattern: TypePattern, type: DataType): boolean {
    if (this.signature.variables.has(pattern.base)) return this.#bindVariable(pattern.base, type)
    if (type.base === 'any') return this.#bindAll(pattern, type)
    if (type.base === 'unknown') return this.#coerces && this.#bindAll(pattern, type) && this.#bindUnknown(pattern)
    if (sizedTypes.has(pattern.base) && pattern.parameters.length > 0) return this.#bindSized(pattern, type)
    if (pattern.parameters.length > 0) return this.#bindNested(pattern, type)
    const expected = { base: pattern.base }
    return this.#coerces ? canCoerce(type, expected) : isSameType(type, expected)
  }

  bindLambda(pattern: TypePattern, lambda: LambdaArgument): boolean {
    const result = pattern.parameters.at(-1)
    const parameters = pattern.parameters.slice(0, -1)
    if (result === undefined) return false
    const type = lambda.typeOf(
      parameters.map((parameter) => this.types.get(parameter.base) ?? substitute(parameter, this)),
    )
    if (this.types.has(result.base)) {
      const bound = this.types.get(result.base) ?? anyType
      return canCoerce(type, bound) || this.#bindVariable(result.base, type)
    }
    return this.bind(result, type) || canCoerce(type, substitute(result, this))
  }

  /** Whether every variable stands for a type that it may stand for. */
  meetsConstraints(): boolean {
    for (const [variable, constraint] of this.signature.variables) {
      const type = this.types.get(variable)
      if (type === undefined) return false
      if (type.base === 'any') continue
      if (constraint === 'comparable' && !isComparable(type)) return false
      if (constraint === 'orderable' && !isOrderable(type)) return false
    }
    return true
  }

  #bindVariable(variable: string, type: DataType): boolean {
    const bound = this.types.get(variable)
    if (bound !== undefined && bound.base !== 'any' && type.base !== 'any' && !this.#coerces)
      return isSameType(bound, type)
    const common = bound === undefined ? type : commonType(bound, type)
    if (common === undefined) return false
    this.types.set(variable, common)
    return true
  }

  /** Binds the variables in a pattern to a type that says nothing of its parts. */
  #bindAll(pattern: TypePattern, type: DataType): boolean {
    if (pattern.base === 'varchar' && type.base === 'any') {
      for (const { base } of pattern.parameters) this.#bindNumber(base, UNBOUNDED)
      return true
    }
    return pattern.parameters.every((parameter) =>
      this.signature.variables.has(parameter.base)
        ? this.#bindVariable(parameter.base, type)
        : this.#bindAll(parameter, type),
    )
  }

  /** NULL is accepted for every type; variables in the pattern stay open. */
  #bindUnknown(pattern: TypePattern): boolean {
    if (!sizedTypes.has(pattern.base)) return true
    for (const [index, parameter] of pattern.parameters.entries()) {
      if (!this.numbers.has(parameter.base))
        this.numbers.set(parameter.base, pattern.base === 'decimal' && index === 0 ? 1 : 0)
    }
    return true
  }

  #bindSized(pattern: TypePattern, type: DataType): boolean {
    const source = type.base === pattern.base ? type : this.#coerces ? widenTo(type, pattern.base) : undefined
    if (source === undefined) return false
    const { precision, scale } = precisionOf(source)
    const sizes = pattern.base === 'decimal' ? [precision, scale] : [lengthOf(source)]
    return pattern.parameters.every((parameter, index) => this.#bindNumber(parameter.base, sizes[index] ?? 0))
  }

  #bindNumber(variable: string, size: number): boolean {
    const fixed = Number(variable)
    if (!Number.isNaN(fixed)) return this.#coerces ? size <= fixed : size === fixed
    const bound = this.numbers.get(variable)
    this.numbers.set(variable, Math.max(bound ?? 0, size))
    return bound === undefined || bound === size || this.#coerces
  }

  #bindNested(pattern: TypePattern, type: DataType): boolean {
    if (pattern.base !== type.base) return false
    if (type.base === 'row') {
      const fields = rowFields(type)
      return (
        fields.length === pattern.parameters.length &&
        pattern.parameters.every((parameter, index) => this.bind(parameter, fields[index]?.type ?? anyType))
      )
    }
    return pattern.parameters.every((parameter, index) => this.bind(parameter, typeParameter(type, index)))
  }
}

/** The type with another base that a type becomes as an argument; undefined if it does not. */
function widenTo(type: DataType, base: string): DataType | undefined {
  const widened = commonType(type, base === 'decimal' ? { base, parameters: [1, 0] } : { base, parameters: [0] })
  return widened?.base === base ? widened : undefined
}
