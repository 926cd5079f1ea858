/** Finds secrets in requests and replies by the names of their fields. */
import { secretHeaders } from '../journal/redact.ts'
import { isObject } from './exchange.ts'

/** Replaces a secret. */
export const REMOVED = '<removed>'

/** Names of fields, query parameters and Spark settings that contain a secret. */
const SECRET_NAME =
  /passw(or)?d|pwd|passcode|passphrase|secret|token|credential|signature|authorization|cookie|(access|api|private|account)[._-]?key|^(access|ak|sk)$/i
/** Inside an object with such a name, these fields can contain the secret: `{"token": {"id": …}}`, `{"access": {"key": …}}`. */
const INNER_NAME = /^(id|key|value)$/i

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
export const isSecretField = (key: string, parent: string): boolean =>
  isSecretName(key) || (INNER_NAME.test(key) && isSecretName(parent))

/** A header's value without its secrets, and the secrets; `passing` ones are valid for one exchange. */
export function splitHeader(name: string, value: string): { shown: string; secrets: string[]; passing: string[] } {
  const lower = name.toLowerCase()
  if (secretHeaders.has(lower)) return { shown: REMOVED, secrets: cookieValues(lower, value), passing: [] }
  if (lower !== 'authorization') {
    return isSecretName(lower) && value !== ''
      ? { shown: REMOVED, secrets: [value], passing: [] }
      : { shown: value, secrets: [], passing: [] }
  }
  const [scheme = '', rest = ''] = value.split(/\s(.*)/s)
  const parts = /\bAccess=([^,\s]+)/i.exec(rest)
  if (parts === null)
    return { shown: rest === '' ? REMOVED : `${scheme} ${REMOVED}`, secrets: [rest || value], passing: [] }
  const signature = /\bSignature=([^,\s]+)/i.exec(rest)
  const shown = rest.replace(/\b(Access|Signature)=[^,\s]+/gi, `$1=${REMOVED}`)
  // every request has another signature
  return {
    shown: `${scheme} ${shown}`,
    secrets: [parts[1] as string],
    passing: signature ? [signature[1] as string] : [],
  }
}

function cookieValues(name: string, value: string): string[] {
  if (!name.endsWith('cookie')) return [value]
  return value.split(';').map((part) => part.slice(part.indexOf('=') + 1).trim())
}

/** A text or a number in a JSON value, with its key and the key above it; elements of a list have the key of the list. */
export interface Leaf {
  readonly text: string
  readonly key: string
  readonly parent: string
}

/** Every text and number in a JSON value. */
export function* leaves(value: unknown, key = '', parent = ''): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { text: String(value), key, parent }
  else if (Array.isArray(value)) for (const inner of value) yield* leaves(inner, key, parent)
  else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value))
      yield* leaves(inner, name, name === 'value' ? label(value, key) : key)
  }
}

/** Changes every text, number and key of a JSON value. An unchanged number stays a number. */
export function mapLeaves(value: unknown, change: (leaf: Leaf) => string, key = '', parent = ''): unknown {
  if (typeof value === 'string') return change({ text: value, key, parent })
  if (typeof value === 'number') {
    const text = change({ text: String(value), key, parent })
    return text === String(value) ? value : text
  }
  if (Array.isArray(value)) return value.map((inner) => mapLeaves(inner, change, key, parent))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      change({ text: name, key: '', parent: '' }),
      mapLeaves(inner, change, name, name === 'value' ? label(value, key) : key),
    ]),
  )
}

/** In `{"name": "fs.obs.secret.key", "value": "…"}` the name of the value is the other text. */
function label(object: Readonly<Record<string, unknown>>, key: string): string {
  const { name, key: given } = object
  return typeof name === 'string' ? name : typeof given === 'string' ? given : key
}

/** The secrets in a query. */
export function querySecrets(target: string): string[] {
  return [...target.matchAll(QUERY_PART)].flatMap(([, , name = '', value = '']) =>
    isSecretName(name) ? [value, decodeOr(value)] : [],
  )
}

export function withoutQuerySecrets(target: string): string {
  return target.replace(QUERY_PART, (part, mark: string, name: string) =>
    isSecretName(name) ? `${mark}${name}=${REMOVED}` : part,
  )
}

/** The secrets in a text other than JSON: a form, XML, or broken JSON. */
export function textSecrets(text: string): string[] {
  return TEXT_PARTS.flatMap((part) =>
    [...text.matchAll(part)].flatMap(([, , name = '', , value = '']) =>
      isSecretName(name) ? [value, decodeOr(value)] : [],
    ),
  )
}

export function withoutTextSecrets(text: string): string {
  const remove = (part: string, before: string, name: string, between: string): string =>
    isSecretName(name) ? `${before}${name}${between}${REMOVED}` : part
  return TEXT_PARTS.reduce((shown, part) => shown.replace(part, remove), text)
}

/** A name and its value: in quotes, up to the end of a word, or in an XML element. */
const TEXT_PARTS = [
  /(")([\w.-]+)("\s*[:=]\s*")((?:[^"\\]+|\\.)+)/g,
  /(')([\w.-]+)('\s*[:=]\s*')((?:[^'\\]+|\\.)+)/g,
  /((?<![\w.-]))([\w.-]+)(["']?\s*[:=]\s*["']?)([^\s"'<>&,;{}[\]]+)/g,
  /(<)([\w.-]+)((?:\s[^<>]*)?>)([^<]+)/g,
]

const QUERY_PART = /([?&])([^=&#?]+)=([^&#]+)/g

function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
