import type { Value } from './value.ts'

/** A text counts as one for each of these characters. */
const PIECE = 20

/** About what a value holds, in elements. Stops counting above a limit. */
export function sizeOf(value: Value, limit: number): number {
  let size = 0
  const count = (one: Value): void => {
    size++
    if (size > limit) return
    switch (one.type) {
      case 'str':
      case 'bytes':
        size += Math.floor(one.value.length / PIECE)
        return
      case 'int':
        // a large number is as long as its digits
        if (one.value > 2n ** 64n || one.value < -(2n ** 64n)) size += Math.floor(one.value.toString(16).length / PIECE)
        return
      case 'list':
      case 'tuple':
      case 'view':
        for (const item of one.items) if (size <= limit) count(item)
        return
      case 'set':
      case 'frozenset':
        for (const item of one.entries.values()) if (size <= limit) count(item)
        return
      case 'dict':
        for (const [key, item] of one.entries.values()) {
          if (size > limit) return
          count(key)
          count(item)
        }
        return
      case 'instance':
        for (const item of one.fields.values()) if (size <= limit) count(item)
        return
      case 'function':
        for (const item of one.defaults.values()) if (size <= limit) count(item)
        return
      default:
    }
  }
  count(value)
  return size
}
