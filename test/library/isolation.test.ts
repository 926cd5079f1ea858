import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type Project } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { root } from '../readme/blocks.ts'

/** Lets a program run one statement in a project, and says what it printed and who answered. */
async function answerOf(emulator: Emulator, project: Project, code: string) {
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${emulator.url}/v2.0/${project.id}/sessions${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await reply.json()) as { id: never }
  }
  const { id } = await post('', { kind: 'spark', queue: 'q' })
  await project.clock.untilIdle()
  const statement = project.sessions.get(id).statement((await post(`/${id}/statements`, { code })).id)
  await project.clock.untilIdle()
  const { statement: shown, answeredBy } = await statement.show()
  return {
    session: id as string,
    text: (shown.output as { data: Record<string, string> }).data['text/plain'],
    answeredBy,
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const DAY_MS = 86_400_000
/** Each has a stub of the same name with another result, another time, and a fault of its own. */
async function furnish(project: Project, number: number): Promise<void> {
  await project.clock.set({ now: number * DAY_MS })
  await project.stubs.add({ name: 'mine', match: { code: 'who' }, outcome: { text: `I am ${number}` } })
  await project.faults.add({ name: `fault-${number}`, fault: { kind: 'latency', delay: 0 } })
}

test('ten emulators in one process do not meet', async () => {
  const emulators = await Promise.all(
    numbers(10).map((number) =>
      createEmulator({ clock: 'manual', seed: `seed ${number}`, unmatched: number % 2 === 0 ? 'fail' : 'empty' }),
    ),
  )
  expect(new Set(emulators.map(({ port }) => port)).size).toBe(10)
  const results = await Promise.all(
    emulators.map(async (emulator, number) => {
      const project = emulator.project('same')
      await furnish(project, number)
      return answerOf(emulator, project, 'who')
    }),
  )
  expect(results.map(({ text }) => text)).toEqual(numbers(10).map((number) => `I am ${number}`))
  expect(new Set(results.map(({ session }) => session)).size).toBe(10)

  // one that is closed, and one that is reset, take nothing from the others
  await emulators[0]?.close()
  await emulators[1]?.reset()
  const left = await Promise.all(
    emulators.slice(1).map(async (emulator) => {
      const { sessions, settings } = await emulator.project('same').show()
      const [fault] = await emulator.project('same').faults.list()
      return {
        sessions: sessions.total,
        fault: fault?.name,
        unmatched: settings.unmatched,
        metrics: await emulator.metrics(),
      }
    }),
  )
  expect(left.map(({ sessions }) => sessions)).toEqual([0, ...Array(8).fill(1)])
  expect(left.map(({ fault }) => fault)).toEqual([
    undefined,
    ...numbers(10)
      .slice(2)
      .map((number) => `fault-${number}`),
  ])
  expect(left.map(({ unmatched }) => unmatched)).toEqual(
    numbers(10)
      .slice(1)
      .map((number) => (number % 2 === 0 ? 'fail' : 'empty')),
  )
  for (const { metrics } of left.slice(1)) expect(metrics).toContain('lakemock_worlds 1\n')
  await Promise.all(emulators.map((emulator) => emulator.close()))
}, 60_000)

test('a hundred projects in one emulator do not meet', async () => {
  const emulator = await createEmulator({ clock: 'manual' })
  const projects = numbers(100).map(() => emulator.project())
  const results = await Promise.all(
    projects.map(async (project, number) => {
      await furnish(project, number)
      return answerOf(emulator, project, 'who')
    }),
  )
  expect(results.map(({ text, answeredBy }) => `${answeredBy}: ${text}`)).toEqual(
    numbers(100).map((number) => `mine: I am ${number}`),
  )
  expect(new Set(results.map(({ session }) => session)).size).toBe(100)
  for (const [number, project] of projects.entries()) {
    const { clock, sessions, statements } = await project.show()
    expect({ sessions: sessions.total, statements: statements.total, day: Math.floor(clock.nowMs / DAY_MS) }).toEqual({
      sessions: 1,
      statements: 1,
      day: number,
    })
    expect((await project.faults.list()).map(({ name }) => name)).toEqual([`fault-${number}`])
    // creating and running, and no requests of another project
    expect((await project.journal.list()).total).toBe(2)
  }
  await projects[0]?.reset()
  expect((await projects[1]?.show())?.sessions.total).toBe(1)
  await emulator.close()
})

describe('a program that is done with its emulator', () => {
  /** Runs a script that can import the package by its name. */
  async function script(name: string, text: string, flags: readonly string[] = []) {
    mkdirSync(`${root}.cache`, { recursive: true })
    const file = `${root}.cache/${name}-${process.pid}.mjs`
    writeFileSync(file, text)
    const finished = await run(process.execPath, [...flags, file])
    rmSync(file)
    return finished
  }

  test('ends without a call of exit, and leaves nothing open', async () => {
    const { code, stdout, stderr } = await script(
      'ends',
      `
      import { createEmulator } from 'lakemock'
      import { connect } from 'lakemock/client'
      const emulators = await Promise.all(Array.from({ length: 10 }, () => createEmulator({ clock: 'wall' })))
      const waits = []
      for (const emulator of emulators) {
        const body = JSON.stringify({ kind: 'spark', queue: 'q' })
        const headers = { 'content-type': 'application/json' }
        await fetch(emulator.url + '/v2.0/p/sessions', { method: 'POST', headers, body })
        await connect(emulator.url).project('p').show()
        // held: the end of the emulator ends it
        waits.push(connect(emulator.url).project('p').journal.wait({ operation: 'CancelSession' }).catch(({ code }) => code))
        waits.push(emulator.project('q').journal.wait({ operation: 'CancelSession' }).catch(({ code }) => code))
      }
      await emulators[0].project('q').show()
      const during = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length
      await Promise.all(emulators.map((emulator) => emulator.close()))
      console.log(JSON.stringify({ during, waits: await Promise.all(waits) }))
      await new Promise(setImmediate)
      // idle connections of this program's own fetch, its pipes, and files that it has read, are not ours
      const ours = (name) => !['TCPSocketWrap', 'TCPConnectWrap', 'PipeWrap', 'TTYWrap', 'CloseReq'].includes(name)
      console.log(JSON.stringify(process.getActiveResourcesInfo().filter(ours)))`,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [first = '', second = ''] = stdout.split('\n')
    const { during, waits } = JSON.parse(first)
    // a server that nothing waits for keeps no process alive
    expect(during).toBe(0)
    expect(waits).toHaveLength(20)
    // refused because the project is gone, or cut off before it was received
    for (const code of waits) expect(['not-reached', 'unreachable']).toContain(code)
    expect(JSON.parse(second)).toEqual([])
  }, 60_000)

  test('gets its memory back, emulator by emulator and project by project', async () => {
    const { code, stdout, stderr } = await script(
      'memory',
      `
      import { createEmulator } from 'lakemock'
      let live = 0
      const registry = new FinalizationRegistry(() => { live-- })
      const watch = (thing) => { live++; registry.register(thing) }
      const headers = { 'content-type': 'application/json' }
      async function use(emulator, id) {
        const project = emulator.project(id)
        watch(project)
        await project.stubs.add({ match: { code: 'x'.repeat(50_000) } })
        const payload = { kind: 'spark', queue: 'q', name: 'n'.repeat(100) }
        const { id: session } = (await emulator.inject({ method: 'POST', url: '/v2.0/' + id + '/sessions', payload })).json()
        await project.clock.untilIdle()
        await emulator.inject({ method: 'POST', url: '/v2.0/' + id + '/sessions/' + session + '/statements', headers, payload: { code: 'y'.repeat(1000) } })
        return project
      }
      async function emulators() {
        const emulator = await createEmulator({ clock: 'manual' })
        watch(emulator)
        await use(emulator, 'p')
        await emulator.close()
      }
      const shared = await createEmulator({ clock: 'manual', listen: false })
      async function projects() {
        for (let n = 0; n < 20; n++) await (await use(shared, 'p' + n)).delete()
      }
      async function settled() {
        for (let turn = 0; turn < 5; turn++) { await new Promise(setImmediate); globalThis.gc() }
        return process.memoryUsage().heapUsed / 1024 / 1024
      }
      for (const [name, round] of Object.entries({ emulators, projects })) {
        for (let n = 0; n < 8; n++) await round()
        const begin = await settled()
        for (let n = 0; n < 10; n++) await round()
        console.log(JSON.stringify({ name, grownMb: (await settled()) - begin, live }))
      }
      await shared.close()`,
      ['--expose-gc'],
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const rounds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rounds.map(({ name }) => name)).toEqual(['emulators', 'projects'])
    for (const { name, grownMb, live } of rounds) {
      // ten emulators that are kept are 16 MB, two hundred projects 12 MB; what is compiled on the way is 2 MB
      expect(grownMb, `${name} keep memory`).toBeLessThan(6)
      expect(live, `${name} are kept`).toBeLessThan(10)
    }
  }, 120_000)
})
