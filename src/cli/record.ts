import type { Credentials } from '../auth/signature.ts'
import { realNowMs } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import type { FixturesOptions, Made } from '../recording/fixtures-from.ts'
import { FIXTURES, REPORT, RecordingFolder } from '../recording/folder.ts'
import { startRecorder } from '../recording/recorder.ts'
import { RedactionList } from '../recording/redaction-list.ts'
import { type Call, type Command, type ExitCode, flagOf, print } from './command.ts'
import { endSoon } from './end-soon.ts'
import { engineSettings } from './record-settings.ts'
import { signalled } from './signals.ts'

export const command: Command = {
  usage: [
    '--upstream URL [flags]',
    '--sql-engine ADDRESS [flags]',
    '--spark-engine ADDRESS [flags]',
    '--from DIR [flags]',
  ],
  about: `Experimental. Runs a proxy between a program and the cloud: it forwards every request until SIGTERM or SIGINT, stores requests and
replies without secrets, and creates fixtures with one stub per statement, with the recorded outcome and durations.
With an engine instead of an upstream, lakemock itself serves the program, and each answer of the engine becomes a stub, so that later
runs need no engine. With --from it creates the fixtures of an existing recording again.
docs/recording.md describes what is stored.`,
  settings: engineSettings,
  flags: [
    {
      name: '--upstream',
      hint: 'URL',
      help: 'Scheme, host and port of the real endpoint: https://dli.cn-north-4.myhuaweicloud.com.',
    },
    { name: '--from', hint: 'DIR', help: 'Create the fixtures of this recording again.' },
    {
      name: '--out',
      hint: 'DIR',
      help: 'The folder for exchanges.jsonl, fixtures.yaml and report.txt (default recording).',
    },
    { name: '--host', hint: 'ADDRESS', help: 'The address to listen on (default 127.0.0.1).' },
    { name: '--port', hint: 'PORT', help: 'The port to listen on; 0 picks a free one (default 4580).' },
    { name: '--insecure', hint: '', help: 'Accept any certificate of the upstream.' },
    {
      name: '--resign',
      hint: '',
      help: 'Sign requests again with your own key: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and, for a temporary key, HUAWEICLOUD_SDK_SECURITY_TOKEN in the environment.',
    },
    { name: '--access', hint: 'AK', help: 'Like --resign, with this access key instead of HUAWEICLOUD_SDK_AK.' },
    {
      name: '--redact',
      hint: 'LIST',
      help: 'Remove also the values of these names, in code too, and what these patterns match: fs.obs.secret.key,/AKIA\\w+/.',
    },
    { name: '--keep-ids', hint: '', help: 'Keep ids and names of projects, domains and users.' },
    {
      name: '--faults',
      hint: '',
      help: 'Turn gateway errors (429, 5xx) into fault rules instead of a comment.',
    },
    { name: '--rows', hint: 'N', help: 'Engines: the most rows of a result that a stub has (default 1000).' },
    {
      name: '--durations',
      hint: '',
      help: 'Engines: stubs take the time that the engine took; otherwise that of the settings.',
    },
  ],
  examples: [
    {
      line: 'lakemock record --upstream https://dli.cn-north-4.myhuaweicloud.com --out orders',
      does: 'run a program with the endpoint http://127.0.0.1:4580, and then stop the recorder',
    },
    {
      line: 'lakemock record --sql-engine presto://127.0.0.1:8080/hive --out orders',
      does: 'run a program on a real Presto, and store what it returns',
    },
    { line: 'lakemock --fixtures orders/fixtures.yaml', does: 'replay the recording' },
  ],
  exits: { 0: 'the fixtures were created', 1: 'the port is in use, or a file could not be read or written' },
  run(call) {
    const from = flagOf(call, '--from')
    const upstream = flagOf(call, '--upstream')
    const engine = engineFlags.find((key) => call.settings.values.has(key))
    const sources = [upstream, from, engine].filter((one) => one !== undefined)
    if (sources.length !== 1) {
      const rule = 'record needs one of --upstream URL, --from DIR, and --sql-engine or --spark-engine ADDRESS'
      throw new Problem('invalid', rule, '--upstream')
    }
    const options = { faults: call.flags.has('--faults'), durations: call.flags.has('--durations') }
    if (upstream !== undefined) return proxy(call, options)
    if (from === undefined) return engines(call, options)
    const stray = PROXY_FLAGS.find((name) => call.flags.has(name))
    if (stray !== undefined) {
      throw new Problem(
        'invalid',
        `${stray} needs --upstream or an engine: --from writes to the folder that it reads`,
        stray,
      )
    }
    const folder = new RecordingFolder(from)
    return report(folder, folder.writeFixtures(options))
  },
}

/** The settings that choose a recording from engines. */
const engineFlags = ['sqlEngine', 'sparkEngine'] as const

/** Flags of the proxy alone, and of what runs until a signal. */
const UPSTREAM_FLAGS = ['--insecure', '--resign', '--access', '--keep-ids']
const PROXY_FLAGS = ['--out', '--host', '--port', '--redact', '--rows', ...UPSTREAM_FLAGS]

