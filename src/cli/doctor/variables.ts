import { isLoopback } from '../client.ts'
import { type Check, fail, ok, warn } from './check.ts'

type Env = Readonly<Record<string, string | undefined>>

const ENV = 'eval "$(lakemock env)"'
/** Where the real services answer. */
const REAL_CLOUD = /(^|\.)(my)?huaweicloud\.(com|cn|eu)$/i

/** What the environment would do to a program that looks for the lakemock at `url`. */
export function variableChecks(url: string, env: Env): Check[] {
  return [...endpointChecks(url, env), ...credentialChecks(env), proxyCheck(url, env)]
}

function endpointChecks(url: string, env: Env): Check[] {
  const names = Object.keys(env)
    .filter((name) => /^HUAWEICLOUD_SDK_(REGION_[A-Z]+_\w+|IAM_ENDPOINT)$/.test(name) && env[name])
    .sort()
  if (!names.some((name) => name.includes('_REGION_'))) {
    return [
      warn(
        'sdk endpoints',
        'no HUAWEICLOUD_SDK_REGION_… is set: an SDK that is given a region, and no endpoint, goes to the real cloud',
        `${ENV}, or give the program the endpoint ${url}`,
      ),
      ...names.flatMap((name) => endpointCheck(name, env[name] ?? '', url)),
    ]
  }
  return names.flatMap((name) => (env[name] ?? '').split(',').map((value) => endpointCheck(name, value.trim(), url)))
}

function endpointCheck(name: string, value: string, url: string): Check {
  if (!/^https?:\/\//i.test(value)) {
    return fail(name, `${value} has no scheme: SDKs put https:// before it, or fail`, `set it to ${url}`)
  }
  if (!URL.canParse(value)) return fail(name, `${value} is no URL`, `set it to ${url}`)
  const { hostname } = new URL(value)
  if (REAL_CLOUD.test(hostname)) return fail(name, `${value} is the real cloud`, `set it to ${url}`)
  if (!isSamePlace(value, url)) {
    const sameButScheme = isSamePlace(value.replace(/^https?/i, ''), url.replace(/^https?/, ''))
    return sameButScheme
      ? fail(name, `${value} has another scheme than ${url}`, `set it to ${url}`)
      : warn(name, `${value} is not the lakemock at ${url}`, `set it to ${url}, or name that one with --url`)
  }
  if (value.endsWith('/')) {
    return warn(name, `${value} ends in a slash: SDKs add another to it`, `set it to ${url}`)
  }
  return ok(name, value)
}

/** Whether two URLs have the same scheme, host and port; the names of this machine are one. */
function isSamePlace(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => {
    const full = text.startsWith('://') ? `http${text}` : text
    const { protocol, hostname, port } = new URL(full)
    return [protocol, isLoopback(full) ? 'loopback' : hostname, port].join(' ')
  })
  return first === second
}

function credentialChecks(env: Env): Check[] {
  const [access, secret, project] = ['AK', 'SK', 'PROJECT_ID'].map((name) => env[`HUAWEICLOUD_SDK_${name}`])
  const checks: Check[] = []
  if (!access !== !secret) {
    const [there, missing] = access ? ['AK', 'SK'] : ['SK', 'AK']
    checks.push(
      fail('sdk key', `HUAWEICLOUD_SDK_${there} is set, but not HUAWEICLOUD_SDK_${missing}`, `set both: ${ENV}`),
    )
  }
  if (project && !/^[A-Za-z0-9_-]{1,64}$/.test(project)) {
    checks.push(
      fail(
        'sdk project',
        `HUAWEICLOUD_SDK_PROJECT_ID is ${project}, which is no project id: 1 to 64 letters, digits, "_" or "-"`,
        `set it to one: ${ENV}`,
      ),
    )
  } else if (access && !project) {
    checks.push(
      warn(
        'sdk project',
        'HUAWEICLOUD_SDK_PROJECT_ID is not set: SDKs ask IAM for it where they know a region, and send %7Bproject_id%7D where not',
        `set it: ${ENV}`,
      ),
    )
  } else if (project) checks.push(ok('sdk project', project))
  return checks
}

function proxyCheck(url: string, env: Env): Check {
  const { protocol, hostname } = new URL(url)
  const names = [protocol === 'https:' ? 'https_proxy' : 'http_proxy', 'all_proxy']
  const found = names.flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name])
  if (found === undefined) return ok('proxy', 'none')
  const host = hostname.replace(/^\[|\]$/g, '')
  const direct = (env.no_proxy ?? env.NO_PROXY ?? '').split(',').map((one) => one.trim().replace(/^\*?\./, ''))
  const isDirect = direct.some((one) => one === '*' || one === host || (one !== '' && host.endsWith(`.${one}`)))
  return isDirect
    ? ok('proxy', `${found} is set, and NO_PROXY has ${host}`)
    : warn('proxy', `${found} is set, and NO_PROXY has no ${host}: programs ask the proxy for it`, `add it: ${ENV}`)
}
