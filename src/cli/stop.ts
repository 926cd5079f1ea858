import { pause, stopwatchMs } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { chooseRun, listRuns } from './choose-run.ts'
import { reasonOf, send } from './client.ts'
import { type Call, type Command, flagOf, print, printError } from './command.ts'
import { isAlive, isRegistered, type RunFile, registered, runFolder, whyUntrusted } from './run-files.ts'
import { parseUrl } from './target.ts'

/** The server itself waits one second for replies in flight. */
const STOP_TIMEOUT_MS = 10_000
const POLL_MS = 20

export const command: Command = {
  usage: ['[--port N | --url URL | --all]'],
  about: `Stops an instance that this user started on this machine, and waits until it has ended. If several are running, it
stops the one that was started from this folder; --port, --url or --all selects others. It reads the run folder (LAKEMOCK_RUN_DIR, or a folder below XDG_RUNTIME_DIR or the temporary folder), and sends SIGTERM
only after the instance has confirmed its identity. To stop an instance in a container, stop the container.`,
  flags: [
    { name: '--port', hint: 'N', help: 'Stop the instance on this port.' },
    { name: '--url', hint: 'URL', help: 'Stop the instance with this URL.' },
    { name: '--all', hint: '', help: 'Stop all instances.' },
  ],
  examples: [
    { line: 'lakemock stop', does: 'stop the only instance, or the one that was started from this folder' },
    { line: 'lakemock stop --url "$url"', does: 'stop the instance of url=$(lakemock start --detach --port 0)' },
  ],
  exits: { 0: 'stopped', 1: 'no such instance is running, or it did not end' },
  async run(call) {
    const running = registered(call.env)
    const chosen = choose(call, running)
    if (typeof chosen === 'string') return printError(chosen)
    let code: 0 | 1 = 0
    for (const run of chosen) {
      const problem = await end(run, call.env)
      if (problem === undefined) print(`stopped ${run.url} (process ${run.pid})`)
      else code = printError(problem)
    }
    return code
  },
}

/** The selected instances, or an error text. */
function choose(call: Call, running: readonly RunFile[]): readonly RunFile[] | string {
  const [port, url, all] = [flagOf(call, '--port'), flagOf(call, '--url'), call.flags.has('--all')]
  if ([port !== undefined, url !== undefined, all].filter(Boolean).length > 1)
    throw new Problem('invalid', '--port, --url and --all leave no room for each other: give one of them', '--all')
  if (port !== undefined && !/^\d+$/.test(port))
    throw new Problem('invalid', `--port must be a whole number, not ${JSON.stringify(port)}`, '--port')
  const wanted = url === undefined ? undefined : parseUrl(url, '--url')
  const list = listRuns(running)
  const untrusted = whyUntrusted(call.env)
  if (untrusted !== undefined) return `the notes of running instances are not read: ${untrusted}`
  if (running.length === 0) {
    return `no running instance found for this user (in ${runFolder(call.env)}): lakemock start starts one; stop an instance of a container or of another user there`
  }
  if (all) return running
  const matching = running.filter(
    (run) => (port === undefined || run.port === Number(port)) && (wanted === undefined || run.url === wanted),
  )
  if (matching.length === 0) return `no running instance found for ${wanted ?? `port ${port}`}; running are:${list}`
  const chosen = chooseRun(matching)
  if (chosen !== undefined) return [chosen]
  return `several instances are running: select one with --url or --port, or stop all with --all:${listRuns(matching)}`
}

/** Ends an instance. Returns an error text if that fails. */
async function end(run: RunFile, env: Call['env']): Promise<string | undefined> {
  const mismatch = await checkIdentity(run)
  if (mismatch !== undefined) {
    return `process ${run.pid} was not stopped: ${mismatch}. If it is a lakemock that hangs, kill it: kill -9 ${run.pid}`
  }
  process.kill(run.pid, 'SIGTERM')
  const beginMs = stopwatchMs()
  while (isAlive(run.pid) && isRegistered(run, env)) {
    if (stopwatchMs() - beginMs > STOP_TIMEOUT_MS) {
      return `${run.url} did not end within ${STOP_TIMEOUT_MS / 1000} s after SIGTERM: kill -9 ${run.pid} ends it`
    }
    await pause(POLL_MS)
  }
  return undefined
}

/** A process id may have been reused. Returns why the process is not the registered instance. */
async function checkIdentity({ url, instance }: RunFile): Promise<string | undefined> {
  try {
    const { text } = await send(`${url}/_lakemock/health`, { insecure: true })
    return text.includes(JSON.stringify(instance)) ? undefined : `${url} is another instance`
  } catch (error) {
    return `${url} does not reply (${reasonOf(error)})`
  }
}
