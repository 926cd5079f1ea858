/** Signatures, and the headers of web pages. */
import type { IncomingHttpHeaders } from 'node:http'
import fc from 'fast-check'
import { canonicalOf, parseAuthorization, sign, verify } from '../../src/auth/signature.ts'
import { WebPages } from '../../src/auth/web-pages.ts'
import { edited } from '../mutate.ts'
import { expect, expectSame, read, type Target, within } from '../target.ts'

/** As Node reads header bytes and request lines: each byte is a character, without control characters and blanks around it. */
const wire = (text: string, length: number): string =>
  Buffer.from(text)
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e\x80-\xff]/g, '')
    .slice(0, length)
    .trim()

const headerSeeds = [
  'SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host;x-sdk-date, Signature=0123456789abcdef',
  'SDK-HMAC-SHA256 Access=AK1,SignedHeaders=Host;X-Sdk-Date;Content-Type,Signature=ABCDEF',
  'AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0',
  'Bearer abc',
  '20260101T000000Z',
]
const targetSeeds = [
  '/v2.0/p1/sessions?from=0&size=1',
  '/v2/p1/a%20b/%E4%B8%AD?b=2&a=1&a=&c',
  'http://h:1/x?y=%zz+1',
  '//v3//',
  '*',
]
const methods = fc.constantFrom('GET', 'POST', 'DELETE')
const body = fc.option(fc.uint8Array({ maxLength: 20 }), { nil: undefined })

const headers: Target = {
  name: 'authorization',
  property: fc.property(
    edited(headerSeeds),
    edited(headerSeeds),
    edited(targetSeeds),
    body,
    (text, date, target, bytes) => {
      const authorization = wire(text, 60_000)
      const parsed = within(text.length, () => parseAuthorization(authorization))
      const request = {
        method: 'GET',
        target: wire(target, 8192),
        headers: { authorization, 'x-sdk-date': wire(date, 60_000) },
        body: bytes,
      }
      const canonical = within(text.length + date.length + target.length, () => canonicalOf(request))
      expect(!canonical.includes('\n'), 'the canonical request in a message has a line break')
      if (parsed === undefined) return
      const { algorithm, access, signedHeaders, signature, scope } = parsed
      const key = scope === undefined ? `Access=${access}` : `Credential=${access}/${scope}`
      const again = `${algorithm} ${key}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`
      expectSame(parseAuthorization(again), parsed, 'written again')
      expect(!verify(request, parsed, 'secret').correct, 'a made-up signature is correct')
    },
  ),
}

const signed: Target = {
  name: 'signatures',
  property: fc.property(methods, edited(targetSeeds), edited(headerSeeds, 3), body, (method, target, host, bytes) => {
    const request = { method, target: wire(target, 8192), headers: { host: wire(host, 1000) }, body: bytes }
    const added = sign(request, { access: 'AK1', secret: 'SK1' }, Date.UTC(2026, 0, 1))
    const sent = { ...request, headers: { ...request.headers, ...added } }
    const authorization = parseAuthorization(added.authorization ?? '')
    if (authorization === undefined) throw new Error('its own header cannot be read')
    expect(verify(sent, authorization, 'SK1').correct, 'its own signature is wrong')
    expect(!verify(sent, authorization, 'SK2').correct, 'another secret is right')
    expect(!verify({ ...sent, method: 'PUT' }, authorization, 'SK1').correct, 'another method is right')
    expect(!verify({ ...sent, body: Buffer.from('other') }, authorization, 'SK1').correct, 'another body is right')
  }),
}

const originSeeds = [
  'https://evil.example',
  'http://localhost:3000',
  'http://127.0.0.1',
  'null',
  'http://[::1]:80',
  'https://app.test',
]
const hostSeeds = [
  '127.0.0.1:4580',
  'localhost',
  'lakemock:4580',
  '[::1]:4580',
  'evil.example',
  'dli.cn-north-4.myhuaweicloud.com',
]
const guard = new WebPages({ host: '127.0.0.1', allowHost: ['app.test'], cors: ['https://app.test'] })
/** Whether a browser would find the server of a page on this machine, by the WHATWG's rules for URLs. */
function isLocal(origin: string): boolean {
  try {
    return /^(.*\.)?localhost\.?$|^127\.|^\[::(1|ffff:7f\w\w:\w+)\]$/.test(new URL(origin).hostname)
  } catch {
    // no browser sends it, except for `null`
    return origin !== 'null'
  }
}

const pages: Target = {
  name: 'web-pages',
  property: fc.property(
    fc.option(edited(originSeeds, 2), { nil: undefined }),
    edited(hostSeeds, 2),
    fc.boolean(),
    (origin, host, isControl) => {
      const page = { origin: wire(origin ?? '', 500), 'sec-fetch-site': 'cross-site' }
      const headers: IncomingHttpHeaders = { host: wire(host, 500), ...(origin === undefined ? {} : page) }
      const request = { headers, isEncrypted: false, isControl, isPage: false }
      let isRefused = true
      read(host.length, () => {
        guard.admit(request)
        isRefused = false
      })
      if (isRefused || headers.origin === undefined) return
      const mayCall = /^https:\/\/app\.test$/i.test(headers.origin) || (!isControl && isLocal(headers.origin))
      expect(mayCall, `the origin ${headers.origin} was admitted`)
    },
  ),
}

export const callerTargets = [headers, signed, pages]
