import { RE2JS } from 're2js'
import { Regex } from '../../core/regex.ts'
import { NotKnown } from './evaluation-budget.ts'
import { runFailure } from './run-failure.ts'

/** A match: the texts of the whole and of its groups, and the place of the whole. */
export interface RegexMatch {
  readonly groups: readonly (string | null)[]
  readonly start: number
  readonly end: number
}

/**
 * All matches of a pattern in a text, in time proportional to the text. Throws a SqlFailure if the pattern is not
 * one; ends the evaluation if this engine does not support it, or if the text is too long for it.
 */
export function findMatches(
  text: string,
  pattern: string,
  spend: (steps: number) => void,
): { readonly matches: readonly RegexMatch[]; readonly groupCount: number } {
  refuseUnbalanced(pattern)
  const { size, expression } = compile(pattern)
  spend((text.length * size) / 4)
  const matcher = expression.matcher(text)
  const matches: RegexMatch[] = []
  while (matcher.find()) {
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index))
    matches.push({ groups, start: matcher.start(), end: matcher.end() })
    spend(50)
  }
  return { matches, groupCount: expression.groupCount() }
}

function compile(pattern: string): { readonly size: number; readonly expression: RE2JS } {
  try {
    const regex = new Regex(pattern, '', 'pattern')
    return { size: regex.size, expression: RE2JS.compile(regex.withFlags) }
  } catch {
    throw new NotKnown()
  }
}

/** What Presto says of a parenthesis without its other half. */
function refuseUnbalanced(pattern: string): void {
  if (/^[*+?]/.test(pattern)) throw runFailure('target of repeat operator is not specified')
  const outside = pattern.replace(/\\./gs, '').replace(/\[\^?\]?[^\]]*\]/g, '')
  if (outside.includes('[')) throw runFailure('premature end of char-class')
  let depth = 0
  for (const character of outside) {
    if (character === '(') depth++
    if (character === ')' && --depth < 0) throw runFailure('unmatched close parenthesis')
  }
  if (depth > 0) throw runFailure('end pattern with unmatched parenthesis')
}
