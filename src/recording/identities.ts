import { TELLING_LENGTH, TextFinder } from './text-finder.ts'
import type { Leaf } from './texts.ts'

/** Ids and names of accounts are not secret, but private. A field is `parent.key` in lower case. */
const fields = {
  project: /^projects?\.id$|\.project_id$/,
  domain: /^domains?\.(id|name)$|\.(domain_(id|name)|parent_id)$/,
  user: /^users?\.(id|name)$|\.(user|user_(id|name)|owner|proxyuser)$/,
}
/** The kinds of pseudonym: `project-1`, `domain-1`, `user-1`. */
type Kind = keyof typeof fields
const kinds = ['project', 'domain', 'user'] as const

/** The project in the path of a service. Other paths with /v3 are those of IAM, and available-zones has a region in its place. */
const PROJECT_IN_PATH =
  /(\/v[12](?:\.\d)?\/|\/v3\/(?=[^/]+\/elastic-resource-pools))([A-Za-z0-9_-]{1,64})(?=\/(?!available-zones))/g

/** The kind of identity that a field or header contains. */
export function identityOf({ key, parent }: Leaf): Kind | undefined {
  const field = `${parent}.${key.replace(/^x-/i, '').replaceAll('-', '_')}`.toLowerCase()
  return kinds.find((kind) => fields[kind].test(field))
}

/** Stable pseudonyms: the same value always gets the same one. */
export class Identities {
  readonly #names = new Map<string, string>()
  readonly #counts = { project: 0, domain: 0, user: 0 }
  #finder: TextFinder | undefined

  /** The pseudonym of a value; an empty value stays empty. */
  of(kind: Kind, value: string): string {
    const known = value === '' ? value : this.#names.get(value)
    if (known !== undefined) return known
    const name = `${kind}-${++this.#counts[kind]}`
    this.#names.set(value, name)
    this.#finder = undefined
    return name
  }

  /** Gives the project in a path a pseudonym. */
  learnPath(target: string): void {
    for (const [, , project = ''] of target.matchAll(PROJECT_IN_PATH)) this.of('project', project)
  }

  /** A text with the pseudonyms of all known values. */
  clean(text: string): string {
    this.#finder ??= new TextFinder(
      [...this.#names.keys()].filter((value) => value.length >= TELLING_LENGTH),
      { words: true },
    )
    const inPaths = text.replace(
      PROJECT_IN_PATH,
      (_, before: string, id: string) => before + (this.#names.get(id) ?? id),
    )
    return this.#finder.replace(inPaths, (value) => this.#names.get(value) ?? value)
  }
}
