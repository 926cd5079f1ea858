import Type, { type TSchema } from 'typebox'
import { projectId as projectInPath } from '../core/json-schema.ts'
import type { EventFeed } from '../events/event-feed.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Worlds } from '../world/worlds.ts'

/** What the control API steers. */
export interface ControlContext {
  readonly worlds: Worlds
  readonly version: string
  /** The id of this process; absent if another program embeds the emulator. */
  readonly instance?: string | undefined
  readonly metrics: Metrics
  readonly tokens: { readonly dropped: number }
  readonly feed: EventFeed
  /** False until the fixtures are loaded, and again while the process stops. */
  isReady(): boolean
  /** The OpenAPI description of all routes. */
  openapi(): Promise<unknown>
}

export const ROOT = '/_lakemock'
export const WORLD = `${ROOT}/worlds/:project_id`

export const projectId = projectInPath('The project.')
export const projectParams = Type.Object({ project_id: projectId })

/** The body of every refusal. */
const failure = Type.Object(
  {
    error: Type.Object(
      {
        code: Type.String({
          description:
            'invalid, unauthenticated, web-page, not-found, wrong-state, conflict, quota, unavailable, no-such-api or internal.',
        }),
        message: Type.String(),
        field: Type.Optional(Type.String()),
      },
      { additionalProperties: true },
    ),
  },
  { additionalProperties: true },
)
export const failures = { '4xx': failure, '5xx': failure }

/** The replies of an operation that returns 200. */
export const replies = <Success extends TSchema>(success: Success) => ({ 200: success, ...failures })

/** How histories end the reason of what a test did. */
export const WHY = 'through the control API'
