import { endOfString } from './json-string.ts'

/** A key that an object has twice, and the position of the second one. */
export interface RepeatedKey {
  readonly key: string
  readonly at: number
}

const AFTER_KEY = /[ \t\n\r]*:/y

/** The first repeated key of a valid JSON text: JSON.parse keeps the last value, and drops the others without a word. */
export function repeatedKeyIn(json: string): RepeatedKey | undefined {
  /** The keys of each open object; undefined for an array. */
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '{') open.push(new Set())
    else if (char === '[') open.push(undefined)
    else if (char === '}' || char === ']') open.pop()
    else if (char === '"') {
      const end = endOfString(json, at)
      const keys = open.at(-1)
      AFTER_KEY.lastIndex = end + 1
      if (keys !== undefined && AFTER_KEY.test(json)) {
        const key: string = JSON.parse(json.slice(at, end + 1))
        if (keys.has(key)) return { key, at }
        keys.add(key)
      }
      at = end
    }
  }
  return undefined
}
