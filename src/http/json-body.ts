import { firstInexact, inexactNumber } from '../core/exact-number.ts'
import { jsonErrorIn, placeOf } from '../core/json-place.ts'
import { invalid, Problem } from '../core/problem.ts'
import { halfCharacter, halfCharacterIn, invalidByteAt, notUtf8 } from '../core/utf8.ts'
import type { Exchange } from './exchange.ts'

/** The services read bodies with Jackson, whose limit this is. A deeper body could not be echoed either: recursion has a limit. */
export const MAX_DEPTH = 1000

const JSON_TYPE = 'application/json'
const LIKE_JSON = /^\s*application\/([\w.+-]+\+)?json\s*(;|$)/i

/** The body as JSON. Throws a refusal if its type or its content is not JSON. */
export function parseBody(exchange: Exchange): unknown {
  const type = exchange.raw.headers['content-type']
  if (type !== undefined) checkJsonType(type)
  checkText(exchange)
  if (isDeeperThan(MAX_DEPTH, exchange.text)) throw invalid('body', `is nested deeper than ${MAX_DEPTH} levels`)
  const parsed = parsedJson(exchange)
  checkStrings(exchange.text, parsed)
  if (exchange.route.isControl) checkNumbers(exchange.text)
  return parsed
}

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

/** What a test declares comes back with the same digits, or is refused. */
function checkNumbers(text: string): void {
  const found = firstInexact(text)
  if (found === undefined) return
  const { line, column } = placeOf(text, found.at)
  throw invalid('body', `at line ${line}, column ${column}: ${inexactNumber(found.token)}`)
}

/** Throws a refusal if a content type is not JSON. */
export function checkJsonType(type: string): void {
  if (type !== JSON_TYPE && !LIKE_JSON.test(type)) throw notJsonType(type)
}

export const notJsonType = (type: string | undefined): Problem =>
  invalid('Content-Type', `must be application/json, not ${type}`)

/** The refusal of a text that is not JSON, with the place of the first error. */
function notJson(text: string): Problem {
  const { offset, what } = jsonErrorIn(text) ?? { offset: text.length, what: 'the text ends too soon' }
  const { line, column } = placeOf(text, offset)
  return invalid('body', `is not valid JSON at line ${line}, column ${column}: ${what}`)
}

/** Whether objects and arrays in a JSON text are nested deeper than a limit. */
function isDeeperThan(limit: number, text: string): boolean {
  if (text.length <= limit) return false
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (isQuoted) {
      if (char === '\\') at++
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '{' || char === '[') {
      if (++depth > limit) return true
    } else if (char === '}' || char === ']') depth--
  }
  return false
}
