/**
 * Runs the suites of clients: `npm run test:clients -- [flags]`. It checks the flags, says to the tests by the environment what they
 * are aimed at, and has vitest run them; what it does not know itself is vitest's.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

const home = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(home, '../..')

const help = `npm run test:clients -- [flags] [flags of vitest]

Without --url every client runs all its cases against a lakemock of the run's own.

  --language NAME,…   only these: the folders of test/clients
  --client NAME       only this client

Against an endpoint that is not ours, a lakemock that you started or the cloud:

  --url URL           where DLI and MRS are, as https://mrs.cn-north-4.myhuaweicloud.com
  --iam-url URL       where IAM is; --url when left out
  --project ID        a project's id, 1 to 64 letters, digits, _ or -
  --cluster ID        an MRS cluster that is running, of the same form
  --region NAME       the region by whose name IAM finds the project; cn-north-4 when left out
  --queue NAME        a DLI queue; default when left out
  --set read-only     only reads; this is the default
  --set full          makes sessions and runs harmless SQL as well, which may cost money
  --known FILE        a YAML list of {client, case, reason}: what is known to differ fails no more, and what agrees again does
  --record-known      writes what differs in this run into the file of --known; the reasons are yours to fill in

Keys stand in the environment, never in a flag: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, and HUAWEICLOUD_SDK_SECURITY_TOKEN where
they are temporary; LAKEMOCK_CLIENTS_TOKEN for clients that send X-Auth-Token. Cases that steer a lakemock need one of our own,
and are left out. LAKEMOCK_REQUIRE_CLIENTS=1 lets the run fail where a language's tools are missing.
`

/** A flag that breaks its rule. */
class Wrong extends Error {}

const texts = ['url', 'iam-url', 'project', 'cluster', 'region', 'queue', 'set', 'language', 'client', 'known']
const options = /** @type {Record<string, { type: 'string' | 'boolean' }>} */ ({
  ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
  'record-known': { type: 'boolean' },
  help: { type: 'boolean' },
})
/** What says something about the endpoint of --url. */
const ofUrl = ['iam-url', 'project', 'cluster', 'region', 'queue', 'set', 'known', 'record-known']
const secrets = ['ak', 'sk', 'access', 'secret', 'token', 'security-token', 'auth-token', 'password']

/**
 * The options, and what is left for vitest. Throws Wrong.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function read(args, env) {
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const rest = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value]
    if (token.kind !== 'option' || token.name in options) return []
    if (secrets.includes(token.name)) {
      throw new Wrong(`${token.rawName}: keys stand in the environment, as HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK`)
    }
    return [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`]
  })
  for (const name of texts) {
    if (name in values && (typeof values[name] !== 'string' || values[name] === ''))
      throw new Wrong(`--${name} needs a value`)
  }
  const given = /** @type {Record<string, string>} */ (values)
  const languages = given.language?.split(',')
  check(languages, given.client)
  if (given.url === undefined) {
    const idle = ofUrl.find((name) => name in values)
    if (idle !== undefined) throw new Wrong(`--${idle} is about the endpoint of --url, which is not given`)
    return { values, rest, wish: { languages, client: given.client } }
  }
  const wish = {
    url: endpoint('--url', given.url),
    iamUrl: given['iam-url'] === undefined ? undefined : endpoint('--iam-url', given['iam-url']),
    project: named('--project', given.project, /^[\w-]{1,64}$/, '1 to 64 letters, digits, "_" or "-"'),
    cluster: named('--cluster', given.cluster, /^[\w-]{1,64}$/, '1 to 64 letters, digits, "_" or "-"'),
    region: named('--region', given.region ?? 'cn-north-4', /^[a-z0-9_-]+$/, 'small letters, digits, "_" or "-"'),
    queue: named('--queue', given.queue ?? 'default', /^\w{1,128}$/, '1 to 128 letters, digits or "_"'),
    set: given.set ?? 'read-only',
    languages,
    client: given.client,
    known: given.known === undefined ? undefined : resolve(given.known),
    recordKnown: values['record-known'] === true,
  }
  if (!['read-only', 'full'].includes(wish.set)) throw new Wrong('--set must be read-only or full')
  if (wish.recordKnown && wish.known === undefined) throw new Wrong('--record-known needs --known FILE to write to')
  if (wish.known !== undefined && !wish.recordKnown && !existsSync(wish.known)) {
    throw new Wrong(`--known: there is no file ${wish.known}; --record-known makes one`)
  }
  for (const name of ['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK']) {
    if (!env[name]) throw new Wrong(`${name} is not in the environment: --url needs a key to sign with`)
  }
  return { values, rest, wish }
}

/**
 * @param {string} flag
 * @param {string} text
 */
function endpoint(flag, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || `${url.pathname}${url.search}${url.hash}` !== '/') {
    throw new Wrong(`${flag} must be http:// or https:// and a host, without a path: ${text}`)
  }
  if (url.username !== '') throw new Wrong(`${flag} must hold no password: keys stand in the environment`)
  return url.origin
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 * @param {RegExp} form
 * @param {string} rule
 */
function named(flag, text, form, rule) {
  if (text === undefined) throw new Wrong(`${flag} is needed with --url: ${rule}`)
  if (!form.test(text)) throw new Wrong(`${flag} must be ${rule}: ${text}`)
  return text
}

/**
 * @param {string[] | undefined} languages
 * @param {string | undefined} client
 */
function check(languages, client) {
  const all = readdirSync(home).filter((name) => existsSync(join(home, name, 'clients.yaml')))
  for (const language of languages ?? []) {
    if (!all.includes(language)) throw new Wrong(`--language must be among ${all.join(', ')}: ${language}`)
  }
  const names = (languages ?? all).flatMap((language) => {
    const clients = /** @type {{ name: string }[]} */ (
      parse(readFileSync(join(home, language, 'clients.yaml'), 'utf8'))
    )
    return clients.map(({ name }) => name)
  })
  if (client !== undefined && !names.includes(client)) {
    throw new Wrong(`--client must be one of ${names.join(', ')}: ${client}`)
  }
}

/** @param {ReturnType<typeof read>} command */
function run({ wish, rest }) {
  const scratch = mkdtempSync(join(tmpdir(), 'lakemock-words-'))
  const words = join(scratch, 'words')
  // with a client or an endpoint given, the other tests of the project do not run
  const isPart = Object.values(wish).some((value) => value !== undefined)
  const only = isPart ? [join(home, 'suite.test.ts')] : []
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'clients', ...only, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LAKEMOCK_CLIENTS: JSON.stringify({ ...wish, words }) },
  })
  // an interrupt goes to vitest as well, whose end is waited for
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => {
    if (existsSync(words)) process.stdout.write(`${readFileSync(words, 'utf8')}\n`)
    rmSync(scratch, { recursive: true, force: true })
    process.exitCode = code ?? 1
  })
}

try {
  const command = read(process.argv.slice(2), process.env)
  if (command.values.help === true) process.stdout.write(help)
  else run(command)
} catch (error) {
  if (!(error instanceof Wrong)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
