/** Finds secrets in requests and replies by the names of their fields. */
import { secretHeaders } from '../journal/redact.ts'
import type { Leaf } from './texts.ts'

/** Replaces a secret. */
export const REMOVED = '<removed>'

/** Names of fields, query parameters and Spark settings that contain a secret. */
const SECRET_NAME =
  /passw(or)?d|pwd|passcode|passphrase|secret|token|credential|signature|authorization|cookie|(access|api|private|account)[._-]?key|^(access|ak|sk)$/i
/** Inside an object with such a name, these fields can contain the secret: `{"token": {"id": …}}`, `{"access": {"key": …}}`. */
const INNER_NAME = /^(id|key|value)$/i

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name) || secretHeaders.has(name.toLowerCase())

/** A part of a query. */
const QUERY_PARTS = [/([?&])([^=&#?]+)(=)([^&#]+)/g]
/** A name and its value: in quotes, up to the end of a word, or in an XML element. */
const TEXT_PARTS = [
  /(")([\w.-]+)("\s*[:=]\s*")((?:[^"\\]+|\\.)+)/g,
  /(')([\w.-]+)('\s*[:=]\s*')((?:[^'\\]+|\\.)+)/g,
  /((?<![\w.-]))([\w.-]+)(["']?\s*[:=]\s*["']?)([^\s"'<>&,;{}[\]]+)/g,
  /(<)([\w.-]+)((?:\s[^<>]*)?>)([^<]+)/g,
]

/** Remembers a secret, and returns what replaces it. */
export type Hide = (secret: string, isPassing?: boolean) => string

/** The text of a leaf without the values of names of secrets. */
export function withoutNamed(
  { place, text, key, parent }: Leaf,
  isNamed: (name: string) => boolean,
  hide: Hide,
): string {
  if (place === 'target' || place === 'text') {
    const remove = (part: string, before: string, name: string, between: string, value: string): string => {
      if (!isNamed(name)) return part
      hide(decoded(value))
      return before + name + between + hide(value)
    }
    return (place === 'target' ? QUERY_PARTS : TEXT_PARTS).reduce((shown, part) => shown.replace(part, remove), text)
  }
  const isSecret = isNamed(key) || (INNER_NAME.test(key) && isNamed(parent))
  if (!isSecret || text === '') return text
  if (place === 'header' && /^authorization$/i.test(key)) return withoutKey(text, hide)
  if (place === 'header' && /cookie$/i.test(key)) {
    for (const part of text.split(';')) hide(part.slice(part.indexOf('=') + 1).trim())
    return REMOVED
  }
  return hide(text)
}

/** A header Authorization: its scheme and the names of the signed headers stay. */
function withoutKey(value: string, hide: Hide): string {
  const [scheme = '', rest = ''] = value.split(/\s(.*)/s)
  if (rest === '') return hide(value)
  if (!/\bAccess=/i.test(rest)) return `${scheme} ${hide(rest)}`
  // every request has another signature
  return value.replace(
    /\b(Access|Signature)=([^,\s]+)/gi,
    (_, name: string, secret: string) => `${name}=${hide(secret, /^s/i.test(name))}`,
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
