import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LakemockContainer } from '../../src/testcontainers.ts'
import { run } from '../cli/program.ts'
import { type Engine, startEngine } from './engine.ts'
import { blockOf, scratch } from './pages.ts'

/** Runs a program for which that engine is the machine's container engine. */
function inScript(engine: Engine, text: string, more: Record<string, string> = {}) {
  const folder = scratch({ 'container.mjs': text })
  const env = {
    DOCKER_HOST: engine.host,
    TESTCONTAINERS_RYUK_DISABLED: 'true',
    TESTCONTAINERS_HOST_OVERRIDE: '127.0.0.1',
  }
  return run(process.execPath, [`${folder}/container.mjs`], { ...env, ...more }).finally(() =>
    rmSync(folder, { recursive: true }),
  )
}

describe('lakemock/testcontainers', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
  })
  afterAll(() => engine.close())

  test('does what docs/testing.md shows', async () => {
    const { code, stdout, stderr } = await inScript(engine, blockOf('container.mjs'))
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '200\nmanual\n', stderr: '' })
    expect(engine.unknown).toEqual([])
    const [{ Image, Env, ExposedPorts }] = engine.created.slice(-1) as [Engine['created'][number]]
    expect(Image).toMatch(/^lakemock\b/)
    expect(ExposedPorts).toHaveProperty('4580/tcp')
    expect(Env).toEqual(['LAKEMOCK_FIXTURES=default,/fixtures/given-2.yaml', 'LAKEMOCK_CLOCK=manual'])
    expect(engine.running()).toBe(0)
  }, 60_000)

  test('takes fixtures of every form, any image, and steers what it started', async () => {
    const script = `
      import { LakemockContainer } from 'lakemock/testcontainers'
      const container = await new LakemockContainer()
        .withFixtures('mine.yaml', 'throttled', { stubs: [{ name: 'given', match: { code: 'b' } }] })
        .start()
      const names = (await container.project.stubs.list()).map(({ name }) => name)
      const faults = (await container.project.faults.list()).length
      const lakemock = container.connect()
      await lakemock.project('other').show()
      const projects = (await lakemock.projects()).map(({ project_id: id }) => id)
      console.log(JSON.stringify({ names, faults, projects, own: container.projectId, url: container.url }))
      await container.stop()`
    const folder = scratch({ 'mine.yaml': 'stubs: [{ name: from-a-file, match: { code: a } }]\n' })
    const { code, stdout, stderr } = await inScript(engine, script.replace('mine.yaml', `${folder}/mine.yaml`), {
      LAKEMOCK_IMAGE: 'registry.example.com/ours:7',
    })
    rmSync(folder, { recursive: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { names, faults, projects, own, url } = JSON.parse(stdout)
    expect(names).toEqual(expect.arrayContaining(['given', 'from-a-file']))
    expect(faults).toBeGreaterThan(0)
    expect(projects.sort()).toEqual([own, 'other'].sort())
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(engine.created.at(-1)?.Image).toBe('registry.example.com/ours:7')
  }, 60_000)

  test('says what is wrong before anything is started', () => {
    expect(() => new LakemockContainer().withFixtures('no-such')).toThrow(
      /^fixtures: there is no file .*no-such and no shipped file with that name \(default, /,
    )
    expect(() => new LakemockContainer().withSettings({ clok: 'manual' } as never)).toThrow(
      'clok is not a setting (did you mean "clock"?)',
    )
  })
})
