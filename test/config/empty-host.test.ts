/** An empty address would listen on every interface: no door takes one. */
import { describe, expect, test } from 'vitest'
import { environmentLayer, resolveConfig } from '../../src/config/load-settings.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { createEmulator } from '../../src/index.ts'
import { inProcess } from '../cli/in-process.ts'

describe.each(['', ' '])('the host %j', (host) => {
  const rule = `must be a string that is not empty, not ${JSON.stringify(host)}`

  test('as a flag', async () => {
    const { code, stderr } = await inProcess(['--host', host, '--print-config'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: `lakemock: --host ${rule}\n` })
  })

  test('in the library', async () => {
    await expect(createEmulator({ host })).rejects.toThrow(`host ${rule}`)
  })

  test('in a file', () => {
    expect(() => parseFixtures(`server:\n  host: "${host}"\n`, 'f')).toThrow(
      /^f:2:9: .*must (not be empty|be a string)/,
    )
  })
})

test('an empty variable of the environment counts as absent', () => {
  expect(resolveConfig([environmentLayer({ LAKEMOCK_HOST: '' })]).config.host).toBe('127.0.0.1')
})
