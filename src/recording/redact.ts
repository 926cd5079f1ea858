import type { RawExchange, StoredExchange } from './exchange.ts'
import { Identities, identityOf } from './identities.ts'
import { KnownSecrets } from './known-secrets.ts'
import type { RedactionList } from './redaction-list.ts'
import { isSecretName, REMOVED, withoutNamed } from './secrets.ts'
import { storedForm } from './stored-form.ts'
import { type Leaf, mapTexts } from './texts.ts'

/** Fields that stubs match: secrets are removed, but ids stay, or a replay would not match. */
const matched = new Set([
  ...['code', 'sql_content', 'sql', 'statement', 'name', 'queue', 'cluster_name', 'database', 'kind'],
  ...['className', 'file', 'args', 'job_name', 'arguments'],
])

export interface RedactorOptions {
  /** Keep ids and names of projects, domains and users. */
  readonly keepIds: boolean
  /** Secrets that are known from the start. */
  readonly secrets: readonly string[]
  /** What else is removed. */
  readonly list: RedactionList
}

/** Removes secrets from exchanges: first at the places that show them, then everywhere. */
export class Redactor {
  readonly #list: RedactionList
  readonly #secrets = new KnownSecrets()
  readonly #identities: Identities | undefined

  constructor({ keepIds, secrets, list }: RedactorOptions) {
    this.#list = list
    this.#identities = keepIds ? undefined : new Identities()
    for (const secret of secrets) this.#secrets.hide(secret)
  }

  /** The exchange without secrets. */
  store(raw: RawExchange): StoredExchange {
    return this.redact(storedForm(raw))
  }

  /** The same of one in its stored form. */
  redact(exchange: StoredExchange): StoredExchange {
    this.#secrets.begin()
    const learned = mapTexts(exchange, (leaf) => this.#learn(leaf))
    return mapTexts(learned, (leaf) => this.#clean(leaf))
  }

  /** Removes the secrets that a name or the list shows, and remembers them. */
  #learn(leaf: Leaf): string {
    const isNamed = (name: string): boolean => isSecretName(name) || this.#list.hasName(name)
    const text = this.#list.clean(withoutNamed(leaf, isNamed, this.#secrets.hide), this.#secrets.hide)
    const kind = identityOf(leaf)
    if (kind !== undefined && text !== REMOVED) this.#identities?.of(kind, text)
    if (leaf.place === 'target') this.#identities?.learnPath(text)
    return text
  }

  /** Removes what is known. */
  #clean(leaf: Leaf): string {
    const kind = identityOf(leaf)
    if (leaf.text === REMOVED) return REMOVED
    if (kind !== undefined && this.#identities !== undefined) return this.#identities.of(kind, leaf.text)
    const text = this.#secrets.clean(leaf.text)
    return this.#identities === undefined || matched.has(leaf.key) ? text : this.#identities.clean(text)
  }
}
