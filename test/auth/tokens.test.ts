import { describe, expect, it } from 'vitest'
import { authenticate, readIdentity } from '../../src/auth/authenticate.ts'
import { DEFAULT_REGION, Directory } from '../../src/auth/directory.ts'
import { type Token, Tokens } from '../../src/auth/tokens.ts'
import { Problem } from '../../src/core/problem.ts'
import { Random } from '../../src/core/random.ts'

const NOW = Date.UTC(2026, 0, 1)
const DAY = 24 * 3_600_000
const alice = { id: 'u1', name: 'alice' }
const acme = { id: 'd1', name: 'acme' }
const project = { id: 'p1', name: 'one' }

function setUp(limit = 100) {
  const directory = new Directory()
  directory.declare(
    [{ domain: 'acme', name: 'alice', password: 'pw' }],
    [{ access: 'AK', secret: 'sk', user: 'alice' }],
    [],
  )
  const tokens = new Tokens(new Random('tokens'), limit)
  return {
    auth: { directory, tokens },
    issue: (issuedMs = NOW, of: typeof project | undefined = project) =>
      tokens.issue({ user: alice, domain: acme, project: of, issuedMs }),
  }
}
const request = (token: string) => ({ method: 'GET', target: '/', headers: { 'x-auth-token': token }, body: undefined })

function refusal(action: () => unknown): [string, string] {
  try {
    action()
  } catch (error) {
    if (error instanceof Problem) return [error.kind, error.message]
    throw error
  }
  throw new Error('the request was let in')
}

/** Clocks that stand. */
const at = (nowMs: number) => ({ token: () => nowMs, signature: () => [nowMs] })

describe('a token', () => {
  it('is valid for 24 hours, and tells whose it is', () => {
    const { auth, issue } = setUp()
    const token = issue()
    expect(token.expiresMs - token.issuedMs).toBe(DAY)
    expect(authenticate(auth, request(token.value), at(NOW), 'p1')).toMatchObject({ user: 'alice', domain: 'acme' })
    expect(authenticate(auth, request(token.value), at(NOW + DAY - 1), 'p1').user).toBe('alice')
  })

  it('must be updated from the very instant of its end', () => {
    const { auth, issue } = setUp()
    const token = issue()
    for (const late of [0, 1, DAY]) {
      expect(refusal(() => authenticate(auth, request(token.value), at(NOW + DAY + late), 'p1'))).toEqual([
        'token-expired',
        'The token must be updated.',
      ])
    }
  })

  it('expires by the clock of its own project', () => {
    const { auth, issue } = setUp()
    const token = issue()
    const checked: Token[] = []
    const clocks = {
      ...at(NOW),
      token: (one: Token) => {
        checked.push(one)
        return NOW
      },
    }
    authenticate(auth, request(token.value), clocks, 'p1')
    expect(checked).toEqual([token])
  })

  it('of another project is forbidden', () => {
    const { auth, issue } = setUp()
    const { value } = issue()
    expect(refusal(() => authenticate(auth, request(value), at(NOW), 'p2'))).toEqual([
      'forbidden',
      'The IAM user is not allowed to access the API.',
    ])
  })

  it('of a domain opens no project, and what concerns none', () => {
    const { auth } = setUp()
    const { value } = auth.tokens.issue({ user: alice, domain: acme, project: undefined, issuedMs: NOW })
    expect(refusal(() => authenticate(auth, request(value), at(NOW), 'p1'))[0]).toBe('forbidden')
    expect(authenticate(auth, request(value), at(NOW), undefined)).toMatchObject({ user: 'alice', domain: 'acme' })
  })

  it('that was never issued cannot be decrypted', () => {
    const { auth } = setUp()
    for (const value of ['x', 'MIIabc', ' ']) {
      expect(refusal(() => authenticate(auth, request(value), at(NOW), 'p1'))).toEqual([
        'token-invalid',
        'Incorrect IAM authentication information: decrypt token fail',
      ])
    }
  })

  it('counts if a signature comes with it', () => {
    const { auth } = setUp()
    const both = { ...request('x'), headers: { 'x-auth-token': 'x', authorization: 'SDK-HMAC-SHA256 Access=AK' } }
    expect(refusal(() => authenticate(auth, both, at(NOW), 'p1'))[0]).toBe('token-invalid')
  })

  it('looks like a real one, is never given twice, and is the same for the same seed', () => {
    const fifty = () => {
      const { issue } = setUp()
      return Array.from({ length: 50 }, () => issue().value)
    }
    const values = fifty()
    for (const value of values) expect(value).toMatch(/^MII[A-Za-z0-9+-]{256}$/)
    expect(new Set(values).size).toBe(50)
    expect(fifty()).toEqual(values)
  })

  it('makes room for newer ones if there are too many', () => {
    const { auth, issue } = setUp(2)
    const [first, second, third] = [issue(), issue(), issue()]
    expect([first, second, third].map((token) => auth.tokens.find(token.value))).toEqual([undefined, second, third])
  })
})

describe('the name of a caller, if nothing is verified', () => {
  it('is read from a token or a key that is known, proof or no proof', () => {
    const { auth, issue } = setUp()
    expect(readIdentity(auth, { 'x-auth-token': issue().value })?.user).toBe('alice')
    const signed = { authorization: 'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=00' }
    expect(readIdentity(auth, signed)).toMatchObject({ user: 'alice', domain: 'acme' })
  })

  it.each([
    {},
    { 'x-auth-token': 'unknown' },
    { authorization: 'SDK-HMAC-SHA256 Access=NOBODY' },
    { authorization: 'Bearer x' },
  ])('is unknown with %j', (headers) => {
    expect(readIdentity(setUp().auth, headers)).toBeUndefined()
  })
})

describe('the directory', () => {
  it('gives what is not declared an id that follows from its name', () => {
    const [one, other] = [new Directory(), new Directory()]
    expect(one.projectByName('x')).toEqual(other.projectByName('x'))
    expect(one.projectByName('x').id).toMatch(/^[0-9a-f]{32}$/)
    expect(one.projectByName('x').id).not.toBe(one.projectByName('y').id)
    expect(one.userId('d', 'u')).not.toBe(one.userId('u', 'd'))
  })

  it('knows a declared project by name and by id, and lists those alone', () => {
    const directory = new Directory()
    expect(directory.projects()).toEqual([directory.projectByName(DEFAULT_REGION)])
    directory.declare([], [], [{ id: 'p9', name: 'mine' }])
    expect(directory.projectByName('mine')).toEqual({ id: 'p9', name: 'mine' })
    expect(directory.projectById('p9')).toEqual({ id: 'p9', name: 'mine' })
    expect(directory.projects()).toEqual([{ id: 'p9', name: 'mine' }])
    expect(directory.projectById('unheard-of')).toEqual({ id: 'unheard-of', name: 'unheard-of' })
  })

  it('knows a domain by the id that it gave it', () => {
    const { directory } = setUp().auth
    expect(directory.domainById(directory.domainByName('acme').id).name).toBe('acme')
    expect(directory.domainOf('alice').name).toBe('acme')
    expect(directory.domainOf('stranger').name).toBe('lakemock')
  })
})
