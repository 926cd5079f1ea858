import { ByteBudget } from '../core/byte-budget.ts'
import { overLimit, Problem } from '../core/problem.ts'
import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import type { ProjectChange } from '../events/event.ts'
import type { EventFeed } from '../events/event-feed.ts'
import { JournalBudget } from '../journal/journal-budget.ts'
import { StubIndex } from '../stubs/stub-index.ts'
import { World } from './world.ts'
import type { Budgets, WorldSeed } from './world-seed.ts'

/** A count visits every statement of the process. */
const RECOUNT_MS = 1_000
const TEXTS = 'sessions, statements, SQL texts, jobs, stubs and faults of all projects'
const RESULTS = 'results of statements, SQL executions and jobs of all projects'

export interface ProcessLimits {
  readonly worlds: number
  readonly journalBytes: number
  readonly textBytes: number
  readonly resultBytes: number
}

/** Every project's world, made on its first use. */
export class Worlds {
  readonly #worlds = new Map<string, World>()
  readonly #limit: number
  readonly #feed: EventFeed
  /** What all worlds share. */
  readonly budgets: Budgets
  #seed: WorldSeed | undefined

  /** `onFirstDrop` is called when journals lose requests for the first time because of the budget of the process. */
  constructor(
    { worlds, journalBytes, textBytes, resultBytes }: ProcessLimits,
    feed: EventFeed,
    onFirstDrop?: () => void,
  ) {
    this.#limit = worlds
    this.#feed = feed
    this.budgets = {
      journals: new JournalBudget(journalBytes, onFirstDrop),
      texts: new ByteBudget({
        limit: () => textBytes,
        count: () => this.list().reduce((sum, world) => sum + world.textBytes, 0),
        refusal: (limit) =>
          overLimit('textBytes', `${TEXTS} can take ${limit} bytes (setting limits-process-text-bytes)`),
        everyMs: RECOUNT_MS,
      }),
      results: new ByteBudget({
        limit: () => resultBytes,
        count: () => this.list().reduce((sum, world) => sum + world.resultBytes, 0),
        refusal: (limit) =>
          overLimit('resultBytes', `${RESULTS} can take ${limit} bytes (setting limits-process-result-bytes)`),
        everyMs: RECOUNT_MS,
      }),
    }
  }

  /** Sets what every new world begins with, and removes the existing worlds. */
  begin(seed: WorldSeed): void {
    this.resetAll()
    const { budgets } = this
    this.#seed = {
      ...seed,
      budgets,
      feed: this.#feed,
      stubIndex: new StubIndex(seed.stubs),
      ruleIndex: new Map(),
    }
  }

  get hasBegun(): boolean {
    return this.#seed !== undefined
  }

  /** The world of a project. Throws if the id is malformed or the limit of worlds is reached. */
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
      throw overLimit(
        'worlds',
        `this lakemock already has ${this.#limit} projects, the maximum (setting limits.worlds)`,
      )
    }
    return this.#make(projectId)
  }

  /** The settings of a project, without making its world; undefined before the first fixtures are loaded. */
  settingsOf(projectId: string): World['settings'] | undefined {
    return this.#worlds.get(projectId)?.settings ?? this.#seed?.settings
  }

  /** Replaces a project's world with a new one. */
  reset(projectId: string): World {
    const old = this.of(projectId)
    old.close()
    return this.#make(projectId, 'reset')
  }

  /** Replaces a project's world with the result of `make`; if it throws, nothing changes. */
  async replace(projectId: string, make: (seed: WorldSeed) => Promise<World>): Promise<World> {
    const world = await make(this.#begun())
    this.of(projectId).close()
    this.#worlds.set(projectId, world)
    this.#publish(projectId, 'restored')
    return world
  }

  /** Removes a project's world; its next use makes a new one. */
  remove(projectId: string): void {
    this.#worlds.get(projectId)?.close()
    if (this.#worlds.delete(projectId)) this.#publish(projectId, 'deleted')
  }

  /** Removes every world, and returns how many there were. */
  resetAll(): number {
    const count = this.#worlds.size
    for (const world of this.#worlds.values()) {
      world.close()
      this.#publish(world.id, 'deleted')
    }
    this.#worlds.clear()
    return count
  }

  list(): readonly World[] {
    return [...this.#worlds.values()]
  }

  #make(projectId: string, what: ProjectChange = 'created'): World {
    const world = new World(projectId, this.#begun())
    this.#worlds.set(projectId, world)
    this.#publish(projectId, what)
    return world
  }

  #publish(projectId: string, what: ProjectChange): void {
    this.#feed.put('project', projectId, () => ({ what }))
  }

  #begun(): WorldSeed {
    if (this.#seed === undefined) throw new Problem('unavailable', 'the fixtures are not loaded yet')
    return this.#seed
  }
}
