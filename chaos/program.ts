/** The built program: a server that can be measured, and its commands. All are killed if the chaos ends early. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const cli = join(root, 'dist/cli.js')
const probe = join(root, 'bench/servers/probe.js')
/** Files of this run. */
export const folder = mkdtempSync(join(tmpdir(), 'lakemock-chaos-'))

const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

/** Programs inherit no settings of the user and of npm. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(LAKEMOCK_|npm_(?!config_)|NODE_)/.test(name)),
  ),
  LAKEMOCK_RUN_DIR: join(folder, 'run'),
}

/** What bench/servers/probe.js measures. */
export interface Measurement {
  /** Bytes, after a collection. */
  readonly heapUsed: number
  /** Bytes of buffers outside the heap. */
  readonly external: number
  readonly rss: number
  /** What keeps the process alive: sockets, timers. */
  readonly resources: readonly string[]
  /** Rejections and exceptions since the start. */
  readonly unhandled: readonly string[]
}

export interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly how: number | NodeJS.Signals | null
  readonly output: string
  readonly errors: string
}

/** A running command, such as `record`. */
export class Command {
  readonly #child: ChildProcess
  readonly ended: Promise<Ended>
  readonly #listeners = new Set<() => void>()
  output = ''
  errors = ''

  constructor(args: readonly string[], nodeFlags: readonly string[] = []) {
    this.#child = spawn(process.execPath, [...nodeFlags, cli, ...args], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    alive.add(this.#child)
    this.#child.stdout?.on('data', (data) => this.#add('output', data))
    this.#child.stderr?.on('data', (data) => this.#add('errors', data))
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        alive.delete(this.#child)
        resolve({ how: signal ?? code, output: this.output, errors: this.errors })
      })
    })
  }

  #add(to: 'output' | 'errors', data: unknown): void {
    this[to] += data
    for (const listener of this.#listeners) listener()
  }

  /** Resolves with the first group of a pattern in the output; rejects if the command ends before. */
  said(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const listen = (): void => {
        const found = pattern.exec(this.output)?.[1]
        if (found !== undefined) resolve(found)
      }
      this.#listeners.add(listen)
      listen()
      this.ended.then(({ how, errors }) => reject(new Error(`it ended with ${how}: ${errors}`)))
    })
  }

  /** Resolves with the first message that has a key; rejects if the command ends before. */
  message(key: string): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const receive = (message: Record<string, unknown>): void => {
        if (!(key in message)) return
        this.#child.off('message', receive)
        resolve(message)
      }
      this.#child.on('message', receive)
      this.ended.then(({ how, errors }) => reject(new Error(`it ended with ${how}: ${errors}`)))
    })
  }

  send(message: string): void {
    this.#child.send(message)
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}

/** Runs a command to its end. */
export const run = (...args: string[]): Promise<Ended> => new Command(args).ended

export class Server {
  readonly #command: Command
  readonly url: string

  private constructor(command: Command, url: string) {
    this.#command = command
    this.url = url
  }

  static async start(...flags: string[]): Promise<Server> {
    const command = new Command(['--port', '0', ...flags], ['--expose-gc', '--import', probe])
    const { url } = await command.message('url')
    return new Server(command, String(url))
  }

  get ended(): Promise<Ended> {
    return this.#command.ended
  }

  /** Collects garbage, and measures. One call at a time. */
  async measure(): Promise<Measurement> {
    const received = this.#command.message('measurement')
    this.#command.send('measure')
    return (await received).measurement as Measurement
  }

  /** Sends SIGTERM. Returns how it ended, and after how many milliseconds; it is killed after ten seconds. */
  async stop(): Promise<Ended & { readonly ms: number }> {
    const began = performance.now()
    this.#command.kill('SIGTERM')
    const late = setTimeout(() => this.#command.kill('SIGKILL'), 10_000)
    const ended = await this.ended
    clearTimeout(late)
    return { ...ended, ms: performance.now() - began }
  }
}
