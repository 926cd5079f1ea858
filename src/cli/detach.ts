import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, realNowMs } from '../core/clock.ts'
import { type Call, type ExitCode, print, printError } from './command.ts'
import { openLog } from './logger.ts'
import { makeRunFolder, registered } from './run-files.ts'
import type { ReadyMessage } from './serve.ts'
import { onSignal } from './signals.ts'

/** How long it may take until it is ready. */
const START_TIMEOUT_MS = 30_000
/** How many of the log's last lines are shown if it does not start. */
const SHOWN_LINES = 10
const DAY_MS = 86_400_000

/** Starts this program again in the background, and waits until it is ready. */
export async function detach({ argv, env }: Call, logFile: string | undefined): Promise<ExitCode> {
  const file = logFile ?? newLog(env)
  const log = openLog(file)
  const { size } = fstatSync(log)
  const args = argv.filter((arg) => arg !== '--detach')
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      process.argv[1] ?? '',
      'start',
      ...args,
      ...(logFile === undefined ? ['--log-file', file] : []),
    ],
    // its error messages go to the log, too
    { detached: true, windowsHide: true, stdio: ['ignore', log, log, 'ipc'] },
  )
  closeSync(log)
  const end = await readiness(child)
  if (typeof end === 'string') {
    child.disconnect()
    child.unref()
    return print(end)
  }
  const lines = newLines(file, size).trimEnd().split('\n').slice(-SHOWN_LINES)
  printError(`the server did not start (${end.reason}); the last lines of ${file}:\n${lines.join('\n')}`)
  return end.code === 2 ? 2 : 1
}

/** Resolves with its URL when it is ready, or with its end. */
function readiness(child: ChildProcess): Promise<string | { readonly code: number | null; readonly reason: string }> {
  let reason: string | undefined
  const kill = (text: string) => (): void => {
    reason = text
    child.kill('SIGKILL')
  }
  const late = after(START_TIMEOUT_MS, kill(`not ready within ${START_TIMEOUT_MS / 1000} s`))
  // a signal during the wait also ends the server
  onSignal((name) => kill(name)())
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (message: ReadyMessage) => {
      late.cancel()
      resolve(message.url)
    })
    child.once('exit', (code, signal) => {
      late.cancel()
      resolve({ code, reason: reason ?? (signal === null ? `exit code ${code}` : signal) })
    })
  })
}

function folderOfLogs(env: Call['env']): string {
  try {
    return makeRunFolder(env)
  } catch (error) {
    const advice = 'set --log-file, or set LAKEMOCK_RUN_DIR to a writable folder'
    throw new Error(`cannot create the log (${(error as Error).message}): ${advice}`)
  }
}

/** A new log in the run folder. Unused logs that are older than a day are removed. */
function newLog(env: Call['env']): string {
  const folder = folderOfLogs(env)
  const used = new Set(registered(env).map((run) => run.log))
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
    const file = join(folder, name)
    if (!used.has(file) && statSync(file).mtimeMs < realNowMs() - DAY_MS) rmSync(file, { force: true })
  }
  return join(folder, `${realNowMs()}-${process.pid}.log`)
}

/** What was written to a log since it had that size. A log that is a pipe or a device cannot be read again. */
function newLines(file: string, size: number): string {
  try {
    return statSync(file).isFile() ? readFileSync(file).subarray(size).toString() : ''
  } catch {
    return ''
  }
}
