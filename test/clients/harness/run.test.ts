/** The messages of `npm run test:clients` for invalid flags, and for a language that cannot run. */
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { root } from '../../readme/blocks.ts'
import { programs } from '../child.ts'

const key = { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' }
const clients = (args: readonly string[], env: Record<string, string> = key) =>
  run(process.execPath, ['test/clients/run.js', ...args], { HUAWEICLOUD_SDK_AK: '', HUAWEICLOUD_SDK_SK: '', ...env })

describe('the command that runs the clients', () => {
  test('has help that names each flag, and each variable that holds a key', async () => {
    const { code, stdout } = await clients(['--help'])
    expect(code).toBe(0)
    const words = [
      'url',
      'iam-url',
      'project',
      'cluster',
      'region',
      'queue',
      'language',
      'client',
      'known',
      'record-known',
    ]
    for (const word of words) expect(stdout).toContain(`--${word}`)
    for (const word of [
      '--set read-only',
      '--set full',
      'cost money',
      'HUAWEICLOUD_SDK_SECURITY_TOKEN',
      'LAKEMOCK_CLIENTS_TOKEN',
    ])
      expect(stdout).toContain(word)
  })

  test('refuses an invalid flag', async () => {
    const { code, stdout, stderr } = await clients(['--url'])
    expect(stderr).toBe('--url needs a value\n')
    expect(code).toBe(2)
    expect(stdout).toBe('')
  })
})

describe('a suite whose tools are not on this machine', () => {
  const clients = (env: Record<string, string>) =>
    programs().run(process.execPath, ['test/clients/run.js', '--language', 'go'], {
      cwd: root,
      env: { LAKEMOCK_GO: 'a-go-that-there-is-not', NO_COLOR: '1', ...env },
    })

  test('is skipped, and the summary says so', async () => {
    const { exitCode, output } = await clients({})
    expect(exitCode, output).toBe(0)
    expect(output).toMatch(/^go: \d+ cases are skipped: there is no a-go-that-there-is-not \(.*ENOENT\)$/m)
    expect(output).toMatch(/ Tests .*\b\d+ skipped/)
  })

  test('fails if every client must run', async () => {
    const { exitCode, output } = await clients({ LAKEMOCK_REQUIRE_CLIENTS: '1' })
    expect(exitCode, output).toBe(1)
    expect(output).toMatch(/^go: \d+ cases are missing: there is no a-go-that-there-is-not/m)
    expect(output).toMatch(/FAIL .*go > can be run here/)
  })
})
