/** A key with a line break is a key as any other: its value is checked. */
import { expect, test } from 'vitest'
import { FixturesError } from '../../src/fixture-files/fixtures-error.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { createEmulator } from '../../src/index.ts'

const KEY = 'a\nb'

test('in a request', async () => {
  const emulator = await createEmulator({ listen: false })
  const put = (columns: object) =>
    emulator.inject({
      method: 'PUT',
      url: '/_lakemock/worlds/p/catalog/hive/default/t',
      headers: { 'content-type': 'application/json' },
      payload: { columns },
    })
  const refused = await put({ [KEY]: { comment: 'no type' } })
  const accepted = await put({ [KEY]: { type: 'bigint' } })
  await emulator.close()
  expect([refused.statusCode, refused.json().error.code]).toEqual([400, 'invalid'])
  expect(accepted.statusCode).toBe(200)
})

test.each([
  ['catalog', { hive: { default: { [KEY]: { columns: { a: { comment: 'no type' } } } } } }],
  ['elasticPools', [{ name: 'p', label: { [KEY]: {} } }]],
  ['faults', [{ match: { header: { [KEY]: 5 } }, fault: { kind: 'status', status: 500, headers: { [KEY]: [] } } }]],
])('in a fixtures file: %s', (section, content) => {
  expect(() => parseFixtures(JSON.stringify({ [section]: content }), 'mine.json')).toThrow(FixturesError)
})
