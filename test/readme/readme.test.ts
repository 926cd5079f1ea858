import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaultConfig } from '../../src/config/config.ts'
import { loadFixtures } from '../../src/fixture-files/files.ts'
import { mergeFixtures, parseFixtures } from '../../src/fixture-files/load.ts'
import { createEmulator } from '../../src/index.ts'
import { run, startLakemock } from '../cli/program.ts'
import { blockWith, readmeBlocks, root } from './blocks.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0

/** Each block is run by one of these; the comment says where, when it is not here. */
const runners: Record<string, string> = {
  'npm ci && npm start': '.ci/clean-clone, on a clone of what is committed',
  'npm ci && npm test': '.ci/run is this very command',
  'api=http': 'here',
  'from huaweicloudsdkcore': 'test/clients',
  'worlds/demo/reset': 'here',
  '# my.yaml': 'here',
  'worlds/demo/stubs': 'here',
  '# faults.yaml': 'here',
  'worlds/demo/journal': 'here',
  'worlds/demo/clock': 'here',
  "from 'lakemock'": 'here',
  "from 'lakemock/vitest'": 'test/library/vitest.test.ts',
  '# compose.yaml': 'here',
  'runs-on': 'here',
}

describe('the README', () => {
  let server: Awaited<ReturnType<typeof startLakemock>>
  // the waits of the first example are real ones: faster, and still slow enough for a busy machine to see each state
  beforeAll(async () => {
    server = await startLakemock(['--speed', '20'])
  })
  afterAll(async () => {
    await server.stop()
  })

  const shell = (text: string) =>
    run('bash', ['-euo', 'pipefail', '-c', text.replaceAll('http://127.0.0.1:4580', server.url)])

  test('has no block that nobody runs', () => {
    const unknown = readmeBlocks().filter((block) => !Object.keys(runners).some((words) => block.text.includes(words)))
    expect(unknown).toEqual([])
    for (const words of Object.keys(runners)) expect(blockWith(words).text).not.toBe('')
  })

  test('says on the first screen how to start, in a block that .ci/clean-clone runs', () => {
    expect(readmeBlocks()[0]).toEqual({ language: 'sh', text: 'npm ci && npm start\n' })
    expect(readFileSync(`${root}.ci/clean-clone`, 'utf8')).toContain('README.md')
  })

  test.runIf(hasCurl)(
    'shows a session, a result and a cancel with nothing but curl, in ten lines at most',
    async () => {
      const { text } = blockWith('api=http')
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
      const { code, stdout, stderr } = await shell(text)
      expect(stderr).toBe('')
      expect(code).toBe(0)
      expect(stdout).toContain('"text/plain":"a: Int = 1"')
      expect(stdout).toContain('{"msg":"canceled"}')
      expect(stdout).toMatch(/"state":"cancelled".*\{"msg":"deleted"\}$/s)
    },
  )

  test.runIf(hasCurl)('adds a stub, moves a clock, resets a world', async () => {
    const stubs = await shell(blockWith('worlds/demo/stubs').text)
    expect(JSON.parse(stubs.stdout)).toMatchObject({ stubs: [{ origin: 'added', applied: 0 }] })
    const clock = await shell(blockWith('worlds/demo/clock').text)
    expect(clock.stdout.match(/"mode":"manual"/g)).toHaveLength(3)
    const reset = await shell(blockWith('worlds/demo/reset').text)
    expect(JSON.parse(reset.stdout)).toEqual({ project_id: 'demo', reset: true })
  })

  test('declares stubs that do what it says', async () => {
    const { text } = blockWith('# my.yaml')
    mergeFixtures([...['default'].map((name) => loadFixtures([name])), parseFixtures(text, 'my.yaml')])
    const emulator = await createEmulator({ fixtures: parse(text), clock: 'auto', unmatched: 'fail', listen: false })
    const post = async (url: string, payload?: object) =>
      (await emulator.inject({ method: 'POST', url, ...(payload && { payload }) })).json()
    const get = async (url: string) => (await emulator.inject({ method: 'GET', url })).json()
    const { id } = await post('/v2.0/p/sessions', { kind: 'spark', queue: 'q' })
    const session = `/v2.0/p/sessions/${id}`
    await get(session)
    const ends = async (code: string) => {
      const { id: number } = await post(`${session}/statements`, { code })
      await get(`${session}/statements/${number}`)
      return get(`${session}/statements/${number}`)
    }
    expect(await ends('spark.table("orders").count()')).toMatchObject({
      output: { data: { 'text/plain': 'res0: Long = 42' } },
    })
    expect(await ends('df.saveAsTable("x")')).toMatchObject({ state: 'error' })
    expect((await ends('df.saveAsTable("x")')).output.ename).toBe('UnmatchedStatement')
    const held = await ends('train(model)')
    expect(held.state).toBe('running')
    await post('/_lakemock/worlds/p/gates/training/release')
    expect(await get(`${session}/statements/${held.id}`)).toMatchObject({ state: 'available' })
    await emulator.close()
  })

  test('declares faults that act as it says', async () => {
    const emulator = await createEmulator({ fixtures: parse(blockWith('# faults.yaml').text), clock: 'auto' })
    const api = `${emulator.url}/v2.0/p/sessions`
    const post = (url: string, body: object) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const { id } = (await (await post(api, { kind: 'spark', queue: 'q' })).json()) as { id: string }
    await fetch(`${api}/${id}`)
    const create = () => post(`${api}/${id}/statements`, { code: 'a' })
    expect((await create()).status).toBe(200)
    expect((await create()).status).toBe(429)
    await expect(create()).rejects.toThrow()
    const { total_statements: total } = (await (await fetch(`${api}/${id}/statements`)).json()) as Record<
      string,
      number
    >
    expect(total).toBe(2)
    await emulator.close()
  })

  test.runIf(hasCurl)('shows the journal, and has it verified', async () => {
    const { code, stdout } = await shell(blockWith('worlds/demo/journal').text)
    expect(code).toBe(0)
    expect(stdout).toContain('"result":"pass"')
  })

  test('runs inside a process', async () => {
    mkdirSync(`${root}.cache`, { recursive: true })
    const file = `${root}.cache/readme-${process.pid}.mjs`
    writeFileSync(file, blockWith("from 'lakemock'").text)
    const { code, stdout, stderr } = await run(process.execPath, [file])
    rmSync(file)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'idle\n', stderr: '' })
  })

  test('shows the compose file as it is, and a service of a workflow on our port', () => {
    const shown = parse(blockWith('# compose.yaml').text).services.lakemock
    expect(parse(readFileSync(`${root}compose.yaml`, 'utf8')).services.lakemock).toMatchObject(shown)
    const { services, steps } = parse(blockWith('runs-on').text).jobs.test
    expect(services.lakemock.ports).toEqual([`${defaultConfig.port}:${defaultConfig.port}`])
    expect(services.lakemock.env).toEqual({ LAKEMOCK_CLOCK: 'auto' })
    expect(steps[0].run).toContain(`:${defaultConfig.port}/_lakemock/ready`)
  })
})
