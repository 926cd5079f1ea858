/** Names that every JavaScript object has, such as constructor: tables of names must not find them. */
import { afterAll, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'

const emulator = await createEmulator({ fixtures: {}, listen: false, clock: 'auto' })
afterAll(() => emulator.close())

async function messageOf(sql: string): Promise<string> {
  const url = '/v2/p/clusters/c/sql-execution'
  const payload = { sql_type: 'presto', sql_content: sql }
  const first = await emulator.inject({ method: 'POST', url, payload })
  const { id, message } = first.json()
  if (!id) return message
  // on this clock, each read moves the SQL to its next state
  for (;;) {
    const { status, message: last } = (await emulator.inject({ method: 'GET', url: `${url}/${id}` })).json()
    if (status === 'FAILED' || status === 'FINISHED') return last
  }
}

const texts = [
  ...['create table a (b int) with (NAME = 1)', 'create schema a with (NAME = 1)', 'analyze a with (NAME = 1)'],
  ...['set session NAME = true', 'reset session NAME', 'call NAME(1)', 'select NAME(1)', 'select cast(1 as NAME)'],
  ...["select date_trunc('NAME', now())", "select date_add('NAME', 1, now())", 'create table a (b NAME)'],
]

test.each(texts)('%s', async (text) => {
  const message = await messageOf(text.replace('NAME', 'nosuch'))
  expect(message).toContain('nosuch')
  for (const name of ['constructor', '__proto__', 'valueof']) {
    expect(await messageOf(text.replace('NAME', name))).toBe(message.replaceAll('nosuch', name))
  }
})
