import Type from 'typebox'
import { changedSettings, worldSection } from '../config/world-settings.ts'
import { closed, mapOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { settingsUnder } from '../fixture-files/schema.ts'
import { defineOperation, ok } from '../operation.ts'
import { projectParams, replies, WORLD } from './control-api.ts'

/** The settings of one world. The table of settings checks them, since it knows the rule and the nearest name of each. */
export const worldSettings = mapOf(Type.Unknown(), {
  description: 'The `world` section of a fixtures file, without the clock.',
})

const { clock: _clock, seed: _seed, ...changeable } = settingsUnder('world')
export const publishedSettings = Type.Object(changeable, {
  ...closed,
  description: 'The `world` section of a fixtures file, without clock and seed.',
  examples: [{ durations: { running: '1s' }, unmatched: 'echo' }],
})

/** The settings of one world. */
export const settingsOperations = [
  defineOperation({
    id: 'ShowSettings',
    method: 'GET',
    path: `${WORLD}/settings`,
    summary: 'Show the settings of a world',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(worldSettings),
    handle: ({ world }) => ok(worldSection(world.settings)),
  }),
  defineOperation({
    id: 'ChangeSettings',
    method: 'PATCH',
    path: `${WORLD}/settings`,
    summary: 'Change settings of a world',
    description:
      'The named settings change for new resources; the others stay. 400 names an unknown setting or an invalid value, and nothing changes. Source: lakemock.',
    params: projectParams,
    body: worldSettings,
    publishedBody: publishedSettings,
    replies: replies(worldSettings),
    async handle({ world, body }) {
      if ('clock' in body) throw invalid('clock', 'is changed with PATCH …/clock')
      if ('seed' in body && body.seed !== world.settings.seed) {
        throw invalid('seed', 'cannot change in a running world: set it in the fixtures, with --seed or LAKEMOCK_SEED')
      }
      const changed = changedSettings(world.settings, body)
      await world.engines.prepare(changed)
      world.settings = changed
      return ok(worldSection(world.settings))
    },
  }),
]
