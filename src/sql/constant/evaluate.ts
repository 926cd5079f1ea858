import type { DataType } from '../data-type.ts'
import { resolveType } from '../data-types/read-type.ts'
import { isSameType } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { Expression } from '../syntax-tree.ts'
import { arithmeticValue, negativeValue, type Operand } from './arithmetic-value.ts'
import { DAY_MS } from './calendar.ts'
import { callValue, extractValue } from './call-value.ts'
import { castValue, coerceValue } from './cast.ts'
import { caseValue } from './conditional-value.ts'
import { currentValue } from './current-value.ts'
import type { ConstantContext, Evaluation } from './evaluation.ts'
import { EvaluationBudget, NotKnown } from './evaluation-budget.ts'
import { literalValue } from './literal-value.ts'
import { memberValue, subscriptValue } from './part-value.ts'
import {
  andValue,
  betweenValue,
  comparisonValue,
  distinctValue,
  type ExpressionOf,
  inListValue,
  likeValue,
  orValue,
} from './predicate-value.ts'
import { inZone } from './scalar/date-functions.ts'
import { isList, isMap, isZoned, type Value } from './value.ts'

export type { ConstantContext } from './evaluation.ts'

/** How deep expressions may be in each other. */
const MAX_DEPTH = 500

const STEPS_OF_NODE = 50
/** The last instant of the calendar, without a day for time zones. */
const GREATEST_MS = 8.64e15 - DAY_MS

/**
 * The value of an expression; undefined if it is not known. Throws a SqlFailure for an error that Presto finds when
 * it computes the value.
 */
export function evaluate(expression: Expression, context: ConstantContext): Value | undefined {
  return new Evaluator(context, new EvaluationBudget(), new Map(), 0).value(expression)
}

class Evaluator implements Evaluation {
  readonly context: ConstantContext
  readonly budget: EvaluationBudget
  readonly #names: ReadonlyMap<string, Value>
  #depth: number

  constructor(context: ConstantContext, budget: EvaluationBudget, names: ReadonlyMap<string, Value>, depth: number) {
    this.context = context
    this.budget = budget
    this.#names = names
    this.#depth = depth
  }

  value(expression: Expression): Value | undefined {
    if (this.#depth > MAX_DEPTH || this.budget.isSpent) return undefined
    this.#depth++
    try {
      const value = this.#compute(expression)
      this.budget.spend(STEPS_OF_NODE + sizeOf(value))
      return value === undefined || this.#isOutOfCalendar(value, expression) ? undefined : value
    } catch (error) {
      if (error instanceof NotKnown) return undefined
      throw error
    } finally {
      this.#depth--
    }
  }

  /** Whether a moment is so far away that it cannot be shown. */
  #isOutOfCalendar(value: Value, expression: Expression): boolean {
    if (isZoned(value)) return !(Math.abs(value.ms) <= GREATEST_MS)
    if (typeof value !== 'number') return false
    const { base } = this.context.typeOf(expression)
    if (base === 'timestamp') return !(Math.abs(value) <= GREATEST_MS)
    return base === 'date' && !(Math.abs(value * DAY_MS) <= GREATEST_MS)
  }

  valueAs(expression: Expression, type: DataType): Value | undefined {
    const value = this.value(expression)
    const own = this.context.typeOf(expression)
    return value === undefined || isSameType(own, type) ? value : coerceValue(value, own, type)
  }

  operand(expression: Expression): Operand | undefined {
    const value = this.value(expression)
    return value === undefined ? undefined : { value, type: this.context.typeOf(expression) }
  }

