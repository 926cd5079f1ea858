import { caller, type Transport } from './call.ts'
import { type EventOptions, type Events, type OpenStream, watchEvents } from './events.ts'
import type { Health, WorldList } from './generated/world.ts'
import { newProjectId, type Project, projectOf } from './project.ts'

/** A running lakemock, started by `createEmulator` or reached by `connect`. Every method can reject with a LakemockError. */
export interface Lakemock {
  /** Its URL, such as `http://127.0.0.1:49152`: the endpoint for the program under test. Empty if it does not listen. */
  readonly url: string
  /** A project by its id, or one with a new id. Throws a LakemockError with the code `invalid` if the id is malformed. */
  project(id?: string): Project
  /** What happens from now on, in one project or in all: requests, changes of state, the clock, faults, stubs. */
  events(options?: EventOptions): Events
  /** The projects that have been used, with their clocks. */
  projects(): Promise<WorldList['worlds']>
  /** Its version and state. */
  health(): Promise<Health>
  /** Whether its fixtures are loaded. */
  ready(): Promise<boolean>
  /** Replaces the world of one project, or of every project, with a new one. Tokens stay valid. */
  reset(projectId?: string): Promise<void>
  /** Its metrics in the text format of Prometheus. */
  metrics(): Promise<string>
  /** The OpenAPI description of every route. */
  openapi(): Promise<Readonly<Record<string, unknown>>>
  /** The JSON Schema of a fixtures file. */
  fixturesSchema(): Promise<Readonly<Record<string, unknown>>>
}

/** A Lakemock whose calls go through `transport`. */
export function lakemockOver(url: string, transport: Transport, openStream: OpenStream): Lakemock {
  const call = caller(transport)
  const project = (id: string = newProjectId()): Project => projectOf(call, id)
  return {
    url,
    project,
    events: (options = {}) => watchEvents(openStream, options),
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
