import { parseWorldChange } from '../config/config.ts'
import { invalid } from '../core/problem.ts'
import type { Call, Operation } from '../operation.ts'
import { type ControlContext, ok, ROOT, replies, WORLD } from './context.ts'
import * as schemas from './schemas.ts'
import { clockView, settingsView, worldView } from './views.ts'

/** Worlds as a whole: looking, resetting, and their settings. */
export const worldOperations = ({ worlds }: ControlContext): readonly Operation[] => [
  {
    id: 'ListWorlds',
    method: 'GET',
    path: `${ROOT}/worlds`,
    summary: 'List the projects that were used',
    description: 'Source: lakemock.',
    replies: replies(schemas.worldList),
    handle: () => {
      for (const world of worlds.list()) world.runDue()
      return ok({ worlds: worlds.list().map((world) => ({ project_id: world.id, clock: clockView(world) })) })
    },
  },
  {
    id: 'ShowWorld',
    method: 'GET',
    path: WORLD,
    summary: 'What a world holds',
    description:
      'Counts, clock, settings, gates and what is due. A project that was never used has a fresh world. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.world),
    handle: ({ world }: Call) => ok(worldView(world)),
  },
  {
    id: 'ResetWorld',
    method: 'POST',
    path: `${WORLD}/reset`,
    summary: 'Put a new world in the place of a project’s',
    description:
      'Sessions, statements, SQL executions, added stubs, changed settings and the clock begin anew from the fixtures; tokens stay. A reply that is being held is answered 502. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.wasReset),
    handle: ({ world }: Call) => ok({ project_id: worlds.reset(world.id).id, reset: true }),
  },
  {
    id: 'ResetAll',
    method: 'POST',
    path: `${ROOT}/reset`,
    summary: 'Forget every world',
    description: 'As resetting each; every project begins anew on its next use. Source: lakemock.',
    replies: replies(schemas.allReset),
    handle: () => ok({ reset: worlds.resetAll() }),
  },
  {
    id: 'ShowSettings',
    method: 'GET',
    path: `${WORLD}/settings`,
    summary: "A world's settings",
    description: 'Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.worldSettings),
    handle: ({ world }: Call) => ok(settingsView(world)),
  },
  {
    id: 'ChangeSettings',
    method: 'PATCH',
    path: `${WORLD}/settings`,
    summary: "Change some of a world's settings",
    description:
      'What is named changes for what comes from now on; the rest stays. 400 names an unknown setting or a value that breaks its rule, and nothing changes. Source: lakemock.',
    params: schemas.projectParams,
    body: schemas.worldSettings,
    publishedBody: schemas.publishedSettings,
    replies: replies(schemas.worldSettings),
    handle({ world, body }: Call<unknown, unknown, Record<string, unknown>>) {
      if ('clock' in body) throw invalid('clock', 'is changed at …/clock')
      if ('seed' in body && body.seed !== world.settings.seed)
        throw invalid('seed', 'holds from the start of a world: set it in fixtures, flag or environment')
      const { durations, ...rest } = parseWorldChange(body)
      world.settings = { ...world.settings, ...rest, durations: { ...world.settings.durations, ...durations } }
      return ok(settingsView(world))
    },
  },
]
