import { derivedId } from '../core/ids.ts'
import { overLimit } from '../core/problem.ts'

export interface DeclaredUser {
  readonly domain: string
  readonly name: string
  readonly password: string
}

export interface DeclaredKey {
  readonly access: string
  readonly secret: string
  /** A temporary key: requests carry this in X-Security-Token. */
  readonly securityToken?: string | undefined
  /** The user it belongs to. */
  readonly user?: string | undefined
}

export interface DeclaredProject {
  readonly id: string
  readonly name: string
}

/** Something that IAM knows by a name and an id. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** The domain of a caller that names none. */
const DEFAULT_DOMAIN = 'lakemock'
/** The name of the default project: each account has one named after its region. */
export const DEFAULT_REGION = 'cn-north-4'

/** Users, keys and projects. An id that is not declared is derived from the name, so that it is the same on every start. */
export class Directory {
  #users: readonly DeclaredUser[] = []
  #keys: ReadonlyMap<string, DeclaredKey> = new Map()
  #projects = new Map<string, Named>()
  readonly #limit: number

  /** `limit`: how many projects there may be. */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit
  }

  /** Replaces everything declared before. */
  declare(users: readonly DeclaredUser[], keys: readonly DeclaredKey[], projects: readonly DeclaredProject[]): void {
    this.#users = users
    this.#keys = new Map(keys.map((key) => [key.access, key]))
    this.#projects = new Map(projects.map((project) => [project.name, project]))
  }

  get users(): readonly DeclaredUser[] {
    return this.#users
  }

  key(access: string): DeclaredKey | undefined {
    return this.#keys.get(access)
  }

  /** The domain that a user is declared in. */
  domainOf(user: string): Named {
    return this.domainByName(this.domainNameOf(user))
  }

  domainNameOf(user: string): string {
    return this.#users.find((one) => one.name === user)?.domain ?? DEFAULT_DOMAIN
  }

  domainByName(name: string): Named {
    return { id: derivedId('domain', name), name }
  }

  /** The domain with this id. An unknown id is its own name. */
  domainById(id: string): Named {
    const names = [DEFAULT_DOMAIN, ...this.#users.map((user) => user.domain)]
    return names.map((name) => this.domainByName(name)).find((domain) => domain.id === id) ?? { id, name: id }
  }

  userId(domain: string, name: string): string {
    return derivedId('user', domain, name)
  }

  /** The project with this name. The id of an undeclared one is derived from the name. */
  projectByName(name: string): Named {
    return this.#projects.get(name) ?? { id: derivedId('project', name), name }
  }

  projectById(id: string): Named {
    const known = [...this.#projects.values()].find((project) => project.id === id)
    if (known !== undefined) return known
    return id === this.projectByName(DEFAULT_REGION).id ? { id, name: DEFAULT_REGION } : { id, name: id }
  }

  hasProject(name: string): boolean {
    return this.#projects.has(name)
  }

  /** The declared projects, or the default region's project if none is declared. */
  projects(): readonly Named[] {
    return this.#projects.size > 0 ? [...this.#projects.values()] : [this.projectByName(DEFAULT_REGION)]
  }

  /** Adds a project, as `POST /v3/projects` does. Throws `quota` if there are too many. */
  addProject(name: string): Named {
    if (this.#projects.size >= this.#limit) {
      throw overLimit('projects', `This lakemock has ${this.#limit} projects already (setting limits-projects).`)
    }
    const project = this.projectByName(name)
    this.#projects.set(name, project)
    return project
  }
}
