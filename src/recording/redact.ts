import { isoTime } from '../core/clock.ts'
import { storedBody } from './body.ts'
import type { Header, RawExchange, StoredBody, StoredExchange } from './exchange.ts'
import { Identities, identityOfField, identityOfHeader, PROJECT_IN_PATH } from './identities.ts'
import type { RedactionList } from './redaction-list.ts'
import {
  isSecretField,
  type Leaf,
  leaves,
  mapLeaves,
  querySecrets,
  REMOVED,
  splitHeader,
  textSecrets,
  withoutQuerySecrets,
  withoutTextSecrets,
} from './secrets.ts'

/**
 * Secrets and ids of at least this length are also replaced in all other texts. A shorter one is too likely to be an ordinary word.
 */
export const TELLING_LENGTH = 8
/** The most recent secrets are remembered; each costs time at every exchange. */
const REMEMBERED = 1_000

/** Fields that stubs match: secrets are removed, but ids stay, or a replay would not match. */
const matched = new Set(['code', 'sql_content', 'statement', 'name', 'queue', 'cluster_name', 'database', 'kind'])

export interface RedactorOptions {
  /** Keep ids and names of projects, domains and users. */
  readonly keepIds: boolean
  /** Secrets that are known from the start. */
  readonly secrets: readonly string[]
  /** What else is removed. */
  readonly list: RedactionList
}

/** Removes secrets from exchanges. It remembers them, because a token occurs again in other places. */
export class Redactor {
  readonly #keepIds: boolean
  readonly #list: RedactionList
  readonly #secrets = new Set<string>()
  readonly #identities = new Identities()

  constructor({ keepIds, secrets, list }: RedactorOptions) {
    this.#keepIds = keepIds
    this.#list = list
    this.#remember(secrets)
  }

  /** The exchange without secrets. */
  store(raw: RawExchange): StoredExchange {
    const { request, reply } = raw
    const bodies = [
      storedBody(request.body, headerOf(request.headers, 'content-encoding')),
      reply && storedBody(reply.body, headerOf(reply.headers, 'content-encoding')),
    ] as const
    const passing = new Set<string>()
    for (const headers of [request.headers, reply?.headers ?? []]) this.#learnHeaders(headers, passing)
    this.#remember([...querySecrets(request.target), ...this.#list.secretsIn(request.target)])
    for (const body of bodies) {
      if (body !== undefined && 'json' in body) this.#learnJson(body.json)
      else if (body !== undefined && 'text' in body)
        this.#remember([...textSecrets(body.text), ...this.#list.secretsIn(body.text)])
    }
    this.#learnPath(request.target)
    const clean = new Cleaner(this.#secrets, passing, this.#list, this.#keepIds ? undefined : this.#identities)
    const [sent, received] = bodies
    return {
      number: raw.number,
      at: isoTime(raw.startedMs),
      tookMs: raw.endedMs - raw.startedMs,
      request: {
        method: request.method,
        target: clean.target(request.target),
        headers: clean.headers(request.headers),
        ...(sent && { body: clean.body(sent) }),
      },
      ...(reply && {
        reply: {
          status: reply.status,
          headers: clean.headers(reply.headers),
          ...(received && { body: clean.body(received) }),
        },
      }),
      ...(raw.problem !== undefined && { problem: clean.text(raw.problem) }),
      ...(raw.clientGone && { clientGone: true }),
    }
  }

  #learnHeaders(headers: readonly Header[], passing: Set<string>): void {
    for (const [name, value] of headers) {
      const { secrets, passing: own } = splitHeader(name, asWritten(value))
      this.#remember(this.#list.hasName(name) ? [...secrets, asWritten(value)] : secrets)
      for (const secret of own) passing.add(secret)
      const kind = identityOfHeader(name)
      if (kind !== undefined) this.#identities.of(kind, asWritten(value))
    }
  }

