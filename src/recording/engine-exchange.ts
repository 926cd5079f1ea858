/** Results of engines as lines of a recording, and the stubs in them. */

import { isoTime } from '../core/clock.ts'
import { isObject } from '../core/json-object.ts'
import { TextForms } from '../core/text-forms.ts'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import type { EngineAnswer } from './engine-answer.ts'
import { objectOf, type StoredExchange } from './exchange.ts'

/** The path of such a line; no request has it. */
const TARGET = '/_lakemock/engines'

/** An answer in the form of an exchange: what a stub matches, and what it gives. */
export function engineExchange(number: number, atMs: number, answer: EngineAnswer): StoredExchange {
  const { match, lengths, outcome, lacks } = answer
  const given = { ...(outcome && { outcome }), ...(lacks !== undefined && { lacks }), lengths }
  return {
    ...{ number, at: isoTime(atMs), tookMs: Object.values(lengths).reduce((sum, ms) => sum + ms, 0) },
    request: { method: 'POST', target: TARGET, headers: [], body: { json: match } },
    reply: { status: 200, headers: [], body: { json: given } },
  }
}

const isOfEngine = ({ request }: StoredExchange): boolean => request.target === TARGET

/** The names of the columns in an answer of an engine. */
export function columnsOf(exchange: StoredExchange): readonly string[] {
  if (!isOfEngine(exchange)) return []
  const { outcome } = objectOf(exchange.reply?.body)
  return isObject(outcome) && Array.isArray(outcome.columns) ? outcome.columns.map(String) : []
}

/** A text that an engine ran, before its stub is made. */
export interface EngineText {
  readonly match: StubDefinition['match']
  /** The code or the SQL. */
  readonly text: string
  readonly durations: Readonly<Record<string, string>>
  readonly outcome: OutcomeFields | undefined
  /** Equal for all texts that one stub matches. */
  readonly key: string
}

/** The texts that engines ran, in the order of their ends; `note` gets what their stubs lack. */
export function engineTexts(exchanges: readonly StoredExchange[], note: (text: string) => void): EngineText[] {
  return exchanges.filter(isOfEngine).flatMap(({ request, reply }) => {
    const match = objectOf(request.body) as StubDefinition['match']
    const { outcome, lacks, lengths } = objectOf(reply?.body)
    const { code, sql, ...rest } = match
    const text = typeof code === 'string' ? code : sql
    if (typeof text !== 'string') return []
    if (typeof lacks === 'string') note(`${JSON.stringify(text.slice(0, SHOWN))}: ${lacks}`)
    const { bare } = code === undefined ? TextForms.ofSql(text) : TextForms.ofCode(text)
    const durations = isObject(lengths) ? Object.entries(lengths).map(([state, ms]) => [state, `${ms}ms`]) : []
    return [
      {
        ...{ match, text, durations: Object.fromEntries(durations), key: JSON.stringify([rest, bare]) },
        outcome: isObject(outcome) ? outcome : undefined,
      },
    ]
  })
}

/** How many characters of a text a note shows. */
const SHOWN = 100
