import type { Emulator } from '../../src/index.ts'
import { send } from './page.ts'

/** What happened in the project `demo`: the ids of its resources. */
export interface Story {
  readonly session: string
}

/** Drives the project `demo` on a manual clock as clients do: stubs, faults, sessions, statements, SQL, jobs, a gate. */
export async function tellStory(emulator: Emulator): Promise<Story> {
  const { url } = emulator
  const project = emulator.project('demo')
  await project.clock.set({ mode: 'manual', now: '2026-03-01T09:00:00Z' })
  await project.stubs.add([
    {
      name: 'word-count',
      match: { code: 'df.groupBy("word").count().show()' },
      durations: { running: '3s' },
      outcome: { text: '+----+-----+\n|word|count|\n+----+-----+\n|  to|    2|\n+----+-----+' },
    },
    {
      name: 'training',
      match: { code: 'model.fit(train)' },
      durations: { running: '2s' },
      outcome: { hold: 'trained', text: 'fitted' },
    },
    {
      name: 'sales',
      match: { sql: 'SELECT region, sum(amount) FROM sales GROUP BY region' },
      durations: { RUNNING: '2s' },
      outcome: {
        columns: ['region', 'amount'],
        rows: [
          ['north', 12.5],
          ['south', 7],
        ],
      },
    },
    {
      name: 'not-found',
      match: { code: 'df.load()' },
      outcome: { error: { ename: 'ValueError', evalue: 'no such path' } },
    },
  ])
  await project.faults.add([
    {
      name: 'flaky-status',
      match: { operation: 'ShowStatement' },
      when: { every: 3 },
      fault: { kind: 'status', preset: 'backend-unavailable' },
    },
    { name: 'cut-off', match: { operation: 'CancelStatement' }, fault: { kind: 'reset' } },
  ])
  const session = await runSession(url, project, 'report', [
    'val a = 1 + 1',
    'df.groupBy("word").count().show()',
    'df.groupBy("words").count().show()',
    'df.load()',
  ])
  await send(url, 'POST', '/v2/demo/clusters/reports/sql-execution', {
    sql_type: 'presto',
    sql_content: 'SELECT region, sum(amount) FROM sales GROUP BY region',
  })
  await send(url, 'POST', '/v1.0/demo/jobs/submit-job', {
    sql: 'select 1',
    currentdb: 'default',
    queue_name: 'default',
  })
  await project.clock.advance('3s')
  await send(url, 'POST', '/v2.0/demo/batches', {
    file: 'obs://bucket/etl.jar',
    className: 'etl.Main',
    queue: 'default',
  })
  await runSession(url, project, 'train', ['model.fit(train)', 'model.score(test)'])
  // the training has come to its gate
  await project.clock.advance('2s')
  await send(url, 'POST', '/v2.0/nightly/sessions', { kind: 'spark', queue: 'default' })
  return { session }
}

type Project = ReturnType<Emulator['project']>

/** Creates a session, waits until it is idle, and runs statements in it; returns its id. */
async function runSession(url: string, project: Project, name: string, codes: readonly string[]): Promise<string> {
  const { id } = await send(url, 'POST', '/v2.0/demo/sessions', { kind: 'spark', queue: 'default', name })
  await project.clock.advance('1s')
  for (const code of codes) {
    const statement = await send(url, 'POST', `/v2.0/demo/sessions/${id}/statements`, { code })
    for (let poll = 0; poll < 3; poll++) {
      await project.clock.advance('400ms')
      await send(url, 'GET', `/v2.0/demo/sessions/${id}/statements/${statement.id}`)
    }
  }
  return String(id)
}
