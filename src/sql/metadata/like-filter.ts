/** LIKE of SHOW statements. */
import { SqlFailure } from '../failure.ts'

interface LikeText {
  readonly like: string | undefined
  readonly escape: string | undefined
}

/** A test of names; all names pass without LIKE. @throws SqlFailure if the escape is wrong. */
export function likeFilter({ like, escape: mark }: LikeText): (name: string) => boolean {
  if (like === undefined) return () => true
  if (mark !== undefined && [...mark].length !== 1) {
    throw new SqlFailure('Escape string must be a single character', undefined, 'PLANNING')
  }
  const parts = readPattern(like, mark)
  return (name) => matches(parts, [...name])
}

type PatternPart = { readonly kind: 'any' | 'one' } | { readonly kind: 'character'; readonly text: string }

function readPattern(like: string, mark: string | undefined): readonly PatternPart[] {
  const parts: PatternPart[] = []
  const characters = [...like]
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? ''
    if (character === mark) {
      index++
      const escaped = characters[index]
      if (escaped === undefined || !['%', '_', mark].includes(escaped)) {
        const message = "Escape character must be followed by '%', '_' or the escape character itself"
        throw new SqlFailure(message, undefined, 'PLANNING')
      }
      parts.push({ kind: 'character', text: escaped })
    } else if (character === '%') parts.push({ kind: 'any' })
    else if (character === '_') parts.push({ kind: 'one' })
    else parts.push({ kind: 'character', text: character })
  }
  return parts
}

/** In time in proportion to both lengths: a `%` is tried again only from the last one. */
function matches(parts: readonly PatternPart[], name: readonly string[]): boolean {
  let part = 0
  let place = 0
  let afterAny = -1
  let retry = 0
  while (place < name.length) {
    const next = parts[part]
    if (next?.kind === 'any') {
      afterAny = ++part
      retry = place
    } else if (next !== undefined && (next.kind === 'one' || ('text' in next && next.text === name[place]))) {
      part++
      place++
    } else if (afterAny >= 0) {
      part = afterAny
      place = ++retry
    } else return false
  }
  return parts.slice(part).every((one) => one.kind === 'any')
}
