import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Authenticator, authenticate } from '../../src/auth/authenticate.ts'
import { Directory } from '../../src/auth/directory.ts'
import { parseAuthorization, type SignedRequest } from '../../src/auth/signature.ts'
import { Tokens } from '../../src/auth/tokens.ts'
import { Problem } from '../../src/core/problem.ts'
import { Random } from '../../src/core/random.ts'
import { runs } from '../runs.ts'
import { asReceived, canonical, type Meant, percent, sdkDate, sign } from './signer.ts'

const NOW = Date.UTC(2026, 0, 1)
const MINUTE = 60_000
const PREFIX = 'Incorrect IAM authentication information: '

const directory = new Directory()
directory.declare(
  [{ domain: 'acme', name: 'alice', password: 'pw' }],
  [
    { access: 'AK', secret: 'the-secret', user: 'alice' },
    { access: 'PLAIN', secret: 'other-secret' },
    { access: 'TEMP', secret: 'temp-secret', securityToken: 'session-token', user: 'alice' },
  ],
  [],
)
const auth: Authenticator = { directory, tokens: new Tokens(new Random('tokens'), 10) }
const check = (request: SignedRequest, ...presents: number[]) => {
  const clocks = { token: () => NOW, signature: () => (presents.length === 0 ? [NOW] : presents) }
  return authenticate(auth, request, clocks, 'p')
}

function refusal(request: SignedRequest, nowMs = NOW): string {
  try {
    check(request, nowMs)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'unauthenticated') return error.message
    throw error
  }
  throw new Error('the request was let in')
}

const base: Meant = {
  method: 'GET',
  path: '/v2.0/0123/sessions',
  headers: { host: 'dli.example.com', 'x-sdk-date': sdkDate(NOW) },
  access: 'AK',
  secret: 'the-secret',
}
const POST: Meant = {
  ...base,
  method: 'POST',
  path: '/v2/0123/clusters/c-1/sql-execution',
  headers: { ...base.headers, 'content-type': 'application/json' },
  body: '{"sql_type":"presto","sql_content":"select 1"}',
}

/** The request as it goes over the wire and comes out of Node's parser. `over` is what differs from what was signed. */
function sent(meant: Meant, over: Partial<SignedRequest> = {}): SignedRequest {
  const query = (meant.query ?? []).map(([key, value]) => `${percent(key)}=${percent(value)}`).join('&')
  const path = meant.path.split('/').map(percent).join('/')
  const headers = Object.fromEntries(
    Object.entries(meant.headers).map(([name, value]) => [name.toLowerCase(), asReceived(value)]),
  )
  return {
    method: meant.method,
    target: query === '' ? path : `${path}?${query}`,
    body: meant.body === undefined ? undefined : Buffer.from(meant.body),
    ...over,
    headers: { authorization: sign(meant), ...headers, ...over.headers },
  }
}

describe('a known signature', () => {
  it('of a GET without a body, computed once with other tools, is right', () => {
    const authorization =
      'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=fb02d9b20c5464a1d0b1180894c13b67738e7a7497919d8f2a337b29c5275148'
    expect(sign(base)).toBe(authorization)
    expect(
      check({
        method: 'GET',
        target: '/v2.0/0123/sessions',
        headers: { authorization, host: 'dli.example.com', 'x-sdk-date': '20260101T000000Z' },
        body: undefined,
      }),
    ).toMatchObject({ user: 'alice', domain: 'acme' })
  })

  it('of a POST with a query and a body, computed once with other tools, is right', () => {
    const authorization =
      'SDK-HMAC-SHA256 Access=AK, SignedHeaders=content-type;host;x-sdk-date, Signature=0c1606289df1490ae0e124ec1951b643057c1bd18efcb86b52869c9926e9c974'
    const request: SignedRequest = {
      method: 'POST',
      target: '/v2/0123/clusters/c-1/sql-execution?b=x%20y&a=2&a=1',
      headers: {
        authorization,
        host: 'mrs.example.com',
        'content-type': 'application/json',
        'x-sdk-date': '20260101T000000Z',
      },
      body: Buffer.from('{"sql_type":"presto","sql_content":"select 1"}'),
    }
    expect(check(request).user).toBe('alice')
    expect(refusal({ ...request, body: Buffer.from('{"sql_type":"presto","sql_content":"select 2"}') })).toContain(
      'verify aksk signature fail',
    )
  })
})

