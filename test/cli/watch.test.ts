import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { begin, startLakemock } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stubText = (name: string): string =>
  `stubs:\n  - { name: ${name}, match: { code: a }, outcome: { text: ${name} } }\n`

/** Rewrites a file in place in one step: a program that looks between two steps would report what is there for a moment. */
function rewrite(file: string, text: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, text.padEnd(statSync(file).size, '\n'), 0)
  closeSync(handle)
}

async function stubsOf(url: string): Promise<string[]> {
  const reply = await fetch(`${url}/_lakemock/worlds/p1/stubs`)
  return ((await reply.json()) as { stubs: { name: string }[] }).stubs.map(({ name }) => name)
}

describe('start --watch', () => {
  test('reloads changed fixtures, and rejects invalid ones', async () => {
    const fixtures = join(folder, 'fixtures')
    mkdirSync(fixtures)
    const [one, two] = ['one.yaml', 'two.yml'].map((name) => join(fixtures, name)) as [string, string]
    writeFileSync(one, stubText('first'))
    const running = await startLakemock(['--watch', '--fixtures', fixtures])
    expect(await stubsOf(running.url)).toEqual(['first'])

    // rewritten in place
    rewrite(one, stubText('second'))
    await running.said(/fixtures reloaded: 1 stubs, 0 faults; all projects were reset \(1 in use\)/)
    expect(await stubsOf(running.url)).toEqual(['second'])

    // an error is reported with its place, and nothing changes
    rewrite(one, 'stubs:\n  - match: { cod: a }\n')
    await running.said(
      /fixtures not reloaded, the current ones stay: [^"]*one\.yaml:2:14: unknown field .{1,2}stubs\.0\.match\./,
    )
    expect(await stubsOf(running.url)).toEqual(['second'])

    // written under another name first, as editors do
    writeFileSync(`${one}~`, `${stubText('third')}world: { docs: 2025 }\nserver: { limits: { worlds: 5 } }\n`)
    renameSync(`${one}~`, one)
    await running.said(/these settings need a restart: limitsWorlds/)
    expect(await stubsOf(running.url)).toEqual(['third'])
    const settings = (await (await fetch(`${running.url}/_lakemock/worlds/p1/settings`)).json()) as { docs: string }
    expect(settings.docs).toBe('2025')

    // a new file whose name comes later takes precedence
    writeFileSync(`${two}~`, stubText('fourth'))
    renameSync(`${two}~`, two)
    await running.said(/fixtures reloaded: 2 stubs/)
    expect(await stubsOf(running.url)).toEqual(['fourth', 'third'])
    expect((await running.stop()).code).toBe(0)
  })
})

describe('validate --watch', () => {
  test('checks again after each change, and ends with 0', async () => {
    const file = join(folder, 'mine.yaml')
    writeFileSync(file, stubText('good'))
    const running = begin(['validate', '--watch', file])
    await running.said(/mine\.yaml: ok, 1 stub, 0 faults\nno errors; waiting for changes\n/)
    rewrite(file, 'stubs: 3\n')
    await running.said(/mine\.yaml:1:8: stubs must be an array, not 3\n/)
    await running.said(/errors found; waiting for changes\n/)
    rmSync(file)
    await running.said(/there is no file/)
    writeFileSync(file, '')
    await running.said(/ok, 0 stubs, 0 faults\nno errors; waiting for changes\n/)
    expect((await running.stop('SIGINT')).code).toBe(0)
  })
})
