import { isLocal } from '../client.ts'
import { fail, ok, warn } from './check.ts'

const REAL_CLOUD = /(^|\.)(my)?huaweicloud\.(com|cn|eu)$/i

/** Compares an SDK's endpoint with the URL of the instance. */
export function checkEndpoint(value: string, url: string) {
  const next = `set it to ${url}`
  if (!/^https?:\/\//i.test(value)) return fail(`${value} has no scheme: SDKs prepend https://, or fail`, next)
  if (!URL.canParse(value)) return fail(`${value} is not a URL`, next)
  const [its, own] = [new URL(value), new URL(url)]
  if (REAL_CLOUD.test(its.hostname)) return fail(`${value} is the real cloud`, next)
  const isSameHost = its.hostname === own.hostname || (isLocal(value) && isLocal(url))
  if (!isSameHost || its.port !== own.port) return warn(`${value} is not the lakemock at ${url}`, next)
  if (its.protocol !== own.protocol) return fail(`${value} has another scheme than ${url}`, next)
  return value.endsWith('/') ? warn(`${value} ends with a slash: SDKs add another one`, next) : ok(value)
}

/** Whether NO_PROXY contains a host or its domain. */
export function isDirect(host: string, noProxy: string): boolean {
  const names = noProxy.split(',').map((name) => name.trim().replace(/^\*?\./, ''))
  return names.some((name) => name === '*' || name === host || (name !== '' && host.endsWith(`.${name}`)))
}
