import { Unsure } from '../output.ts'
import { attributeOf } from './attributes.ts'
import { Raised } from './errors.ts'
import type { Machine } from './machine.ts'
import { bool, none, type Value } from './value.ts'

/** The built-in functions that read and write an attribute by its name. */
export const attributeFunctions = (machine: Machine): Readonly<Record<string, (args: readonly Value[]) => Value>> => ({
  hasattr: ([value, name]) => bool(attributeNamed(machine, required(value), name) !== undefined),
  getattr([value, name, fallback]) {
    const found = attributeNamed(machine, required(value), name)
    if (found !== undefined || fallback !== undefined) return found ?? required(fallback)
    return attributeOf(machine, required(value), nameOf(name))
  },
  setattr([value, name, item]) {
    if (value?.type === 'instance') value.fields.set(nameOf(name), required(item))
    return none
  },
})

function required(value: Value | undefined): Value {
  if (value === undefined) throw new Unsure('a missing argument')
  return value
}

const nameOf = (name: Value | undefined): string => {
  if (name?.type !== 'str') throw new Unsure('the name of an attribute')
  return name.value
}

/** An attribute; undefined if the value has none with this name. */
function attributeNamed(machine: Machine, value: Value, name: Value | undefined): Value | undefined {
  try {
    return attributeOf(machine, value, nameOf(name))
  } catch (error) {
    if (error instanceof Raised && error.exception.of.name === 'AttributeError') return undefined
    throw error
  }
}
