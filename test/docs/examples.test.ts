/** The examples at the top of docs/fixtures.md, docs/faults.md and docs/control-api.md. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadFixtures } from '../../src/fixture-files/files.ts'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { createEmulator, type EmulatorOptions } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { blockWith, root } from '../readme/blocks.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0

describe('docs/fixtures.md', () => {
  const { text } = blockWith('# my.yaml', 'docs/fixtures.md')

  test('its stubs load after the shipped file', () => {
    expect(() => mergeFixtures([loadFixtures(['default']), parseFixtures(text, 'my.yaml')])).not.toThrow()
  })

  test('its stubs do what they say', async () => {
    const emulator = await createEmulator({ fixtures: parse(text), clock: 'auto', unmatched: 'fail', listen: false })
    const post = async (url: string, payload?: object) =>
      (await emulator.inject({ method: 'POST', url, ...(payload && { payload }) })).json()
    const get = async (url: string) => (await emulator.inject({ method: 'GET', url })).json()
    const { id } = await post('/v2.0/p/sessions', { kind: 'spark', queue: 'q' })
    const session = `/v2.0/p/sessions/${id}`
    await get(session)
    const end = async (code: string) => {
      const { id: number } = await post(`${session}/statements`, { code })
      await get(`${session}/statements/${number}`)
      return get(`${session}/statements/${number}`)
    }
    expect(await end('spark.table("orders").count()')).toMatchObject({
      output: { data: { 'text/plain': 'res0: Long = 42' } },
    })
    expect(await end('df.saveAsTable("x")')).toMatchObject({ state: 'error' })
    expect((await end('df.saveAsTable("x")')).output.ename).toBe('UnmatchedStatement')
    const held = await end('train(model)')
    expect(held.state).toBe('running')
    await post('/_lakemock/worlds/p/gates/training/release')
    expect(await get(`${session}/statements/${held.id}`)).toMatchObject({ state: 'available' })
    await emulator.close()
  })

  test.runIf(hasCurl)('its stub for one project is added', async () => {
    const reply = await shell(blockWith('worlds/demo/stubs -H', 'docs/fixtures.md').text)
    expect(JSON.parse(reply)).toMatchObject({ stubs: [{ origin: 'added', applied: 0 }] })
  })

  test.runIf(hasCurl)('its stub is switched off', async () => {
    const reply = await shell(blockWith('-X PATCH', 'docs/fixtures.md').text, { fixtures: parse(text) })
    expect(JSON.parse(reply)).toMatchObject({ name: 'orders', enabled: false })
  })
})

describe('docs/faults.md', () => {
  test('its faults are applied as it says', async () => {
    const fixtures = parse(blockWith('# faults.yaml', 'docs/faults.md').text)
    const emulator = await createEmulator({ fixtures, clock: 'auto' })
    const sessions = `${emulator.url}/v2.0/p/sessions`
    const post = (url: string, body: object) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const { id } = (await (await post(sessions, { kind: 'spark', queue: 'q' })).json()) as { id: string }
    await fetch(`${sessions}/${id}`)
    const create = () => post(`${sessions}/${id}/statements`, { code: 'a' })
    expect((await create()).status).toBe(200)
    expect((await create()).status).toBe(429)
    await expect(create()).rejects.toThrow()
    const list = await (await fetch(`${sessions}/${id}/statements`)).json()
    expect(list).toMatchObject({ total_statements: 2 })
    await emulator.close()
  })

  test('shows a fault kind as it is', () => {
    const shown = blockWith('export const duplicateLate', 'docs/faults.md').text
    expect(shown).toBe(readFileSync(`${root}src/faults/kinds/duplicate-late.ts`, 'utf8'))
  })
})

test.runIf(hasCurl)('the example of docs/control-api.md stops the clock and moves it', async () => {
  const printed = await shell(blockWith('worlds/demo; json', 'docs/control-api.md').text)
  expect(printed.match(/"mode":"manual"/g)).toHaveLength(3)
  expect(printed).toMatch(/\{"project_id":"demo","reset":true\}$/)
})

test.runIf(hasCurl)('the examples of docs/evidence.md read and verify the journal', async () => {
  const printed = await shell(blockWith('journal?format=text', 'docs/evidence.md').text)
  expect(printed).toContain('"result":"pass"')
})

/** Runs a block against an emulator of its own, and returns what it printed. */
async function shell(text: string, options: EmulatorOptions = {}): Promise<string> {
  const emulator = await createEmulator(options)
  const block = text.replaceAll('http://127.0.0.1:4580', emulator.url)
  const { code, stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', block])
  await emulator.close()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}
