import { anyType, type DataType } from '../data-type.ts'
import { printColumnType } from '../data-types/print-type.ts'
import { isSameType } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import { type Binding, type CallArgument, expandPatterns, isLambda } from './binding.ts'
import { boundParameters, cannotChoose, chooseSignature, isOpen } from './choose-signature.ts'
import type { FunctionKind } from './function-entry.ts'
import { isUncheckedFunction, uncheckedResult } from './hidden-functions.ts'
import { resultType } from './result-sizes.ts'
import { readFunction, readKind, type Signature } from './signature.ts'

export type { CallArgument } from './binding.ts'

export interface ResolvedCall {
  readonly type: DataType
  /** What the arguments become; `anyType` for a lambda and where it is not known. */
  readonly argumentTypes: readonly DataType[]
}

export function isFunction(name: string, version: PrestoVersion): boolean {
  return functionKind(name, version) !== undefined
}

/** undefined: there is no such function. */
export function functionKind(name: string, version: PrestoVersion): FunctionKind | undefined {
  const lower = name.toLowerCase()
  return readKind(lower, version) ?? (isUncheckedFunction(lower, version) ? 'scalar' : undefined)
}

/**
 * Finds the signature that a call means. Throws a SqlFailure at `at` if there is no such function, or if it does not take the arguments.
 * Arguments of which nothing is known are accepted.
 */
export function resolveCall(
  name: string,
  args: readonly CallArgument[],
  version: PrestoVersion,
  at: number,
): ResolvedCall {
  const lower = name.toLowerCase()
  const family = readFunction(lower, version)
  if (family === undefined) {
    if (isUncheckedFunction(lower, version)) return { ...unknownCall(args), type: uncheckedResult(lower) }
    throw new SqlFailure(`Function ${version === '333' ? `'${lower}'` : lower} not registered`, at)
  }
  const bindings = chooseSignature(family.signatures, args)
  const calls = bindings.map((binding) => describeCall(lower, binding, args))
  const [first] = calls
  if (first === undefined) {
    if (mayFit(family.signatures, args)) return unknownCall(args)
    throw new SqlFailure(unexpectedParameters(lower, args, family.signatures), at)
  }
  if (calls.length === 1) return first
  if (isOpen(args)) {
    const isCertain = calls.every((call) => isSameType(call.type, first.type))
    return { ...unknownCall(args), type: isCertain ? first.type : anyType }
  }
  const resultOf = (binding: Binding) => printColumnType(resultType(lower, binding, args.length), version)
  throw cannotChoose(bindings, args, lower, resultOf, version, at)
}

/** Whether a signature may take arguments of which some are not known. */
function mayFit(signatures: readonly Signature[], args: readonly CallArgument[]): boolean {
  return isOpen(args) && signatures.some((signature) => expandPatterns(signature, args.length) !== undefined)
}

function describeCall(name: string, binding: Binding, args: readonly CallArgument[]): ResolvedCall {
  return {
    type: resultType(name, binding, args.length),
    argumentTypes: boundParameters(binding, args).map((type) => (isLambda(type) ? anyType : type)),
  }
}

function unknownCall(args: readonly CallArgument[]): ResolvedCall {
  return { type: anyType, argumentTypes: args.map((argument) => (isLambda(argument) ? anyType : argument)) }
}

function unexpectedParameters(name: string, args: readonly CallArgument[], signatures: readonly Signature[]): string {
  // both versions write these types without blanks
  const types = args
    .map((argument) => (isLambda(argument) ? '<function>' : printColumnType(argument, '0.216')))
    .join(', ')
  const expected = signatures.map((signature) => `${name}${signature.text}`).join(', ')
  return `Unexpected parameters (${types}) for function ${name}. Expected: ${expected}`
}
