/** The flags of `npm run test:clients`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

const home = fileURLToPath(new URL('.', import.meta.url))

/** A flag with an invalid value. */
export class UsageError extends Error {}

const texts = ['url', 'iam-url', 'project', 'cluster', 'region', 'queue', 'set', 'language', 'client', 'known']
const options = /** @type {Record<string, { type: 'string' | 'boolean' }>} */ ({
  ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
  'record-known': { type: 'boolean' },
  help: { type: 'boolean' },
})
/** Flags that describe the endpoint of --url. */
const ofUrl = ['iam-url', 'project', 'cluster', 'region', 'queue', 'set', 'known', 'record-known']
const secrets = ['ak', 'sk', 'access', 'secret', 'token', 'security-token', 'auth-token', 'password']

/**
 * The options, and the remaining flags for vitest. Throws UsageError.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function readArguments(args, env) {
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const rest = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value]
    if (token.kind !== 'option' || token.name in options) return []
    if (secrets.includes(token.name)) {
      throw new UsageError(
        `${token.rawName}: give keys in the environment, in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK`,
      )
    }
    return [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`]
  })
  for (const name of texts) {
    if (name in values && (typeof values[name] !== 'string' || values[name] === ''))
      throw new UsageError(`--${name} needs a value`)
  }
  const given = /** @type {Record<string, string>} */ (values)
  const languages = given.language?.split(',')
  check(languages, given.client)
  if (given.url === undefined) {
    const unusable = ofUrl.find((name) => name in values)
    if (unusable !== undefined) throw new UsageError(`--${unusable} needs --url`)
    return { values, rest, runOptions: { languages, client: given.client } }
  }
  const runOptions = {
    url: endpoint('--url', given.url),
    iamUrl: given['iam-url'] === undefined ? undefined : endpoint('--iam-url', given['iam-url']),
    project: named('--project', given.project, /^[\w-]{1,64}$/, '1 to 64 letters, digits, "_" or "-"'),
    cluster: named('--cluster', given.cluster, /^[\w-]{1,64}$/, '1 to 64 letters, digits, "_" or "-"'),
    region: named('--region', given.region ?? 'cn-north-4', /^[a-z0-9_-]+$/, 'lowercase letters, digits, "_" or "-"'),
    queue: named('--queue', given.queue ?? 'default', /^\w{1,128}$/, '1 to 128 letters, digits or "_"'),
    set: given.set ?? 'read-only',
    languages,
    client: given.client,
    known: given.known === undefined ? undefined : resolve(given.known),
    recordKnown: values['record-known'] === true,
  }
  if (!['read-only', 'full'].includes(runOptions.set)) throw new UsageError('--set must be read-only or full')
  if (runOptions.recordKnown && runOptions.known === undefined)
    throw new UsageError('--record-known needs --known FILE')
  if (runOptions.known !== undefined && !runOptions.recordKnown && !existsSync(runOptions.known)) {
    throw new UsageError(`--known: there is no file ${runOptions.known}; --record-known creates it`)
  }
  for (const name of ['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK']) {
    if (!env[name]) throw new UsageError(`${name} is not in the environment: --url needs a key for signatures`)
  }
  return { values, rest, runOptions }
}

/**
 * @param {string} flag
 * @param {string} text
 */
function endpoint(flag, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || `${url.pathname}${url.search}${url.hash}` !== '/') {
    throw new UsageError(`${flag} must be http:// or https:// and a host, without a path: ${text}`)
  }
  if (url.username !== '') throw new UsageError(`${flag} must not hold a password: give keys in the environment`)
  return url.origin
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 * @param {RegExp} form
 * @param {string} rule
 */
function named(flag, text, form, rule) {
  if (text === undefined) throw new UsageError(`${flag} is needed with --url: ${rule}`)
  if (!form.test(text)) throw new UsageError(`${flag} must be ${rule}: ${text}`)
  return text
}

/**
 * @param {string[] | undefined} languages
 * @param {string | undefined} client
 */
function check(languages, client) {
  const all = readdirSync(home).filter((name) => existsSync(join(home, name, 'clients.yaml')))
  for (const language of languages ?? []) {
    if (!all.includes(language)) throw new UsageError(`--language must be among ${all.join(', ')}: ${language}`)
  }
  const names = (languages ?? all).flatMap((language) => {
    const clients = /** @type {{ name: string }[]} */ (
      parse(readFileSync(join(home, language, 'clients.yaml'), 'utf8'))
    )
    return clients.map(({ name }) => name)
  })
  if (client !== undefined && !names.includes(client)) {
    throw new UsageError(`--client must be one of ${names.join(', ')}: ${client}`)
  }
}
