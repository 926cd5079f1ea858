/** Livy behind TLS. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LivyEngine } from '../../../src/engines/livy/livy-engine.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  while (open.length > 0) await open.pop()?.()
})

describe.skipIf(!hasOpenssl())('livy+https', () => {
  test('uses TLS, and refuses a certificate that no authority has signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lakemock-tls-'))
    open.push(() => rm(folder, { recursive: true }))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const files = ['-keyout', key, '-out', cert]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
      stdio: 'ignore',
    })
    const seen: string[] = []
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response.end(JSON.stringify({ from: 0, total: 0, sessions: [] }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push(() => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    })
    const engine = new LivyEngine(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, { token: 't0k' })
    const check = () => engine.check(AbortSignal.timeout(20_000))
    await expect(check()).rejects.toThrow(/cannot reach Livy at https:.*self.signed certificate/i)
    expect(seen).toEqual([])
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    await check()
    expect(seen).toEqual(['GET /sessions?size=1 Bearer t0k'])
  })
})

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
