import { createHash, createHmac } from 'node:crypto'
import { isoTime } from '../../engine/clock.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The headers of a GET without query and body that is signed as the SDKs do it.
 * Source: Huawei's API signing guide.
 */
export function signedHeaders(
  url: string,
  key: { readonly access: string; readonly secret: string; readonly securityToken: string | undefined },
  nowMs: number,
): Record<string, string> {
  const { host, pathname } = new URL(url)
  const date = isoTime(nowMs).replaceAll(/[-:]|\.\d+/g, '')
  const token = key.securityToken === undefined ? {} : { 'x-security-token': key.securityToken }
  const headers = { host, 'x-sdk-date': date, ...token }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name as keyof typeof headers]}\n`).join('')
  const canonical = ['GET', `${pathname}/`, '', lines, names.join(';'), sha256('')].join('\n')
  const signature = createHmac('sha256', key.secret)
    .update(`SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`)
    .digest('hex')
  return {
    ...headers,
    authorization: `SDK-HMAC-SHA256 Access=${key.access}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
