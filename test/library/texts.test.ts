/** Half of a character has no bytes in UTF-8, so it would become U+FFFD: every door refuses it. */
import { afterAll, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'

const HALF = '\ud800'
const RULE = 'is not valid UTF-8: "\\ud800" is half of a surrogate pair'
const emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual' })
afterAll(() => emulator.close())
const project = emulator.project('p')
const stub = { match: { code: HALF }, outcome: { text: 'x' } }

test.each<[string, () => Promise<unknown>]>([
  ['a stub', () => project.stubs.add(stub)],
  ['fixtures of the library', () => createEmulator({ listen: false, fixtures: { stubs: [stub] } })],
  ['a setting of the library', () => createEmulator({ listen: false, seed: HALF })],
  [
    'an injected object',
    () =>
      emulator
        .inject({ method: 'POST', url: '/v2.0/p/sessions', payload: { kind: HALF } })
        .then(({ body }) => Promise.reject(body)),
  ],
  [
    'an injected text',
    () => emulator.inject({ method: 'POST', url: '/v2.0/p/sessions', payload: `{"kind":"${HALF}"}` }),
  ],
  ['a filter', () => project.journal.list({ code: HALF })],
  ['a filter with a pattern', () => project.journal.list({ code: { regex: HALF } })],
  ['an expectation', () => project.journal.check([{ match: { sql: HALF } }])],
])('%s', async (_what, attempt) => {
  const error = await attempt().then(
    () => expect.unreachable(),
    (reason) => reason,
  )
  expect(typeof error === 'string' ? JSON.parse(error).error_msg : error.message).toContain(RULE)
})

test('a snapshot', async () => {
  const text = JSON.stringify(await project.snapshot()).replace('"unmatched":', `"x-${HALF}":1,"unmatched":`)
  const reply = await emulator.inject({
    method: 'PUT',
    url: '/_lakemock/worlds/p/snapshot',
    headers: { 'content-type': 'application/json' },
    payload: text.replace(HALF, '\\ud800'),
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().error.message).toContain(RULE)
})
