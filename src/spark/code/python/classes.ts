import { Unsure } from '../output.ts'
import { memberOf } from './attributes.ts'
import { makeBuiltin } from './builtin-types.ts'
import { isException, raised } from './errors.ts'
import type { Machine } from './machine.ts'
import { type Instance, opaque, type PyClass, type Value } from './value.ts'

/** An object of a class of the code, or an exception. */
export function construct(
  machine: Machine,
  of: PyClass,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value {
  if (isException(of) && memberOf(of, '__init__') === undefined) return { type: 'exception', of, args }
  const made = makeBuiltin(of, args, named)
  if (made !== undefined) return made
  if (of.module !== '__main__' || of.members.has('*')) return opaque
  const object: Instance = { type: 'instance', of, fields: new Map() }
  const init = memberOf(of, '__init__')
  if (isException(of)) {
    if (init?.type === 'function') throw new Unsure('an exception of its own form')
    return opaque
  }
  if (init !== undefined) machine.call(init, [object, ...args], named)
  else if ((args.length > 0 || named.size > 0) && of.bases.length === 0)
    throw raised('TypeError', `${of.name}() takes no arguments`)
  return object
}
