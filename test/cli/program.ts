import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../readme/blocks.ts'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Only what a program needs of our own environment, so that nobody's settings leak into a test. */
function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('LAKEMOCK_'))
  return { ...Object.fromEntries(own), ...extra }
}

/** Runs a program to its end. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  const child = spawn(command, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  return finished(child)
}

function finished(child: ChildProcess): Promise<Finished> {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (data) => {
    stdout += data
  })
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

export const lakemock = (args: readonly string[], env: Record<string, string> = {}): Promise<Finished> =>
  run(process.execPath, ['dist/cli.js', ...args], env)

export interface Running {
  readonly url: string
  readonly child: ChildProcess
  /** Its end, once it has been told to stop. */
  readonly end: Promise<Finished>
  stop(signal?: NodeJS.Signals): Promise<Finished>
}

/** Starts the built program on a free port, and answers once it says that it is ready. */
export function startLakemock(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, ['dist/cli.js', '--port', '0', ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = finished(child)
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (data) => {
      text += data
      const url = /"msg":"ready: (\S+?),/.exec(text)?.[1]
      if (url === undefined) return
      const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<Finished> => {
        child.kill(signal)
        return end
      }
      resolve({ url, child, end, stop })
    })
    end.then(
      ({ code, stderr }) => reject(new Error(`lakemock ended with ${code} before it was ready: ${stderr}${text}`)),
      reject,
    )
  })
}
