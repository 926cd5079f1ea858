/** Whether a lakemock runs at a URL, and what is there instead. */
import { version } from '../../version.ts'
import { codeOf, type Reply, reasonOf, send } from '../client.ts'
import { registered } from '../run-files.ts'
import type { Target } from '../target.ts'
import { type Check, type Env, fail, ok, warn } from './check.ts'

const OTHER_PORT = 'start one on another port (lakemock start --port 0 picks a free one), or end that program'

/** `isUp` is true if a lakemock replied. */
export async function checkReachable({ url, insecure }: Target, env: Env): Promise<{ checks: Check[]; isUp: boolean }> {
  let reply: Reply
  try {
    reply = await send(`${url}/_lakemock/health`, { insecure })
  } catch (error) {
    return { checks: [await explain(url, error, env)], isUp: false }
  }
  const running = versionOf(reply)
  if (running === undefined) {
    const server = reply.headers.server === undefined ? '' : `, server ${String(reply.headers.server)}`
    const found = `the port is taken: the server at ${url} is not a lakemock (HTTP status ${reply.status}${server})`
    return { checks: [fail('reachable', found, OTHER_PORT)], isUp: false }
  }
  const ready = await send(`${url}/_lakemock/ready`, { insecure })
  const checks = [
    ok('reachable', `${url} is a lakemock`),
    running === version
      ? ok('version', running)
      : warn('version', `it is ${running}, this is ${version}`, 'install the same version on both sides'),
    ready.status === 200
      ? ok('ready', 'its fixtures are loaded')
      : fail('ready', 'it is loading its fixtures, or stopping', 'lakemock wait waits for it; see its log'),
  ]
  return { checks, isUp: true }
}

function versionOf({ status, text }: Reply): string | undefined {
  try {
    const health = JSON.parse(text) as { status?: unknown; version?: unknown }
    return status === 200 && health.status === 'ok' && typeof health.version === 'string' ? health.version : undefined
  } catch {
    return undefined
  }
}

async function explain(url: string, error: unknown, env: Env): Promise<Check> {
  const isSecure = url.startsWith('https:')
  const other = url.replace(/^https?/, isSecure ? 'http' : 'https')
  if (codeOf(error) !== 'ECONNREFUSED' && (await replies(other))) {
    return fail('reachable', `${url}: it speaks ${isSecure ? 'http, not https' : 'https, not http'}`, `use ${other}`)
  }
  if (codeOf(error).startsWith('HPE_')) {
    return fail('reachable', `the port is taken: the server at ${url} does not speak HTTP`, OTHER_PORT)
  }
  const running = registered(env).map((run) => run.url)
  const next =
    running.length > 0
      ? `running on this machine: ${running.join(', ')}; select one with --url`
      : 'lakemock start starts one; --url selects one on another machine'
  return fail('reachable', `${url}: ${reasonOf(error)}`, next)
}

const replies = (url: string): Promise<boolean> =>
  send(`${url}/_lakemock/health`, { insecure: true }).then(
    () => true,
    () => false,
  )
