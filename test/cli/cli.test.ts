import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingKeys } from '../../src/config/settings.ts'
import { lakemock, startLakemock } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the program', () => {
  test('prints its help, its version, and its configuration with sources', async () => {
    const help = await lakemock(['--help'])
    expect(help.code).toBe(0)
    for (const word of [
      'validate',
      'healthcheck',
      '--limits-sessions',
      'LAKEMOCK_DOCS',
      'world.unmatched',
      'slow-start',
    ]) {
      expect(help.stdout).toContain(word)
    }
    expect((await lakemock(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)

    const own = file('own.yaml', 'world: { docs: "2025", dialect: livy }\nserver: { port: 1 }\n')
    const printed = await lakemock(['--print-config', '--fixtures', own, '--port', '0'], { LAKEMOCK_DIALECT: 'dli' })
    const config = JSON.parse(printed.stdout)
    expect(Object.keys(config)).toEqual(settingKeys)
    expect(config.port).toEqual({ value: 0, source: 'flag --port' })
    expect(config.dialect).toEqual({ value: 'dli', source: 'environment LAKEMOCK_DIALECT' })
    expect(config.docs).toEqual({ value: '2025', source: `fixtures ${own}: world.docs` })
    expect(config.unmatched).toEqual({ value: 'checked', source: 'default' })
  })

  test.each([
    [['--prt', '1'], {}, '--prt is not a setting'],
    [['--port', 'http'], {}, '--port must be a whole number'],
    [[], { LAKEMOCK_PRT: '1' }, 'LAKEMOCK_PRT is not a setting'],
    [[], { LAKEMOCK_DOCS: '1999' }, 'LAKEMOCK_DOCS must be one of'],
    [['--fixtures', 'nowhere.yaml'], {}, 'there is no file nowhere.yaml'],
    [['--tls', '--tls-cert', 'a', '--tls-key', 'b'], {}, '--tls-cert: ENOENT'],
  ])('an invalid setting ends the start with exit code 2, and is named: %j %j', async (args, env, message) => {
    const { code, stderr, stdout } = await lakemock(args, env as Record<string, string>)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
  })

  test('an error in a fixtures file ends the start, with line and column', async () => {
    const bad = file('bad.yaml', 'stubs:\n  - match: { cod: a }\n')
    const { code, stderr } = await lakemock(['--fixtures', bad])
    expect(code).toBe(2)
    expect(stderr).toContain(`${bad}:2:14: unknown field "stubs.0.match.cod" (did you mean "code"?); allowed: `)
  })

  test('validates files: 0 without errors, else 1 with the place of each error', async () => {
    const good = file('good.yaml', 'stubs: [{ match: { code: a } }]\n')
    const bad = file('worse.json', '{"stubs": [{"match": {"sql": {"regex": "["}}}], "worlds": {}}')
    const valid = await lakemock(['validate', good, 'default'])
    expect(valid).toMatchObject({ code: 0, stderr: '' })
    expect(valid.stdout).toContain(`${good}: ok, 1 stub, `)
    const invalid = await lakemock(['validate', good, bad])
    expect(invalid.code).toBe(1)
    expect(invalid.stderr).toContain(`${bad}:1:49: unknown field "worlds" (did you mean "world"?); allowed: `)
  })

  test('reports a port in use, and how to continue', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const { code, stderr } = await lakemock(['--port', String(port)])
    other.close()
    expect(code).toBe(1)
    expect(stderr).toContain(`port ${port} of 127.0.0.1 is taken: give another with --port`)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('stops on %s with exit code 0', async (signal) => {
    const running = await startLakemock()
    const { code, stdout } = await running.stop(signal)
    expect(code).toBe(0)
    expect(stdout).toContain('"msg":"stopped"')
  })

  test('completes requests in flight before it ends', async () => {
    // an INSERT returns when it has ended: an advance of the clock that is half sent when the signal comes, and whole afterwards, ends it
    const running = await startLakemock(['--durations', 'RUNNING=1h'])
    const pending = fetch(`${running.url}/v2/p1/clusters/c1/sql-execution`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sql_type: 'presto', sql_content: 'insert into t1 (id) values (1)' }),
    })
    await waitForExecution(running.url)
    const body = '{"by":"2h"}'
    const advance = connect(Number(new URL(running.url).port), '127.0.0.1')
    // behind a whole request, whose reply shows that both have arrived
    advance.write(
      `GET /_lakemock/ready HTTP/1.1\r\nhost: localhost\r\n\r\nPOST /_lakemock/worlds/p1/clock/advance HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n{`,
    )
    await once(advance, 'data')
    const stopped = running.stop()
    await running.said(/SIGTERM: stopping/)
    advance.write(body.slice(1))
    const reply = await pending
    advance.destroy()
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ status: 'FINISHED' })
    expect((await stopped).code).toBe(0)
  })

  test('waits only a limited time for a delayed reply', async () => {
    const running = await startLakemock(['--durations', 'RUNNING=1h'])
    const pending = fetch(`${running.url}/v2/p1/clusters/c1/sql-execution`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sql_type: 'presto', sql_content: 'insert into t1 (id) values (1)' }),
    })
    await waitForExecution(running.url)
    // how long is in test/http/stop.test.ts
    const stopped = running.stop()
    const reply = await pending
    expect(reply.status).toBe(502)
    expect(await reply.json()).toMatchObject({ error_code: 'APIGW.0201', error_msg: 'Backend unavailable.' })
    expect((await stopped).code).toBe(0)
  })

  async function waitForExecution(url: string): Promise<void> {
    for (;;) {
      const reply = await fetch(`${url}/_lakemock/worlds/p1`)
      const { executions } = (await reply.json()) as { executions: { total: number } }
      if (executions.total > 0) return
    }
  }
})

