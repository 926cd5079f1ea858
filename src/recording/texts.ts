import { isObject } from '../core/json-object.ts'
import type { StoredBody, StoredExchange } from './exchange.ts'

/** A text of an exchange. In JSON it can also be a number, or the name of a field: then it has no key. */
export interface Leaf {
  readonly place: 'target' | 'header' | 'json' | 'text'
  readonly text: string
  /** The name of the header or field; elements of a list have the key of the list. */
  readonly key: string
  /** The key above it. */
  readonly parent: string
}

type Change = (leaf: Leaf) => string

/** Changes every text of an exchange. */
export function mapTexts(exchange: StoredExchange, change: Change): StoredExchange {
  const plain = (text: string, place: Leaf['place'], key = ''): string => change({ place, text, key, parent: '' })
  const bodyOf = (body: StoredBody): StoredBody => {
    if ('json' in body) return { json: mapLeaves(body.json, change) }
    return 'text' in body ? { text: plain(body.text, 'text') } : body
  }
  const message = <Message extends StoredExchange['request'] | NonNullable<StoredExchange['reply']>>(one: Message) => ({
    ...one,
    headers: one.headers.map(([name, value]) => [name, plain(value, 'header', name)] as const),
    ...(one.body && { body: bodyOf(one.body) }),
  })
  const { request, reply, problem } = exchange
  return {
    ...exchange,
    request: { ...message(request), target: plain(request.target, 'target') },
    ...(reply && { reply: message(reply) }),
    ...(problem !== undefined && { problem: plain(problem, 'text') }),
  }
}

/** Changes every text, number and key of a JSON value. An unchanged number stays a number. */
export function mapLeaves(value: unknown, change: Change, key = '', parent = ''): unknown {
  if (typeof value === 'string') return change({ place: 'json', text: value, key, parent })
  if (typeof value === 'number') {
    const text = change({ place: 'json', text: String(value), key, parent })
    return text === String(value) ? value : text
  }
  if (Array.isArray(value)) return value.map((inner) => mapLeaves(inner, change, key, parent))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      change({ place: 'json', text: name, key: '', parent: '' }),
      mapLeaves(inner, change, name, name === 'value' ? label(value, key) : key),
    ]),
  )
}

/** In `{"name": "fs.obs.secret.key", "value": "…"}` the name of the value is the other text. */
function label(object: Readonly<Record<string, unknown>>, key: string): string {
  const { name, key: given } = object
  return typeof name === 'string' ? name : typeof given === 'string' ? given : key
}
