import { SIGNATURE_SKEW_MS } from '../../auth/authenticate.ts'
import { sign } from '../../auth/signature.ts'
import { realNowMs } from '../../core/clock.ts'
import { ask } from '../client.ts'
import type { Target } from '../target.ts'
import { type Check, fail, ok, warn } from './check.ts'

/** How many projects are looked at. */
const MOST_WORLDS = 20

type Env = Readonly<Record<string, string | undefined>>
interface ClockView {
  readonly mode: string
  readonly now: string
  readonly nowMs: number
}

/** What a lakemock that answers has to say of itself: who may call, its time, and each project. */
export async function serviceChecks(target: Target, env: Env): Promise<Check[]> {
  const { verifies, check } = await authCheck(target, env)
  const { worlds } = await get<{ worlds: { project_id: string; clock: ClockView }[] }>(target, '/_lakemock/worlds')
  const looked = worlds.slice(0, MOST_WORLDS)
  const checks: Check[] = [check, await timeCheck(target, verifies)]
  for (const { project_id: id, clock } of looked) {
    checks.push(clockCheck(id, clock), ...(await worldChecks(target, id)))
  }
  if (looked.length < worlds.length)
    checks.push(ok('projects', `${worlds.length}, of which ${looked.length} were looked at`))
  return checks
}

async function get<T>({ url, insecure }: Target, path: string): Promise<T> {
  const { status, text } = await ask(url + path, { insecure })
  if (status !== 200) throw new Error(`${url}${path} answers ${status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as T
}

/** Asks IAM twice, without and with the environment's key: no project is touched by that. */
async function authCheck({ url, insecure }: Target, env: Env): Promise<{ verifies: boolean; check: Check }> {
  const route = `${url}/v3/projects`
  const { status } = await ask(route, { insecure })
  if (status !== 401) return { verifies: false, check: ok('auth', 'off: any token or signature will do') }
  const { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret, HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken } = env
  if (!access || !secret) {
    const found = 'verify, and HUAWEICLOUD_SDK_AK and _SK are not set: who has no token is refused'
    return { verifies: true, check: warn('auth', found, 'eval "$(lakemock env)"') }
  }
  const { host, pathname } = new URL(route)
  const request = { method: 'GET', target: pathname, headers: { host }, body: undefined }
  const key = { access, secret, securityToken: securityToken || undefined }
  const headers = { host, ...sign(request, key, realNowMs()) }
  const signed = await ask(route, { insecure, headers })
  if (signed.status === 200) return { verifies: true, check: ok('auth', `verify, and the key ${access} is right`) }
  const check = fail('auth', `verify, and the key ${access} is refused: ${messageOf(signed.text)}`, remedy(signed.text))
  return { verifies: true, check }
}

function messageOf(text: string): string {
  const { error_msg: message = text } = JSON.parse(text) as { error_msg?: string }
  return message.replace(/, canonicalRequest:.*$/s, '')
}

function remedy(text: string): string {
  if (text.includes('not exist'))
    return 'declare it in auth.keys of a fixtures file, or take a declared one: eval "$(lakemock env)"'
  if (text.includes('expired')) return 'set this machine’s clock right'
  return 'HUAWEICLOUD_SDK_SK must be the secret that the fixtures declare for it: eval "$(lakemock env)"'
}

/** This machine's clock against that of the machine where it runs. */
async function timeCheck({ url, insecure }: Target, verifies: boolean): Promise<Check> {
  const { headers } = await ask(`${url}/_lakemock/health`, { insecure })
  const skewMs = Date.parse(String(headers.date)) - realNowMs()
  if (Number.isNaN(skewMs)) return ok('time', 'its replies have no Date')
  if (Math.abs(skewMs) <= SIGNATURE_SKEW_MS) return ok('time', 'its machine’s clock and this one’s agree')
  const found = `its machine’s clock is ${span(skewMs)} this one’s${verifies ? ': signatures are refused' : ''}`
  return (verifies ? fail : warn)('time', found, 'set both clocks right')
}

/** A project's clock: times and tokens go by it; a signature may go by the machine's as well. */
function clockCheck(id: string, { mode, now, nowMs }: ClockView): Check {
  const name = `clock of ${id}`
  if (mode === 'manual') {
    return warn(
      name,
      `manual, stands at ${now}: no session starts and no statement ends by itself`,
      `POST /_lakemock/worlds/${id}/clock/advance moves it; mode wall or auto makes it run`,
    )
  }
  const skewMs = nowMs - realNowMs()
  const apart =
    Math.abs(skewMs) > SIGNATURE_SKEW_MS ? `, ${span(skewMs)} this machine’s: times in replies go by it` : ''
  return ok(name, `${mode}, at ${now}${apart}${mode === 'auto' ? '; each look moves a resource on' : ''}`)
}

const span = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} minutes ${ms < 0 ? 'behind' : 'ahead of'}`

/** What acts on a project's requests, and what nobody answered. */
async function worldChecks(target: Target, id: string): Promise<Check[]> {
  const root = `/_lakemock/worlds/${id}`
  const { faults } = await get<{ faults: { name: string; applied: number }[] }>(target, `${root}/faults`)
  const { unmatched } = await get<{ unmatched: { text: string }[] }>(target, `${root}/unmatched`)
  const checks: Check[] = []
  if (faults.length > 0) {
    const list = faults.map(({ name, applied }) => `${name} (acted ${applied} times)`).join(', ')
    checks.push(
      warn(
        `faults of ${id}`,
        `requests may fail by rule: ${list}`,
        `GET ${root}/faults tells them; DELETE drops added ones`,
      ),
    )
  }
  if (unmatched.length > 0) {
    checks.push(
      warn(
        `stubs of ${id}`,
        `${unmatched.length} statements matched no stub, the last ${JSON.stringify(unmatched.at(-1)?.text.slice(0, 80))}`,
        `GET ${root}/unmatched tells which stubs came closest, and why not`,
      ),
    )
  }
  return checks
}
