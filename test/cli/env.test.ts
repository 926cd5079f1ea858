import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { linesFor } from '../../src/cli/shells.ts'
import { createEmulator } from '../../src/index.ts'
import { inProcess } from './in-process.ts'
import { run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(folder, { recursive: true }))
const env = { LAKEMOCK_RUN_DIR: folder }
const hasBash = spawnSync('bash', ['--version']).status === 0

describe('env', () => {
  test.runIf(hasBash)('prints lines for a shell', async () => {
    const script = 'eval "$(node dist/cli.js env --url http://127.0.0.1:5000/)"; env'
    const { code, stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], {
      ...env,
      NO_PROXY: 'intranet, localhost',
    })
    expect(code).toBe(0)
    const values = Object.fromEntries(stdout.split('\n').map((line) => line.split(/=(.*)/s, 2)))
    expect(values).toMatchObject({
      LAKEMOCK_URL: 'http://127.0.0.1:5000',
      HUAWEICLOUD_SDK_AK: 'LAKEMOCKACCESSKEY',
      HUAWEICLOUD_SDK_SK: 'lakemock-secret-key',
      HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4: 'http://127.0.0.1:5000',
      HUAWEICLOUD_SDK_IAM_ENDPOINT: 'http://127.0.0.1:5000',
      NO_PROXY: 'intranet,localhost,127.0.0.1,::1',
      no_proxy: 'intranet,localhost,127.0.0.1,::1',
    })
    // the ids are those that IAM returns: a program that looks the project up uses the same world
    const emulator = await createEmulator({ listen: false })
    const get = async (url: string) => (await emulator.inject({ method: 'GET', url })).json()
    expect((await get('/v3/projects?name=cn-north-4')).projects[0].id).toBe(values.HUAWEICLOUD_SDK_PROJECT_ID)
    expect((await get('/v3/auth/domains')).domains[0].id).toBe(values.HUAWEICLOUD_SDK_DOMAIN_ID)
    await emulator.close()
    expect(values.LAKEMOCK_PROJECT_ID).toBe(values.HUAWEICLOUD_SDK_PROJECT_ID)
  })

  test('uses the key and project of the fixtures, and other regions, as JSON', async () => {
    const file = join(folder, 'keys.json')
    const fixtures = {
      auth: {
        keys: [
          { access: 'TEMP', secret: 's', securityToken: 't' },
          { access: 'OWN', secret: "it's", user: 'u' },
        ],
      },
      projects: [{ id: 'p1', name: 'eu-west-101' }],
    }
    writeFileSync(file, JSON.stringify(fixtures))
    const args = [
      'env',
      '--fixtures',
      file,
      '--port',
      '5001',
      '--shell',
      'json',
      '--region',
      'eu-west-101',
      '--region',
      'cn-east-3',
    ]
    // the current LAKEMOCK_URL is ignored
    const { stdout } = await inProcess(args, { ...env, LAKEMOCK_URL: 'http://127.0.0.1:1' })
    const values = JSON.parse(stdout)
    expect(values).toMatchObject({
      LAKEMOCK_URL: 'http://127.0.0.1:5001',
      HUAWEICLOUD_SDK_AK: 'OWN',
      HUAWEICLOUD_SDK_SK: "it's",
      HUAWEICLOUD_SDK_PROJECT_ID: 'p1',
      HUAWEICLOUD_SDK_REGION_MRS_EU_WEST_101: 'http://127.0.0.1:5001',
      HUAWEICLOUD_SDK_REGION_DLI_CN_EAST_3: 'http://127.0.0.1:5001',
    })
    expect(Object.keys(values)).not.toContain('HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4')
    expect(Object.keys(values)).not.toContain('NODE_EXTRA_CA_CERTS')
  })

  test('quotes for each shell', () => {
    const variables = [
      { name: 'A', value: "it's \\ here", readBy: 'x' },
      { name: 'B', value: 'http://127.0.0.1:1', readBy: 'x' },
    ]
    const lines = (shell: Parameters<typeof linesFor>[0]) => linesFor(shell, variables, ['a note']).split('\n')
    expect(lines('sh')).toEqual(['# x', "export A='it'\\''s \\ here'", "export B='http://127.0.0.1:1'", '# a note'])
    expect(lines('fish')[1]).toBe("set -gx A 'it\\'s \\\\ here'")
    expect(lines('powershell')[1]).toBe("$env:A = 'it''s \\ here'")
    expect(lines('cmd')).toEqual(['rem x', 'set "A=it\'s \\ here"', 'set "B=http://127.0.0.1:1"', 'rem a note'])
    expect(lines('dotenv').slice(1, 3)).toEqual(['A="it\'s \\\\ here"', 'B=http://127.0.0.1:1'])
  })

  test('downloads the certificate of an https server, so that programs trust it', async () => {
    const emulator = await createEmulator({ tls: true })
    const printed = await inProcess(['env', '--shell', 'json', '--url', emulator.url], env)
    const values = JSON.parse(printed.stdout) as Record<string, string>
    const file = values.NODE_EXTRA_CA_CERTS ?? ''
    expect(file.startsWith(folder)).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(
      /^-----BEGIN CERTIFICATE-----\n([\w+/=]{1,64}\n)+-----END CERTIFICATE-----\n$/,
    )
    expect([values.REQUESTS_CA_BUNDLE, values.CURL_CA_BUNDLE, values.SSL_CERT_FILE]).toEqual([file, file, file])
    const script = 'console.log((await fetch(process.env.LAKEMOCK_URL + "/_lakemock/ready")).status)'
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], values)
    expect(stdout).toBe('200\n')
    await emulator.close()
    const { code, stderr } = await inProcess(['env', '--url', emulator.url], env)
    expect(code).toBe(1)
    expect(stderr).toContain(`cannot download the certificate of ${emulator.url}: connection refused`)
  })
})
