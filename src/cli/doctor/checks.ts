import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIGNATURE_SKEW_MS } from '../../auth/authenticate.ts'
import { sign } from '../../auth/signature.ts'
import { realNowMs } from '../../core/clock.ts'
import { Problem } from '../../core/problem.ts'
import { RESOURCE_ID, RESOURCE_ID_RULE } from '../../core/resource-id.ts'
import { FixturesError } from '../../fixture-files/fixtures-error.ts'
import { packageFolder, version } from '../../version.ts'
import { codeOf, reasonOf, send } from '../client.ts'
import type { Call } from '../command.ts'
import { registered } from '../run-files.ts'
import { resolveAll } from '../settings.ts'
import { type Checks, fail, ok, warn } from './check.ts'
import { checkEndpoint, isDirect } from './endpoint.ts'
import { IAM, type Instance, MAX_PROJECTS, objectIn, type Place, type Project } from './facts.ts'

const ENV = 'eval "$(lakemock env)"'
const OTHER_PORT = 'start one on another port (lakemock start --port 0 picks a free one), or end that program'

/** Every check, in the order of the output, with its advice. */
export const checks: {
  readonly machine: Checks<Call>
  /** If there is a URL. */
  readonly url: Checks<Place>
  /** If a lakemock replies there. */
  readonly instance: Checks<Instance>
  readonly project: Checks<Project>
  /** If there is a URL: the variables that the programs under test read. */
  readonly variables: Checks<Place>
} = {
  machine: {
    node: () => checkNode(process.versions.node),
    async fixtures({ settings, env }) {
      try {
        const { resolved, fixtures } = await resolveAll(settings, env)
        const { auth, fixtures: files } = resolved.config
        if (auth !== 'verify' || fixtures.users.length + fixtures.keys.length > 0)
          return ok(`${files.join(', ')}: ${fixtures.stubs.length} stubs, ${fixtures.faults.length} faults`)
        const found = 'auth is verify, but no user or key is declared: every call will be refused'
        return warn(found, 'declare auth.users or auth.keys in a fixtures file, or also load `default`')
      } catch (error) {
        if (error instanceof FixturesError)
          return fail(error.message, 'fix these places; lakemock validate --watch FILE checks as you edit')
        if (!(error instanceof Problem)) throw error
        return { name: 'settings', ...fail(error.message, 'lakemock --help lists the settings') }
      }
    },
  },
  url: {
    async reachable({ url, env, health, running }) {
      if (running !== undefined) return ok(`${url} is a lakemock`)
      const taken = `the port is taken: the server at ${url}`
      if ('status' in health) {
        const server = health.headers.server === undefined ? '' : `, server ${health.headers.server}`
        return fail(`${taken} is not a lakemock (HTTP status ${health.status}${server})`, OTHER_PORT)
      }
      const [scheme, other] = url.startsWith('https:') ? ['https', 'http'] : ['http', 'https']
      const otherUrl = url.replace(scheme, other)
      const replies = (): Promise<boolean> => send(otherUrl, { insecure: true }).then(Boolean, () => false)
      if (codeOf(health) !== 'ECONNREFUSED' && (await replies()))
        return fail(`${url}: it speaks ${other}, not ${scheme}`, `use ${otherUrl}`)
      if (codeOf(health).startsWith('HPE_')) return fail(`${taken} does not speak HTTP`, OTHER_PORT)
      const urls = registered(env).map((run) => run.url)
      const start = 'lakemock start starts one; --url selects one on another machine'
      const select = `running on this machine: ${urls.join(', ')}; select one with --url`
      return fail(`${url}: ${reasonOf(health)}`, urls.length > 0 ? select : start)
    },
  },
  instance: {
    version: ({ running }) =>
      running === version
        ? ok(version)
        : warn(`it is ${running}, this is ${version}`, 'install the same version on both sides'),
    async ready({ get }) {
      if ((await get('/_lakemock/ready')).status === 200) return ok('its fixtures are loaded')
      return fail('it is loading its fixtures, or stopping', 'lakemock wait waits for it; see its log')
    },
    async auth({ url, env, get, verifies }) {
      if (!verifies) return ok('off: any token or signature is accepted')
      const { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret, HUAWEICLOUD_SDK_SECURITY_TOKEN: token } = env
      if (!access || !secret)
        return warn('verify, but HUAWEICLOUD_SDK_AK and _SK are not set: calls without a token are refused', ENV)
      const { host, pathname } = new URL(url + IAM)
      const request = { method: 'GET', target: pathname, headers: { host }, body: undefined }
      const signed = sign(request, { access, secret, securityToken: token || undefined }, realNowMs())
      const { status, text } = await get(IAM, { host, ...signed })
      if (status === 200) return ok(`verify, and the key ${access} is accepted`)
      const message = (objectIn(text).error_msg ?? text).replace(/, canonicalRequest:.*$/s, '')
      return fail(`verify, and the key ${access} is refused: ${message}`, adviceOn(message))
    },
    time({ skewMs, verifies }) {
      if (Number.isNaN(skewMs)) return ok('its replies have no Date header')
      if (Math.abs(skewMs) <= SIGNATURE_SKEW_MS) return ok('the clocks of both machines agree')
      const found = `the clock of its machine is ${span(skewMs)} this one`
      const next = 'correct both clocks'
      return verifies ? fail(`${found}: signatures are refused`, next) : warn(found, next)
    },
    projects: ({ worlds: { length } }) =>
      length > MAX_PROJECTS ? ok(`${length}, of which the first ${MAX_PROJECTS} were checked`) : undefined,
  },
  project: {
    clock({ root, clock: { mode, now, nowMs } }) {
      if (mode === 'manual') {
        const found = `manual, at ${now}: no session starts and no statement ends until a test moves the clock`
        return warn(found, `POST ${root}/clock/advance moves it; the modes wall and auto move it automatically`)
      }
      const skewMs = nowMs - realNowMs()
      const isFar = Math.abs(skewMs) > SIGNATURE_SKEW_MS
      const skew = isFar ? `, ${span(skewMs)} this machine: times in replies follow it` : ''
      return ok(`${mode}, at ${now}${skew}${mode === 'auto' ? '; each read advances a resource' : ''}`)
    },
    faults({ root, faults }) {
      if (faults.length === 0) return undefined
      const list = faults.map(({ name, applied }) => `${name} (applied ${applied} times)`).join(', ')
      return warn(`fault rules are active: ${list}`, `GET ${root}/faults shows the rules; DELETE removes added ones`)
    },
    stubs({ root, unmatched }) {
      if (unmatched.length === 0) return undefined
      const last = JSON.stringify(unmatched.at(-1)?.text.slice(0, 80))
      const found = `${unmatched.length} statements matched no stub, the last ${last}`
      return warn(found, `GET ${root}/unmatched shows the closest stubs, and why they did not match`)
    },
  },
  variables: {
    'sdk endpoints'({ url, env }) {
      const regions = Object.keys(env).filter((name) => /^HUAWEICLOUD_SDK_REGION_[A-Z]+_\w+$/.test(name) && env[name])
      const findings = [...regions, 'HUAWEICLOUD_SDK_IAM_ENDPOINT'].sort().flatMap((name) => {
        const values = env[name] ? env[name].split(',') : []
        return values.map((value) => ({ name, ...checkEndpoint(value.trim(), url) }))
      })
      if (regions.length > 0) return findings
      const found = 'no HUAWEICLOUD_SDK_REGION_… is set: an SDK with a region and no endpoint calls the real cloud'
      return [warn(found, `${ENV}, or give the program the endpoint ${url}`), ...findings]
    },
    'sdk key'({ env: { HUAWEICLOUD_SDK_AK: access, HUAWEICLOUD_SDK_SK: secret } }) {
      if (!access === !secret) return undefined
      const [set, missing] = access ? ['AK', 'SK'] : ['SK', 'AK']
      return fail(`HUAWEICLOUD_SDK_${set} is set, but not HUAWEICLOUD_SDK_${missing}`, `set both: ${ENV}`)
    },
    'sdk project'({ env: { HUAWEICLOUD_SDK_PROJECT_ID: id, HUAWEICLOUD_SDK_AK: access } }) {
      const name = 'HUAWEICLOUD_SDK_PROJECT_ID'
      if (id && !RESOURCE_ID.test(id))
        return fail(`${name} must be ${RESOURCE_ID_RULE}, not ${id}`, `set a project id: ${ENV}`)
      if (id) return ok(id)
      const found = `${name} is not set: SDKs with a region look it up in IAM, others send %7Bproject_id%7D`
      return access ? warn(found, `set it: ${ENV}`) : undefined
    },
    proxy({ url, env }) {
      const { protocol, hostname } = new URL(url)
      const names = [protocol === 'https:' ? 'https_proxy' : 'http_proxy', 'all_proxy']
      const proxy = names.flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name])
      if (proxy === undefined) return ok('none')
      const host = hostname.replace(/^\[|\]$/g, '')
      return isDirect(host, env.no_proxy ?? env.NO_PROXY ?? '')
        ? ok(`${proxy} is set, and NO_PROXY contains ${host}`)
        : warn(`${proxy} is set, and NO_PROXY does not contain ${host}: requests go to the proxy`, `add it: ${ENV}`)
    },
  },
}

/** Compares a version of Node.js with `engines` in package.json. */
export function checkNode(its: string) {
  const { engines } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return its.localeCompare(engines.node.replace(/^\D+/, ''), 'en', { numeric: true }) >= 0
    ? ok(`version ${its}`)
    : fail(`version ${its} is too old`, `install Node.js ${engines.node}`)
}

/** By IAM's message. */
function adviceOn(message: string): string {
  if (message.includes('expired')) return 'correct the clock of this machine'
  return message.includes('not exist')
    ? `declare it in auth.keys of a fixtures file, or use a declared one: ${ENV}`
    : `HUAWEICLOUD_SDK_SK must be the secret that the fixtures declare for this key: ${ENV}`
}

const span = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} minutes ${ms < 0 ? 'behind' : 'ahead of'}`
