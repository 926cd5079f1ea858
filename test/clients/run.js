/**
 * Runs the suites of clients: `npm run test:clients -- [flags]`. It checks the flags, gives them to the tests in the environment,
 * and starts vitest, which also gets the flags that are unknown here.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, UsageError } from './arguments.js'

const home = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(home, '../..')

const help = `npm run test:clients -- [flags] [flags of vitest]

Without --url every client runs all its cases against a lakemock that the run starts.

  --language NAME,…   only these languages: folders of test/clients
  --client NAME       only this client

Against another endpoint, a lakemock that you started or the cloud:

  --url URL           the endpoint of DLI and MRS, such as https://mrs.cn-north-4.myhuaweicloud.com
  --iam-url URL       the endpoint of IAM (default: that of --url)
  --project ID        a project id: 1 to 64 letters, digits, _ or -
  --cluster ID        the id of a running MRS cluster, of the same form
  --region NAME       the region by whose name IAM finds the project (default: cn-north-4)
  --queue NAME        a DLI queue (default: default)
  --set read-only     only cases that read (default)
  --set full          also cases that create sessions and run harmless SQL, which may cost money
  --known FILE        known differences, a YAML list of {client, case, reason}: they do not fail the run until they agree again
  --record-known      write the differences of this run to the file of --known; fill in the reasons yourself

Give keys in the environment, never in a flag: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, and HUAWEICLOUD_SDK_SECURITY_TOKEN if
they are temporary; LAKEMOCK_CLIENTS_TOKEN for clients that send X-Auth-Token. Cases that steer a lakemock need one that the run
starts, and are left out. With LAKEMOCK_REQUIRE_CLIENTS=1 the run fails if the tools of a language are missing.
`

/** @param {ReturnType<typeof readArguments>} command */
function run({ runOptions, rest }) {
  const scratch = mkdtempSync(join(tmpdir(), 'lakemock-summary-'))
  const summaryFile = join(scratch, 'summary')
  // with a client or an endpoint given, the other tests of the project do not run
  const isPart = Object.values(runOptions).some((value) => value !== undefined)
  const only = isPart ? [join(home, 'suite.test.ts')] : []
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'clients', ...only, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LAKEMOCK_CLIENTS: JSON.stringify({ ...runOptions, summaryFile }) },
  })
  // an interrupt goes to vitest as well; this process waits for its end
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => {
    if (existsSync(summaryFile)) process.stdout.write(`${readFileSync(summaryFile, 'utf8')}\n`)
    rmSync(scratch, { recursive: true, force: true })
    process.exitCode = code ?? 1
  })
}

try {
  const command = readArguments(process.argv.slice(2), process.env)
  if (command.values.help === true) process.stdout.write(help)
  else run(command)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
