import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { begin, startLakemock } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stubText = (name: string): string =>
  `stubs:\n  - { name: ${name}, match: { code: a }, outcome: { text: ${name} } }\n`

async function stubsOf(url: string): Promise<string[]> {
  const reply = await fetch(`${url}/_lakemock/worlds/p1/stubs`)
  return ((await reply.json()) as { stubs: { name: string }[] }).stubs.map(({ name }) => name)
}

describe('start --watch', () => {
  test('loads fixtures again as they change, and refuses those with faults', async () => {
    const fixtures = join(folder, 'fixtures')
    mkdirSync(fixtures)
    const [one, two] = ['one.yaml', 'two.yml'].map((name) => join(fixtures, name)) as [string, string]
    writeFileSync(one, stubText('first'))
    const running = await startLakemock(['--watch', '--fixtures', fixtures])
    expect(await stubsOf(running.url)).toEqual(['first'])

    // rewritten in place
    writeFileSync(one, stubText('second'))
    await running.said(/fixtures loaded again: 1 stubs, 0 faults; every project begins anew \(1 in use\)/)
    expect(await stubsOf(running.url)).toEqual(['second'])

    // a fault in it: said with its place, and nothing changes
    writeFileSync(one, 'stubs:\n  - match: { cod: a }\n')
    await running.said(/fixtures are refused, and the old ones stay: [^"]*one\.yaml:2:14: stubs\.0\.match has no key/)
    expect(await stubsOf(running.url)).toEqual(['second'])

    // put there under another name first, as editors do
    writeFileSync(`${one}~`, `${stubText('third')}world: { docs: 2025 }\nserver: { limits: { worlds: 5 } }\n`)
    renameSync(`${one}~`, one)
    await running.said(/these settings need a new start: limitsWorlds/)
    expect(await stubsOf(running.url)).toEqual(['third'])
    const settings = (await (await fetch(`${running.url}/_lakemock/worlds/p1/settings`)).json()) as { docs: string }
    expect(settings.docs).toBe('2025')

    // a new file in the folder is the stronger by its name
    writeFileSync(two, stubText('fourth'))
    await running.said(/fixtures loaded again: 2 stubs/)
    expect(await stubsOf(running.url)).toEqual(['fourth', 'third'])
    expect((await running.stop()).code).toBe(0)
  })
})

describe('validate --watch', () => {
  test('checks again on each change, and ends well when told', async () => {
    const file = join(folder, 'mine.yaml')
    writeFileSync(file, stubText('good'))
    const running = begin(['validate', '--watch', file])
    await running.said(/mine\.yaml: ok, 1 stubs, 0 faults\nall is well; waiting for a change\n/)
    writeFileSync(file, 'stubs: 3\n')
    await running.said(/mine\.yaml:1:8: stubs must be an array, not 3\n/)
    await running.said(/there are faults; waiting for a change\n/)
    rmSync(file)
    await running.said(/there is no file/)
    writeFileSync(file, '')
    await running.said(/ok, 0 stubs, 0 faults\nall is well; waiting for a change\n/)
    expect((await running.stop('SIGINT')).code).toBe(0)
  })
})
