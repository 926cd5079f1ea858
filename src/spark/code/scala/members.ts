import { Unsure } from '../output.ts'
import { collectionMembers } from './collection-members.ts'
import type { Machine } from './machine.ts'
import { mapMembers } from './map-members.ts'
import type { Call } from './member-call.ts'
import { numberMembers } from './number-members.ts'
import { optionMembers } from './option-members.ts'
import { textOf } from './show.ts'
import { stringMembers } from './string-members.ts'
import { int, str, unknown, type Value } from './value.ts'

/** A member without arguments. */
export const member = (machine: Machine, self: Value, name: string): Value => callMember(machine, self, name, () => [])

/** Calls a member of a value. Throws Unsure if it is not modelled. */
export function callMember(machine: Machine, self: Value, name: string, args: Call['args']): Value {
  const call: Call = { machine, args }
  const found = ownMember(self, name, call) ?? commonMember(self, name, call)
  if (found === undefined) throw new Unsure(`the member ${name}`)
  return found
}

function ownMember(self: Value, name: string, call: Call): Value | undefined {
  switch (self.kind) {
    case 'items':
      return collectionMembers[name]?.(self, call)
    case 'map':
      return mapMembers[name]?.(self, call)
    case 'option':
      return optionMembers[name]?.(self, call)
    case 'tuple': {
      const index = /^_(\d{1,2})$/.exec(name)?.[1]
      if (name === 'swap' && self.items.length === 2)
        return {
          kind: 'tuple',
          type: `(${self.items[1]?.type}, ${self.items[0]?.type})`,
          items: [...self.items].reverse(),
        }
      return index === undefined ? undefined : self.items[Number(index) - 1]
    }
    case 'function':
      return name === 'apply' ? self.call(call.args()) : undefined
    case 'object': {
      const found = self.member?.(name)
      const args = call.args()
      return found?.kind === 'function' ? found.call(args) : found
    }
    case 'primitive':
      if (typeof self.value === 'string' && self.type === 'String') return stringMembers[name]?.(self.value, call)
      return numberMembers[name]?.(self, call)
    case 'unknown':
      return unknownMember(self.type, name)
  }
}

/** The types of members of values that are not known. */
function unknownMember(type: string | undefined, name: string): Value | undefined {
  if (name === 'toString' || name === 'mkString') return unknown('String')
  if (type === 'String')
    return /^(?:length|size|indexOf)$/.test(name)
      ? unknown('Int')
      : /^(?:toUpperCase|toLowerCase|trim|substring|reverse|replace|take|drop)$/.test(name)
        ? unknown('String')
        : name === 'toInt'
          ? unknown('Int')
          : undefined
  if (name === 'toInt') return unknown('Int')
  if (name === 'toDouble') return unknown('Double')
  if (name === 'toLong') return unknown('Long')
  if (name === 'isEmpty' || name === 'nonEmpty' || name === 'contains') return unknown('Boolean')
  if (name === 'length' || name === 'size') return unknown('Int')
  return undefined
}

function commonMember(self: Value, name: string, call: Call): Value | undefined {
  switch (name) {
    case 'toString':
      return str(textOf(self))
    case 'hashCode':
      return self.kind === 'primitive' &&
        typeof self.value === 'number' &&
        Number.isInteger(self.value) &&
        self.type === 'Int'
        ? int(self.value)
        : undefined
    case 'isInstanceOf':
      return unknown('Boolean')
    case 'equals':
      return undefined
    case 'apply':
      return self.kind === 'primitive' && self.type === 'String'
        ? stringMembers.charAt?.(String(self.value), call)
        : undefined
    default:
      return undefined
  }
}
