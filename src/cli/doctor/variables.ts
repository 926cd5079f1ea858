/** Checks of the environment variables that the programs under test read. */
import { isLoopback } from '../client.ts'
import { type Check, type Env, fail, ok, warn } from './check.ts'

const ENV = 'eval "$(lakemock env)"'
const REAL_CLOUD = /(^|\.)(my)?huaweicloud\.(com|cn|eu)$/i
const withoutScheme = (url: string): string => url.replace(/^https?/i, '')

/** What is wrong with the endpoint in a variable, if `applies`; the first rule wins. */
const endpointRules: readonly {
  readonly state: 'warn' | 'fail'
  applies(value: string, url: string): boolean
  found(value: string, url: string): string
}[] = [
  {
    state: 'fail',
    applies: (value) => !/^https?:\/\//i.test(value),
    found: (value) => `${value} has no scheme: SDKs prepend https://, or fail`,
  },
  { state: 'fail', applies: (value) => !URL.canParse(value), found: (value) => `${value} is not a URL` },
  {
    state: 'fail',
    applies: (value) => REAL_CLOUD.test(new URL(value).hostname),
    found: (value) => `${value} is the real cloud`,
  },
  {
    state: 'fail',
    applies: (value, url) =>
      new URL(value).protocol !== new URL(url).protocol &&
      isSamePlace(`http${withoutScheme(value)}`, `http${withoutScheme(url)}`),
    found: (value, url) => `${value} has another scheme than ${url}`,
  },
  {
    state: 'warn',
    applies: (value, url) => !isSamePlace(value, url),
    found: (value, url) => `${value} is not the lakemock at ${url}`,
  },
  {
    state: 'warn',
    applies: (value) => value.endsWith('/'),
    found: (value) => `${value} ends with a slash: SDKs add another one`,
  },
]

export const variableChecks = (url: string, env: Env): Check[] => [
  ...endpointChecks(url, env),
  ...keyChecks(env),
  checkProxy(url, env),
]

function endpointChecks(url: string, env: Env): Check[] {
  const names = Object.keys(env)
    .filter((name) => /^HUAWEICLOUD_SDK_(REGION_[A-Z]+_\w+|IAM_ENDPOINT)$/.test(name) && env[name])
    .sort()
  const checks = names.flatMap((name) =>
    (env[name] ?? '').split(',').map((part) => {
      const value = part.trim()
      const rule = endpointRules.find(({ applies }) => applies(value, url))
      if (rule === undefined) return ok(name, value)
      return { name, state: rule.state, found: rule.found(value, url), next: `set it to ${url}` }
    }),
  )
  if (names.some((name) => name.includes('_REGION_'))) return checks
  const found = 'no HUAWEICLOUD_SDK_REGION_… is set: an SDK with a region and no endpoint calls the real cloud'
  return [warn('sdk endpoints', found, `${ENV}, or give the program the endpoint ${url}`), ...checks]
}

/** Names of this machine are equal. */
function isSamePlace(value: string, url: string): boolean {
  const [a, b] = [new URL(value), new URL(url)]
  const isSameHost = a.hostname === b.hostname || (isLoopback(value) && isLoopback(url))
  return a.protocol === b.protocol && a.port === b.port && isSameHost
}

function keyChecks(env: Env): Check[] {
  const [access, secret, project] = ['AK', 'SK', 'PROJECT_ID'].map((name) => env[`HUAWEICLOUD_SDK_${name}`])
  const checks: Check[] = []
  if (!access !== !secret) {
    const [set, missing] = access ? ['AK', 'SK'] : ['SK', 'AK']
    const found = `HUAWEICLOUD_SDK_${set} is set, but not HUAWEICLOUD_SDK_${missing}`
    checks.push(fail('sdk key', found, `set both: ${ENV}`))
  }
  if (project && !/^[A-Za-z0-9_-]{1,64}$/.test(project)) {
    const found = `HUAWEICLOUD_SDK_PROJECT_ID must be 1 to 64 letters, digits, "_" or "-", not ${project}`
    checks.push(fail('sdk project', found, `set a project id: ${ENV}`))
  } else if (project) checks.push(ok('sdk project', project))
  else if (access) {
    const found =
      'HUAWEICLOUD_SDK_PROJECT_ID is not set: SDKs with a region look it up in IAM, others send %7Bproject_id%7D'
    checks.push(warn('sdk project', found, `set it: ${ENV}`))
  }
  return checks
}

function checkProxy(url: string, env: Env): Check {
  const { protocol, hostname } = new URL(url)
  const names = [protocol === 'https:' ? 'https_proxy' : 'http_proxy', 'all_proxy']
  const proxy = names.flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name])
  if (proxy === undefined) return ok('proxy', 'none')
  const host = hostname.replace(/^\[|\]$/g, '')
  const direct = (env.no_proxy ?? env.NO_PROXY ?? '').split(',').map((one) => one.trim().replace(/^\*?\./, ''))
  const isDirect = direct.some((one) => one === '*' || one === host || (one !== '' && host.endsWith(`.${one}`)))
  return isDirect
    ? ok('proxy', `${proxy} is set, and NO_PROXY contains ${host}`)
    : warn(
        'proxy',
        `${proxy} is set, and NO_PROXY does not contain ${host}: requests go to the proxy`,
        `add it: ${ENV}`,
      )
}
