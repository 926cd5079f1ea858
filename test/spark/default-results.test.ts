/** Statements without a stub, from the request to the result: what a client and the control API see of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type Project } from '../../src/index.ts'

let dli: Emulator
let livy: Emulator
beforeAll(async () => {
  dli = await createEmulator({ listen: false, fixtures: {}, clock: 'manual' })
  livy = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', dialect: 'livy' })
})
afterAll(async () => {
  await dli.close()
  await livy.close()
})

/** A project with one idle session of a kind, on DLI if it has the kind, and what runs a statement of it to its end. */
async function sessionOf(kind: string) {
  const emulator = kind === 'spark' ? dli : livy
  const project: Project = emulator.project(`p-${kind}`)
  await project.reset()
  const url = `/v2.0/p-${kind}/sessions`
  const payload = { kind, queue: 'default' }
  const { id } = (await emulator.inject({ method: 'POST', url, payload })).json()
  await project.clock.advance('10m')
  const run = async (code: string) => {
    const created = await emulator.inject({ method: 'POST', url: `${url}/${id}/statements`, payload: { code } })
    await project.clock.advance('10m')
    return (await emulator.inject({ method: 'GET', url: `${url}/${id}/statements/${created.json().id}` })).json()
  }
  return { project, run }
}

describe('a statement without a stub', () => {
  test('is not evaluated if its directive gives an empty result', async () => {
    const { run } = await sessionOf('spark')
    expect(await run('nosuch // lakemock: outcome=empty')).toMatchObject({
      state: 'available',
      output: { status: 'ok', data: { 'text/plain': '' } },
    })
    expect((await run('nosuch')).output.status).toBe('error')
  })

  test.each([
    ['spark', 'val x = 1 + 2', ['syntax', 'evaluation'], []],
    ['spark', 'nosuch', ['syntax', 'evaluation'], []],
    ['spark', 'val x = "a', ['syntax'], []],
    ['spark', 'val w = Thread.currentThread', ['syntax'], ['the result (the name Thread)']],
    ['spark', 'spark.sql("select * from sales").count', ['syntax', 'evaluation'], ['table sales']],
    ['pyspark', 'sum(range(4))', ['syntax', 'evaluation'], []],
    ['pyspark', 'x = (', ['syntax'], []],
    [
      'pyspark',
      'import pandas as pd\ndf = pd.DataFrame()\nn = df.count()',
      ['syntax', 'evaluation'],
      ['pandas.DataFrame', 'name df'],
    ],
    ['pyspark', 'x = open("a")', ['syntax', 'evaluation'], ['call open()']],
    ['sql', 'select 1', ['syntax', 'evaluation'], []],
    ['sql', 'selct 1', ['syntax'], []],
    ['sql', 'select id from sales', ['syntax', 'evaluation'], ['table sales']],
    ['sql', 'select * from a join b on a.id = b.id', [], ['the result (a join)']],
    ['sql', 'alter table t add columns (x int)', ['syntax', 'evaluation'], ['ALTER has no effect']],
    ['sparkr', 'x <- 1:3; sum(x)', ['syntax', 'evaluation'], []],
    ['sparkr', 'head(mtcars)', ['syntax'], ['the result (the name mtcars)']],
  ] as const)('%s: the report of %j says checked %j, assumed %j', async (kind, code, checked, assumed) => {
    const { project, run } = await sessionOf(kind)
    await run(code)
    const [session] = await project.sessions.list()
    const view = await project.sessions
      .get(session?.session.id ?? '')
      .statement(0)
      .show()
    expect(view).toMatchObject({ answeredBy: 'default', checked, assumed })
    const { entries } = await project.journal.list({ operation: 'ShowStatement' })
    expect(entries[0]).toMatchObject({ answeredBy: 'default', checked, assumed })
  })

  test('has no report if a stub or another level of the setting decides, and before its result', async () => {
    const { project, run } = await sessionOf('spark')
    await project.stubs.add({ match: { code: 'stubbed' }, outcome: { text: 'x' } })
    await run('stubbed')
    await project.settings.change({ unmatched: 'echo' })
    await run('1 + 1')
    const [session] = await project.sessions.list()
    const statements = project.sessions.get(session?.session.id ?? '')
    for (const id of [0, 1]) expect(await statements.statement(id).show()).toMatchObject({ checked: [], assumed: [] })
    expect((await project.journal.list({ operation: 'ShowStatement' })).entries[0]?.checked).toBeUndefined()
  })

  test('keeps its report in a snapshot', async () => {
    const { project, run } = await sessionOf('pyspark')
    await run('x = open("a")')
    await project.restore(await project.snapshot())
    const [session] = await project.sessions.list()
    const view = await project.sessions
      .get(session?.session.id ?? '')
      .statement(0)
      .show()
    expect(view).toMatchObject({ checked: ['syntax', 'evaluation'], assumed: ['call open()'] })
  })
})
