import { printColumnType } from '../data-types/print-type.ts'
import { hasAny, isSameType } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import { type Binding, bindSignature, type CallArgument, expandPatterns, isLambda, substitute } from './binding.ts'
import type { Signature } from './signature.ts'

/**
 * The signatures that a call may mean. None: no signature takes the arguments. Several: Presto cannot choose one, or
 * the type of an argument is not known.
 */
export function chooseSignature(signatures: readonly Signature[], args: readonly CallArgument[]): readonly Binding[] {
  if (isOpen(args)) return bindAll(signatures, args, true)
  const exact = bindAll(signatures, args, false)
  const plain = exact.filter((binding) => binding.signature.variables.size === 0)
  if (exact.length > 0) return plain.length > 0 ? plain : exact
  const applicable = bindAll(signatures, args, true)
  const specific = mostSpecific(applicable, args)
  const hasUnknown = args.some((argument) => !isLambda(argument) && argument.base === 'unknown')
  return specific.length < 2 || !hasUnknown || args.some(isLambda)
    ? specific
    : chooseForUnknown(applicable, specific, args)
}

/** Whether the type of an argument is not known. */
export function isOpen(args: readonly CallArgument[]): boolean {
  return args.some((argument) => !isLambda(argument) && hasAny(argument))
}

/** The types that a call's arguments become. */
export function boundParameters(binding: Binding, args: readonly CallArgument[]): readonly CallArgument[] {
  const patterns = expandPatterns(binding.signature, args.length) ?? []
  return args.map((argument, index) => {
    const pattern = patterns[index]
    return isLambda(argument) || pattern === undefined ? argument : substitute(pattern, binding)
  })
}

/** What Presto says if it cannot choose. `describe` writes the name of the function and the type of its result. */
export function cannotChoose(
  bindings: readonly Binding[],
  args: readonly CallArgument[],
  name: string,
  resultOf: (binding: Binding) => string,
  version: PrestoVersion,
  at: number | undefined,
): SqlFailure {
  const lines = bindings.map((binding) => {
    const types = boundParameters(binding, args).map((type) =>
      isLambda(type) ? 'function' : printColumnType(type, version),
    )
    return `\t * ${name}(${types.join(',')}):${resultOf(binding)}\n`
  })
  const message = 'Could not choose a best candidate operator. Explicit type casts must be added.\nCandidates are:\n'
  return new SqlFailure(`${message}${lines.join('')}`, at)
}

function bindAll(signatures: readonly Signature[], args: readonly CallArgument[], coerces: boolean): Binding[] {
  return signatures.flatMap((signature) => bindSignature(signature, args, coerces) ?? [])
}

/** One binding of each group of bindings that can be compared: the one whose parameters the others take. */
function mostSpecific(bindings: readonly Binding[], args: readonly CallArgument[]): readonly Binding[] {
  const chosen: Binding[] = []
  for (const binding of bindings) {
    const isMore = (one: Binding, other: Binding) =>
      bindSignature(other.signature, boundParameters(one, args), true) !== undefined
    const index = chosen.findIndex((other) => isMore(binding, other) || isMore(other, binding))
    const other = chosen[index]
    if (other === undefined) chosen.push(binding)
    else if (isMore(binding, other)) chosen[index] = binding
  }
  return chosen
}

/** Of several bindings, those that convert nothing but NULL; one of them if all return the same type. */
function chooseForUnknown(
  bindings: readonly Binding[],
  specific: readonly Binding[],
  args: readonly CallArgument[],
): readonly Binding[] {
  const converting = bindings.filter((binding) =>
    boundParameters(binding, args).every((type, index) => {
      const argument = args[index]
      if (argument === undefined || isLambda(argument) || isLambda(type)) return true
      return argument.base === 'unknown' || isSameType(argument, type)
    }),
  )
  const rest = converting.length === 0 ? specific : converting
  const [first] = rest
  if (first === undefined) return rest
  const result = substitute(first.signature.result, first)
  return rest.every((binding) => isSameType(substitute(binding.signature.result, binding), result)) ? [first] : rest
}
