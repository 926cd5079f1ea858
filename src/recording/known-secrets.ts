import { REMOVED } from './secrets.ts'

/**
 * Secrets and ids of at least this length are also replaced in all other texts. A shorter one is too likely to be an ordinary word.
 */
export const TELLING_LENGTH = 8
/** The most recent secrets are remembered; each costs time at every exchange. */
const REMEMBERED = 1_000

/** Remembers secrets, because a token occurs again in other places. */
export class KnownSecrets {
  readonly #lasting = new Set<string>()
  /** Valid for one exchange. */
  readonly #passing = new Set<string>()
  #pattern: RegExp | undefined

  /** Begins an exchange. */
  begin(): void {
    this.#passing.clear()
    this.#pattern = undefined
  }

  /** Remembers a secret, and returns what replaces it. */
  readonly hide = (secret: string, isPassing = false): string => {
    if (secret.length < TELLING_LENGTH || secret === REMOVED) return REMOVED
    const set = isPassing ? this.#passing : this.#lasting
    // the newest last
    set.delete(secret)
    set.add(secret)
    const [oldest = ''] = set
    if (set.size > REMEMBERED) set.delete(oldest)
    this.#pattern = undefined
    return REMOVED
  }

  /** The text without all that is known. */
  clean(text: string): string {
    this.#pattern ??= anyOf([...this.#lasting, ...this.#passing].flatMap(forms))
    return text.replace(this.#pattern, REMOVED)
  }
}

/** The forms of a secret: plain, in JSON, in a URL, as base64. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8')
  // half a surrogate pair cannot be encoded
  const encoded = encodeURIComponent(bytes.toString('utf8'))
  const base64 = bytes.toString('base64').replace(/=+$/, '')
  return [secret, JSON.stringify(secret).slice(1, -1), encoded, encoded.replaceAll('%20', '+'), base64]
}

/** An expression for any of these texts, the longest first; without texts it matches nothing. */
export function anyOf(texts: Iterable<string>): RegExp {
  const distinct = [...new Set(texts)].sort((a, b) => b.length - a.length)
  return distinct.length === 0 ? /(?!)/g : new RegExp(distinct.map(escapeRegex).join('|'), 'g')
}

export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
