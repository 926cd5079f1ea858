/** The dialect livy: paths, methods, content types, numbers and versions, beyond the recorded requests. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { livyOperations } from '../../src/apis/dli/livy/livy-operations.ts'
import { createEmulator, type Emulator, type InjectedReply, type InjectedRequest } from '../../src/index.ts'
import { projectOperations } from '../../src/operation-names.ts'

const BASE = '/v2.0/p1'
const EMPTY = 'No content to map due to end-of-input'
let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', dialect: 'livy' })
  await send('POST', '/sessions', { kind: 'spark' })
  await emulator.project('p1').clock.advance('1s')
  await send('POST', '/sessions/0/statements', { code: '1' })
  await emulator.project('p1').clock.advance('1s')
})
afterAll(() => emulator.close())

function send(
  method: InjectedRequest['method'],
  path: string,
  body?: object | string,
  headers: Record<string, string> = {},
): Promise<InjectedReply> {
  const payload = typeof body === 'object' ? JSON.stringify(body) : body
  return emulator.inject({ method, url: BASE + path, headers, ...(payload === undefined ? {} : { payload }) })
}
const brief = ({ statusCode, payload }: InjectedReply): string => `${statusCode} ${payload}`

describe('a method that a path does not have is 405, with the methods that it has', () => {
  test.each([
    ['/sessions', 'PUT', 'POST, GET, HEAD'],
    ['/sessions/', 'DELETE', 'POST, GET, HEAD'],
    ['/sessions/0', 'POST', 'DELETE, GET, HEAD'],
    ['/sessions/99', 'PATCH', 'DELETE, GET, HEAD'],
    ['/sessions/0/state', 'DELETE', 'GET, HEAD'],
    ['/sessions/0/log', 'POST', 'GET, HEAD'],
    ['/sessions/0/statements', 'DELETE', 'POST, GET, HEAD'],
    ['/sessions/0/statements/0', 'POST', 'GET, HEAD'],
    ['/sessions/0/statements/0/cancel', 'HEAD', 'POST'],
    ['/sessions/0/completion', 'GET', 'POST'],
    ['/sessions/0/connect', 'PUT', 'POST'],
    ['/sessions/0/stop', 'GET', 'POST'],
    ['/sessions/0/upload-jar', 'GET', 'POST'],
    ['/sessions/0/jobs/1', 'POST', 'GET, HEAD'],
    ['/batches', 'DELETE', 'POST, GET, HEAD'],
    ['/batches/1/log', 'PUT', 'GET, HEAD'],
    ['/version', 'POST', 'GET, HEAD'],
    ['/sessions?from=1', 'OPTIONS', 'POST, GET, HEAD'],
  ] as const)('%s %s', async (path, method, allow) => {
    const reply = await send(method as InjectedRequest['method'], path)
    expect([reply.statusCode, reply.headers.allow, reply.payload]).toEqual([405, allow, ''])
  })
})

describe('a path that does not exist is 404 without a body', () => {
  test.each([
    ['/nosuch', 'text/html;charset=utf-8'],
    ['/session', 'text/html;charset=utf-8'],
    ['/ping', 'text/html;charset=utf-8'],
    ['//sessions', 'text/html;charset=utf-8'],
    ['//sessions/0', 'text/html;charset=utf-8'],
    ['/sessions/0/', 'application/json; charset=utf-8'],
    ['/sessions/0//state', 'application/json; charset=utf-8'],
    ['/sessions//0', 'application/json; charset=utf-8'],
    ['/sessions/0/state/', 'application/json; charset=utf-8'],
    ['/sessions/0/log/', 'application/json; charset=utf-8'],
    ['/sessions/0/statements/0/', 'application/json; charset=utf-8'],
    ['/sessions/0/nosuch', 'application/json; charset=utf-8'],
    ['/sessions/0/statements/0/nosuch', 'application/json; charset=utf-8'],
    ['/batches/0/', 'application/json; charset=utf-8'],
  ])('GET %s', async (path, type) => {
    const reply = await send('GET', path)
    expect([reply.statusCode, reply.headers['content-type'], reply.payload]).toEqual([404, type, ''])
  })

  test('a POST to one changes nothing', async () => {
    for (const path of ['/sessions/0/statements/', '//sessions', '/sessions/0/statements/0/cancel/'])
      expect(brief(await send('POST', path, { code: '1', kind: 'spark' }))).toBe('404 ')
    expect((await send('GET', '/sessions/0/statements')).json().total_statements).toBe(1)
    expect((await send('GET', '/sessions/')).json().total).toBe(1)
  })

  test('the empty segment is allowed before the base URL, as some clients send it', async () => {
    const reply = await emulator.inject({ method: 'GET', url: `/${BASE}/sessions` })
    expect(reply.statusCode).toBe(200)
  })
})

describe('a number', () => {
  const wrong = (text: string): string => `400 ${JSON.stringify({ msg: `For input string: "${text}"` })}`
  const values = ['abc', '1.5', '1e3', '0x1', '2147483648', '-2147483649', '99999999999', '']
  const lists = ['/sessions', '/sessions/0/log', '/sessions/0/statements', '/batches']
  test.each(
    lists.flatMap((path) =>
      ['from', 'size'].flatMap((name) => values.map((value) => [`${path}?${name}=${value}`, value])),
    ),
  )('GET %s', async (path, value) => {
    expect(brief(await send('GET', path))).toBe(wrong(value as string))
  })
  test.each(values.filter((value) => value !== ''))('in the path of a statement: %s', async (value) => {
    expect(brief(await send('GET', `/sessions/0/statements/${value}`))).toBe(wrong(value))
    expect(brief(await send('POST', `/sessions/0/statements/${value}/cancel`))).toBe(wrong(value))
    expect(brief(await send('GET', `/sessions/99/statements/${value}`))).toBe(`404 {"msg":"Session '99' not found."}`)
    expect(brief(await send('GET', `/sessions/0/jobs/${value}`))).toBe(wrong(value))
  })
  test('of a session has 32 bits, and anything else is a name', async () => {
    expect(brief(await send('GET', '/sessions/99999999999/state'))).toBe(wrong('99999999999'))
    expect(brief(await send('GET', '/sessions/00/state'))).toBe('200 {"id":0,"state":"idle"}')
    for (const name of ['1.5', '-7', '%2B0', 'a%20b'])
      expect(brief(await send('GET', `/sessions/${name}/state`))).toBe(
        `404 ${JSON.stringify({ msg: `Session '${decodeURIComponent(name)}' not found.` })}`,
      )
  })
  test.each([
    ['/sessions?from=-1', -1, 1],
    ['/sessions?from=-1&size=1', -1, 0],
    ['/sessions?size=-5', 0, 0],
    ['/sessions?from=%2B0&size=1', 0, 1],
    ['/sessions?from=1&size=2147483647', 1, 0],
    ['/sessions?from=0&size=2147483647', 0, 1],
    ['/sessions?from=0&from=abc', 0, 1],
  ])('in range: %s', async (path, from, length) => {
    const { statusCode, json } = await send('GET', path)
    expect([statusCode, json().from, json().sessions.length]).toEqual([200, from, length])
  })
  test.each([
    ['abc', 404],
    ['7', 404],
    ['-1', 404],
  ])('a batch %s does not exist', async (id, status) => {
    for (const path of ['', '/state', '/log'])
      expect(brief(await send('GET', `/batches/${id}${path}`))).toBe(`${status} {"msg":"Session '${id}' not found."}`)
    expect((await send('DELETE', `/batches/${id}`)).statusCode).toBe(404)
  })
})

describe('a body is read as JSON', () => {
  test.each([
    'application/json',
    'text/plain',
    'text/plain; charset=utf-8',
    '',
    'application/xml',
    'multipart/form-data',
    'json',
    'a b c',
  ])('of the type %j', async (type) => {
    const made = await send('POST', '/sessions/0/completion', '{"code":"sc.para","kind":"spark","cursor":7}', {
      'content-type': type,
    })
    expect(brief(made)).toBe('200 {"candidates":["parallelize"]}')
  })
  test('without a type', async () => {
    expect((await send('POST', '/sessions/0/completion', '{"code":"x","kind":"sql"}')).payload).toBe(
      '{"candidates":[]}',
    )
  })
  test.each(['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=utf-8'])(
    'but a form is nothing: %s',
    async (type) => {
      const reply = await send('POST', '/sessions', '{"kind":"spark"}', { 'content-type': type })
      expect(reply.statusCode).toBe(400)
      expect(JSON.parse(reply.payload)).toBe(
        `${EMPTY}\n at [Source: (org.eclipse.jetty.server.HttpInputOverHTTP); line: 1, column: 0]`,
      )
    },
  )
  test.each(['/sessions', '/sessions/0/statements', '/sessions/0/completion', '/sessions/99/statements'])(
    'and none is refused: POST %s',
    async (path) => {
      expect(JSON.parse((await send('POST', path)).payload)).toContain(EMPTY)
      expect((await send('POST', path, '{"x"')).statusCode).toBe(400)
    },
  )
  test('null is an error of the server', async () => {
    const [session, statement] = [
      await send('POST', '/sessions', 'null'),
      await send('POST', '/sessions/0/statements', ' null '),
    ]
    expect([session.statusCode, statement.statusCode]).toEqual([500, 500])
    expect(JSON.parse(statement.payload)).toBe(
      'java.lang.NullPointerException: Cannot invoke "org.apache.livy.ExecuteRequest.code()" because "content" is null',
    )
  })
})

describe('a version of the API', () => {
  test.each([
    ['application/vnd.livy.v2+json', '2'],
    ['application/vnd.livy.v0.2+json', '0.2'],
    ['application/vnd.livy.v', ''],
    ['application/vnd.livy.v1', '1'],
  ])('that does not exist is 406: %s', async (accept, version) => {
    for (const path of ['/sessions', '/sessions/0', '/sessions/99', '/batches'])
      expect(brief(await send('GET', path, undefined, { accept }))).toBe(
        `406 ${JSON.stringify({ msg: `No value found for '${version}'` })}`,
      )
  })
  test.each(['application/vnd.livy.v0.1+json', 'application/json', 'text/html, application/vnd.livy.v9+json', '*/*'])(
    'that exists, or any other type, is accepted: %s',
    async (accept) => {
      expect((await send('GET', '/sessions', undefined, { accept })).statusCode).toBe(200)
    },
  )
})

