/** Checks of the variables that the programs under test read. */
import { RESOURCE_ID, RESOURCE_ID_RULE } from '../../core/resource-id.ts'
import { isLocal } from '../client.ts'
import type { Call } from '../command.ts'
import { type Check, ENV, fail, ok, warn } from './check.ts'

const REAL_CLOUD = /(^|\.)(my)?huaweicloud\.(com|cn|eu)$/i

export function* checkVariables(url: string, env: Call['env']): Generator<Check> {
  const { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret, HUAWEICLOUD_SDK_PROJECT_ID: project } = env
  const regions = Object.keys(env).filter((name) => /^HUAWEICLOUD_SDK_REGION_[A-Z]+_\w+$/.test(name) && env[name])
  if (regions.length === 0) {
    const found = 'no HUAWEICLOUD_SDK_REGION_… is set: an SDK with a region and no endpoint calls the real cloud'
    yield warn('sdk endpoints', found, `${ENV}, or give the program the endpoint ${url}`)
  }
  for (const name of [...regions, 'HUAWEICLOUD_SDK_IAM_ENDPOINT'].sort())
    for (const value of env[name] ? env[name].split(',') : []) yield checkEndpoint(name, value.trim(), url)
  if (!access !== !secret) {
    const [set, missing] = access ? ['AK', 'SK'] : ['SK', 'AK']
    const found = `HUAWEICLOUD_SDK_${set} is set, but not HUAWEICLOUD_SDK_${missing}`
    yield fail('sdk key', found, `set both: ${ENV}`)
  }
  const name = 'HUAWEICLOUD_SDK_PROJECT_ID'
  if (project && RESOURCE_ID.test(project)) yield ok('sdk project', project)
  else if (project)
    yield fail('sdk project', `${name} must be ${RESOURCE_ID_RULE}, not ${project}`, `set a project id: ${ENV}`)
  else if (access) {
    const found = `${name} is not set: SDKs with a region look it up in IAM, others send %7Bproject_id%7D`
    yield warn('sdk project', found, `set it: ${ENV}`)
  }
  yield checkProxy(url, env)
}

/** Compares an SDK's endpoint with the URL of the instance. */
function checkEndpoint(name: string, value: string, url: string): Check {
  const next = `set it to ${url}`
  if (!/^https?:\/\//i.test(value)) return fail(name, `${value} has no scheme: SDKs prepend https://, or fail`, next)
  if (!URL.canParse(value)) return fail(name, `${value} is not a URL`, next)
  const [its, own] = [new URL(value), new URL(url)]
  if (REAL_CLOUD.test(its.hostname)) return fail(name, `${value} is the real cloud`, next)
  const isSameHost = its.hostname === own.hostname || (isLocal(value) && isLocal(url))
  if (!isSameHost || its.port !== own.port) return warn(name, `${value} is not the lakemock at ${url}`, next)
  if (its.protocol !== own.protocol) return fail(name, `${value} has another scheme than ${url}`, next)
  return value.endsWith('/') ? warn(name, `${value} ends with a slash: SDKs add another one`, next) : ok(name, value)
}

function checkProxy(url: string, env: Call['env']): Check {
  const { protocol, hostname } = new URL(url)
  const names = [protocol === 'https:' ? 'https_proxy' : 'http_proxy', 'all_proxy']
  const proxy = names.flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name])
  if (proxy === undefined) return ok('proxy', 'none')
  const host = hostname.replace(/^\[|\]$/g, '')
  return isDirect(host, env.no_proxy ?? env.NO_PROXY ?? '')
    ? ok('proxy', `${proxy} is set, and NO_PROXY contains ${host}`)
    : warn(
        'proxy',
        `${proxy} is set, and NO_PROXY does not contain ${host}: requests go to the proxy`,
        `add it: ${ENV}`,
      )
}

/** Whether NO_PROXY contains a host or its domain. */
function isDirect(host: string, noProxy: string): boolean {
  const names = noProxy.split(',').map((name) => name.trim().replace(/^\*?\./, ''))
  return names.some((name) => name === '*' || name === host || (name !== '' && host.endsWith(`.${name}`)))
}
