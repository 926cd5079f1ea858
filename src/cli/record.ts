import type { Credentials } from '../auth/signature.ts'
import { realNowMs } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import type { FixturesOptions, Made } from '../recording/fixtures-from.ts'
import { FIXTURES, REPORT, RecordingFolder } from '../recording/folder.ts'
import { startRecorder } from '../recording/recorder.ts'
import { type Call, type Command, type ExitCode, flagOf, print } from './command.ts'
import { signalled } from './signals.ts'

export const command: Command = {
  usage: ['--upstream URL [flags]', '--from DIR [flags]'],
  about: `Stands between a program and the cloud: sends every request on until SIGTERM or SIGINT, keeps what passes without its secrets,
and makes fixtures of it that answer as the cloud did, at the same times. With --from it makes the fixtures of a
recording anew, also while it runs. docs/recording.md says what is kept and how times are told.`,
  flags: [
    {
      name: '--upstream',
      hint: 'URL',
      help: 'Scheme, host and port of the real endpoint: https://dli.cn-north-4.myhuaweicloud.com.',
    },
    { name: '--from', hint: 'DIR', help: 'A recording to make the fixtures of.' },
    {
      name: '--out',
      hint: 'DIR',
      help: 'Where the recording goes: exchanges.jsonl, fixtures.yaml, report.txt (default recording).',
    },
    { name: '--host', hint: 'ADDRESS', help: 'The address to listen on (default 127.0.0.1).' },
    { name: '--port', hint: 'PORT', help: 'The port to listen on; 0 takes any free one (default 4580).' },
    { name: '--insecure', hint: '', help: 'Take any certificate of the upstream.' },
    {
      name: '--resign',
      hint: '',
      help: 'Sign with your own key: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and, of a temporary key, HUAWEICLOUD_SDK_SECURITY_TOKEN in the environment.',
    },
    { name: '--access', hint: 'AK', help: 'As --resign, with this access key in the place of HUAWEICLOUD_SDK_AK.' },
    { name: '--keep-ids', hint: '', help: 'Keep ids and names of projects, domains and users.' },
    {
      name: '--faults',
      hint: '',
      help: 'Errors of the gateway (429, 5xx) become fault rules that act, not a comment.',
    },
  ],
  examples: [
    {
      line: 'lakemock record --upstream https://dli.cn-north-4.myhuaweicloud.com --out orders',
      does: 'aim a program at http://127.0.0.1:4580 instead of the cloud, and stop this when it is done',
    },
    { line: 'lakemock --fixtures orders/fixtures.yaml', does: 'answer as the cloud did' },
  ],
  exits: { 0: 'the fixtures are made', 1: 'the port is taken, or a file cannot be read or written' },
  run(call) {
    const from = flagOf(call, '--from')
    if ((flagOf(call, '--upstream') === undefined) === (from === undefined)) {
      throw new Problem('invalid', 'record needs --upstream URL, or --from DIR: one of the two', '--upstream')
    }
    const options = { faults: call.flags.has('--faults'), keepIds: call.flags.has('--keep-ids') }
    if (from === undefined) return proxy(call, options)
    const stray = PROXY_FLAGS.find((name) => call.flags.has(name))
    if (stray !== undefined) {
      throw new Problem('invalid', `${stray} goes with --upstream: --from writes into the folder that it reads`, stray)
    }
    const folder = new RecordingFolder(from)
    return tell(folder, folder.writeFixtures(options))
  },
}

/** What says how to record, of which a recording knows nothing. */
const PROXY_FLAGS = ['--out', '--host', '--port', '--insecure', '--resign', '--access']

async function proxy(call: Call, options: FixturesOptions): Promise<ExitCode> {
  const origin = readOrigin(flagOf(call, '--upstream') ?? '')
  const host = flagOf(call, '--host') ?? '127.0.0.1'
  const port = readPort(flagOf(call, '--port') ?? '4580')
  const key = { resign: call.flags.has('--resign'), access: flagOf(call, '--access') }
  const credentials = readCredentials(key, call.env)
  const folder = new RecordingFolder(flagOf(call, '--out') ?? 'recording')
  folder.begin()
  const stopped = signalled()
  const recorder = await startRecorder({
    origin,
    insecure: call.flags.has('--insecure'),
    credentials,
    host,
    port,
    keepIds: options.keepIds,
    nowMs: realNowMs,
    store: (exchange) => folder.add(exchange),
    complain: (message) => process.stderr.write(`lakemock: ${message}\n`),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`port ${port} of ${host} is taken: give another with --port, or 0 for any free one`)
      : error
  })
  print(`recording: ${recorder.url} sends on to ${origin.origin}; into ${folder.path}, until SIGINT or SIGTERM`)
  await stopped
  await recorder.close()
  return tell(folder, folder.writeFixtures(options))
}

function tell(folder: RecordingFolder, { stubs, faults, notes }: Made): ExitCode {
  const counts = [`${stubs} stubs`, ...(faults > 0 ? [`${faults} faults`] : [])].join(', ')
  return print(`${folder.file(FIXTURES)}: ${counts}; ${folder.file(REPORT)}: ${notes} things that could not be told`)
}

/** Where to send requests on to. Throws a Problem for anything but a scheme, a host and a port. */
export function readOrigin(text: string): URL {
  const rule = '--upstream must be http:// or https://, a host and a port where it has one'
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Problem('invalid', `${rule}, not ${JSON.stringify(text)}`, '--upstream')
  }
  if (!['http:', 'https:'].includes(url.protocol))
    throw new Problem('invalid', `${rule}, not ${url.protocol}//`, '--upstream')
  if (url.username !== '' || url.password !== '') {
    throw new Problem('invalid', `${rule}: it takes no user or password`, '--upstream')
  }
  // a path in front of what was signed would make the signature wrong
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Problem(
      'invalid',
      `${rule}: leave out ${url.pathname}${url.search}${url.hash}; the program's own paths are sent on`,
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

/** The key to sign with: its secret comes from the environment alone, since a command line can be seen by others. */
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
