import { pause, stopwatchMs } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { ask, why } from './client.ts'
import { type Call, type Command, complain, flagOf, print } from './command.ts'
import { isAlive, isRegistered, type RunFile, registered, runFolder } from './run-files.ts'
import { parseUrl } from './target.ts'

/** How long it may take to end, in milliseconds: replies in flight have one second, and what is cut off then a little more. */
const PATIENCE_MS = 10_000
/** Between two looks whether it is gone. */
const LOOK_MS = 20

export const command: Command = {
  usage: ['[--port N | --url URL | --all]'],
  about: `Stops a lakemock that this user started on this machine, and waits until it is gone. Which one need only be said where several
run. Before it is sent SIGTERM it is asked whether it is the one that was noted in the run folder (LAKEMOCK_RUN_DIR, or a folder
below XDG_RUNTIME_DIR or the one for temporary files). One in a container is stopped as containers are.`,
  flags: [
    { name: '--port', hint: 'N', help: 'The one that listens on this port.' },
    { name: '--url', hint: 'URL', help: 'The one that was started as this URL.' },
    { name: '--all', hint: '', help: 'Every one.' },
  ],
  examples: [
    { line: 'lakemock stop', does: 'the one that runs' },
    { line: 'lakemock stop --url "$url"', does: 'what url=$(lakemock start --detach --port 0) started' },
  ],
  exits: { 0: 'it is gone', 1: 'none runs, none that was named, or it did not end' },
  async run(call) {
    const running = registered(call.env)
    const chosen = choose(call, running)
    if (typeof chosen === 'string') return complain(chosen)
    let code: 0 | 1 = 0
    for (const run of chosen) {
      const problem = await end(run, call.env)
      if (problem === undefined) print(`stopped ${run.url} (process ${run.pid})`)
      else code = complain(problem)
    }
    return code
  },
}

/** Those that are meant, or why there are none. */
function choose(call: Call, running: readonly RunFile[]): readonly RunFile[] | string {
  const [port, url, all] = [flagOf(call, '--port'), flagOf(call, '--url'), call.flags.has('--all')]
  if ([port !== undefined, url !== undefined, all].filter(Boolean).length > 1)
    throw new Problem('invalid', '--port, --url and --all leave no room for each other: give one of them', '--all')
  if (port !== undefined && !/^\d+$/.test(port))
    throw new Problem('invalid', `--port must be a whole number, not ${JSON.stringify(port)}`, '--port')
  const wanted = url === undefined ? undefined : parseUrl(url, '--url')
  const list = running.map((run) => `\n  ${run.url} (process ${run.pid}, since ${run.started})`).join('')
  if (running.length === 0) {
    return `none is running that this user started here (none is noted in ${runFolder(call.env)}): lakemock start begins one; one in a container or of another user is stopped where it was started`
  }
  if (all) return running
  const chosen = running.filter(
    (run) => (port === undefined || run.port === Number(port)) && (wanted === undefined || run.url === wanted),
  )
  if (chosen.length === 0) return `none is noted for ${wanted ?? `port ${port}`}; there are:${list}`
  return chosen.length === 1
    ? chosen
    : `several are running: name one with --url or --port, or stop them with --all:${list}`
}

/** Ends one; answers what is wrong where it cannot be. */
async function end(run: RunFile, env: Call['env']): Promise<string | undefined> {
  const stranger = await strangeness(run)
  if (stranger !== undefined) {
    return `process ${run.pid} is left alone: ${stranger}. If it is a lakemock that hangs, kill it: kill -9 ${run.pid}`
  }
  process.kill(run.pid, 'SIGTERM')
  const beginMs = stopwatchMs()
  while (isAlive(run.pid) && isRegistered(run, env)) {
    if (stopwatchMs() - beginMs > PATIENCE_MS) {
      return `${run.url} was told to stop, and did not within ${PATIENCE_MS / 1000} s: kill -9 ${run.pid} ends it`
    }
    await pause(LOOK_MS)
  }
  return undefined
}

/** Why a process need not be the lakemock that was noted: its id may belong to another by now. */
async function strangeness({ url, instance }: RunFile): Promise<string | undefined> {
  try {
    const { text } = await ask(`${url}/_lakemock/health`, { insecure: true })
    return text.includes(JSON.stringify(instance)) ? undefined : `${url} answers, but as another`
  } catch (error) {
    return `${url} does not answer (${why(error)})`
  }
}
