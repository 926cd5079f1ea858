import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, realNowMs } from '../core/clock.ts'
import { type Call, complain, type ExitCode, print } from './command.ts'
import { openLog } from './logger.ts'
import { makeRunFolder, registered } from './run-files.ts'
import type { ReadyMessage } from './serve.ts'
import { onSignal } from './signals.ts'

/** How long it may take until it is ready, in milliseconds. */
const PATIENCE_MS = 30_000
/** How many of the log's last lines are shown where it did not come up. */
const SHOWN_LINES = 10
const DAY_MS = 86_400_000

/** Starts this program once more, in the background, and waits until it is ready. */
export async function detach({ argv, env }: Call, logFile: string | undefined): Promise<ExitCode> {
  const file = logFile ?? newLog(env)
  const log = openLog(file)
  const { size } = fstatSync(log)
  const words = argv.filter((word) => word !== '--detach')
  const child = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', 'start', ...words, '--log-file', file],
    // what it complains of goes to the log as well
    { detached: true, windowsHide: true, stdio: ['ignore', log, log, 'ipc'] },
  )
  closeSync(log)
  const end = await readiness(child)
  if (typeof end === 'string') {
    child.disconnect()
    child.unref()
    return print(end)
  }
  const lines = readFileSync(file).subarray(size).toString().trimEnd().split('\n').slice(-SHOWN_LINES)
  complain(`it did not come up (${end.why}); the last lines of ${file}:\n${lines.join('\n')}`)
  return end.code === 2 ? 2 : 1
}

/** The URL that it is ready at, or how it ended. */
function readiness(child: ChildProcess): Promise<string | { readonly code: number | null; readonly why: string }> {
  let why: string | undefined
  const kill = (reason: string) => (): void => {
    why = reason
    child.kill('SIGKILL')
  }
  const late = after(PATIENCE_MS, kill(`it was not ready within ${PATIENCE_MS / 1000} s`))
  // who stops waiting for it wants it stopped
  onSignal((name) => kill(name)())
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (message: ReadyMessage) => {
      late.cancel()
      resolve(message.url)
    })
    child.once('exit', (code, signal) => {
      late.cancel()
      resolve({ code, why: why ?? (signal === null ? `exit code ${code}` : signal) })
    })
  })
}

function folderOfLogs(env: Call['env']): string {
  try {
    return makeRunFolder(env)
  } catch (error) {
    const next = 'name a log with --log-file, or a folder that can be written to with LAKEMOCK_RUN_DIR'
    throw new Error(`there is no place for its log (${(error as Error).message}): ${next}`)
  }
}

/** A log of its own in the run folder; the ones of yesterday that nobody writes to any more go. */
function newLog(env: Call['env']): string {
  const folder = folderOfLogs(env)
  const used = new Set(registered(env).map((run) => run.log))
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
    const file = join(folder, name)
    if (!used.has(file) && statSync(file).mtimeMs < realNowMs() - DAY_MS) rmSync(file, { force: true })
  }
  return join(folder, `${realNowMs()}-${process.pid}.log`)
}
