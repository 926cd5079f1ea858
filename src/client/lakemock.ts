import { caller, type Transport } from './call.ts'
import type { Health, WorldList } from './generated/world.ts'
import { newProjectId, type Project, projectOf } from './project.ts'

/** A lakemock, wherever it runs: what `createEmulator` starts and what `connect` reaches. */
export interface Lakemock {
  /** Where it listens, as `http://127.0.0.1:49152`: the endpoint of a program under test. Empty where it does not listen. */
  readonly url: string
  /** One project; one that nobody else has where no id is given. */
  project(id?: string): Project
  /** The projects that were used, with their clocks. */
  projects(): Promise<WorldList['worlds']>
  /** Whether it runs, and which version it is. */
  health(): Promise<Health>
  /** Whether its fixtures are loaded. */
  ready(): Promise<boolean>
  /** Puts a fresh world in the place of one project's, or of every project's. Tokens stay. */
  reset(projectId?: string): Promise<void>
  /** Counts, in Prometheus's text format. */
  metrics(): Promise<string>
  /** The OpenAPI description of every route. */
  openapi(): Promise<Readonly<Record<string, unknown>>>
  /** The JSON Schema of a fixtures file. */
  fixturesSchema(): Promise<Readonly<Record<string, unknown>>>
}

/** The one implementation, over whatever carries its calls. */
export function lakemockOver(url: string, transport: Transport): Lakemock {
  const call = caller(transport)
  const project = (id: string = newProjectId()): Project => projectOf(call, id)
  return {
    url,
    project,
    projects: async () => (await call('ListWorlds')).worlds,
    health: () => call('Health'),
    ready: async () => (await call('Ready')).ready,
    reset: async (projectId) => {
      if (projectId === undefined) await call('ResetAll')
      else await project(projectId).reset()
    },
    metrics: () => call('ShowMetrics'),
    openapi: () => call('ShowOpenapi'),
    fixturesSchema: () => call('ShowFixturesSchema'),
  }
}
