import Type from 'typebox'
import { unknownText } from '../core/did-you-mean.ts'
import { type Duration, durationSchema, parseDuration } from '../core/durations.ts'
import { defaultDurations, type LifeTable, type TimedStateOf } from '../core/life.ts'
import { Problem } from '../core/problem.ts'
import { shownName } from '../core/shown.ts'
import { batchLife } from '../model/batch-life.ts'
import { clusterLife, STEPS_DELAY_MS } from '../model/cluster-life.ts'
import { elasticPoolLife } from '../model/elastic-pool-life.ts'
import { mrsJobLife } from '../model/mrs-job-life.ts'
import { packageLife } from '../model/package-life.ts'
import { queueLife } from '../model/queue-life.ts'
import { sessionLife } from '../model/session-life.ts'
import { sqlJobLife } from '../model/sql-job-life.ts'
import { sqlLife } from '../model/sql-life.ts'
import { statementLife } from '../model/statement-life.ts'
import { invalidValue, type Setting, type SettingEntry } from './setting.ts'

/**
 * How long each state lasts unless a stub says otherwise, in milliseconds: short, and long enough to be seen. States of sessions,
 * statements and SQL executions have their own names; those of every other kind begin with the kind, as `sqlJob.RUNNING`, because
 * kinds share names of states.
 */
const shippedDurations = {
  ...defaultDurations(sessionLife),
  ...defaultDurations(statementLife),
  ...defaultDurations(sqlLife),
  ...durationsOfKind('sqlJob', sqlJobLife),
  ...durationsOfKind('batch', batchLife),
  ...durationsOfKind('mrsJob', mrsJobLife),
  ...durationsOfKind('cluster', clusterLife),
  'cluster.steps': STEPS_DELAY_MS,
  ...durationsOfKind('queue', queueLife),
  ...durationsOfKind('elasticPool', elasticPoolLife),
  ...durationsOfKind('resource', packageLife),
}

function durationsOfKind<Kind extends string, Table extends LifeTable<never>>(kind: Kind, table: Table) {
  const entries = Object.entries<number>(defaultDurations(table)).map(([state, ms]) => [`${kind}.${state}`, ms])
  return Object.fromEntries(entries) as Record<`${Kind}.${TimedStateOf<Table>}`, number>
}

/** A state that has a duration: of a session, of a statement, (upper case) of an SQL execution, or with its kind. */
export type TimedState = keyof typeof shippedDurations
export const timedStates = Object.keys(shippedDurations) as TimedState[]
export type Durations = Readonly<Record<TimedState, Duration>>

/** The duration of each state. A value can name some of the states: the others keep their durations. */
export function durations<const File extends string>(entry: Omit<SettingEntry<Durations, File>, 'default'>) {
  const span = durationSchema('A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these.')
  return {
    ...entry,
    default: shippedDurations,
    hint: 'STATE=SPAN,…',
    schema: Type.Object(Object.fromEntries(timedStates.map((state) => [state, Type.Optional(span)])), {
      additionalProperties: false,
      description: entry.help,
    }),
    parse(value: unknown, name: string, current: Durations = shippedDurations): Durations {
      const given = typeof value === 'string' ? readPairs(value, name) : value
      if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        throw invalidValue(name, 'an object with a span for each state', value)
      }
      const changes = Object.entries(given).map(([state, length]) => [
        readState(state, name),
        parseDuration(length, `${name}.${state}`),
      ])
      return { ...current, ...Object.fromEntries(changes) }
    },
  } satisfies Setting<Durations>
}

function readState(state: string, name: string): TimedState {
  const known = timedStates.find((timed) => timed === state)
  if (known !== undefined) return known
  throw new Problem('invalid', `${name}: ${unknownText('state', state, timedStates)}`, name)
}

/** `running=2s,RUNNING=5s` as an object. */
function readPairs(list: string, name: string): Record<string, string> {
  const pairs = new Map<string, string>()
  for (const pair of list.split(',')) {
    const [state, span, more] = pair.split('=').map((part) => part.trim())
    if (state === undefined || span === undefined || more !== undefined) {
      throw invalidValue(name, 'a list of STATE=SPAN', list)
    }
    if (pairs.has(state)) throw new Problem('invalid', `${name} has the state ${shownName(state)} twice`, name)
    pairs.set(state, span)
  }
  return Object.fromEntries(pairs)
}