async function engines(call: Call, options: FixturesOptions): Promise<ExitCode> {
  const stray = [...UPSTREAM_FLAGS, '--faults'].find((name) => call.flags.has(name))
  if (stray !== undefined) throw new Problem('invalid', `${stray} needs --upstream`, stray)
  const rows = Number(flagOf(call, '--rows') ?? 1000)
  if (!Number.isSafeInteger(rows) || rows < 0)
    throw new Problem('invalid', `--rows must be a whole number from 0, not ${flagOf(call, '--rows')}`, '--rows')
  const folder = folderOf(call)
  const { recordEngines } = await import('./record-engines.ts')
  await recordEngines(call, folder, { ...readAddress(call), rows, redact: readRedaction(call) })
  endSoon()
  return report(folder, folder.writeFixtures(options))
}

function readAddress(call: Call): { host: string; port: number } {
  const host = flagOf(call, '--host') ?? '127.0.0.1'
  if (host.trim() === '') throw new Problem('invalid', '--host must be an address, not ""', '--host')
  return { host, port: readPort(flagOf(call, '--port') ?? '4580') }
}

const folderOf = (call: Call): RecordingFolder => new RecordingFolder(flagOf(call, '--out') ?? 'recording')

function readRedaction(call: Call): RedactionList {
  const list = flagOf(call, '--redact')
  return list === undefined ? new RedactionList() : RedactionList.parse(list)
}

async function proxy(call: Call, options: FixturesOptions): Promise<ExitCode> {
  const origin = readOrigin(flagOf(call, '--upstream') ?? '')
  const stray = ['--rows', '--durations'].find((name) => call.flags.has(name))
  if (stray !== undefined) throw new Problem('invalid', `${stray} needs an engine`, stray)
  const { host, port } = readAddress(call)
  const key = { resign: call.flags.has('--resign'), access: flagOf(call, '--access') }
  const credentials = readCredentials(key, call.env)
  const redact = readRedaction(call)
  const folder = folderOf(call)
  folder.create()
  const stopped = signalled()
  const recorder = await startRecorder({
    origin,
    insecure: call.flags.has('--insecure'),
    credentials,
    host,
    port,
    keepIds: call.flags.has('--keep-ids'),
    redact,
    nowMs: realNowMs,
    store: (exchange) => folder.add(exchange),
    reportError: (message) => process.stderr.write(`lakemock: ${message}\n`),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`port ${port} of ${host} is taken: give another with --port, or 0 for any free one`)
      : error
  })
  print('lakemock record is experimental: it has been tested with lakemock as the upstream, not with the cloud')
  print(`recording: ${recorder.url} forwards to ${origin.origin}, writes to ${folder.path}, until SIGINT or SIGTERM`)
  await stopped
  await recorder.close()
  endSoon()
  return report(folder, folder.writeFixtures(options))
}

function report(folder: RecordingFolder, { stubs, faults, notes, warnings }: Made): ExitCode {
  const counts = [`${stubs} stubs`, ...(faults > 0 ? [`${faults} faults`] : [])].join(', ')
  if (warnings > 0) {
    const text = `${warnings} names in statements or results may have secret values: see ${folder.file(REPORT)}`
    process.stderr.write(`lakemock: ${text}\n`)
  }
  return print(`${folder.file(FIXTURES)}: ${counts}; ${folder.file(REPORT)}: ${notes} notes`)
}

/** Throws a Problem for anything but a scheme, a host and a port. */
export function readOrigin(text: string): URL {
  const rule = '--upstream must be http:// or https:// with a host and an optional port'
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Problem('invalid', `${rule}, not ${JSON.stringify(text)}`, '--upstream')
  }
  if (!['http:', 'https:'].includes(url.protocol))
    throw new Problem('invalid', `${rule}, not ${url.protocol}//`, '--upstream')
  if (url.username !== '' || url.password !== '') {
    throw new Problem('invalid', `${rule}, without a user or password`, '--upstream')
  }
  // a path prefix would make signatures invalid
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Problem(
      'invalid',
      `${rule}: remove ${url.pathname}${url.search}${url.hash}; the program's own paths are forwarded`,
      '--upstream',
    )
  }
  return url
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535))
    throw new Problem('invalid', `--port must be a whole number from 0 to 65535, not ${JSON.stringify(text)}`, '--port')
  return port
}

/** The secret comes only from the environment, because other users can see a command line. */
export function readCredentials(
  { resign, access: given }: { resign: boolean; access?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  if (!resign && given === undefined) return undefined
  const access = given ?? (env.HUAWEICLOUD_SDK_AK || undefined)
  const secret = env.HUAWEICLOUD_SDK_SK || undefined
  if (access === undefined || secret === undefined) {
    const missing = access === undefined ? 'HUAWEICLOUD_SDK_AK (or --access)' : 'HUAWEICLOUD_SDK_SK'
    throw new Problem('invalid', `--resign needs ${missing}: set it in the environment`, '--resign')
  }
  return { access, secret, securityToken: env.HUAWEICLOUD_SDK_SECURITY_TOKEN || undefined }
}
