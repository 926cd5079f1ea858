import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'
import { rawRequest } from '../faults/raw-client.ts'

/**
 * A golden file tells one story: requests and the exact replies to them, in order, under a manual clock.
 *
 *   # a comment
 *   @ {"fixtures": {…}}            what createEmulator is given, beside the manual clock and its start
 *   > POST /v2.0/p1/sessions       a request: its line,
 *   > x-auth-token: …              its headers (the content type is JSON if there is a body and no other type is given),
 *   > {"kind": "spark"}            and its body
 *   < 200                          the reply: its status,
 *   < location: …                  the headers that matter,
 *   < {…}                          and its body to the letter
 *
 * `$name` in a request stands for what an earlier line `= name path` took from the last reply's body, or
 * `= name header:x-subject-token` from its headers.
 *
 * In the place of a reply can stand `< connection reset`, or `< nothing`: none comes, and the client goes. Such a request
 * is sent over a real socket.
 */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly body: string
}

const SHOWN_HEADERS = ['location', 'content-disposition']
const START = '2026-01-01T00:00:00.000Z'
const RESET = '< connection reset'
const NOTHING = '< nothing'
/** How long a client waits after its request has arrived, in real milliseconds, before it holds that nothing comes. */
const PATIENCE_MS = 200

/** Plays a story. Returns it as it really went, line by line, with its exchanges. */
export async function play(
  story: string,
  given: EmulatorOptions = {},
): Promise<{ actual: string; exchanges: Exchange[] }> {
  const lines = story.split('\n')
  const options = lines
    .filter((line) => line.startsWith('@ '))
    .map((line) => JSON.parse(line.slice(2)) as EmulatorOptions)
  const emulator = await createEmulator({
    fixtures: {},
    clock: 'manual',
    now: START,
    // most stories are about states and forms, not about what a text means
    unmatched: 'echo',
    ...given,
    ...Object.assign({}, ...options),
    listen: lines.some(needsSocket),
  })
  try {
    return await render(emulator, lines)
  } finally {
    await emulator.close()
  }
}

const needsSocket = (line: string | undefined): boolean => line === RESET || line === NOTHING

async function render(emulator: Emulator, lines: readonly string[]) {
  const actual: string[] = []
  const exchanges: Exchange[] = []
  const names = new Map<string, string>()
  let request: string[] = []
  let last: { headers: Record<string, unknown>; payload: string } | undefined

  for (const [index, line] of lines.entries()) {
    if (line.startsWith('< ') || line === '<') continue
    if (line.startsWith('= ')) {
      const [name = '', path = ''] = line.slice(2).split(/\s+/)
      names.set(name, pick(last, path))
    }
    actual.push(line)
    if (!line.startsWith('> ')) continue
    request.push(line.slice(2))
    if (lines[index + 1]?.startsWith('> ')) continue
    const injected = readRequest(request.map((part) => substitute(part, names)))
    request = []
    if (needsSocket(lines[index + 1])) {
      actual.push(await overSocket(emulator, injected, lines[index + 1] === NOTHING))
      continue
    }
    const reply = await emulator.inject(injected)
    last = reply
    exchanges.push({ method: injected.method, url: injected.url, status: reply.statusCode, body: reply.payload })
    actual.push(...replyLines(reply.statusCode, reply.headers, reply.payload))
  }
  return { actual: actual.join('\n'), exchanges }
}

/** What a client sees on its socket: one that `goes` waits a moment, another until the end. */
async function overSocket(emulator: Emulator, request: InjectedRequest, goes: boolean): Promise<string> {
  const { method, url: path, headers = {}, payload } = request
  const { url } = emulator
  if (goes) {
    const project = path.split('/')[2] ?? ''
    const before = await journaled(emulator, project)
    const leaving = new AbortController()
    const sent = {
      method,
      headers,
      signal: leaving.signal,
      ...(payload === undefined ? {} : { body: String(payload) }),
    }
    const seen = fetch(url + path, sent).then(
      ({ status }) => `< ${status}`,
      (error: Error) => (error.name === 'AbortError' ? NOTHING : `< ${error.message}`),
    )
    // the patience of a client that leaves before its request has arrived would prove nothing
    while ((await journaled(emulator, project)) === before) await new Promise(setImmediate)
    setTimeout(() => leaving.abort(), PATIENCE_MS)
    return seen
  }
  const body = payload === undefined ? {} : { body: JSON.parse(String(payload)) as object }
  const { error, status } = await rawRequest(url, { method, path, headers: without(headers, 'content-type'), ...body })
  return error === 'ECONNRESET' ? RESET : `< ${status ?? error ?? 'closed'}`
}

/** The number of the newest request of a project. */
async function journaled(emulator: Emulator, project: string): Promise<number> {
  return (await emulator.inject({ method: 'GET', url: `/_lakemock/worlds/${project}/journal` })).json().lastId
}

const without = (headers: Readonly<Record<string, string>>, gone: string) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== gone))

function readRequest(lines: readonly string[]): InjectedRequest {
  const [first = '', ...rest] = lines
  const [method, url = ''] = first.split(' ')
  const headers: Record<string, string> = {}
  while (/^[\w-]+: /.test(rest[0] ?? '')) {
    const [name = '', value = ''] = (rest.shift() as string).split(/: (.*)/s)
    headers[name.toLowerCase()] = value
  }
  const payload = rest.join('\n')
  if (payload !== '') headers['content-type'] ??= 'application/json'
  return { method: method as InjectedRequest['method'], url, headers, ...(payload === '' ? {} : { payload }) }
}

function replyLines(status: number, headers: Record<string, unknown>, payload: string): string[] {
  if (!/^[0-9a-f]{32}$/.test(String(headers['x-request-id']))) return [`< no X-Request-Id: ${headers['x-request-id']}`]
  const type = String(headers['content-type'])
  // CSV ends its lines by CRLF; a LF alone is within a cell there
  const end = type.startsWith('text/plain') ? '\n' : '\r\n'
  const text = payload.endsWith(end) ? payload.slice(0, -end.length) : payload
  return [
    `< ${status}`,
    // an empty body has no type
    ...(type === 'application/json; charset=utf-8' || payload === '' ? [] : [`< content-type: ${type}`]),
    ...SHOWN_HEADERS.filter((name) => headers[name] !== undefined).map((name) => `< ${name}: ${headers[name]}`),
    ...text.split(end).map((line) => `< ${line}`),
  ]
}

function substitute(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$([a-z]\w*)/gi, (whole, name: string) => names.get(name) ?? whole)
}

function pick(reply: { headers: Record<string, unknown>; payload: string } | undefined, path: string): string {
  if (path.startsWith('header:')) return String(reply?.headers[path.slice('header:'.length)])
  let value: unknown = JSON.parse(reply?.payload ?? 'null')
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
  return String(value)
}
