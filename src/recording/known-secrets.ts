import { REMOVED } from './secrets.ts'
import { TELLING_LENGTH, TextFinder } from './text-finder.ts'

/** The most recent secrets are remembered; each costs time at every exchange. */
const REMEMBERED = 1_000

/** Remembers secrets, because a token occurs again in other places. */
export class KnownSecrets {
  readonly #lasting = new Set<string>()
  /** Valid for one exchange. */
  readonly #passing = new Set<string>()
  #finder: TextFinder | undefined

  /** Begins an exchange. */
  begin(): void {
    this.#passing.clear()
    this.#finder = undefined
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
    this.#finder = undefined
    return REMOVED
  }

  /** The text without all that is known. */
  clean(text: string): string {
    this.#finder ??= new TextFinder([...this.#lasting, ...this.#passing].flatMap(forms))
    return this.#finder.replace(text, () => REMOVED)
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