describe('pages', () => {
  test.each(['', '/'])('the base URL leads to the one of the server: %j', async (path) => {
    const reply = await send('GET', path)
    expect([reply.statusCode, new URL(String(reply.headers.location)).pathname]).toEqual([302, `${BASE}/ui`])
    expect((await send('GET', '/ui')).headers['content-type']).toBe('text/html;charset=utf-8')
  })
  test('what is not emulated says so', async () => {
    for (const path of ['/sessions/0/upload-jar', '/sessions/0/submit-job'])
      expect((await send('POST', path, {})).statusCode).toBe(501)
  })
})

describe('the dialect', () => {
  test('of a project decides, at every request', async () => {
    const { settings } = emulator.project('p1')
    await settings.change({ dialect: 'dli' })
    const [list, unknown, methods, batches] = [
      await send('GET', '/sessions'),
      await send('GET', '/sessions/nosuch/'),
      await send('PUT', '/sessions'),
      await send('GET', '/batches/nosuch'),
    ]
    await settings.change({ dialect: 'livy' })
    expect([list.statusCode, unknown.json().error_code]).toEqual([200, 'DLI.0023'])
    expect([methods.json().error_code, batches.json().error_code]).toEqual(['APIGW.0101', 'DLI.0002'])
    expect((await send('GET', '/batches/nosuch')).statusCode).toBe(404)
  })

  test('has no operation that rules and filters cannot name', () => {
    const known: readonly string[] = projectOperations
    expect(livyOperations.filter(({ id }) => !known.includes(id))).toEqual([])
  })

  test('is in the journal, with the states and texts of refusals', async () => {
    await send('GET', '/sessions/nosuch')
    const { entries } = await emulator.project('p1').journal.list({ path: '/v2.0/p1/sessions/nosuch' })
    expect(entries).toMatchObject([
      { operation: 'ShowSession', reply: { status: 404, body: `{"msg":"Session 'nosuch' not found."}` } },
    ])
  })
})
