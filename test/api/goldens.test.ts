import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { batchStates } from '../../src/model/batch-life.ts'
import { sessionStates } from '../../src/model/session-life.ts'
import { sqlStates } from '../../src/model/sql-life.ts'
import { statementStates } from '../../src/model/statement-life.ts'
import { type Exchange, play } from './golden.ts'

const folder = fileURLToPath(new URL('goldens/', import.meta.url))
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
/** UPDATE_GOLDENS=1 writes what happens into the files: read the difference before you commit it. */
const isUpdating = process.env.UPDATE_GOLDENS === '1'
const seen: Exchange[] = []

describe('golden stories', () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(5)
  })

  for (const file of files) {
    test(file.replace('.txt', '').replaceAll('-', ' '), async () => {
      const story = readFileSync(folder + file, 'utf8')
      const { actual, exchanges } = await play(story)
      seen.push(...exchanges)
      if (isUpdating) writeFileSync(folder + file, actual)
      expect(actual).toBe(isUpdating ? actual : story)
    })
  }
})

describe('the stories together cover', () => {
  let operations: { id: string; method: string; pattern: RegExp }[] = []

  test('every operation', async () => {
    const emulator = await createEmulator({ listen: false })
    const { paths } = (await emulator.inject({ method: 'GET', url: '/_lakemock/openapi.json' })).json() as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    await emulator.close()
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: id }]) => ({
        id,
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`),
      })),
    )
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    const missing = operations.filter(
      ({ method, pattern }) => !seen.some((one) => one.method === method && pattern.test(one.url) && one.status < 300),
    )
    expect(operations.length).toBeGreaterThan(30)
    // long documents, numbers that no two runs share, and a reply without an end: they have tests of their own
    expect(missing.map((one) => one.id)).toEqual(['ShowOpenapi', 'ShowFixturesSchema', 'WatchEvents', 'ShowMetrics'])
  })

  test('every state of sessions, statements, SQL executions and batches', () => {
    const shown = (field: string, state: string): boolean =>
      seen.some((one) => !one.url.startsWith('/_lakemock') && one.body.includes(`"${field}":"${state}"`))
    expect(sessionStates.filter((state) => !shown('state', state))).toEqual([])
    expect(statementStates.filter((state) => !shown('state', state))).toEqual([])
    expect(sqlStates.filter((status) => !shown('status', status))).toEqual([])
    expect(batchStates.filter((state) => !shown('state', state))).toEqual([])
  })

  test('every error code that an operation or the gateway can return', () => {
    const codes = [
      ['DLI.0001', 'DLI.0002', 'DLI.0006', 'DLI.0007', 'DLI.0008', 'DLI.0012', 'DLI.0023', 'DLI.0999', 'DLI.1028'],
      ['MRS.0011', '12000002', '12000003', '12000107'],
      ['APIGW.0101', 'APIGW.0201', 'APIGW.0301', 'APIGW.0302', 'APIGW.0307'],
      ['IAM.0066', 'IAM.0067'],
    ].flat()
    expect(codes.filter((code) => !seen.some((one) => one.body.includes(`"error_code":"${code}"`)))).toEqual([])
  })

  afterAll(() => {
    expect(seen.length).toBeGreaterThan(100)
  })
})
