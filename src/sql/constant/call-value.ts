import { anyType, type DataType } from '../data-type.ts'
import { printType } from '../data-types/print-type.ts'
import { type CallArgument, type ResolvedCall, resolveCall } from '../function/resolve-call.ts'
import type { Call, Expression } from '../syntax-tree.ts'
import { CallArguments, type LambdaValue, type ScalarFunction } from './call-arguments.ts'
import { concatValue } from './concat-value.ts'
import { type ConditionalName, conditionalValue } from './conditional-value.ts'
import type { Evaluation } from './evaluation.ts'
import type { ExpressionOf } from './predicate-value.ts'
import { runFailure } from './run-failure.ts'
import { arrayFunctions } from './scalar/array-functions.ts'
import { binaryFunctions } from './scalar/binary-functions.ts'
import { dateFunctions } from './scalar/date-functions.ts'
import { formatFunctions } from './scalar/format-functions.ts'
import { jsonFunctions } from './scalar/json-functions.ts'
import { lambdaFunctions } from './scalar/lambda-functions.ts'
import { mapFunctions } from './scalar/map-functions.ts'
import { mathFunctions } from './scalar/math-functions.ts'
import { regexpFunctions } from './scalar/regexp-functions.ts'
import { stringFunctions } from './scalar/string-functions.ts'
import type { Value } from './value.ts'

/** The functions that are evaluated, by name. The result of any other is not known. */
const scalarFunctions: ReadonlyMap<string, ScalarFunction> = new Map(
  Object.entries({
    ...stringFunctions,
    ...binaryFunctions,
    ...mathFunctions,
    ...dateFunctions,
    ...formatFunctions,
    ...arrayFunctions,
    ...mapFunctions,
    ...jsonFunctions,
    ...regexpFunctions,
    concat: concatValue,
    fail: (args) => {
      throw runFailure(args.text(args.count - 1))
    },
    not: (args) => !args.boolean(0),
  } satisfies Readonly<Record<string, ScalarFunction>>),
)
const functionsOfLambdas: ReadonlyMap<string, ScalarFunction> = new Map(Object.entries(lambdaFunctions))
/** Functions that take NULL as an argument. */
const takingNull: ReadonlySet<string> = new Set(['array_constructor', 'zip', 'repeat', 'reduce', 'concat'])
const conditionals: ReadonlySet<string> = new Set<ConditionalName>(['if', 'nullif', 'coalesce', 'try'])

function isConditional(name: string): name is ConditionalName {
  return conditionals.has(name)
}

/** Whether calls of a function can be evaluated at all. */
export function canEvaluate(name: string): boolean {
  return scalarFunctions.has(name) || functionsOfLambdas.has(name) || conditionals.has(name) || name === 'typeof'
}

/** The value of a call; undefined if it is not known. */
export function callValue(evaluation: Evaluation, call: Call): Value | undefined {
  const [only, ...others] = call.name.parts
  if (only === undefined || others.length > 0 || call.window !== undefined || call.isStar) return undefined
  const name = only.text.toLowerCase()
  if (isConditional(name)) return conditionalValue(evaluation, name, call)
  const [first] = call.values
  if (name === 'typeof' && first !== undefined) return printType(evaluation.context.typeOf(first))
  return functionValue(evaluation, name, call.values, call)
}

/** `EXTRACT(field FROM value)` is a call of the function with the field's name. */
export function extractValue(evaluation: Evaluation, one: ExpressionOf<'extract'>): Value | undefined {
  return functionValue(evaluation, one.field.toLowerCase(), [one.value], one)
}

function functionValue(
  evaluation: Evaluation,
  name: string,
  values: readonly Expression[],
  whole: Expression,
): Value | undefined {
  const hasLambda = values.some((value) => value.kind === 'lambda')
  const compute = (hasLambda ? functionsOfLambdas : scalarFunctions).get(name)
  if (compute === undefined) return undefined
  const { context } = evaluation
  const resolved = resolvedCall(evaluation, name, values, whole)
  const args: (Value | LambdaValue)[] = []
  for (const [index, value] of values.entries()) {
    const type = resolved.argumentTypes[index] ?? anyType
    const argument = value.kind === 'lambda' ? lambdaValue(evaluation, value) : argumentValue(evaluation, value, type)
    if (argument === undefined) return undefined
    args.push(argument)
  }
  if (!takingNull.has(name) && args.includes(null)) return null
  return compute(new CallArguments(args, resolved.argumentTypes, context.typeOf(whole), context, evaluation.budget))
}

function resolvedCall(
  evaluation: Evaluation,
  name: string,
  values: readonly Expression[],
  whole: Expression,
): ResolvedCall {
  const { calls, version } = evaluation.context
  const known = calls?.get(whole)
  if (known !== undefined) return known
  const args = values.map((value) => argumentOf(evaluation, value))
  const resolved = resolveCall(name, args, version, whole.at)
  calls?.set(whole, resolved)
  return resolved
}

function argumentOf(evaluation: Evaluation, value: Expression): CallArgument {
  if (value.kind !== 'lambda') return evaluation.context.typeOf(value)
  return { parameterCount: value.parameters.length, typeOf: () => evaluation.context.typeOf(value.body) }
}

/** Texts that become patterns and paths stay texts. */
const textTypes: ReadonlySet<string> = new Set([
  'joniregexp',
  're2jregexp',
  'likepattern',
  'jsonpath',
  'codepoints',
  'any',
])

function argumentValue(evaluation: Evaluation, value: Expression, type: DataType): Value | undefined {
  return textTypes.has(type.base) ? evaluation.value(value) : evaluation.valueAs(value, type)
}

function lambdaValue(evaluation: Evaluation, lambda: ExpressionOf<'lambda'>): LambdaValue {
  const names = lambda.parameters.map((parameter) => parameter.text.toLowerCase())
  return {
    bodyType: evaluation.context.typeOf(lambda.body),
    apply: (values) =>
      evaluation.bind(new Map(names.map((name, index) => [name, values[index] ?? null]))).value(lambda.body),
  }
}
