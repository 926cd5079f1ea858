import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyHome, isOlder, programs, suiteVariables } from '../child.ts'
import type { Log, Runner, Target } from '../runner.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const RUN_MS = 5 * 60_000
/** The first that has --fail-with-body. */
const OLDEST = '7.76'

const { run, capture } = programs()

let looked: { readonly missing: string | undefined } | undefined

/** bash and the system's curl: nothing is installed. */
export const runner: Runner = {
  language: 'curl',
  missing() {
    looked ??= { missing: findMissing() }
    return looked.missing
  },
  async prepare() {},
  async run({ file, outcomes }) {
    const target = JSON.parse(readFileSync(file, 'utf8')) as Target
    const env = { ...variables(target), ...suiteVariables({ file, outcomes }) }
    return run('bash', ['cases.sh'], { cwd: folder, env, timeoutMs: RUN_MS })
  },
}

function findMissing(): string | undefined {
  const bash = capture('bash', ['--version'])
  if ('missing' in bash) return bash.missing
  const curl = capture('curl', ['--version'])
  if ('missing' in curl) return curl.missing
  const [, version = '0'] = /^curl (\d+\.\d+)/.exec(curl.output) ?? []
  return isOlder(version, OLDEST) ? `curl is ${version}, and ${OLDEST} or later is needed` : undefined
}

/** The target in variables, for a shell that reads no JSON. */
function variables(target: Target): Record<string, string> {
  const { user, token = '', httpsUrl = '', certificateFile = '' } = target
  return {
    CASES: target.cases.map((id) => id.slice(id.indexOf('/') + 1)).join(' '),
    STEERED: target.steered ? '1' : '0',
    URL: target.url,
    IAM_URL: target.iamUrl,
    HTTPS_URL: httpsUrl,
    CERTIFICATE_FILE: certificateFile,
    PROJECT: target.projectId,
    CLUSTER: target.clusterId,
    QUEUE: target.queue,
    TOKEN: token,
    DOMAIN: user?.domain ?? '',
    USER_NAME: user?.name ?? '',
    PASSWORD: user?.password ?? '',
  }
}

/** Runs examples/curl as its user does. */
export function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  const cwd = fileURLToPath(new URL('../../../examples/curl', import.meta.url))
  return run('bash', ['test.sh'], { cwd, env: { ...env, HOME: emptyHome() }, timeoutMs: RUN_MS })
}
