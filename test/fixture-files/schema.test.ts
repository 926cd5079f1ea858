import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { fixturesSchema } from '../../src/fixture-files/schema.ts'
import { createEmulator } from '../../src/index.ts'

const file = fileURLToPath(new URL('../../fixtures/schema.json', import.meta.url))

describe('the published schema of fixtures', () => {
  test('is a valid JSON Schema, and is served', async () => {
    expect(new Ajv({ strict: false }).validateSchema(fixturesSchema)).toBe(true)
    const emulator = await createEmulator({ listen: false })
    const reply = await emulator.inject({ method: 'GET', url: '/_lakemock/fixtures.schema.json' })
    await emulator.close()
    expect(reply.json()).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
