/** Checks of what is at the URL: whether it is a lakemock, its version, clock and keys, and each of its projects. */
import { SIGNATURE_SKEW_MS } from '../../auth/authenticate.ts'
import { sign } from '../../auth/signature.ts'
import { realNowMs } from '../../core/clock.ts'
import { version } from '../../version.ts'
import { codeOf, type Reply, reasonOf, send } from '../client.ts'
import type { Call } from '../command.ts'
import { registered } from '../run-files.ts'
import type { Target } from '../target.ts'
import { type Check, ENV, fail, ok, warn } from './check.ts'

/** IAM verifies signatures if the instance verifies any, and a call of it creates no project. */
const IAM = '/v3/projects'
const MAX_PROJECTS = 20
const OTHER_PORT = 'start one on another port (lakemock start --port 0 picks a free one), or end that program'

type Env = Call['env']
type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>

export async function* checkPlace({ url, insecure, token }: Target, env: Env): AsyncGenerator<Check> {
  const get: Get = (path, headers = {}) =>
    // the emulated APIs have credentials of their own
    send(url + path, { insecure, headers, ...(path.startsWith('/_lakemock') ? { token } : {}) })
  const health = await get('/_lakemock/health').catch((error: Error) => error)
  const { status, version: running } = 'text' in health ? objectIn(health.text) : {}
  if (status !== 'ok') {
    yield await whyUnreachable(url, health, env)
    return
  }
  yield ok('reachable', `${url} is a lakemock`)
  try {
    yield* checkInstance(url, get, String(running), env)
  } catch (error) {
    yield fail('service', `it stopped replying: ${reasonOf(error)}`, 'see its log')
  }
}

async function whyUnreachable(url: string, health: Reply | Error, env: Env): Promise<Check> {
  const taken = `the port is taken: the server at ${url}`
  if ('status' in health) {
    const server = health.headers.server === undefined ? '' : `, server ${health.headers.server}`
    return fail('reachable', `${taken} is not a lakemock (HTTP status ${health.status}${server})`, OTHER_PORT)
  }
  const [scheme, other] = url.startsWith('https:') ? ['https', 'http'] : ['http', 'https']
  const otherUrl = url.replace(scheme, other)
  const replies = (): Promise<boolean> => send(otherUrl, { insecure: true }).then(Boolean, () => false)
  if (codeOf(health) !== 'ECONNREFUSED' && (await replies()))
    return fail('reachable', `${url}: it speaks ${other}, not ${scheme}`, `use ${otherUrl}`)
  if (codeOf(health).startsWith('HPE_')) return fail('reachable', `${taken} does not speak HTTP`, OTHER_PORT)
  const urls = registered(env).map((run) => run.url)
  const start = 'lakemock start starts one; --url selects one on another machine'
  const select = `running on this machine: ${urls.join(', ')}; select one with --url`
  return fail('reachable', `${url}: ${reasonOf(health)}`, urls.length > 0 ? select : start)
}

async function* checkInstance(url: string, get: Get, running: string, env: Env): AsyncGenerator<Check> {
  yield running === version
    ? ok('version', version)
    : warn('version', `it is ${running}, this is ${version}`, 'install the same version on both sides')
  const isReady = (await get('/_lakemock/ready')).status === 200
  yield isReady
    ? ok('ready', 'its fixtures are loaded')
    : fail('ready', 'it is loading its fixtures, or stopping', 'lakemock wait waits for it; see its log')
  const { status, headers } = await get(IAM)
  const verifies = status === 401
  yield verifies ? await checkKey(url, get, env) : ok('auth', 'off: any token or signature is accepted')
  yield checkTime(Date.parse(String(headers.date)) - realNowMs(), verifies)
  const { worlds } = await read<{ worlds: readonly World[] }>(get, '/_lakemock/worlds')
  if (worlds.length > MAX_PROJECTS)
    yield ok('projects', `${worlds.length}, of which the first ${MAX_PROJECTS} were checked`)
  for (const world of worlds.slice(0, MAX_PROJECTS)) yield* checkProject(world, get)
}

