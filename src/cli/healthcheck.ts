import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import type { Config } from '../config.ts'
import { Problem } from '../engine/problem.ts'

/** Milliseconds until no answer counts as none. */
const TIMEOUT_MS = 2_000

/** Asks the lakemock that these settings start, on this machine, whether it is ready. Answers what it said. */
export async function healthcheck(config: Config): Promise<{ healthy: boolean; message: string }> {
  if (config.port === 0) throw new Problem('invalid', 'healthcheck needs the port: 0 stands for any', '--port')
  const tls = config.tls || config.tlsCert !== ''
  const url = `${tls ? 'https' : 'http'}://${reachable(config.host)}:${config.port}/_lakemock/ready`
  try {
    const status = await statusOf(url, tls)
    return { healthy: status === 200, message: `${url} answers ${status}` }
  } catch (error) {
    return { healthy: false, message: `${url}: ${(error as Error).message || String(error)}` }
  }
}

/** An address to listen on that means every address cannot be called; the loopback one is among them. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

function statusOf(url: string, tls: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    // it asks its own process on its own machine: the certificate may be self-signed
    const request = tls
      ? getHttps(url, { rejectUnauthorized: false, timeout: TIMEOUT_MS })
      : getHttp(url, { timeout: TIMEOUT_MS })
    request.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)))
    request.on('error', reject)
  })
}
