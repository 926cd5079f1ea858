import { version } from '../../version.ts'
import { type Answer, ask, codeOf, why } from '../client.ts'
import { type RunFile, registered } from '../run-files.ts'
import type { Target } from '../target.ts'
import { type Check, fail, ok, warn } from './check.ts'

/** Whether a lakemock answers at a URL, and what does where it is none. */
export async function reach(
  { url, insecure }: Target,
  env: NodeJS.ProcessEnv,
): Promise<{ checks: Check[]; up: boolean }> {
  let answer: Answer
  try {
    answer = await ask(`${url}/_lakemock/health`, { insecure })
  } catch (error) {
    return { checks: [await unreached(url, error, registered(env))], up: false }
  }
  const theirs = versionOf(answer)
  if (theirs === undefined) return { checks: [taken(url, answer)], up: false }
  const ready = await ask(`${url}/_lakemock/ready`, { insecure })
  return {
    checks: [
      ok('reachable', `${url} is a lakemock`),
      theirs === version
        ? ok('version', theirs)
        : warn('version', `it is ${theirs}, this is ${version}`, 'install the same version on both sides'),
      ready.status === 200
        ? ok('ready', 'its fixtures are loaded')
        : fail('ready', 'it loads its fixtures, or stops', 'lakemock wait waits for it; its log says more'),
    ],
    up: true,
  }
}

function versionOf({ status, text }: Answer): string | undefined {
  try {
    const { status: said, version: theirs } = JSON.parse(text) as { status?: unknown; version?: unknown }
    return status === 200 && said === 'ok' && typeof theirs === 'string' ? theirs : undefined
  } catch {
    return undefined
  }
}

function taken(url: string, { status, headers }: Answer): Check {
  const server = headers.server === undefined ? '' : `, server ${String(headers.server)}`
  return fail(
    'reachable',
    `the port is taken: what answers at ${url} is no lakemock (HTTP status ${status}${server})`,
    'start one elsewhere: lakemock start --port 0 takes any free port, and says which; or end what runs there',
  )
}

async function unreached(url: string, error: unknown, running: readonly RunFile[]): Promise<Check> {
  const isSecure = url.startsWith('https:')
  if (codeOf(error) !== 'ECONNREFUSED') {
    const other = url.replace(/^https?/, isSecure ? 'http' : 'https')
    if (await answers(other)) {
      return fail('reachable', `${url}: it speaks ${isSecure ? 'http, not https' : 'https, not http'}`, `use ${other}`)
    }
  }
  if (codeOf(error).startsWith('HPE_')) {
    return fail(
      'reachable',
      `the port is taken: what listens at ${url} speaks no HTTP`,
      'start one elsewhere: lakemock start --port 0 takes any free port, and says which; or end what runs there',
    )
  }
  const others = running.map((run) => run.url)
  const next =
    others.length > 0
      ? `running here: ${others.join(', ')}; name one with --url`
      : 'lakemock start begins one; one that runs elsewhere is named with --url'
  return fail('reachable', `${url}: ${why(error)}`, next)
}

async function answers(url: string): Promise<boolean> {
  try {
    await ask(`${url}/_lakemock/health`, { insecure: true })
    return true
  } catch {
    return false
  }
}
