import { Problem } from '../core/problem.ts'
import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import { StubIndex } from '../stubs/stub-index.ts'
import { World, type WorldSeed } from './world.ts'

/** Every project's world, made on its first use. */
export class Worlds {
  readonly #worlds = new Map<string, World>()
  readonly #limit: number
  #seed: WorldSeed | undefined

  constructor(limit: number) {
    this.#limit = limit
  }

  /** What every world begins with from now on; those that exist are forgotten. */
  begin(seed: WorldSeed): void {
    this.resetAll()
    this.#seed = { ...seed, stubIndex: new StubIndex(seed.stubs), ruleIndex: new Map() }
  }

  get hasBegun(): boolean {
    return this.#seed !== undefined
  }

  /** The world of a project. Throws where the id is none, or where the process holds as many as it may. */
  of(projectId: string): World {
    const world = this.#worlds.get(projectId)
    if (world !== undefined) return world
    if (/^\{.*\}$/.test(projectId)) {
      throw new Problem(
        'no-project-id',
        `project_id is still the placeholder ${projectId}: the client has no project id set`,
        'project_id',
        projectId,
      )
    }
    if (!RESOURCE_ID.test(projectId)) {
      throw new Problem('invalid', `project_id must be ${RESOURCE_ID_RULE}`, 'project_id', projectId)
    }
    if (this.#worlds.size >= this.#limit) {
      throw new Problem('quota', `this lakemock holds ${this.#limit} projects already (setting limits-worlds)`)
    }
    return this.#make(projectId)
  }

  /** Puts a new world in the place of a project's. */
  reset(projectId: string): World {
    const old = this.of(projectId)
    old.close()
    return this.#make(projectId)
  }

  /** Puts the world that `make` gives in the place of a project's; where it throws, nothing changes. */
  replace(projectId: string, make: (seed: WorldSeed) => World): World {
    const old = this.of(projectId)
    const world = make(this.#begun())
    old.close()
    this.#worlds.set(projectId, world)
    return world
  }

  /** Forgets a project's world; its next use makes a new one. */
  remove(projectId: string): void {
    this.#worlds.get(projectId)?.close()
    this.#worlds.delete(projectId)
  }

  /** Forgets every world, and answers how many there were. */
  resetAll(): number {
    const count = this.#worlds.size
    for (const world of this.#worlds.values()) world.close()
    this.#worlds.clear()
    return count
  }

  list(): readonly World[] {
    return [...this.#worlds.values()]
  }

  #make(projectId: string): World {
    const world = new World(projectId, this.#begun())
    this.#worlds.set(projectId, world)
    return world
  }

  #begun(): WorldSeed {
    if (this.#seed === undefined) throw new Problem('unavailable', 'the fixtures are not loaded yet')
    return this.#seed
  }
}