describe('a signed request', () => {
  it.each<[string, Meant]>([
    ['a GET', base],
    ['a POST with a body', POST],
    ['a DELETE', { ...base, method: 'DELETE', path: '/v2.0/0123/sessions/abc' }],
    ['a POST with an empty body', { ...POST, body: '' }],
    ['a GET that signs the body {}', { ...POST, method: 'GET', body: '{}' }],
    ['a body that ends in a new line', { ...POST, body: `${POST.body}\n` }],
    ['a body of other letters than ASCII', { ...POST, body: '{"sql_content":"select \'größe 你好 🎉\'"}' }],
    ['a body of bytes that are not text', { ...POST, body: Uint8Array.of(0, 255, 128, 10) }],
    ['the headers of the Node SDK', { ...POST, headers: { ...POST.headers, 'x-project-id': '0123' } }],
    [
      'the headers of the Python SDK',
      { ...POST, headers: { ...POST.headers, 'user-agent': 'huaweicloud-usdk-python/3.0', 'x-project-id': '0123' } },
    ],
    [
      'the headers of the Go SDK, without a host',
      { ...POST, headers: { 'user-agent': 'go', 'x-project-id': '0123', 'x-sdk-date': sdkDate(NOW) } },
    ],
    ['header names as they are written in code', { ...base, headers: { Host: 'h:8080', 'X-Sdk-Date': sdkDate(NOW) } }],
    ['blanks around a header’s value', { ...base, headers: { ...base.headers, 'user-agent': '  a  b ' } }],
    ['a header of other letters than ASCII', { ...base, headers: { ...base.headers, 'x-name': 'größe 你好' } }],
    ['an empty header', { ...base, headers: { ...base.headers, 'x-empty': '' } }],
    ['a path of letters that are encoded', { ...base, path: "/v2/a b/ö+&=%41/(x)!*'~-_.;:@,$" }],
    ['a per cent sign in the path', { ...base, path: '/v2.0/0123/sessions/100%' }],
    ['a path that ends in a slash', { ...base, path: '/v2.0/0123/sessions/' }],
    ['the root', { ...base, path: '/' }],
    ['two slashes in the path', { ...base, path: '//v2//0123' }],
    [
      'a query in no order',
      {
        ...base,
        query: [
          ['size', '10'],
          ['from', '0'],
          ['cluster_name', 'q'],
        ],
      },
    ],
    [
      'a query with a key that repeats',
      {
        ...base,
        query: [
          ['b', '2'],
          ['a', '10'],
          ['a', '9'],
          ['a', ''],
        ],
      },
    ],
    [
      'a query of letters that are encoded',
      {
        ...base,
        query: [
          ['name', 'a b+c&d=e/f?g'],
          ['ö', '你'],
        ],
      },
    ],
    ['a query without values', { ...base, query: [['nocatalog', '']] }],
    [
      'a query whose values sort otherwise once they are encoded',
      {
        ...base,
        query: [
          ['tag', 'z'],
          ['tag', 'é'],
        ],
      },
    ],
    [
      'a query whose keys sort otherwise once they are encoded',
      {
        ...base,
        query: [
          ['tagZ', '1'],
          ['tag[0]', '2'],
          ['tagé', '3'],
        ],
      },
    ],
    [
      'a security token',
      {
        ...base,
        access: 'TEMP',
        secret: 'temp-secret',
        headers: { ...base.headers, 'X-Security-Token': 'session-token' },
      },
    ],
    [
      'a body that is not signed',
      { ...POST, headers: { ...POST.headers, 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' } },
    ],
  ])('is let in: %s', (_what, meant) => {
    expect(check(sent(meant)).user).toBe('alice')
  })

  it('is valid for any body if it says UNSIGNED-PAYLOAD', () => {
    const meant = { ...POST, headers: { ...POST.headers, 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' } }
    expect(check(sent(meant, { body: Buffer.from('quite another') })).user).toBe('alice')
  })

  it('is accepted if it was signed with //v2 and sent with /v2, as the Node SDK does', () => {
    const request = sent({ ...POST, path: `/${POST.path}` }, { target: POST.path })
    expect(check(request).user).toBe('alice')
  })

  it('is accepted if it was signed and sent with //v2, as the Java SDK does', () => {
    expect(check(sent({ ...POST, path: `/${POST.path}` })).user).toBe('alice')
  })

  it('is not let in with three slashes for one', () => {
    expect(refusal(sent({ ...POST, path: `//${POST.path}` }, { target: POST.path }))).toContain('verify aksk')
  })

  it('may encode its path in lower case, and its blanks in the query as +', () => {
    const meant: Meant = { ...base, path: '/v2/ö', query: [['a', 'b c']] }
    expect(check(sent(meant, { target: '/v2/%c3%b6?a=b+c' })).user).toBe('alice')
  })

  it('may leave a letter plain that need not be, and encode one that need not be', () => {
    const meant: Meant = { ...base, path: '/v2/a:b', query: [['k', 'x']] }
    expect(check(sent(meant, { target: '/v2/%61:b?%6b=x' })).user).toBe('alice')
  })

  it('may have a header twice, joined by a comma', () => {
    const meant = { ...base, headers: { ...base.headers, 'x-tag': 'a,b' } }
    const request = sent(meant)
    expect(check({ ...request, headers: { ...request.headers, 'x-tag': ['a', 'b'] } }).user).toBe('alice')
  })

  it('belongs to its key if the key has no user', () => {
    const identity = check(sent({ ...base, access: 'PLAIN', secret: 'other-secret' }))
    expect([identity.user, identity.domain]).toEqual(['PLAIN', 'lakemock'])
  })

  it('is let in whatever it holds, and never once a part of it has changed', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '%', '+', '/', '&', '=', 'é', '你', '~', "'") })
    const meant = fc.record({
      method: fc.constantFrom('GET', 'POST', 'DELETE'),
      path: fc.array(word).map((segments) => `/${segments.join('/')}`),
      query: fc.array(
        fc.tuple(
          word.filter((key) => key !== ''),
          word,
        ),
        { maxLength: 1 },
      ),
      body: word,
    })
    fc.assert(
      fc.property(meant, (part) => {
        const whole: Meant = { ...base, ...part }
        const request = sent(whole)
        expect(check(request).user).toBe('alice')
        const changed: SignedRequest[] = [
          { ...request, method: `${request.method}X` },
          { ...request, target: request.target.replace('/', '/x') },
          { ...request, target: `${request.target}${part.query.length > 0 ? '&' : '?'}x=1` },
          { ...request, body: Buffer.from(`${part.body}!`) },
          { ...request, headers: { ...request.headers, host: 'elsewhere' } },
        ]
        for (const one of changed) expect(refusal(one)).toContain('verify aksk signature fail')
      }),
      { seed: 11, numRuns: runs(150) },
    )
  })
})

