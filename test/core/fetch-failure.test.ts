import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { fetchFailure } from '../../src/core/fetch-failure.ts'

const because = (cause: unknown): Error => new TypeError('fetch failed', { cause })
const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code })

test.each([
  [because(coded('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED')), 'connect ECONNREFUSED 127.0.0.1:1'],
  [because(coded('other side closed', 'UND_ERR_SOCKET')), 'UND_ERR_SOCKET other side closed'],
  [because(new AggregateError([coded('connect ECONNREFUSED ::1:1', 'ECONNREFUSED')])), 'connect ECONNREFUSED ::1:1'],
  [because(coded('', 'ECONNRESET')), 'ECONNRESET'],
  [because('a text'), 'fetch failed'],
  ['a text', 'a text'],
])('%s', (error, reason) => {
  expect(fetchFailure(error)).toBe(reason)
})

test('the failure of a real fetch has its reason', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  const error = await fetch(`http://127.0.0.1:${port}/`).catch((reason: unknown) => reason)
  expect(fetchFailure(error)).toBe(`connect ECONNREFUSED 127.0.0.1:${port}`)
})
