import { parseArgs } from 'node:util'
import { realNowMs } from '../engine/clock.ts'
import { Problem } from '../engine/problem.ts'
import type { FixturesOptions, Made } from '../recording/fixtures-from.ts'
import { FIXTURES, REPORT, RecordingFolder } from '../recording/folder.ts'
import { startRecorder } from '../recording/recorder.ts'
import type { Credentials } from '../recording/resign.ts'

const flags = {
  upstream: { type: 'string' },
  from: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4580' },
  out: { type: 'string', default: 'recording' },
  insecure: { type: 'boolean', default: false },
  resign: { type: 'boolean', default: false },
  access: { type: 'string' },
  'keep-ids': { type: 'boolean', default: false },
  faults: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const help = `lakemock record: stand between a program and the cloud, and make fixtures of what passes

Usage:
  lakemock record --upstream URL [flags]   send every request on to URL until SIGTERM or SIGINT
  lakemock record --from DIR [flags]       make the fixtures of a recording anew; also while it runs

  --upstream URL   scheme, host and port of the real endpoint: https://dli.cn-north-4.myhuaweicloud.com
  --out DIR        where the recording goes: exchanges.jsonl, fixtures.yaml, report.txt (default recording)
  --host ADDRESS   the address to listen on (default 127.0.0.1)
  --port PORT      the port to listen on; 0 takes any free one (default 4580)
  --insecure       take any certificate of the upstream
  --resign         sign with your own key: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and, of a temporary key,
                   HUAWEICLOUD_SDK_SECURITY_TOKEN in the environment
  --access AK      as --resign, with this access key in the place of HUAWEICLOUD_SDK_AK
  --keep-ids       keep ids and names of projects, domains and users
  --faults         errors of the gateway (429, 5xx) become fault rules that act, not a comment
  --help, -h       print this

Tokens, signatures, passwords and cookies are never stored. docs/recording.md says what is, and how times are told.

Exit codes: 0 all is well; 1 it did not work; 2 a flag is wrong.
`

type Flags = ReturnType<typeof readFlags>

/** Records, or makes fixtures of a recording; answers the exit code. Throws a Problem that names a wrong flag. */
export async function record(argv: readonly string[]): Promise<number> {
  const given = readFlags(argv)
  if (given.help) {
    say(help.trimEnd())
    return 0
  }
  const options = { faults: given.faults, keepIds: given['keep-ids'] }
  if (given.from !== undefined) {
    const folder = new RecordingFolder(given.from)
    tell(folder, folder.writeFixtures(options))
    return 0
  }
  return proxy(given, options)
}

function readFlags(argv: readonly string[]) {
  const values = parsed(argv)
  if (values.help) return values
  if ((values.upstream === undefined) === (values.from === undefined)) {
    throw new Problem('invalid', 'record needs --upstream URL, or --from DIR: one of the two', '--upstream')
  }
  return values
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values
  } catch (error) {
    throw new Problem('invalid', `${(error as Error).message.replace(/\.$/, '')}; record --help lists the flags`)
  }
}

async function proxy(given: Flags, options: FixturesOptions): Promise<number> {
  const origin = readOrigin(given.upstream ?? '')
  const port = readPort(given.port)
  const credentials = readCredentials(given, process.env)
  const folder = new RecordingFolder(given.out)
  folder.begin()
  const stopped = signal()
  const recorder = await startRecorder({
    origin,
    insecure: given.insecure,
    credentials,
    host: given.host,
    port,
    keepIds: options.keepIds,
    nowMs: realNowMs,
    store: (exchange) => folder.add(exchange),
    complain: (message) => process.stderr.write(`lakemock: ${message}\n`),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`port ${port} of ${given.host} is taken: give another with --port, or 0 for any free one`)
      : error
  })
  say(`recording: ${recorder.url} sends on to ${origin.origin}; into ${folder.path}, until SIGINT or SIGTERM`)
  await stopped
  await recorder.close()
  tell(folder, folder.writeFixtures(options))
  return 0
}

function tell(folder: RecordingFolder, { stubs, faults, notes }: Made): void {
  const counts = [`${stubs} stubs`, ...(faults > 0 ? [`${faults} faults`] : [])].join(', ')
  say(`${folder.file(FIXTURES)}: ${counts}; ${folder.file(REPORT)}: ${notes} things that could not be told`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
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

/** The first signal to stop; from here on it is we who end the process, not the door. */
function signal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(name).once(name, resolve)
  })
}
