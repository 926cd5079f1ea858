import { Unsure } from '../output.ts'
import type { Pattern } from './nodes.ts'
import { Thrown } from './syntax-error.ts'
import { unknown, type Value } from './value.ts'

/** Gives the names of a pattern their parts of a value. */
export function bindPattern(pattern: Pattern, value: Value, define: (name: string, value: Value) => void): void {
  switch (pattern.kind) {
    case 'bind':
      if (pattern.name !== '_') define(pattern.name, value)
      return
    case 'constant':
    case 'either':
    case 'at':
      throw new Unsure('a pattern')
    case 'tuple':
      if (value.kind === 'unknown') for (const item of pattern.items) bindPattern(item, unknown(), define)
      else if (value.kind !== 'tuple' || value.items.length !== pattern.items.length) throw new Unsure('a pattern')
      else
        for (const [index, item] of pattern.items.entries()) bindPattern(item, value.items[index] ?? unknown(), define)
      return
    case 'class': {
      const items =
        value.kind === 'items'
          ? value.items
          : value.kind === 'option' && value.value !== undefined
            ? [value.value]
            : undefined
      if (items === undefined) throw new Unsure('a pattern of a class')
      if (items.length !== pattern.items.length) throw new Thrown('scala.MatchError', undefined)
      for (const [index, item] of pattern.items.entries()) bindPattern(item, items[index] ?? unknown(), define)
    }
  }
}

/** The names of a pattern, in order. */
export function patternNames(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'bind':
      return pattern.name === '_' ? [] : [pattern.name]
    case 'at':
      return [pattern.name, ...patternNames(pattern.pattern)]
    case 'constant':
      return []
    default:
      return pattern.items.flatMap(patternNames)
  }
}
