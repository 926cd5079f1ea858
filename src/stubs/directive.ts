import { type Piece, pieces, type Syntax } from '../core/comments.ts'
import { oneOfRule, unknownText } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import { parseSpan } from '../core/span.ts'
import { type CancelMode, cancelModes } from '../model/plan.ts'
import { type OutcomeFields, statesOf } from './stub.ts'
import type { Subject } from './stub-query.ts'

/** What a `lakemock:` comment in a statement's own text requests. It overrides a stub, key by key. */
export interface Directive {
  /** The text after `lakemock:`, as it was written. */
  readonly text: string
  /** Milliseconds by state. */
  readonly durations: Readonly<Record<string, number>>
  readonly outcome: OutcomeFields
  /** The key of the outcome's kind; undefined if the directive leaves the result to the stub or the settings. */
  readonly outcomeKey: string | undefined
  /** The result is an empty one. */
  readonly isEmpty: boolean
}

/** The source of a text with directives, and the syntax of the text. */
export interface DirectiveSource {
  readonly subject: Exclude<Subject, 'session' | 'batch' | 'cluster'>
  readonly syntax: Syntax
  /** The field of the request, for messages. */
  readonly field: string
}

const MARK = 'lakemock:'
export const MAX_LENGTH = 1000
const PAIR = /\s*([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,"']+)(?=[\s,]|$)[\s,]*/y
const outcomes = ['error', 'empty', 'never', 'dead'] as const

/**
 * Reads directives such as `// lakemock: running=5s outcome=error` from the comments of a text, and returns the text without
 * them. Throws a Problem that names the field if a key or a value is unknown. Source: docs/fixtures.md.
 */
export function readDirective(
  text: string,
  source: DirectiveSource,
): { text: string; directive: Directive | undefined } {
  const { text: rest, found } = cutDirectives(text, source.syntax)
  return { text: rest, directive: found.length === 0 ? undefined : compile(found, source) }
}

/** A text without its directives, and the text of each directive. */
export function cutDirectives(text: string, syntax: Syntax): { text: string; found: readonly string[] } {
  const found: string[] = []
  if (!text.includes(MARK)) return { text, found }
  const rest = pieces(text, syntax).map((piece) => cutFromPiece(piece, syntax, found))
  return { text: found.length === 0 ? text : rest.join(''), found }
}

/** A comment without its directive, which is added to `found`; any other piece unchanged. */
function cutFromPiece({ kind, text }: Piece, syntax: Syntax, found: string[]): string {
  if (kind !== 'comment') return text
  const block = /^\/\*\s*lakemock:(.*?)(?:\*\/)?$/s.exec(text)
  if (block !== null) {
    found.push((block[1] ?? '').trim())
    return ' '
  }
  if (text.startsWith('/*')) return text
  if (!text.includes(MARK)) return text
  // in Python `//` may be a division, and the comment follows it
  const marks = syntax.lineComments.map((mark) => mark.replaceAll('/', '\\/')).join('|')
  const line = new RegExp(`(?:${marks})\\s*${MARK}(.*)$`, 's').exec(text)
  if (line === null) return text
  found.push((line[1] ?? '').trim())
  return text.slice(0, line.index)
}

function compile(found: readonly string[], source: DirectiveSource): Directive {
  const pairs = new Map<string, string>()
  for (const text of found) readPairs(text, pairs, source)
  const durations: Record<string, number> = {}
  const outcome: OutcomeFields = {}
  let kind: string | undefined
  let message: string | undefined
  for (const [key, value] of pairs) {
    if (statesOf[source.subject].includes(key)) durations[key] = readSpan(key, value, source)
    else if (key === 'outcome') kind = oneOf(key, value, outcomesOf(source), source)
    else if (key === 'cancel') outcome.cancel = oneOf(key, value, cancelModes, source) as CancelMode
    else if (key === 'hold') outcome.hold = value
    else if (key === 'message') message = value
    else throw refusal(unknownText('key', key, keysOf(source)), source)
  }
  if (message !== undefined) {
    kind ??= 'error'
    if (kind !== 'error') throw refusal(`message goes with outcome=error, not ${kind}`, source)
  }
  if (kind === 'never') {
    if (outcome.hold !== undefined) throw refusal('outcome=never and hold exclude each other', source)
    if (outcome.cancel === 'late') throw refusal('cancel=late needs a result that can come before the cancel', source)
    outcome.never = true
  }
  const errorText = message ?? `requested by a comment: ${found.join(' ')}`
  if (kind === 'dead') outcome.session = 'dead'
  if (kind === 'error' && source.subject !== 'statement') outcome.message = errorText
  if (kind === 'error' && source.subject === 'statement') outcome.error = { ename: 'Error', evalue: errorText }
  const outcomeKey = (['session', 'message', 'error'] as const).find((key) => outcome[key] !== undefined)
  return { text: found.join(' '), durations, outcome, outcomeKey, isEmpty: kind === 'empty' }
}

function readPairs(text: string, pairs: Map<string, string>, source: DirectiveSource): void {
  if (text === '') throw refusal('nothing follows: give key=value', source)
  if (text.length > MAX_LENGTH) throw refusal(`at most ${MAX_LENGTH} characters can follow, not ${text.length}`, source)
  for (let at = 0; at < text.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at
    const [, key = '', value = ''] = PAIR.exec(text) ?? []
    if (key === '') {
      throw refusal(`${JSON.stringify(text.slice(at))} is not key=value (put a value with blanks in quotes)`, source)
    }
    if (pairs.has(key)) throw refusal(`${key} is given twice`, source)
    pairs.set(key, /^["']/.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : value)
  }
}

function readSpan(key: string, value: string, source: DirectiveSource): number {
  try {
    return parseSpan(value, key)
  } catch (error) {
    throw refusal((error as Problem).message, source)
  }
}

function oneOf(key: string, value: string, known: readonly string[], source: DirectiveSource): string {
  if (known.includes(value)) return value
  throw refusal(`${key} ${oneOfRule(known, value)}`, source)
}

const outcomesOf = ({ subject }: DirectiveSource): readonly string[] =>
  outcomes.filter((one) => one !== 'dead' || subject === 'statement')

const keysOf = ({ subject }: DirectiveSource): readonly string[] => [
  ...statesOf[subject],
  'outcome',
  'message',
  'hold',
  'cancel',
]

function refusal(rule: string, { field }: DirectiveSource): Problem {
  return new Problem('invalid', `${field}: in its comment "lakemock: …", ${rule}`, field)
}
