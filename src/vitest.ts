/** The entry point `lakemock/vitest`: `import { test } from 'lakemock/vitest'`. */
import { test as base, type TestAPI } from 'vitest'
import type { Lakemock } from './client/lakemock.ts'
import { newProjectId, type Project } from './client/project.ts'
import { connect } from './client.ts'
import { settings } from './config/settings.ts'
import { createEmulator, type EmulatorOptions } from './index.ts'

export interface LakemockFixtures {
  /** One for each worker: a new emulator, or the one at LAKEMOCK_URL. */
  readonly lakemock: Lakemock
  /**
   * A project that no other test uses at the same time, reset after each test. Consecutive tests of a worker get the same id. If a
   * test fails, the table of the project's requests is added to the message of the error.
   */
  readonly project: Project
}

/**
 * A `test` with a lakemock with these settings and fixtures; the clock is `auto` by default. If LAKEMOCK_URL is in the environment,
 * it uses the lakemock there: settings of a project are set for each test, and for settings of the process (fixtures, auth …) it
 * throws an Error.
 */
export function lakemockTest(options: EmulatorOptions = {}): TestAPI<LakemockFixtures> {
  const given: EmulatorOptions = { clock: 'auto', ...options }
  const url = process.env.LAKEMOCK_URL || undefined
  const prepare = url === undefined ? undefined : preparation(url, given)
  const ids = new Leases(url === undefined ? 'test' : newProjectId())
  return base.extend<LakemockFixtures>({
    lakemock: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
      async ({}, use) => {
        if (url !== undefined) {
          const lakemock = connect(url)
          await use(lakemock)
          for (const id of ids.all()) await lakemock.project(id).delete()
        } else {
          const emulator = await createEmulator(given)
          await use(emulator)
          await emulator.close()
        }
      },
      { scope: 'worker' },
    ],
    project: async ({ lakemock, task }, use) => {
      const id = ids.take()
      const project = lakemock.project(id)
      try {
        await prepare?.(project)
        await use(project)
        if (task.result?.state === 'fail')
          attach(task.result.errors, id, await project.journal.text({}, { size: 1000 }))
        await project.reset()
      } finally {
        ids.giveBack(id)
      }
    },
  })
}

/** Adds the journal's table to the message of the last error of a test. */
function attach(errors: { message: string; stack?: string }[] | undefined, id: string, table: string): void {
  const error = errors?.at(-1)
  if (error === undefined) return
  const message = `${error.message}\n\nThe journal of project ${id}:\n${table}`
  // some reporters show only the stack, which begins with the message
  if (error.stack !== undefined) error.stack = error.stack.replace(error.message, () => message)
  error.message = message
}

/** Ids that one test at a time uses. Each test takes the first free one, so that consecutive tests have the same. */
class Leases {
  readonly #prefix: string
  readonly #taken: boolean[] = []

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  take(): string {
    const free = this.#taken.indexOf(false)
    const index = free < 0 ? this.#taken.length : free
    this.#taken[index] = true
    return this.#nameOf(index)
  }

  giveBack(id: string): void {
    this.#taken[this.all().indexOf(id)] = false
  }

  all(): string[] {
    return this.#taken.map((_, index) => this.#nameOf(index))
  }

  #nameOf(index: number): string {
    return `${this.#prefix}${index + 1}`
  }
}

/** Returns the function that applies the options to a project of a running lakemock. Throws if an option is not one of a project. */
function preparation(url: string, options: EmulatorOptions): (project: Project) => Promise<void> {
  const { clock = 'auto', speed, now, ...rest } = options
  const change: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(rest)) {
    const { file = '' } = settings[name as keyof typeof settings] ?? {}
    if (!file.startsWith('world.') || name === 'seed') {
      throw new Error(
        `${name} cannot be set at LAKEMOCK_URL (${url}), which is running already: start it with this setting.`,
      )
    }
    const [first = '', second] = file.split('.').slice(1)
    change[first] = second === undefined ? value : { ...(change[first] as object | undefined), [second]: value }
  }
  return async (project) => {
    await project.clock.set({
      mode: clock,
      ...(speed === undefined ? {} : { speed: Number(speed) }),
      ...(now === undefined ? {} : { now: now instanceof Date ? now.toISOString() : now }),
    })
    if (Object.keys(change).length > 0) await project.settings.change(change)
  }
}

/** A `test` with its own lakemock on the `auto` clock: each read moves the clock to the next change, so that polling never waits. */
export const test: TestAPI<LakemockFixtures> = lakemockTest()
