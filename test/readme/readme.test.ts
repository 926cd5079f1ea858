import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run, startLakemock } from '../cli/program.ts'
import { blocksIn, blockWith, patternOf, root } from './blocks.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0

/** What runs each block, in order. */
const runners: readonly (readonly [block: string, runner: string])[] = [
  ['npm ci\nnpm start', '.ci/clean-clone, in a clone of what is committed'],
  ['api=http', 'this file'],
  ['{"id":"…","state":"idle"}', 'this file: the output of the block above'],
  ["from 'lakemock'", 'this file'],
  ['from huaweicloudsdkcore', 'test/clients/readme.test.ts'],
  ['cd examples/python', 'test/clients/readme.test.ts'],
  ['cd examples/java', 'test/clients/readme.test.ts'],
  ['cd examples/go', 'test/clients/readme.test.ts'],
  ['cd examples/curl', 'this file'],
  ['docker compose up', '.github/workflows/ci.yml, job image'],
  ['runs-on', 'this file'],
]

describe('README.md', () => {
  let server: Awaited<ReturnType<typeof startLakemock>>
  beforeAll(async () => {
    // the CI block starts it with this environment; the first example waits for real states at twenty times the speed
    server = await startLakemock(['--speed', '20'])
  })
  afterAll(async () => {
    await server.stop()
  })

  const shell = (text: string, url = server.url) =>
    run('bash', ['-euo', 'pipefail', '-c', text.replaceAll('http://127.0.0.1:4580', url)])

  test('every block is run', () => {
    expect(blocksIn('README.md')).toHaveLength(runners.length)
    for (const [index, [part]] of runners.entries()) expect(blocksIn('README.md')[index]?.text).toContain(part)
  })

  test('has at most 150 lines', () => {
    expect(readFileSync(`${root}README.md`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(150)
  })

  test('starts with the two commands that .ci/clean-clone runs', () => {
    expect(blocksIn('README.md')[0]).toEqual({ language: 'sh', text: 'npm ci\nnpm start\n' })
    expect(readFileSync(`${root}.ci/clean-clone`, 'utf8')).toContain('README.md')
  })

  test.runIf(hasCurl)('the first statement prints what the page shows', async () => {
    const { code, stdout, stderr } = await shell(blockWith('api=http').text)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trim()).toMatch(patternOf(blockWith('{"id":"…","state":"idle"}').text))
  })

  test('the Node.js example prints its result', async () => {
    mkdirSync(`${root}.cache`, { recursive: true })
    const file = `${root}.cache/readme-${process.pid}.mjs`
    writeFileSync(file, blockWith("from 'lakemock'").text)
    const { code, stdout, stderr } = await run(process.execPath, [file])
    rmSync(file)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'done\n', stderr: '' })
  })

  test.runIf(hasCurl)('the curl example passes', async () => {
    const { code, stdout, stderr } = await shell(blockWith('cd examples/curl').text)
    expect(code, stdout + stderr).toBe(0)
  })

  test('the container block is part of the workflow that builds the image', () => {
    const workflow = readFileSync(`${root}.github/workflows/ci.yml`, 'utf8')
    for (const line of blockWith('docker compose up').text.trim().split('\n')) expect(workflow).toContain(line)
  })

  test.runIf(hasCurl)('the CI job reaches a lakemock that has its environment', async () => {
    const { services, steps } = parse(blockWith('runs-on').text).jobs.test
    expect(services.lakemock.ports).toEqual(['4580:4580'])
    const service = await startLakemock([], services.lakemock.env)
    const { code } = await shell(steps[0].run, service.url)
    await service.stop()
    expect(code).toBe(0)
  })
})

describe('README.zh-CN.md', () => {
  const text = (page: string): string => readFileSync(`${root}${page}`, 'utf8')
  /** The page without its code blocks. */
  const prose = (page: string): string => text(page).replaceAll(/^```.*?^```$/gms, '')
  const headings = (page: string): string[] => [...prose(page).matchAll(/^(#+) /gm)].map(([, level = '']) => level)
  const links = (page: string): string[] => [...prose(page).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

  test('has the code blocks of README.md', () => {
    expect(blocksIn('README.zh-CN.md')).toEqual(blocksIn('README.md'))
  })

  test('has the headings of README.md, level by level', () => {
    expect(headings('README.zh-CN.md')).toEqual(headings('README.md'))
  })

  test('links to the same pages', () => {
    expect(links('README.zh-CN.md')[0]).toBe('README.md')
    expect(links('README.md')[0]).toBe('README.zh-CN.md')
    expect(links('README.zh-CN.md').slice(1)).toEqual(links('README.md').slice(1))
  })
})
