/** The methods of `POST /v3/auth/tokens` beside a password. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'

let emulator: Emulator
const fixtures = {
  auth: {
    users: [{ domain: 'acme', name: 'ann', password: 'pw' }],
    keys: [{ access: 'AK1', secret: 'SK1', user: 'ann' }],
  },
}
async function start(auth: 'off' | 'verify'): Promise<void> {
  emulator = await createEmulator({ listen: false, fixtures, auth, clock: 'manual' })
}
afterEach(() => emulator.close())

const post = (identity: object, scope?: object): Promise<InjectedReply> =>
  emulator.inject({
    method: 'POST',
    url: '/v3/auth/tokens',
    payload: { auth: { identity, ...(scope === undefined ? {} : { scope }) } },
  })
const password = {
  methods: ['password'],
  password: { user: { name: 'ann', password: 'pw', domain: { name: 'acme' } } },
}
const key = (access: string, secret: string) => ({
  methods: ['hw_ak_sk'],
  hw_ak_sk: { access: { key: access }, secret: { key: secret } },
})
const agency = { methods: ['assume_role'], assume_role: { domain_name: 'acme', agency_name: 'robot' } }
const inProject = { project: { name: 'cn-north-4' } }
const messageOf = (reply: InjectedReply): unknown => [reply.statusCode, reply.json().error?.message]

describe.each(['off', 'verify'] as const)('auth %s', (auth) => {
  beforeEach(() => start(auth))

  test('a token that was issued here gets another, for its own or another scope', async () => {
    const first = await post(password, inProject)
    const id = String(first.headers['x-subject-token'])
    const same = await post({ methods: ['token'], token: { id } })
    expect([same.statusCode, same.headers['x-subject-token'] === id]).toEqual([201, false])
    expect(same.json().token).toMatchObject({
      methods: ['token'],
      user: first.json().token.user,
      project: { name: 'cn-north-4' },
    })
    const other = await post({ methods: ['token'], token: { id } }, { domain: { name: 'acme' } })
    expect(other.json().token).toMatchObject({ domain: { name: 'acme' } })
    const used = { 'x-auth-token': String(other.headers['x-subject-token']) }
    expect((await emulator.inject({ method: 'GET', url: '/v3/projects', headers: used })).statusCode).toBe(200)
  })

  test('a token of elsewhere and an expired one are refused', async () => {
    const unknown = await post({ methods: ['token'], token: { id: 'MIIunknown' } })
    expect([unknown.statusCode, unknown.json().error_code]).toEqual([401, 'IAM.0067'])
    const first = await post(password, { project: { id: 'p1' } })
    await emulator.project('p1').clock.advance('25h')
    const late = await post({ methods: ['token'], token: { id: String(first.headers['x-subject-token']) } })
    expect([late.statusCode, late.json().error_code]).toEqual([401, 'IAM.0066'])
  })

  test('a declared key gets a token of its user', async () => {
    const reply = await post(key('AK1', 'SK1'), inProject)
    expect(reply.statusCode).toBe(201)
    expect(reply.json().token).toMatchObject({
      methods: ['hw_ak_sk'],
      user: { name: 'ann', domain: { name: 'acme' } },
    })
  })

  test('another method is refused by its name', async () => {
    expect(messageOf(await post({ methods: ['totp'], totp: {} }))).toEqual([
      400,
      'auth.identity.methods must be one of password, token, hw_ak_sk, assume_role, not "totp"',
    ])
    expect(messageOf(await post({ methods: ['pasword'] }))).toEqual([
      400,
      expect.stringContaining('not "pasword" (did you mean "password"?)'),
    ])
    expect(messageOf(await post({ ...password, methods: ['password', 'totp'] }))).toEqual([
      400,
      expect.stringContaining('not "totp"'),
    ])
    expect(messageOf(await post({ ...password, methods: ['password', 'token'] }))).toEqual([
      400,
      'auth.identity.methods must have one method, not password, token',
    ])
  })

  test.each([
    [{}],
    [{ methods: [] }],
    [{ methods: 'password' }],
    [{ methods: [7] }],
    [{ methods: ['token'] }],
    [{ methods: ['token'], token: { id: '' } }],
    [{ methods: ['hw_ak_sk'], hw_ak_sk: { access: { key: 'AK1' } } }],
    [{ methods: ['assume_role'], assume_role: { agency_name: 'robot' } }],
    [{ methods: ['password'], password: { user: null } }],
    [{ methods: ['password'], password: { user: { name: 'ann', password: 'pw', domain: null } } }],
  ])('%j is malformed', async (identity) => {
    expect(messageOf(await post(identity))).toEqual([400, 'The request body is invalid'])
  })
})

test('auth verify: a wrong secret is refused, and so is an agency, since none is declared', async () => {
  await start('verify')
  for (const [access, secret] of [
    ['AK1', 'no'],
    ['AK2', 'SK1'],
  ] as const) {
    expect((await post(key(access, secret))).statusCode).toBe(401)
  }
  expect(messageOf(await post(agency))).toEqual([
    400,
    'auth.identity.methods assume_role needs auth off: fixtures declare no agencies',
  ])
})

test('auth off: any key and any agency get a token', async () => {
  await start('off')
  expect((await post(key('any', 'any'))).json().token.user.name).toBe('any')
  const reply = await post(agency, inProject)
  expect(reply.statusCode).toBe(201)
  expect(reply.json().token).toMatchObject({
    methods: ['assume_role'],
    user: { name: 'acme/robot', domain: { name: 'acme' } },
  })
})
