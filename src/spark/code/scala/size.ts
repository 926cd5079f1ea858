import type { Value } from './value.ts'

const PIECE = 20

/** About what a value holds, in elements. Stops counting above a limit. */
export function sizeOf(value: Value, limit: number): number {
  let size = 0
  const count = (one: Value): void => {
    size++
    if (size > limit) return
    switch (one.kind) {
      case 'primitive':
        if (typeof one.value === 'string') size += Math.floor(one.value.length / PIECE)
        return
      case 'items':
      case 'tuple':
        for (const item of one.items) if (size <= limit) count(item)
        return
      case 'map':
        for (const [key, item] of one.entries) {
          if (size > limit) return
          count(key)
          count(item)
        }
        return
      case 'option':
        if (one.value !== undefined) count(one.value)
        return
      case 'object':
        size += Math.floor(one.text.length / PIECE)
        return
      default:
    }
  }
  count(value)
  return size
}
