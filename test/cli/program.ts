import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../readme/blocks.ts'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Variables of the developer that would change a test. */
const FOREIGN = /^(LAKEMOCK|HUAWEICLOUD_SDK)_|^(https?|all|no)_proxy$/i

/** The environment without the developer's settings, and with a separate run folder. */
function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  return { ...Object.fromEntries(own), LAKEMOCK_RUN_DIR: `${root}.cache/run`, ...extra }
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
  readonly child: ChildProcess
  /** Resolves when it has ended. */
  readonly end: Promise<Finished>
  /** Resolves with the first match in its output. */
  said(pattern: RegExp): Promise<string>
  stop(signal?: NodeJS.Signals): Promise<Finished>
}

/** Starts the built program on a free port, and resolves once it is ready. */
export async function startLakemock(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Running & { readonly url: string }> {
  const running = begin(['--port', '0', ...args], env)
  const ready = await running.said(/"msg":"ready: (\S+?),/)
  return { ...running, url: /ready: (\S+?),/.exec(ready)?.[1] ?? '' }
}

/** Those that run; a test that fails need not have stopped its own. */
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts the built program and leaves it running. A wait for output that never comes fails with how the program ended. */
export function begin(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = finished(child)
  alive.add(child)
  child.once('close', () => alive.delete(child))
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      text += data
      for (const listener of listeners) listener()
    })
  }
  return {
    child,
    end,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const listen = (): void => {
          const [found] = pattern.exec(text) ?? []
          if (found === undefined) return
          listeners.delete(listen)
          resolve(found)
        }
        listeners.add(listen)
        listen()
        end.then(
          ({ code }) => reject(new Error(`lakemock ended with ${code} before it said ${pattern}: ${text}`)),
          reject,
        )
      }),
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return end
    },
  }
}
