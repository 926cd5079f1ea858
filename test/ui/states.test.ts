import { describe, expect, test } from 'vitest'
import { batchLife } from '../../src/model/batch-life.ts'
import { clusterLife } from '../../src/model/cluster-life.ts'
import { elasticPoolLife } from '../../src/model/elastic-pool-life.ts'
import { mrsJobLife } from '../../src/model/mrs-job-life.ts'
import { packageLife } from '../../src/model/package-life.ts'
import { queueLife } from '../../src/model/queue-life.ts'
import { livyStates, sessionLife } from '../../src/model/session-life.ts'
import { sqlJobLife } from '../../src/model/sql-job-life.ts'
import { sqlLife } from '../../src/model/sql-life.ts'
import { statementLife } from '../../src/model/statement-life.ts'
import { type Kind, kinds } from '../../src/ui/data/kinds.ts'
import { hasEnded, killsOf, movesOf } from '../../src/ui/data/lives.ts'
import { knowsState } from '../../src/ui/data/state-colors.ts'

type States = Readonly<Record<string, { readonly moves: readonly string[] }>>

/** The states of each kind of resource that the page shows. */
const lives: Readonly<Record<Kind, States>> = {
  session: sessionLife.states,
  statement: statementLife.states,
  sql: sqlLife.states,
  sqlJob: sqlJobLife.states,
  batch: batchLife.states,
  mrsJob: mrsJobLife.states,
  cluster: clusterLife.states,
  queue: queueLife.states,
  elasticPool: elasticPoolLife.states,
  resource: packageLife.states,
}

describe.each(kinds)('the page knows the states of the life of a %s', (kind) => {
  test.each(Object.entries(lives[kind]))('%s', (state, { moves }) => {
    expect(knowsState(state)).toBe(true)
    expect(movesOf(kind, state)).toEqual(moves)
    expect(hasEnded(kind, state)).toBe(moves.length === 0)
  })
})

test('a session in error can still be shut down and killed, a dead one cannot', () => {
  expect(movesOf('session', 'error')).toEqual(['shutting_down', 'dead'])
  expect(killsOf('error')).toEqual(['dead', 'killed'])
  expect(killsOf('idle')).toEqual(['dead', 'error', 'success', 'killed'])
  expect([killsOf('dead'), killsOf('killed')]).toEqual([[], []])
})

test('the page knows the states of sessions that only Livy has', () => {
  expect(livyStates.filter((state) => !knowsState(state))).toEqual([])
})
