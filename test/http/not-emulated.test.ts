/** Every operation that Huawei's SDKs have is either emulated or refused as an API that does not exist: never as another operation. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dli } from '../../src/apis/dli/index.ts'
import { mrs } from '../../src/apis/mrs/index.ts'
import { createEmulator, type Emulator, type InjectedRequest } from '../../src/index.ts'

interface SdkOperation {
  readonly method: InjectedRequest['method']
  readonly path: string
}

const lines = readFileSync(new URL('sdk-operations.txt', import.meta.url), 'utf8').split('\n')
const sdkOperations = lines
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [method, path] = line.split(' ')
    return { method, path } as SdkOperation
  })

/** An operation without the names of its parameters. */
const shapeOf = ({ method, path }: Pick<SdkOperation, 'path'> & { readonly method: string }): string =>
  `${method} ${path.replaceAll(/\{\w+\}|:\w+/g, '*')}`

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual' })
})
afterAll(() => emulator.close())

test('an operation of the SDKs is served if and only if it is emulated', async () => {
  const emulated = new Set([...dli.operations, ...mrs.operations].map(shapeOf))
  const served = new Map<string, boolean>()
  for (const { method, path } of sdkOperations) {
    const url = path.replaceAll(/\{\w+\}/g, 'x1')
    const { payload } = await emulator.inject({ method, url, headers: { 'content-type': 'application/json' } })
    served.set(shapeOf({ method, path }), !payload.includes('APIGW.0101'))
  }
  const expected = new Map([...served.keys()].map((shape) => [shape, emulated.has(shape)]))
  expect(served).toEqual(expected)
  expect([...served.values()].filter(Boolean)).toHaveLength(67)
})

test('an operation that is not emulated is in no journal, although its path has a project', async () => {
  const body = JSON.stringify({ queue_name: 'q1', user_name: 'u1', action: 'grant', privileges: ['SUBMIT_JOB'] })
  const url = '/v1.0/p1/queues/user-authorization'
  const { statusCode, payload } = await emulator.inject({ method: 'PUT', url, payload: body })
  expect(statusCode).toBe(404)
  expect(JSON.parse(payload)).toMatchObject({ error_code: 'APIGW.0101' })
  expect((await emulator.project('p1').journal.list()).entries).toEqual([])
})
