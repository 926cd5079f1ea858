import { isAscii } from 'node:buffer'
import { firstInexact, inexactNumber } from '../core/exact-number.ts'
import { jsonErrorIn, placeOf } from '../core/json-place.ts'
import { endOfString } from '../core/json-string.ts'
import { invalid, Problem } from '../core/problem.ts'
import { repeatedKeyIn } from '../core/repeated-key.ts'
import { shownName, shownValue } from '../core/shown.ts'
import { laterTurn } from '../core/slices.ts'
import { halfCharacter, halfCharacterIn, invalidByteAt, notUtf8 } from '../core/utf8.ts'
import type { Exchange } from './exchange.ts'

/** The services read bodies with Jackson, whose limit this is. A deeper body could not be echoed either: recursion has a limit. */
export const MAX_DEPTH = 1000

/** A body may have one value for each of these bytes of its limit. */
export const BYTES_PER_VALUE = 48
/** The most values in a body that rules read, before its own limit is known. */
const RULE_VALUES = 262_144
/** With a small limit, too. */
const MIN_VALUES = 10_000

const JSON_TYPE = 'application/json'
const LIKE_JSON = /^\s*application\/([\w.+-]+\+)?json\s*(;|$)/i

/** From this number of bytes on, a body is checked in several turns of the event loop. */
const LONG_BODY = 1_048_576

/** One pass over a body. Throws a refusal. */
type Step = (exchange: Exchange, bodyLimit: number) => void

const textSteps: readonly Step[] = [checkText, ({ text }, bodyLimit) => checkStructure(text, maxValuesOf(bodyLimit))]
const jsonSteps: readonly Step[] = [
  ...textSteps,
  parsedJson,
  (exchange) => checkStrings(exchange.text, parsedJson(exchange)),
  ({ route, text }) => {
    if (route.isControl) checkNumbers(text)
  },
  ({ route, text }) => {
    if (route.isControl) checkKeys(text)
  },
]

/** What is checked of a body before an operation gets it. */
const stepsOf = ({ operation }: Exchange): readonly Step[] => {
  if (operation.readBody !== undefined) return textSteps
  return operation.body === undefined ? [] : jsonSteps
}

/** Whether a body is checked in advance: to check it in one turn would hold up other projects. */
export const isLongBody = ({ content }: Exchange): boolean => content !== undefined && content.length > LONG_BODY

/** Checks a long body in advance, each step in a turn of its own. What is wrong is refused when the body is read. */
export async function checkInTurns(exchange: Exchange, bodyLimit: number): Promise<void> {
  try {
    for (const step of stepsOf(exchange)) {
      await laterTurn()
      step(exchange, bodyLimit)
    }
    exchange.checkedBody = {}
  } catch (problem) {
    exchange.checkedBody = { problem }
  }
  await laterTurn()
}

function checkBody(exchange: Exchange, bodyLimit: number): void {
  const { checkedBody } = exchange
  if (checkedBody === undefined) for (const step of stepsOf(exchange)) step(exchange, bodyLimit)
  else if (checkedBody.problem !== undefined) throw checkedBody.problem
}

/** The body as JSON. Throws a refusal if its type or its content is not JSON. */
export function parseBody(exchange: Exchange, bodyLimit: number): unknown {
  const type = exchange.raw.headers['content-type']
  if (type !== undefined) {
    checkJsonType(type)
    checkCharset(type, exchange)
  }
  checkBody(exchange, bodyLimit)
  return parsedJson(exchange)
}

/** Throws a refusal if a call of the control API has a body that says something, and its operation takes none. */
export function checkNoBody({ route, operation, text }: Exchange): void {
  const isUsed = operation.body !== undefined || operation.readBody !== undefined || operation.method === 'GET'
  if (!route.isControl || isUsed || EMPTY.test(text)) return
  throw invalid('body', `must be absent: ${operation.id} takes no body`)
}

const EMPTY = /^\s*(\{\s*\}|null)?\s*$/

