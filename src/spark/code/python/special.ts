import { isOpenClass, memberOf } from './class-members.ts'
import type { Value } from './value.ts'

/** Calls the method of a value with a special name, such as `__len__`; undefined if it has none. */
export function special(value: Value, name: string, args: readonly Value[] = []): Value | undefined {
  return value.type === 'instance' || value.type === 'opaque' || value.type === 'exception'
    ? value.special?.(name, args)
    : undefined
}

/** Whether a value may have methods that are not known. */
export function isBlank(value: Value): boolean {
  if (value.type === 'opaque') return value.special === undefined
  return value.type === 'instance' && isOpenClass(value.of)
}

/** Whether a value of a class of the code, or of a module, has a method with a special name. */
export const hasSpecial = (value: Value, name: string): boolean =>
  value.type === 'instance' && memberOf(value.of, name) !== undefined
