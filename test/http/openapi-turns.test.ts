/** The description of the operations takes long to build: other requests have their turn meanwhile. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { realTime } from '../../src/core/real-time.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, listen: false })
})
afterEach(() => emulator.close())

/** In how many turns of the event loop the health check is answered before `work` ends. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await emulator.inject({ method: 'GET', url: '/_lakemock/health' })
    await new Promise((resolve) => realTime.setImmediate(resolve))
    turns++
  }
  return turns
}

test('the document is built in many turns, once', async () => {
  const [first, second] = [emulator.openapi(), emulator.openapi()]
  expect(await turnsDuring(first)).toBeGreaterThan(20)
  expect(await second).toEqual(await first)
  const { paths } = (await first) as { paths: Record<string, object> }
  expect(Object.keys(paths['/v2.0/{project_id}/sessions/{session_id}'] ?? {})).toEqual(['get', 'delete'])
})

test('its page shows the same document, as JSON and as YAML', async () => {
  const document = JSON.parse(JSON.stringify(await emulator.openapi()))
  const json = await emulator.inject({ method: 'GET', url: '/_lakemock/docs/json' })
  expect(json.json()).toEqual(document)
  const yaml = await emulator.inject({ method: 'GET', url: '/_lakemock/docs/yaml' })
  expect(yaml.headers['content-type']).toContain('application/x-yaml')
  expect(parse(yaml.body)).toEqual(document)
})
