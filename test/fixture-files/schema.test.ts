import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { fixturesSchema } from '../../src/fixture-files/schema.ts'
import { createEmulator } from '../../src/index.ts'

const file = fileURLToPath(new URL('../../fixtures/schema.json', import.meta.url))

describe('the published schema of fixtures', () => {
  const current = `${JSON.stringify(fixturesSchema, undefined, 2)}\n`

  test('stands in fixtures/schema.json as the code has it (UPDATE_GOLDENS=1 writes it)', () => {
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, current)
    expect(readFileSync(file, 'utf8')).toBe(current)
  })

  test('is a valid JSON Schema, and is served', async () => {
    expect(new Ajv({ strict: false }).validateSchema(fixturesSchema)).toBe(true)
    const emulator = await createEmulator({ listen: false })
    const reply = await emulator.inject({ method: 'GET', url: '/_lakemock/fixtures.schema.json' })
    await emulator.close()
    expect(reply.json()).toEqual(JSON.parse(current))
  })
})
