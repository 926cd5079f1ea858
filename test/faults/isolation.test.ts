/** Fifty projects at once, each with a clock, stubs and faults of its own: none sees anything of another. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {} })
})
afterAll(() => emulator.close())

async function call(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const reply = await fetch(emulator.url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: reply.status, json: (await reply.json()) as Record<string, unknown> }
}

describe('fifty projects in parallel', () => {
  test('with different clocks, stubs and faults see none of each other', async () => {
    const projects = Array.from({ length: 50 }, (_, index) => index)
    const stories = await Promise.all(projects.map(live))
    stories.forEach((story, index) => {
      expect(story.now).toBe(new Date(Date.UTC(2026, 0, 1 + index, 0, 0, 0, 850)).toISOString())
      expect(story.text).toBe(`project ${index}`)
      // the rule of a project refuses its own nth poll, and no other's
      expect(story.polls).toEqual([0, 1, 2, 3, 4].map((poll) => (poll === index % 5 ? 500 + index : 200)))
      expect(story.listed).toBe(1)
    })
    expect(new Set(stories.map((story) => story.sessionId)).size).toBe(50)
  })

  async function live(index: number) {
    const world = `/_lakemock/worlds/iso-${index}`
    await call('PATCH', `${world}/clock`, { mode: 'manual', now: Date.UTC(2026, 0, 1 + index) })
    await call('POST', `${world}/stubs`, { match: { code: 'who' }, outcome: { text: `project ${index}` } })
    await call('POST', `${world}/faults`, {
      match: { operation: 'ShowStatement' },
      when: { nth: [(index % 5) + 1] },
      fault: { kind: 'status', status: 500 + index },
    })
    const { json: session } = await call('POST', `/v2.0/iso-${index}/sessions`, { kind: 'spark', queue: 'q' })
    await call('POST', `${world}/clock/advance`, { to: 'idle' })
    const path = `/v2.0/iso-${index}/sessions/${session.id}`
    await call('POST', `${path}/statements`, { code: 'who' })
    await call('POST', `${world}/clock/advance`, { to: 'idle' })
    const polls: number[] = []
    let text: unknown
    for (let poll = 0; poll < 5; poll++) {
      const { status, json } = await call('GET', `${path}/statements/0`)
      polls.push(status)
      const output = json.output as { data: Record<string, string> } | undefined
      text ??= output?.data['text/plain']
    }
    const { json: clock } = await call('GET', `${world}/clock`)
    const { json: list } = await call('GET', `/v2.0/iso-${index}/sessions`)
    return { now: clock.now, text, polls, listed: list.total, sessionId: session.id }
  }
})

describe('a project that is reset while replies of it are held and delayed', () => {
  test('has none of them in its new world, and neither have others', async () => {
    const world = '/_lakemock/worlds/held'
    await call('POST', `${world}/faults`, [
      { name: 'held', match: { operation: 'ListSessions' }, fault: { kind: 'stall' } },
      { name: 'delayed', match: { operation: 'CreateSession' }, fault: { kind: 'latency', delay: '1h' } },
      {
        name: 'delayed by its clock',
        match: { operation: 'ShowVersion' },
        fault: { kind: 'latency', delay: '1h', clock: 'world' },
      },
    ])
    const pending = [
      call('GET', '/v2.0/held/sessions'),
      call('POST', '/v2.0/held/sessions', { kind: 'spark', queue: 'q' }),
      call('GET', '/v2.0/held/version'),
    ]
    const areHeld = async (): Promise<boolean> => {
      const { faults } = (await call('GET', `${world}/faults`)).json as { faults: { applied: number }[] }
      return faults.every(({ applied }) => applied === 1)
    }
    while (!(await areHeld()));
    await call('POST', `${world}/reset`)
    expect((await Promise.all(pending)).map(({ status }) => status)).toEqual([502, 502, 502])

    const { json } = await call('GET', world)
    expect(json).toMatchObject({ sessions: { total: 0 }, due: { count: 0 } })
    expect((await call('GET', '/v2.0/held/sessions')).json.total).toBe(0)
    // nothing of the old world comes later either: not when the new clock passes the time at which it was due
    await call('POST', `${world}/clock/advance`, { by: '2h' })
    expect((await call('GET', '/v2.0/held/sessions')).json.total).toBe(0)
    expect((await call('GET', `${world}/journal`)).json).toMatchObject({ total: 2 })
  })
})
