import { Unsure } from '../output.ts'
import type { Machine } from './machine.ts'
import type { Value } from './value.ts'

/** What a member needs: the arguments, which get the types of a function's parameters as a hint. */
export interface Call {
  readonly machine: Machine
  args(hint?: readonly (string | undefined)[]): readonly Value[]
}

export type Member<Self> = (self: Self, call: Call) => Value

export type Members<Self> = Readonly<Record<string, Member<Self> | undefined>>

/** An argument. Throws Unsure if it is missing or a wrong kind. */
export function argument(call: Call, index = 0, hint: readonly (string | undefined)[] = []): Value {
  const value = call.args(hint)[index]
  if (value === undefined) throw new Unsure('a missing argument')
  return value
}

/** The argument of a member that takes a function. */
export function functionArgument(call: Call, ...hint: readonly string[]): (...args: readonly Value[]) => Value {
  const value = argument(call, 0, hint)
  if (value.kind !== 'function') throw new Unsure('not a function')
  return (...args) => value.call(args)
}

export function numberArgument(call: Call, index = 0): number {
  const value = argument(call, index)
  if (value.kind !== 'primitive' || typeof value.value !== 'number') throw new Unsure('not a number')
  return value.value
}

export function stringArgument(call: Call, index = 0): string {
  const value = argument(call, index)
  if (value.kind !== 'primitive' || typeof value.value !== 'string') throw new Unsure('not a text')
  return value.value
}
