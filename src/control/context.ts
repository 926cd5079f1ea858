import type { KnownOperation } from '../journal/matching.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Operation } from '../operation.ts'
import type { Worlds } from '../world/worlds.ts'
import { failure } from './schemas.ts'

/** What the control API steers. */
export interface ControlContext {
  readonly worlds: Worlds
  readonly version: string
  /** Which process this is; absent inside a program that made its own. */
  readonly instance?: string | undefined
  readonly metrics: Metrics
  /** The operations that concern a project, so that its journal has them. */
  readonly journaled: readonly KnownOperation[]
  /** False until the fixtures are loaded, and again once the process is told to stop. */
  isReady(): boolean
  /** The description of all routes. */
  openapi(): Promise<unknown>
}

export const ROOT = '/_lakemock'
export const WORLD = `${ROOT}/worlds/:project_id`

/** What a route answers: its success, and the one shape of a refusal. */
export function replies(success: Operation['replies'][number], status = 200): Operation['replies'] {
  return { [status]: success, '4xx': failure, '5xx': failure }
}

export const ok = (body: unknown) => ({ status: 200, body })