describe('a request that is refused', () => {
  it('has neither token nor signature', () => {
    expect(refusal({ ...sent(base), headers: {} })).toBe(`${PREFIX}x-auth-token not found`)
    expect(refusal({ ...sent(base), headers: { authorization: '', 'x-auth-token': '' } })).toBe(
      `${PREFIX}x-auth-token not found`,
    )
  })

  it('has an unknown access key', () => {
    expect(refusal(sent({ ...base, access: 'NOBODY' }))).toBe(`${PREFIX}ak NOBODY not exist`)
  })

  it('was signed with another secret, and the error has the canonical request of the server', () => {
    const meant = { ...POST, secret: 'wrong', query: [['a', 'b c'] as const] }
    const lines = canonical(meant).text.replaceAll('\n', '|')
    expect(lines).toContain('POST|/v2/0123/clusters/c-1/sql-execution/|a=b%20c|content-type:application/json|host:')
    expect(refusal(sent(meant))).toBe(`${PREFIX}verify aksk signature fail, canonicalRequest:${lines}`)
  })

  it.each(['', 'zz', 'abcd', `${'0'.repeat(63)}`, '0'.repeat(64)])('has the signature %j', (signature) => {
    const authorization = sign(base).replace(/Signature=.*/, `Signature=${signature}`)
    expect(refusal(sent(base, { headers: { authorization } }))).toContain('verify aksk signature fail')
  })

  it('signs a header that it does not send', () => {
    const request = sent({ ...base, headers: { ...base.headers, 'x-gone': 'v' } })
    expect(refusal({ ...request, headers: { ...request.headers, 'x-gone': undefined } })).toContain('|x-gone:|')
  })

  it.each([
    ['just in time, early', -15 * MINUTE, true],
    ['just in time, late', 15 * MINUTE, true],
    ['too early', -15 * MINUTE - 1000, false],
    ['too late', 15 * MINUTE + 1000, false],
    ['a day late', 24 * 60 * MINUTE, false],
  ])('comes %s', (_when, offMs, isLetIn) => {
    const meant = { ...base, headers: { ...base.headers, 'x-sdk-date': sdkDate(NOW - offMs) } }
    if (isLetIn) expect(check(sent(meant)).user).toBe('alice')
    else expect(refusal(sent(meant))).toBe(`${PREFIX}calc ak sk signature fail:signature expired`)
  })

  it.each(['', '2026-01-01T00:00:00Z', '20260101', 'today', '20261301T000000Z'])(
    'has the malformed date %j',
    (date) => {
      const meant = { ...base, headers: { ...base.headers, 'x-sdk-date': date } }
      expect(refusal(sent(meant))).toMatch(/^Incorrect IAM authentication information: calc ak sk signature fail/)
    },
  )

  it('has a temporary key without its security token, or with another, or has one with a lasting key', () => {
    const temporary = { ...base, access: 'TEMP', secret: 'temp-secret' }
    const wrong = { ...temporary, headers: { ...base.headers, 'x-security-token': 'other' } }
    const needless = { ...base, headers: { ...base.headers, 'x-security-token': 'session-token' } }
    for (const meant of [temporary, wrong, needless]) {
      expect(refusal(sent(meant))).toBe(`${PREFIX}decrypt token fail`)
    }
  })

  it.each(['V11-HMAC-SHA256', 'SDK-HMAC-SM3', 'SDK-ECDSA-P256-SHA256', 'SDK-SM2-SM3'])(
    'uses %s, and the error names it',
    (algorithm) => {
      const authorization = sign(base).replace('SDK-HMAC-SHA256', algorithm)
      const message = refusal(sent(base, { headers: { authorization } }))
      expect(message.startsWith(PREFIX)).toBe(true)
      expect(message).toContain(algorithm)
      expect(message).not.toContain('verify aksk')
    },
  )

  it('uses V11 with its own fields', () => {
    const authorization = 'V11-HMAC-SHA256 Credential=AK/20260101/cn-north-4/mrs, SignedHeaders=host, Signature=00'
    expect(refusal(sent(base, { headers: { authorization } }))).toContain('V11-HMAC-SHA256')
  })

  it.each([
    // signed by golangsdk v0.0.0-20220831020503-4997d76976f9
    {
      method: 'POST',
      target: '/v1.0/0123/jobs/submit-job',
      body: '{"sql":"select 1"}',
      credential: 'AK/20261128/cn-north-4/dli/sdk_request',
      signedHeaders: 'content-type;host;x-sdk-date',
      signature: 'f796a6c45d012915409d9555b89305232b4c564da3a75831014cc19630f74b8c',
    },
    {
      method: 'GET',
      target: '/v1.0/0123/jobs?job-type=QUERY&sql_pattern=a%20b',
      body: undefined,
      credential: 'AK/20261128///sdk_request',
      signedHeaders: 'host;x-sdk-date',
      signature: '89fe38a2ffbfc1211a51a66386e304b319a2b384e163cd20c39b79f82ed113f6',
    },
  ])('is verified with the scope $credential', ({ method, target, body, credential, signedHeaders, signature }) => {
    const nowMs = Date.UTC(2026, 10, 28, 0, 48, 2)
    const request = (signed: string): SignedRequest => ({
      method,
      target,
      body: body === undefined ? undefined : Buffer.from(body),
      headers: {
        host: 'dli.example.com',
        'content-type': 'application/json',
        'x-sdk-date': '20261128T004802Z',
        authorization: `SDK-HMAC-SHA256 Credential=${signed}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
      },
    })
    expect(check(request(credential), nowMs)).toMatchObject({ user: 'alice', by: 'signature' })
    const message = refusal(request(credential.replace('sdk_request', 'other')), nowMs)
    expect(message).toContain('verify aksk signature fail')
  })

  it.each(['Bearer abc', 'Basic YTpi', 'nonsense', 'SDK-HMAC-SHA256'])(
    'says %s, which is not a signature',
    (authorization) => {
      expect(refusal(sent(base, { headers: { authorization } })).startsWith(PREFIX)).toBe(true)
    },
  )
})

describe('an Authorization header', () => {
  it('is read into its parts, and the names of its headers into lower case', () => {
    expect(parseAuthorization('SDK-HMAC-SHA256 Access=AK, SignedHeaders=Host;X-Sdk-Date, Signature=00ff')).toEqual({
      algorithm: 'SDK-HMAC-SHA256',
      access: 'AK',
      signedHeaders: ['host', 'x-sdk-date'],
      signature: '00ff',
    })
  })

  it('may have no blanks after its commas, and its parts in any order', () => {
    expect(parseAuthorization('SDK-HMAC-SHA256 Signature=00,SignedHeaders=host,Access=A=K')).toEqual({
      algorithm: 'SDK-HMAC-SHA256',
      access: 'A=K',
      signedHeaders: ['host'],
      signature: '00',
    })
  })

  it('may lack its parts', () => {
    expect(parseAuthorization('SDK-HMAC-SHA256 x')).toEqual({
      algorithm: 'SDK-HMAC-SHA256',
      access: '',
      signedHeaders: [],
      signature: '',
    })
  })

  it.each(['', 'nonsense', 'SDK-HMAC-SHA256', ' SDK-HMAC-SHA256 Access=a', 'a/b c'])('is absent in %j', (header) => {
    expect(parseAuthorization(header)).toBeUndefined()
  })
})

describe('the hash of the body in X-Sdk-Content-Sha256', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  const withHash = (value: string): Meant => ({ ...POST, headers: { ...POST.headers, 'x-sdk-content-sha256': value } })
  const body = String(POST.body)

  it.each([
    ['the hash of the body', sha256(body)],
    ['the same in upper case', sha256(body).toUpperCase()],
    ['UNSIGNED-PAYLOAD', 'UNSIGNED-PAYLOAD'],
  ])('may be %s', (_what, value) => {
    expect(check(sent(withHash(value))).user).toBe('alice')
  })

  it.each([
    ['of another body', sha256('{}')],
    ['that is not a hash', 'unsigned'],
  ])('is refused if it is one %s, though the signature covers it', (_what, value) => {
    expect(refusal(sent(withHash(value)))).toMatch(/verify aksk signature fail, canonicalRequest:POST\|/)
  })

  it('of the signed body is refused beside another body', () => {
    const other = { body: Buffer.from(body.replace('select 1', 'drop table t')) }
    expect(refusal(sent(withHash(sha256(body)), other))).toContain('verify aksk signature fail')
  })
})

describe('an absolute-form request line', () => {
  it.each(['http://dli.example.com', 'HTTPS://dli.example.com:443', 'http://dli.example.com:4580'])(
    'of %s is verified by its path',
    (origin) => {
      const plain = sent({ ...base, query: [['size', '1']] })
      expect(check({ ...plain, target: origin + plain.target }).user).toBe('alice')
    },
  )
})