describe('its log', () => {
  test('has one line per request, without secrets', async () => {
    const running = await startLakemock()
    const secrets = { token: 'MIIsecrettoken', password: 'hunter2secret', signature: 'deadbeefsecret' }
    await fetch(`${running.url}/v2.0/p1/sessions?secret=querysecret`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-auth-token': secrets.token,
        authorization: `SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=${secrets.signature}`,
      },
      body: JSON.stringify({ kind: 'nonsense', queue: 'q' }),
    })
    await fetch(`${running.url}/v3/auth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        auth: {
          identity: {
            methods: ['password'],
            password: { user: { name: 'u', password: secrets.password, domain: { name: 'd' } } },
          },
        },
      }),
    })
    await fetch(`${running.url}/_lakemock/health`)
    const { stdout } = await running.stop()
    for (const secret of [...Object.values(secrets), 'querysecret']) expect(stdout).not.toContain(secret)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((line) => line.msg === 'request')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({ operation: 'CreateSession', project: 'p1', status: 400, code: 'DLI.0001' })
    expect(lines[0].requestId).toMatch(/^[0-9a-f]{32}$/)
    expect(lines[1]).toMatchObject({ operation: 'KeystoneCreateUserTokenByPassword', status: 201 })
  })

  test('can be silent', async () => {
    const { code, stdout } = await lakemock(['--log-level', 'silent', '--port', '70000'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

describe('https', () => {
  let running: Awaited<ReturnType<typeof startLakemock>>
  beforeAll(async () => {
    running = await startLakemock(['--tls'])
  }, 60_000)
  afterAll(async () => {
    await running.stop()
  })

  test('uses a generated certificate for localhost and the loopback addresses', async () => {
    expect(running.url).toMatch(/^https:/)
    const { status, names, subject } = await new Promise<{
      status: number | undefined
      names: string
      subject: string
    }>((resolve, reject) => {
      get(`${running.url}/_lakemock/health`, { rejectUnauthorized: false }, (response) => {
        response.resume()
        const certificate = (response.socket as import('node:tls').TLSSocket).getPeerCertificate()
        resolve({
          status: response.statusCode,
          names: certificate.subjectaltname ?? '',
          subject: String(certificate.subject.CN),
        })
      }).on('error', reject)
    })
    expect(status).toBe(200)
    expect(subject).toBe('lakemock')
    expect(names).toContain('DNS:localhost')
    expect(names).toContain('IP Address:127.0.0.1')
  })

  test('works with the health check', async () => {
    const { port } = new URL(running.url)
    expect(await lakemock(['healthcheck', '--tls', '--port', port])).toMatchObject({ code: 0 })
    expect(await lakemock(['healthcheck', '--port', port])).toMatchObject({ code: 1 })
  })
})

describe('the health check', () => {
  test('returns 0 for a ready instance, 1 if it cannot be reached, 2 without a port', async () => {
    const running = await startLakemock()
    const { port } = new URL(running.url)
    expect(await lakemock(['healthcheck'], { LAKEMOCK_PORT: port, LAKEMOCK_HOST: '0.0.0.0' })).toMatchObject({
      code: 0,
    })
    await running.stop()
    // no server uses it; the one that was stopped may belong to another program by now
    expect(await lakemock(['healthcheck', '--port', '1'])).toMatchObject({ code: 1 })
    expect(await lakemock(['healthcheck', '--port', '0'])).toMatchObject({ code: 2 })
  })
})