  bind(names: ReadonlyMap<string, Value>): Evaluation {
    return new Evaluator(this.context, this.budget, new Map([...this.#names, ...names]), this.#depth)
  }

  #compute(expression: Expression): Value | undefined {
    switch (expression.kind) {
      case 'null':
      case 'boolean':
      case 'integer':
      case 'decimal':
      case 'double':
      case 'string':
      case 'binary':
      case 'typed':
      case 'interval':
        return literalValue(expression, this.context.typeOf(expression), this.context.version)
      case 'name':
        return this.#nameValue(expression)
      case 'member':
        return this.context.read?.(expression) ?? memberValue(this, expression)
      case 'call':
        return this.context.read?.(expression) ?? callValue(this, expression)
      case 'sign': {
        const value = this.value(expression.value)
        if (value === undefined || expression.sign === '+') return value
        return negativeValue(value, this.context.typeOf(expression))
      }
      case 'arithmetic':
        return this.#arithmetic(expression)
      case 'comparison':
        return this.#ofOperands(expression.left, expression.right, (left, right) =>
          comparisonValue(expression.operator, left, right),
        )
      case 'distinct':
        return this.#ofOperands(expression.left, expression.right, distinctValue)
      case 'logical':
        return this.#logical(expression)
      case 'not': {
        const value = this.value(expression.value)
        return typeof value === 'boolean' ? !value : value
      }
      case 'between':
        return betweenValue(this, expression)
      case 'inList':
        return inListValue(this, expression)
      case 'like':
        return likeValue(this, expression)
      case 'isNull': {
        const value = this.value(expression.value)
        return value === undefined ? undefined : (value === null) !== expression.isNegated
      }
      case 'case':
        return caseValue(this, expression)
      case 'cast':
        return this.#cast(expression)
      case 'array':
      case 'row':
        return this.#items(expression)
      case 'subscript':
        return subscriptValue(this, expression)
      case 'atTimeZone':
        return this.#atTimeZone(expression)
      case 'extract':
        return extractValue(this, expression)
      case 'current':
        return currentValue(expression.what, this.context)
      default:
        return this.context.read?.(expression)
    }
  }

  #nameValue(expression: ExpressionOf<'name'>): Value | undefined {
    const bound = this.#names.get(expression.name.text.toLowerCase())
    return bound === undefined ? this.context.read?.(expression) : bound
  }

  #ofOperands(
    left: Expression,
    right: Expression,
    compute: (left: Operand, right: Operand) => Value | undefined,
  ): Value | undefined {
    const one = this.operand(left)
    const other = this.operand(right)
    return one === undefined || other === undefined ? undefined : compute(one, other)
  }

  #arithmetic(expression: ExpressionOf<'arithmetic'>): Value | undefined {
    return this.#ofOperands(expression.left, expression.right, (left, right) =>
      arithmeticValue(expression.operator, left, right, this.context.typeOf(expression), this.context.version),
    )
  }

  #logical(expression: ExpressionOf<'logical'>): Value | undefined {
    const isAnd = expression.operator === 'AND'
    const left = this.value(expression.left)
    if (left === !isAnd) return left
    return (isAnd ? andValue : orValue)([left, this.value(expression.right)])
  }

  #cast(expression: ExpressionOf<'cast'>): Value | undefined {
    try {
      const operand = this.operand(expression.value)
      if (operand === undefined) return undefined
      const to = resolveType(expression.type, expression.at)
      return castValue(operand.value, operand.type, to, this.context.version)
    } catch (error) {
      if (expression.isTry && error instanceof SqlFailure) return null
      throw error
    }
  }

  #items(expression: ExpressionOf<'array' | 'row'>): Value | undefined {
    const type = this.context.typeOf(expression)
    const element = type.base === 'array' ? type.parameters?.[0] : undefined
    const items: Value[] = []
    for (const item of expression.items) {
      const isTyped = typeof element === 'object' && 'base' in element
      const value = isTyped ? this.valueAs(item, element) : this.value(item)
      if (value === undefined) return undefined
      items.push(value)
    }
    return items
  }

  #atTimeZone(expression: ExpressionOf<'atTimeZone'>): Value | undefined {
    const moment = this.valueAs(expression.value, this.context.typeOf(expression))
    const zone = this.value(expression.zone)
    if (moment === null || zone === null) return null
    return moment !== undefined && isZoned(moment) && typeof zone === 'string' ? inZone(moment, zone) : undefined
  }
}

/** The characters, bytes or items of a value. */
function sizeOf(value: Value | undefined): number {
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length
  if (value === undefined || value === null || typeof value !== 'object') return 0
  return isList(value) ? value.length * 5 : isMap(value) ? value.entries.length * 10 : 0
}