  #learnJson(value: unknown): void {
    for (const { text, key, parent } of leaves(value)) {
      if (isSecretField(key, parent) || this.#list.hasName(key)) this.#remember([text])
      this.#remember(this.#list.secretsIn(text))
      const kind = identityOfField(key, parent)
      if (kind !== undefined) this.#identities.of(kind, text)
    }
  }

  #learnPath(target: string): void {
    for (const [, , project = ''] of target.matchAll(PROJECT_IN_PATH)) this.#identities.of('project', project)
  }

  #remember(secrets: readonly string[]): void {
    for (const secret of secrets) {
      if (secret.length < TELLING_LENGTH || secret === REMOVED) continue
      // the newest last
      this.#secrets.delete(secret)
      this.#secrets.add(secret)
    }
    for (const oldest of this.#secrets) {
      if (this.#secrets.size <= REMEMBERED) break
      this.#secrets.delete(oldest)
    }
  }
}

/** Cleans the texts of one exchange. */
class Cleaner {
  readonly #secrets: RegExp | undefined
  readonly #ids: RegExp | undefined
  readonly #list: RedactionList
  readonly #identities: Identities | undefined

  constructor(
    secrets: Iterable<string>,
    passing: Iterable<string>,
    list: RedactionList,
    identities: Identities | undefined,
  ) {
    this.#list = list
    this.#identities = identities
    this.#secrets = anyOf([...secrets, ...passing].flatMap(forms))
    const ids = [...(identities?.values() ?? [])].filter((id) => id.length >= TELLING_LENGTH)
    this.#ids = anyOf(ids, '(?<![A-Za-z0-9_-])', '(?![A-Za-z0-9_-])')
  }

  text(text: string): string {
    const identities = this.#identities
    const plain = this.#withoutSecrets(text)
    if (identities === undefined) return plain
    const inPaths = plain.replace(PROJECT_IN_PATH, (path, before: string, id: string) => {
      const name = identities.find(id)
      return name === undefined ? path : before + name
    })
    return this.#ids === undefined ? inPaths : inPaths.replace(this.#ids, (id) => identities.find(id) ?? id)
  }

  target(target: string): string {
    return this.text(withoutQuerySecrets(target))
  }

  headers(headers: readonly Header[]): Header[] {
    return headers.map(([name, raw]) => {
      const value = asWritten(raw)
      const kind = identityOfHeader(name)
      if (kind !== undefined && this.#identities !== undefined) return [name, this.#identities.of(kind, value)]
      return [name, this.#list.hasName(name) ? REMOVED : this.text(splitHeader(name, value).shown)]
    })
  }

  body(body: StoredBody): StoredBody {
    if ('json' in body) return { json: mapLeaves(body.json, (leaf) => this.#leaf(leaf)) }
    return 'text' in body ? { text: this.text(withoutTextSecrets(body.text)) } : body
  }

  #leaf({ text, key, parent }: Leaf): string {
    if (isSecretField(key, parent) || this.#list.hasName(key)) return text === '' ? text : REMOVED
    const kind = identityOfField(key, parent)
    if (kind !== undefined && this.#identities !== undefined) return this.#identities.of(kind, text)
    return matched.has(key) ? this.#withoutSecrets(text) : this.text(text)
  }

  #withoutSecrets(text: string): string {
    const listed = this.#list.clean(text)
    return this.#secrets === undefined ? listed : listed.replace(this.#secrets, REMOVED)
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

/** An expression for any of these texts, the longest first; undefined without texts. */
function anyOf(texts: readonly string[], before = '', after = ''): RegExp | undefined {
  const distinct = [...new Set(texts)].sort((a, b) => b.length - a.length)
  if (distinct.length === 0) return undefined
  return new RegExp(`${before}(?:${distinct.map(escapeRegex).join('|')})${after}`, 'g')
}

export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const headerOf = (headers: readonly Header[], name: string): string =>
  headers
    .filter(([one]) => one.toLowerCase() === name)
    .map(([, value]) => value)
    .join(', ')

/** Node reads a header's bytes as Latin-1; clients write UTF-8. */
const asWritten = (value: string): string => Buffer.from(value, 'latin1').toString('utf8')
