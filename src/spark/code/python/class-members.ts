import type { PyClass, Value } from './value.ts'

/** A member of a class or of one that it extends. */
export function memberOf(of: PyClass, name: string): Value | undefined {
  const own = of.members.get(name)
  if (own !== undefined) return own
  for (const base of of.bases) {
    const found = memberOf(base, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** A class with attributes that are not known. */
export const isOpenClass = (of: PyClass): boolean =>
  of.members.has('__getattr__') || of.members.has('*') || of.bases.some(isOpenClass)