async function checkKey(url: string, get: Get, env: Env): Promise<Check> {
  const { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret, HUAWEICLOUD_SDK_SECURITY_TOKEN: token } = env
  if (!access || !secret)
    return warn('auth', 'verify, but HUAWEICLOUD_SDK_AK and _SK are not set: calls without a token are refused', ENV)
  const { host, pathname } = new URL(url + IAM)
  const request = { method: 'GET', target: pathname, headers: { host }, body: undefined }
  const signed = sign(request, { access, secret, securityToken: token || undefined }, realNowMs())
  const { status, text } = await get(IAM, { host, ...signed })
  if (status === 200) return ok('auth', `verify, and the key ${access} is accepted`)
  const message = String(objectIn(text).error_msg ?? text).replace(/, canonicalRequest:.*$/s, '')
  return fail('auth', `verify, and the key ${access} is refused: ${message}`, adviceOn(message))
}

/** By IAM's message. */
function adviceOn(message: string): string {
  if (message.includes('expired')) return 'correct the clock of this machine'
  return message.includes('not exist')
    ? `declare it in auth.keys of a fixtures file, or use a declared one: ${ENV}`
    : `HUAWEICLOUD_SDK_SK must be the secret that the fixtures declare for this key: ${ENV}`
}

function checkTime(skewMs: number, verifies: boolean): Check {
  if (Number.isNaN(skewMs)) return ok('time', 'its replies have no Date header')
  if (Math.abs(skewMs) <= SIGNATURE_SKEW_MS) return ok('time', 'the clocks of both machines agree')
  const found = `the clock of its machine is ${span(skewMs)} this one`
  const next = 'correct both clocks'
  return verifies ? fail('time', `${found}: signatures are refused`, next) : warn('time', found, next)
}

interface World {
  readonly project_id: string
  readonly clock: { readonly mode: string; readonly now: string; readonly nowMs: number }
}

async function* checkProject({ project_id: id, clock }: World, get: Get): AsyncGenerator<Check> {
  const root = `/_lakemock/worlds/${id}`
  yield checkClock(`clock of ${id}`, clock, root)
  const { faults } = await read<{ faults: { name: string; applied: number }[] }>(get, `${root}/faults`)
  if (faults.length > 0) {
    const list = faults.map(({ name, applied }) => `${name} (applied ${applied} times)`).join(', ')
    const next = `GET ${root}/faults shows the rules; DELETE removes added ones`
    yield warn(`faults of ${id}`, `fault rules are active: ${list}`, next)
  }
  const { unmatched } = await read<{ unmatched: { text: string }[] }>(get, `${root}/unmatched`)
  if (unmatched.length > 0) {
    const last = JSON.stringify(unmatched.at(-1)?.text.slice(0, 80))
    const next = `GET ${root}/unmatched shows the closest stubs, and why they did not match`
    yield warn(`stubs of ${id}`, `${unmatched.length} statements matched no stub, the last ${last}`, next)
  }
}

function checkClock(name: string, { mode, now, nowMs }: World['clock'], root: string): Check {
  if (mode === 'manual') {
    const found = `manual, at ${now}: no session starts and no statement ends until a test moves the clock`
    return warn(name, found, `POST ${root}/clock/advance moves it; the modes wall and auto move it automatically`)
  }
  const skewMs = nowMs - realNowMs()
  const isFar = Math.abs(skewMs) > SIGNATURE_SKEW_MS
  const skew = isFar ? `, ${span(skewMs)} this machine: times in replies follow it` : ''
  return ok(name, `${mode}, at ${now}${skew}${mode === 'auto' ? '; each read advances a resource' : ''}`)
}

async function read<T>(get: Get, path: string): Promise<T> {
  const { status, text } = await get(path)
  if (status !== 200) throw new Error(`${path} returned ${status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as T
}

/** The JSON object in a text; empty for any other text. */
function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

const span = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} minutes ${ms < 0 ? 'behind' : 'ahead of'}`
