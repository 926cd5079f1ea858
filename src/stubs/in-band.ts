import { type Piece, pieces, type Syntax } from '../core/comments.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { parseSpan } from '../core/durations.ts'
import { Problem } from '../core/problem.ts'
import { type CancelMode, cancelModes } from '../model/plan.ts'
import type { Subject } from './question.ts'
import { type OutcomeFields, statesOf } from './stub.ts'

/** What a comment in a statement's own text asks for. It is stronger than what a stub says, key by key. */
export interface InBand {
  /** The words after `lakemock:`, as they stand there. */
  readonly words: string
  /** Milliseconds by state. */
  readonly durations: Readonly<Record<string, number>>
  readonly outcome: OutcomeFields
  /** The key of the outcome's kind; undefined where the comment leaves the result to others. */
  readonly outcomeKey: string | undefined
  /** The result is to be an empty one. */
  readonly isEmpty: boolean
}

/** Where a text with comments of ours came from, and how it is read. */
export interface InBandSource {
  readonly subject: Exclude<Subject, 'session'>
  readonly syntax: Syntax
  /** The field of the request, for messages. */
  readonly field: string
}

const MARK = 'lakemock:'
const PAIR = /\s*([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,"']+)(?=[\s,]|$)[\s,]*/y
const outcomes = ['error', 'empty', 'never', 'dead'] as const

/**
 * Reads `// lakemock: running=5s outcome=error` and the like out of the comments of a text, and answers the text without them.
 * Throws a Problem that names the field for a key or a value that is none. Source: docs/fixtures.md.
 */
export function readInBand(text: string, source: InBandSource): { text: string; inBand: InBand | undefined } {
  const { text: rest, found } = withoutInBand(text, source.syntax)
  return { text: rest, inBand: found.length === 0 ? undefined : compile(found, source) }
}

/** A text without the comments that are ours, and what those say. */
export function withoutInBand(text: string, syntax: Syntax): { text: string; found: readonly string[] } {
  const found: string[] = []
  if (!text.includes(MARK)) return { text, found }
  const rest = pieces(text, syntax).map((piece) => cutWords(piece, syntax, found))
  return { text: found.length === 0 ? text : rest.join(''), found }
}

/** A comment without our words in it, which are added to `found`; any other piece as it is. */
function cutWords({ kind, text }: Piece, syntax: Syntax, found: string[]): string {
  if (kind !== 'comment') return text
  const block = /^\/\*\s*lakemock:(.*?)(?:\*\/)?$/s.exec(text)
  if (block !== null) {
    found.push((block[1] ?? '').trim())
    return ' '
  }
  if (text.startsWith('/*')) return text
  // what begins with // may be a division in Python, and the comment stand behind it
  const marks = syntax.lineComments.map((mark) => mark.replaceAll('/', '\\/')).join('|')
  const line = new RegExp(`(?:${marks})\\s*${MARK}(.*)$`, 's').exec(text)
  if (line === null) return text
  found.push((line[1] ?? '').trim())
  return text.slice(0, line.index)
}

function compile(found: readonly string[], source: InBandSource): InBand {
  const pairs = new Map<string, string>()
  for (const words of found) readPairs(words, pairs, source)
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
    else
      throw refusal(
        `${key} is no key${didYouMean(key, keysOf(source))}; it can be ${keysOf(source).join(', ')}`,
        source,
      )
  }
  if (message !== undefined) {
    kind ??= 'error'
    if (kind !== 'error') throw refusal(`message goes with outcome=error, not ${kind}`, source)
  }
  if (kind === 'never') {
    if (outcome.hold !== undefined) throw refusal('outcome=never leaves no room for hold', source)
    if (outcome.cancel === 'late') throw refusal('cancel=late needs a result that can come first', source)
    outcome.never = true
  }
  const said = message ?? `asked for by a comment: ${found.join(' ')}`
  if (kind === 'dead') outcome.session = 'dead'
  if (kind === 'error' && source.subject === 'execution') outcome.message = said
  if (kind === 'error' && source.subject === 'statement') outcome.error = { ename: 'Error', evalue: said }
  const outcomeKey = (['session', 'message', 'error'] as const).find((key) => outcome[key] !== undefined)
  return { words: found.join(' '), durations, outcome, outcomeKey, isEmpty: kind === 'empty' }
}

function readPairs(words: string, pairs: Map<string, string>, source: InBandSource): void {
  if (words === '') throw refusal('nothing stands behind it: give key=value', source)
  for (let at = 0; at < words.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at
    const [, key = '', value = ''] = PAIR.exec(words) ?? []
    if (key === '') {
      throw refusal(`${JSON.stringify(words.slice(at))} is no key=value (a value with blanks stands in quotes)`, source)
    }
    if (pairs.has(key)) throw refusal(`${key} is said twice`, source)
    pairs.set(key, /^["']/.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : value)
  }
}

function readSpan(key: string, value: string, source: InBandSource): number {
  try {
    return parseSpan(value, key)
  } catch (error) {
    throw refusal((error as Problem).message, source)
  }
}

function oneOf(key: string, value: string, known: readonly string[], source: InBandSource): string {
  if (known.includes(value)) return value
  throw refusal(`${key} must be one of ${known.join(', ')}, not ${JSON.stringify(value)}`, source)
}

const outcomesOf = ({ subject }: InBandSource): readonly string[] =>
  outcomes.filter((one) => one !== 'dead' || subject === 'statement')

const keysOf = ({ subject }: InBandSource): readonly string[] => [
  ...statesOf[subject],
  'outcome',
  'message',
  'hold',
  'cancel',
]

function refusal(rule: string, { field }: InBandSource): Problem {
  return new Problem('invalid', `${field}: in its comment "lakemock: …", ${rule}`, field)
}
