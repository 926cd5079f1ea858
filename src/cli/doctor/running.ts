/** Checks of a lakemock that replies: authentication, time, and each project. */
import { SIGNATURE_SKEW_MS } from '../../auth/authenticate.ts'
import { sign } from '../../auth/signature.ts'
import { realNowMs } from '../../core/clock.ts'
import { send } from '../client.ts'
import type { Target } from '../target.ts'
import { type Check, type Env, fail, ok, warn } from './check.ts'

const MAX_PROJECTS = 20
const ENV = 'eval "$(lakemock env)"'

interface ProjectView {
  readonly project_id: string
  readonly clock: { readonly mode: string; readonly now: string; readonly nowMs: number }
}

export async function runningChecks(target: Target, env: Env): Promise<Check[]> {
  const { verifies, check } = await checkAuth(target, env)
  const { worlds } = await get<{ worlds: ProjectView[] }>(target, '/_lakemock/worlds')
  const checks = [check, await checkTime(target, verifies)]
  for (const world of worlds.slice(0, MAX_PROJECTS)) checks.push(...(await checkProject(target, world)))
  if (worlds.length > MAX_PROJECTS)
    checks.push(ok('projects', `${worlds.length}, of which the first ${MAX_PROJECTS} were checked`))
  return checks
}

async function get<T>({ url, insecure }: Target, path: string): Promise<T> {
  const { status, text } = await send(url + path, { insecure })
  if (status !== 200) throw new Error(`${url}${path} returned ${status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as T
}

/** Calls IAM without and with the environment's key: that creates no project. */
async function checkAuth({ url, insecure }: Target, env: Env): Promise<{ verifies: boolean; check: Check }> {
  const route = `${url}/v3/projects`
  const { status } = await send(route, { insecure })
  if (status !== 401) return { verifies: false, check: ok('auth', 'off: any token or signature is accepted') }
  const { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret, HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken } = env
  if (!access || !secret) {
    const found = 'verify, but HUAWEICLOUD_SDK_AK and _SK are not set: calls without a token are refused'
    return { verifies: true, check: warn('auth', found, ENV) }
  }
  const { host, pathname } = new URL(route)
  const request = { method: 'GET', target: pathname, headers: { host }, body: undefined }
  const key = { access, secret, securityToken: securityToken || undefined }
  const reply = await send(route, { insecure, headers: { host, ...sign(request, key, realNowMs()) } })
  if (reply.status === 200) return { verifies: true, check: ok('auth', `verify, and the key ${access} is accepted`) }
  const { error_msg: message = reply.text } = JSON.parse(reply.text) as { error_msg?: string }
  const shown = message.replace(/, canonicalRequest:.*$/s, '')
  const [, advice] = refusals.find(([text]) => message.includes(text)) ?? refusals[0]
  return { verifies: true, check: fail('auth', `verify, and the key ${access} is refused: ${shown}`, advice) }
}

/** A part of IAM's message, and the advice; the first is for any other message. */
const refusals: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['signature fail', `HUAWEICLOUD_SDK_SK must be the secret that the fixtures declare for this key: ${ENV}`],
  ['not exist', `declare it in auth.keys of a fixtures file, or use a declared one: ${ENV}`],
  ['expired', 'correct the clock of this machine'],
]

/** Compares the clocks of both machines. */
async function checkTime({ url, insecure }: Target, verifies: boolean): Promise<Check> {
  const { headers } = await send(`${url}/_lakemock/health`, { insecure })
  const skewMs = Date.parse(String(headers.date)) - realNowMs()
  if (Number.isNaN(skewMs)) return ok('time', 'its replies have no Date header')
  if (Math.abs(skewMs) <= SIGNATURE_SKEW_MS) return ok('time', 'the clocks of both machines agree')
  const found = `the clock of its machine is ${span(skewMs)} this one${verifies ? ': signatures are refused' : ''}`
  return (verifies ? fail : warn)('time', found, 'correct both clocks')
}

const span = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} minutes ${ms < 0 ? 'behind' : 'ahead of'}`

async function checkProject(target: Target, { project_id: id, clock }: ProjectView): Promise<Check[]> {
  const root = `/_lakemock/worlds/${id}`
  const { faults } = await get<{ faults: { name: string; applied: number }[] }>(target, `${root}/faults`)
  const { unmatched } = await get<{ unmatched: { text: string }[] }>(target, `${root}/unmatched`)
  const checks = [checkClock(id, root, clock)]
  if (faults.length > 0) {
    const list = faults.map(({ name, applied }) => `${name} (applied ${applied} times)`).join(', ')
    const advice = `GET ${root}/faults shows the rules; DELETE removes added ones`
    checks.push(warn(`faults of ${id}`, `fault rules are active: ${list}`, advice))
  }
  if (unmatched.length > 0) {
    const last = JSON.stringify(unmatched.at(-1)?.text.slice(0, 80))
    const advice = `GET ${root}/unmatched shows the closest stubs, and why they did not match`
    checks.push(warn(`stubs of ${id}`, `${unmatched.length} statements matched no stub, the last ${last}`, advice))
  }
  return checks
}

/** Times and tokens follow the project's clock. */
function checkClock(id: string, root: string, { mode, now, nowMs }: ProjectView['clock']): Check {
  const name = `clock of ${id}`
  if (mode === 'manual') {
    return warn(
      name,
      `manual, at ${now}: no session starts and no statement ends until a test moves the clock`,
      `POST ${root}/clock/advance moves it; the modes wall and auto move it automatically`,
    )
  }
  const skewMs = nowMs - realNowMs()
  const skew = Math.abs(skewMs) > SIGNATURE_SKEW_MS ? `, ${span(skewMs)} this machine: times in replies follow it` : ''
  return ok(name, `${mode}, at ${now}${skew}${mode === 'auto' ? '; each read advances a resource' : ''}`)
}
