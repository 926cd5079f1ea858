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
import { hasEnded, knowsState } from '../../src/ui/data/state-colors.ts'

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

/** A session in error can still be deleted, but does no work; a package that is ready stays in use. */
const differs = new Set(['session error', 'resource READY'])

describe.each(kinds)('the page knows the states of the life of a %s', (kind) => {
  test.each(Object.entries(lives[kind]))('%s', (state, { moves }) => {
    expect(knowsState(state)).toBe(true)
    expect(hasEnded(state)).toBe((moves.length === 0) !== differs.has(`${kind} ${state}`))
  })
})

test('the page knows the states of sessions that only Livy has', () => {
  expect(livyStates.filter((state) => !knowsState(state))).toEqual([])
})
