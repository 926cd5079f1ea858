/** A session is busy from the moment when it accepts a statement until none is left, in whichever way the statements leave. */
import { afterAll, describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../../src/index.ts'
import { type Project, Projects } from './api.ts'

const stubs = [
  { match: { code: 'hold' }, outcome: { text: '', hold: 'g' } },
  { match: { code: 'lingers' }, outcome: { text: '', lingers: '2s' } },
]
const projects = new Projects({ unmatched: 'echo', clock: 'manual', now: Date.UTC(2026, 0, 1), fixtures: { stubs } })
afterAll(() => projects.close())

interface Case {
  readonly codes: readonly string[]
  readonly leave: (project: Project, id: string) => Promise<unknown>
  readonly options?: EmulatorOptions
}

const at = (id: string, statement: number, action: string): string => `/${id}/statements/${statement}/${action}`

const ways: readonly (readonly [name: string, Case])[] = [
  ['it ends', { codes: ['x'], leave: (project) => project.advance({ by: 350 }) }],
  [
    'its gate is released',
    {
      codes: ['hold'],
      leave: async (project) => {
        await project.advance({ by: 350 })
        await project.control('POST', '/gates/g/release')
      },
    },
  ],
  [
    'it is cancelled while it waits',
    { codes: ['x'], leave: (project, id) => project.dli('POST', at(id, 0, 'cancel')) },
  ],
  [
    'its cancel takes effect',
    {
      codes: ['x'],
      leave: async (project, id) => {
        await project.advance({ by: 60 })
        await project.dli('POST', at(id, 0, 'cancel'))
        expect(await project.stateOf(id)).toBe('busy')
        await project.advance({ by: 100 })
      },
    },
  ],
  [
    'its cancelled code has run on',
    {
      codes: ['lingers'],
      leave: async (project, id) => {
        await project.advance({ by: 60 })
        await project.dli('POST', at(id, 0, 'cancel'))
        await project.advance({ by: 100 })
        expect([await project.stateOf(id), await project.stateOf(id, 0)]).toEqual(['busy', 'cancelled'])
        await project.advance({ by: '2s' })
      },
    },
  ],
  [
    'all of a queue are cancelled, last first',
    {
      codes: ['x', 'y', 'z'],
      leave: async (project, id) => {
        for (const statement of [2, 1, 0]) {
          expect(await project.stateOf(id)).toBe('busy')
          await project.dli('POST', at(id, statement, 'cancel'))
        }
      },
    },
  ],
  [
    'it is evicted and ends',
    {
      codes: ['x'],
      leave: async (project, id) => {
        await project.control('POST', `/sessions${at(id, 0, 'evict')}`)
        expect(await project.stateOf(id)).toBe('busy')
        await project.advance({ by: 350 })
      },
    },
  ],
  [
    'it is dropped by the limit and ends',
    {
      codes: ['x', 'y'],
      options: { limitsStatements: 1 },
      leave: async (project, id) => {
        expect((await project.dli('GET', `/${id}/statements`)).body.total_statements).toBe(1)
        await project.advance({ by: 350 })
        expect(await project.stateOf(id)).toBe('busy')
        await project.advance({ by: 350 })
      },
    },
  ],
  [
    'a test finishes it',
    { codes: ['hold'], leave: (project, id) => project.control('POST', `/sessions${at(id, 0, 'finish')}`) },
  ],
  [
    'a test makes it fail',
    { codes: ['hold'], leave: (project, id) => project.control('POST', `/sessions${at(id, 0, 'fail')}`) },
  ],
]

describe.each(['dli', 'livy'] as const)('dialect %s: a session is busy until', (dialect) => {
  it.each(ways)('%s', async (_name, { codes, leave, options = {} }) => {
    const project = await projects.start({ dialect, ...options })
    const id = await project.idleSession()
    expect(await project.stateOf(id)).toBe('idle')
    for (const code of codes) {
      await project.run(id, code)
      const { body } = await project.dli('GET', '')
      expect(body.sessions.map(({ state }: { state: string }) => state)).toEqual(['busy'])
    }
    await leave(project, id)
    expect(await project.stateOf(id)).toBe('idle')
  })
})

describe('a session', () => {
  it('that a test puts into idle is busy again with the next statement, and with the next turn', async () => {
    const project = await projects.start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    const force = () => project.control('PATCH', `/sessions/${id}`, { state: 'idle' })
    await force()
    expect(await project.stateOf(id)).toBe('idle')
    await project.run(id, 'y')
    expect(await project.stateOf(id)).toBe('busy')
    await force()
    await project.advance({ by: 50 })
    expect(await project.stateOf(id)).toBe('busy')
    await force()
    await project.advance({ by: 300 })
    expect([await project.stateOf(id), await project.stateOf(id, 1)]).toEqual(['busy', 'waiting'])
  })

  it('that a test puts into another state stays there', async () => {
    const project = await projects.start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    await project.control('PATCH', `/sessions/${id}`, { state: 'recovering' })
    await project.advance({ to: 'idle' })
    expect([await project.stateOf(id), await project.stateOf(id, 0)]).toEqual(['recovering', 'available'])
  })

  it('that has ended does not become busy with a statement that waits forever', async () => {
    const project = await projects.start({ deadSessions: 'accept' })
    const id = await project.idleSession()
    await project.control('POST', `/sessions/${id}/kill`, { state: 'error' })
    await project.run(id, 'x')
    expect([await project.stateOf(id), await project.stateOf(id, 0)]).toEqual(['error', 'waiting'])
  })

  it('shows each change of its statement on an auto clock', async () => {
    const project = await projects.start({ clock: 'auto' })
    const id = await project.session()
    expect(await project.stateOf(id)).toBe('idle')
    await project.run(id, 'x')
    await project.run(id, 'y')
    const seen: string[] = []
    for (let look = 0; look < 4; look++) {
      const state = await project.stateOf(id)
      const { body } = await project.dli('GET', `/${id}/statements`)
      seen.push([state, ...body.statements.map((one: { state: string }) => one.state)].join(' '))
    }
    expect(seen).toEqual([
      'busy running waiting',
      'busy available waiting',
      'busy available running',
      'idle available available',
    ])
  })
})
