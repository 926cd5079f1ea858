/** A service can have operations of one dialect: the router finds them by the setting of the project in the path. */
import type { FastifyServerOptions } from 'fastify'
import type { Dialect } from '../operation.ts'
import type { Worlds } from '../world/worlds.ts'

/** `/v2.0/{project_id}`, the beginning of a path that concerns a project. Empty segments are ignored, as the router does. */
const PROJECT = /^\/+v[\d.]+\/+([\w-]+)/

/** The dialect of the project in a path; that of new projects if the path names none, or one without a world. */
export function dialectOf(worlds: Worlds, url: string): Dialect {
  return worlds.settingsOf(PROJECT.exec(url)?.[1] ?? '')?.dialect ?? 'dli'
}

type Strategy = NonNullable<NonNullable<FastifyServerOptions['routerOptions']>['constraints']>[string]
type Stored = Parameters<ReturnType<Strategy['storage']>['set']>[1]

/** The router's constraint `dialect`: a route with it is found in projects of that dialect only, and before one without it. */
export const byDialect = (worlds: Worlds): Strategy => ({
  name: 'dialect',
  storage() {
    const routes = new Map<string, Stored>()
    return {
      get: (dialect) => routes.get(dialect) ?? null,
      set: (dialect, route) => void routes.set(dialect, route),
    }
  },
  deriveConstraint: ({ url = '' }) => dialectOf(worlds, url),
})
