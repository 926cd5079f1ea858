/** Ids and names of accounts: not secret, but private. */

/** The kinds of pseudonym: `project-1`, `domain-id-1` … */
export type IdentityKind = 'project' | 'domain' | 'domain-id' | 'user' | 'user-id'

const byKey: Readonly<Record<string, IdentityKind>> = {
  project_id: 'project',
  domain_id: 'domain-id',
  parent_id: 'domain-id',
  user_id: 'user-id',
  domain_name: 'domain',
  user_name: 'user',
  owner: 'user',
  proxyUser: 'user',
}
const byParent: Readonly<Record<string, Readonly<Record<string, IdentityKind>>>> = {
  project: { id: 'project' },
  projects: { id: 'project' },
  domain: { id: 'domain-id', name: 'domain' },
  domains: { id: 'domain-id', name: 'domain' },
  user: { id: 'user-id', name: 'user' },
  users: { id: 'user-id', name: 'user' },
}
const byHeader: Readonly<Record<string, IdentityKind>> = {
  'x-project-id': 'project',
  'x-domain-id': 'domain-id',
  'x-user-id': 'user-id',
}

export const identityOfField = (key: string, parent: string): IdentityKind | undefined =>
  byKey[key] ?? (Object.hasOwn(byParent, parent) ? byParent[parent]?.[key] : undefined)
export const identityOfHeader = (name: string): IdentityKind | undefined => byHeader[name.toLowerCase()]

/** The project in the path of a service; paths of IAM begin with /v3. */
export const PROJECT_IN_PATH = /(\/v[12](?:\.\d)?\/)([A-Za-z0-9_-]{1,64})(?=\/)/g

/** Stable pseudonyms: the same value always gets the same one. */
export class Identities {
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<IdentityKind, number>()

  /** The pseudonym of a value; an empty value stays empty. */
  of(kind: IdentityKind, value: string): string {
    if (value === '') return value
    const known = this.#names.get(value)
    if (known !== undefined) return known
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const name = `${kind}-${count}`
    this.#names.set(value, name)
    return name
  }

  /** The existing pseudonym of a value. */
  find(value: string): string | undefined {
    return this.#names.get(value)
  }

  /** All values that have a pseudonym. */
  values(): Iterable<string> {
    return this.#names.keys()
  }
}
