import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '../core/problem.ts'

/** The token that protects the control API. */
export class ControlToken {
  readonly #digest: Buffer

  constructor(token: string) {
    this.#digest = digestOf(token)
  }

  /** Throws a Problem unless the Authorization header has the token: `Bearer TOKEN`, or as the password of `Basic`. */
  check(authorization: string | undefined): void {
    // digests are of one length, so that the time tells nothing of the token
    if (timingSafeEqual(digestOf(tokenIn(authorization ?? '')), this.#digest)) return
    const what = authorization === undefined ? 'The control API needs its token' : 'This is not the control token'
    throw new Problem('unauthenticated', `${what}: send Authorization: Bearer TOKEN (SECURITY.md).`, 'Authorization')
  }
}

function tokenIn(authorization: string): string {
  const [scheme = '', value = ''] = authorization.trim().split(/ +/, 2)
  if (/^bearer$/i.test(scheme)) return value
  // a browser asks for a user and a password
  if (/^basic$/i.test(scheme)) return /:(.*)$/s.exec(Buffer.from(value, 'base64').toString())?.[1] ?? ''
  return ''
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
