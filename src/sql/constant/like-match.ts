import { runFailure } from './run-failure.ts'

type PatternPart =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'character'; readonly character: string }

/** Whether a text is LIKE a pattern. Throws a SqlFailure if the pattern is wrong. */
export function isLike(text: string, pattern: string, escapeText: string | undefined): boolean {
  return likeMatcher(pattern, escapeText)(text)
}

/** A test of texts. Throws a SqlFailure if the pattern is wrong, before there is a text. */
export function likeMatcher(pattern: string, escapeText: string | undefined): (text: string) => boolean {
  const parts = parsePattern(pattern, escapeText)
  return (text) => matches(parts, text)
}

/** Takes at most one step for each pair of a part and a character. */
function matches(parts: readonly PatternPart[], text: string): boolean {
  const characters = Array.from(text)
  let at = 0
  let part = 0
  // the place of the last `%`, and how far it has reached
  let any = -1
  let reached = 0
  while (at < characters.length) {
    const current = parts[part]
    if (current?.kind === 'any') {
      any = part++
      reached = at
    } else if (current !== undefined && (current.kind === 'one' || current.character === characters[at])) {
      at++
      part++
    } else if (any >= 0) {
      part = any + 1
      at = ++reached
    } else {
      return false
    }
  }
  while (parts[part]?.kind === 'any') part++
  return part === parts.length
}

function parsePattern(pattern: string, escapeText: string | undefined): readonly PatternPart[] {
  if (escapeText !== undefined && Array.from(escapeText).length !== 1) {
    throw runFailure('Escape string must be a single character')
  }
  const parts: PatternPart[] = []
  let isEscaped = false
  for (const character of pattern) {
    if (isEscaped) {
      if (character !== '%' && character !== '_' && character !== escapeText) throw badEscape()
      parts.push({ kind: 'character', character })
      isEscaped = false
    } else if (character === escapeText) isEscaped = true
    else if (character === '%') parts.push({ kind: 'any' })
    else if (character === '_') parts.push({ kind: 'one' })
    else parts.push({ kind: 'character', character })
  }
  if (isEscaped) throw badEscape()
  return parts
}

function badEscape() {
  return runFailure("Escape character must be followed by '%', '_' or the escape character itself")
}