/** The body as the operation itself reads it, from a text of bounded structure. */
export function readBody(exchange: Exchange, bodyLimit: number): unknown {
  const { operation, world, text, raw } = exchange
  checkBody(exchange, bodyLimit)
  const read = operation.readBody?.({ text, contentType: raw.headers['content-type'] }, world)
  checkStrings(text, read)
  return read
}

const maxValuesOf = (bodyLimit: number): number => Math.max(MIN_VALUES, Math.floor(bodyLimit / BYTES_PER_VALUE))

function parsedJson(exchange: Exchange): unknown {
  try {
    return exchange.json
  } catch {
    throw notJson(exchange.text)
  }
}

/** Bytes that are not UTF-8 would be replaced, and the text would be another. */
function checkText({ content, text }: Exchange): void {
  const byte = content === undefined ? undefined : invalidByteAt(content, text)
  if (byte !== undefined) throw new Problem('invalid', `the body ${notUtf8(byte)}`, 'encoding')
}

/** The escapes of surrogates, which are half of a character each. */
const SURROGATE = /\\u[dD][89a-fA-F]/

function checkStrings(text: string, parsed: unknown): void {
  if (!SURROGATE.test(text)) return
  const found = halfCharacterIn(parsed)
  if (found === undefined) return
  throw new Problem('invalid', `the body ${halfCharacter(found)}`, 'encoding')
}

/** What a test declares is kept as it is written, or refused: every key, and the digits of every number. */
function checkNumbers(text: string): void {
  const number = firstInexact(text)
  if (number !== undefined) throw invalidAt(text, number.at, inexactNumber(number.token))
}

function checkKeys(text: string): void {
  const repeated = repeatedKeyIn(text)
  if (repeated !== undefined)
    throw invalidAt(text, repeated.at, `the object has the key ${shownValue(repeated.key)} twice`)
}

function invalidAt(text: string, at: number, rule: string): Problem {
  const { line, column } = placeOf(text, at)
  return invalid('body', `at line ${line}, column ${column}: ${rule}`)
}

/** Throws a refusal if a content type is not JSON. */
export function checkJsonType(type: string): void {
  if (type !== JSON_TYPE && !LIKE_JSON.test(type)) throw notJsonType(type)
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i
const SAME_AS_UTF8 = /^(utf-?8|us-ascii)$/i

/** Bytes above ASCII are other characters in another encoding; without any, the encoding does not matter. */
function checkCharset(type: string, { content }: Exchange): void {
  const charset = CHARSET.exec(type)?.[1]
  if (charset === undefined || SAME_AS_UTF8.test(charset) || content === undefined || isAscii(content)) return
  throw invalid('Content-Type', `has the charset ${shownName(charset)}: a body is read as UTF-8`)
}

export const notJsonType = (type: string | undefined): Problem =>
  invalid('Content-Type', `must be application/json, not ${type}`)

/** The refusal of a text that is not JSON, with the place of the first error. */
function notJson(text: string): Problem {
  const { offset, what } = jsonErrorIn(text) ?? { offset: text.length, what: 'the text ends too soon' }
  const { line, column } = placeOf(text, offset)
  return invalid('body', `is not valid JSON at line ${line}, column ${column}: ${what}`)
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const opens = (code: number): boolean => code === 0x7b || code === 0x5b
const closes = (code: number): boolean => code === 0x7d || code === 0x5d

/**
 * Throws a refusal if objects and arrays in a JSON text are nested too deeply, or if it has too many values: they take much longer
 * to parse than one text of the same length.
 */
export function checkStructure(text: string, maxValues = RULE_VALUES): void {
  if (text.length <= MAX_DEPTH) return
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === COMMA || code === COLON) values++
    else if (closes(code)) depth--
    else if (opens(code)) {
      values++
      if (++depth > MAX_DEPTH) throw invalid('body', `is nested deeper than ${MAX_DEPTH} levels`)
    }
    if (values > maxValues)
      throw invalid(
        'body',
        `has too many values: keys and values can be ${maxValues}, one for each ${BYTES_PER_VALUE} bytes of limits.body`,
      )
  }
}
