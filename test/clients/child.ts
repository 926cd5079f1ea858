/** Programs that a suite starts beside the emulators of this process, so that nothing here may block. */
import { execFile } from 'node:child_process'

export interface Ran {
  /** Null where it was stopped for taking too long. */
  readonly exitCode: number | null
  /** What it wrote, both streams in the order of their coming. */
  readonly output: string
}

interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly timeoutMs?: number
}

/** Runs a program to its end, however it ends. Rejects only where it cannot be started. */
export function runChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<Ran> {
  const { env, cwd, timeoutMs = 100_000 } = options
  const limits = { timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    let output = ''
    const child = execFile(command, [...args], { env: cleanEnv(env), cwd, ...limits }, (error) => {
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: error === null ? 0 : (error.code ?? null), output })
    })
    const keep = (text: string): void => {
      output += text
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
  })
}

/** The environment less what would make a client behave otherwise than it does out of the box. */
export function cleanEnv(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const foreign = /^(HUAWEICLOUD_|HC_|LAKEMOCK_|NODE_OPTIONS$|NODE_PATH$|VITEST)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  // what listens on this machine is not behind a proxy
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return { ...Object.fromEntries(kept), NO_PROXY: direct, no_proxy: direct, ...more }
}
