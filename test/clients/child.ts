/** Programs that a suite starts beside the emulators of this process, so nothing here may block. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Log } from './runner.ts'

/** The result of a program; its exit code is null if it was stopped because it took too long. */
export interface Ran extends Log {
  /** Both streams, in the order in which their parts came. */
  readonly output: string
  readonly stdout: string
}

export type Variables = Readonly<Record<string, string>>

interface ChildOptions {
  readonly env?: Variables
  readonly cwd?: string
  readonly timeoutMs?: number
}

/** How programs of a language are started. */
export interface Programs {
  /** Runs one to its end, with any exit code. Rejects only if it cannot be started. */
  run(command: string, args: readonly string[], options?: ChildOptions): Promise<Ran>
  /** As `run`. Rejects with what it printed if its exit code is not 0. */
  succeed(command: string, args: readonly string[], options?: ChildOptions): Promise<Ran>
  /** The output of a program that ends at once; blocks until then. If it cannot run: why, as a sentence. */
  capture(command: string, args: readonly string[]): { readonly output: string } | { readonly missing: string }
}

/** Settings of lakemock, of Huawei's SDKs, and of the Node that runs this. */
const FOREIGN = ['HUAWEICLOUD_', 'HC_', 'LAKEMOCK_', 'NODE_OPTIONS', 'NODE_PATH', 'VITEST']

/**
 * Programs in the environment without what would change a client's defaults: FOREIGN, and the names that
 * begin with one of `strip`. `set` is added to it.
 */
export function programs({ strip = [], set = {} }: { strip?: readonly string[]; set?: Variables } = {}): Programs {
  const foreign = [...FOREIGN, ...strip]
  const environment = (more: Variables = {}): NodeJS.ProcessEnv => {
    const kept = Object.entries(process.env).filter(([name]) => !foreign.some((prefix) => name.startsWith(prefix)))
    // what listens on this machine is not behind a proxy
    const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
    return { ...Object.fromEntries(kept), NO_PROXY: direct, no_proxy: direct, ...set, ...more }
  }

  const run: Programs['run'] = (command, args, { env, cwd, timeoutMs = 100_000 } = {}) =>
    new Promise((resolve, reject) => {
      let output = ''
      const limits = { timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 }
      const child = execFile(command, [...args], { env: environment(env), cwd, ...limits }, (error, stdout) => {
        if (typeof error?.code === 'string') reject(error)
        else resolve({ exitCode: error === null ? 0 : (error.code ?? null), output, stdout })
      })
      const keep = (text: string): void => {
        output += text
      }
      child.stdout?.on('data', keep)
      child.stderr?.on('data', keep)
    })

  return {
    run,

    async succeed(command, args, options) {
      const ran = await run(command, args, options)
      if (ran.exitCode === 0) return ran
      const end = ran.exitCode === null ? 'took too long' : `ended with ${ran.exitCode}`
      throw new Error(`${[command, ...args].join(' ')} ${end}\n${ran.output}`)
    },

    capture(command, args) {
      const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: environment() })
      if (error !== undefined) return { missing: `there is no ${command} (${error.message})` }
      if (status === 0) return { output: stdout }
      return { missing: `${command} does not run (${(stderr || stdout).trim().split('\n').at(-1)})` }
    },
  }
}

/** An empty home folder, in which clients may leave their files. */
export function emptyHome(): string {
  const home = fileURLToPath(new URL('../../.cache/home', import.meta.url))
  mkdirSync(home, { recursive: true })
  return home
}

/** The environment of a suite's native side. */
export const suiteVariables = ({ file, outcomes }: { file: string; outcomes: string }): Variables => ({
  LAKEMOCK_TARGET: file,
  LAKEMOCK_OUTCOMES: outcomes,
  HOME: emptyHome(),
})

/** Whether a version that is written with dots is older than another. */
export function isOlder(version: string, oldest: string): boolean {
  const [parts, needed] = [version, oldest].map((one) => one.split('.').map(Number)) as [number[], number[]]
  const differing = needed.findIndex((part, index) => part !== (parts[index] ?? 0))
  return differing !== -1 && (parts[differing] ?? 0) < (needed[differing] ?? 0)
}
