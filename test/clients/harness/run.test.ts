/** The messages of `npm run test:clients` for invalid flags, and for a language that cannot run. */
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { root } from '../../readme/blocks.ts'
import { languages } from '../catalogue.ts'
import { programs } from '../child.ts'

const key = { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' }
const clients = (args: readonly string[], env: Record<string, string> = key) =>
  run(process.execPath, ['test/clients/run.js', ...args], { HUAWEICLOUD_SDK_AK: '', HUAWEICLOUD_SDK_SK: '', ...env })

const url = ['--url', 'https://mrs.example.com']
const target = [...url, '--project', 'p', '--cluster', 'c']

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

  test.each([
    [['--url'], '--url needs a value'],
    [['--url', 'mrs.example.com'], '--url must be http:// or https:// and a host, without a path: mrs.example.com'],
    [['--url', 'https://mrs.example.com/v2'], '--url must be http:// or https:// and a host, without a path'],
    [['--url', 'https://ak:sk@mrs.example.com'], '--url must not hold a password'],
    [[...target, '--iam-url', 'ftp://iam'], '--iam-url must be http:// or https://'],
    [url, '--project is needed with --url: 1 to 64 letters, digits, "_" or "-"'],
    [[...url, '--project', 'a/b'], '--project must be 1 to 64 letters, digits, "_" or "-": a/b'],
    [[...url, '--project', 'p'], '--cluster is needed with --url'],
    [[...target, '--region', 'CN'], '--region must be lowercase letters'],
    [[...target, '--queue', 'my queue'], '--queue must be 1 to 128 letters, digits or "_": my queue'],
    [[...target, '--set', 'all'], '--set must be read-only or full'],
    [[...target, '--record-known'], '--record-known needs --known FILE'],
    [[...target, '--known', 'nowhere.yaml'], 'there is no file'],
    [['--set', 'full'], '--set needs --url'],
    [['--project=p'], '--project needs --url'],
    [['--language', 'cobol'], `--language must be among ${languages.join(', ')}: cobol`],
    [['--client', 'unknown'], '--client must be one of '],
    [[...target, '--sk', 'mine'], '--sk: give keys in the environment, in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await clients(args)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
    expect(stdout).toBe('')
  })

  test('needs a key for an endpoint that is not ours', async () => {
    const { code, stderr } = await clients(target, { HUAWEICLOUD_SDK_AK: 'AK' })
    expect(stderr).toContain('HUAWEICLOUD_SDK_SK is not in the environment: --url needs a key for signatures')
    expect(code).toBe(2)
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
