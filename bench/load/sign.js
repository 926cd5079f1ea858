import { createHash, createHmac } from 'node:crypto'

/** @param {string} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** @param {number} ms since the epoch; answers `YYYYMMDDTHHMMSSZ` */
export const sdkDate = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/**
 * The headers of a signed request (SDK-HMAC-SHA256, Huawei's API signing guide). The path is sent as it is: it holds nothing that
 * would have to be encoded, and no query.
 * @param {{ method: string, path: string, host: string, body: string, access: string, secret: string, nowMs: number }} request
 * @returns {Record<string, string>}
 */
export function signedHeaders({ method, path, host, body, access, secret, nowMs }) {
  if (!/^[\w\-.~/]+$/.test(path)) throw new Error(`${path} would have to be encoded to be signed`)
  const date = sdkDate(nowMs)
  const names = 'host;x-sdk-date'
  const canonical = [method, `${path}/`, '', `host:${host}\nx-sdk-date:${date}\n`, names, sha256(body)].join('\n')
  const toSign = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`
  const signature = createHmac('sha256', secret).update(toSign).digest('hex')
  return {
    'x-sdk-date': date,
    authorization: `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
