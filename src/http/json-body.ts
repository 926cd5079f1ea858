import { invalid, type Problem } from '../core/problem.ts'
import type { Exchange } from './exchange.ts'

/** The services read bodies with Jackson, whose limit this is. A deeper body could not be echoed either: recursion has a limit. */
const MAX_DEPTH = 1000

const JSON_TYPE = 'application/json'
const LIKE_JSON = /^\s*application\/([\w.+-]+\+)?json\s*(;|$)/i

/** The body as JSON. Throws a refusal if its type or its content is not JSON. */
export function parseBody(exchange: Exchange): unknown {
  const type = exchange.raw.headers['content-type']
  if (type !== undefined) checkJsonType(type)
  if (isDeeperThan(MAX_DEPTH, exchange.text)) throw invalid('body', `is nested deeper than ${MAX_DEPTH} levels`)
  try {
    return exchange.json
  } catch (error) {
    throw notJson(exchange.text, error as Error)
  }
}

/** Throws a refusal if a content type is not JSON. */
export function checkJsonType(type: string): void {
  if (type !== JSON_TYPE && !LIKE_JSON.test(type)) throw notJsonType(type)
}

export const notJsonType = (type: string | undefined): Problem =>
  invalid('Content-Type', `must be application/json, not ${type}`)

/** The engine's own message differs between versions of Node; the position in it does not. */
function notJson(text: string, { message }: Error): Problem {
  const given = /at position (\d+)/.exec(message)?.[1]
  const position = given === undefined ? text.length : Number(given)
  const before = text.slice(0, position).split('\n')
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
  const found = text.codePointAt(position)
  const what =
    found === undefined ? 'the text ends too soon' : `unexpected ${JSON.stringify(String.fromCodePoint(found))}`
  return invalid('body', `is not valid JSON at ${place}: ${what}`)
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
