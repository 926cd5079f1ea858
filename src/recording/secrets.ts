/** What a request or a reply holds that nobody may see, by where it stands. */
import { secretHeaders } from '../journal/redact.ts'
import { isObject } from './exchange.ts'

/** What stands in the place of a secret. */
export const REMOVED = '<removed>'

/** Names of fields, of parameters of a query and of settings of Spark that hold a secret. */
const SECRET_NAME =
  /passw(or)?d|pwd|passcode|passphrase|secret|token|credential|signature|authorization|cookie|(access|api|private|account)[._-]?key|^(access|ak|sk)$/i
/** Under such a name the secret may be one deeper: `{"token": {"id": …}}`, `{"access": {"key": …}}`. */
const INNER_NAME = /^(id|key|value)$/i

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
/** Whether a text under these two names is a secret. */
export const isSecretField = (key: string, parent: string): boolean =>
  isSecretName(key) || (INNER_NAME.test(key) && isSecretName(parent))

/** A header's value without its secrets, in the shape that it had; and the secrets. */
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
  // each request has a signature of its own: it is looked for in this exchange alone
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

/** A text or a number in a JSON value, with its key and the key above it; the elements of a list stand under the key of the list. */
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

/** The same value with every text and number changed; keys are texts as well. What comes back as it was stays a number. */
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

/** In `{"name": "fs.obs.secret.key", "value": "…"}` the value's name is the text beside it. */
function label(object: Readonly<Record<string, unknown>>, key: string): string {
  const { name, key: given } = object
  return typeof name === 'string' ? name : typeof given === 'string' ? given : key
}

/** The parameters of a query whose names say that they are secret. */
export function querySecrets(target: string): string[] {
  return [...target.matchAll(QUERY_PART)].flatMap(([, , name = '', value = '']) =>
    isSecretName(name) ? [value, decodeOr(value)] : [],
  )
}

/** A target without the secrets in its query. */
export function withoutQuerySecrets(target: string): string {
  return target.replace(QUERY_PART, (part, mark: string, name: string) =>
    isSecretName(name) ? `${mark}${name}=${REMOVED}` : part,
  )
}

/** The secrets in a text that is no JSON, of a form, of a query, or what was meant as JSON: what follows a name that says so. */
export function textSecrets(text: string): string[] {
  return TEXT_PARTS.flatMap((part) =>
    [...text.matchAll(part)].flatMap(([, , name = '', , value = '']) =>
      isSecretName(name) ? [value, decodeOr(value)] : [],
    ),
  )
}

/** Such a text without its secrets. */
export function withoutTextSecrets(text: string): string {
  const remove = (part: string, before: string, name: string, between: string): string =>
    isSecretName(name) ? `${before}${name}${between}${REMOVED}` : part
  return TEXT_PARTS.reduce((shown, part) => shown.replace(part, remove), text)
}

/** A name and its value: the latter in quotes, to their end, or up to whatever ends a word; and an element of XML. */
const TEXT_PARTS = [
  /(")([\w.-]+)("\s*[:=]\s*")((?:[^"\\]+|\\.)+)/g,
  /(')([\w.-]+)('\s*[:=]\s*')((?:[^'\\]+|\\.)+)/g,
  /((?<![\w.-]))([\w.-]+)(["']?\s*[:=]\s*["']?)([^\s"'<>&,;{}[\]]+)/g,
  /(<)([\w.-]+)((?:\s[^<>]*)?>)([^<]+)/g,
]

const QUERY_PART = /([?&])([^=&#]+)=([^&#]+)/g

function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
