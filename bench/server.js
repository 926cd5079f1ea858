/** Servers under test: started on a core of their own, and ended with all that they started. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { signedHeaders } from './load/sign.js'
import { cache, cores, freePort, pinned, residentBytes, service, sleep } from './machine.js'

/** How long a server may take to come up, in milliseconds: Java's need some seconds on a busy machine. */
const PATIENCE_MS = 40_000

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {(port: number) => readonly string[]} command the program and what stands behind it
 * @property {string} [ready] a path that is answered 200 once it serves; the root, with any answer, when absent
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [cwd]
 * @property {boolean} [talks] it has loaded probe.js, and can be asked
 */

/** Where each lakemock notes that it runs: the user's own is none of ours. */
const runFolder = join(cache, 'run')

/** Servers that run now. @type {Set<Server>} */
const running = new Set()

/** From the first server on: none outlives the bench, whatever its end. */
let isGuarded = false
function guard() {
  if (isGuarded) return
  isGuarded = true
  process.on('exit', () => {
    for (const server of running) server.kill()
    // those that were killed could not strike themselves out
    rmSync(runFolder, { recursive: true, force: true })
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130))
}

/** What servers inherit: nobody's settings, and no npm run around them. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(LAKEMOCK_|npm_(?!config_)|NODE_)/.test(name)),
)

export class Server {
  #child
  /** @type {Map<number, (answer: any) => void>} */
  #asked = new Map()
  #lastQuestion = 0

  /**
   * @param {Program} program
   * @param {number} port
   * @param {number | undefined} core
   */
  constructor(program, port, core) {
    this.name = program.name
    this.port = port
    mkdirSync(join(cache, 'logs'), { recursive: true })
    this.log = join(cache, 'logs', `${program.name.replaceAll(/[^\w.-]+/g, '-')}.log`)
    const log = openSync(this.log, 'a')
    truncateSync(this.log)
    const [first = '', ...rest] = program.command(port)
    const [command, args] = pinned(core, first, rest)
    this.#child = spawn(command, args, {
      stdio: ['ignore', log, log, ...(program.talks ? /** @type {const} */ (['ipc']) : [])],
      env: { ...environment, LAKEMOCK_RUN_DIR: runFolder, ...program.env },
      cwd: program.cwd ?? cache,
    })
    closeSync(log)
    this.#child.on('message', (/** @type {any} */ message) => this.#asked.get(message.question)?.(message.answer))
    this.exit = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        running.delete(this)
        resolve(signal ?? code)
      })
      this.#child.once('error', () => resolve('not started'))
    })
    running.add(this)
    guard()
  }

  /** Of the process that was started: taskset becomes the program, so it is the server's own. */
  get pid() {
    return /** @type {number} */ (this.#child.pid)
  }

  get pids() {
    return service(this.pid)
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** Resident memory of it and all it started, in bytes. */
  get residentBytes() {
    return this.pids.reduce((sum, pid) => sum + residentBytes(pid), 0)
  }

  /**
   * Asks probe.js.
   * @param {'reset' | 'collect' | 'look'} what
   * @returns {Promise<import('./servers/probe.js').Seen>}
   */
  ask(what) {
    const question = ++this.#lastQuestion
    return new Promise((resolve, reject) => {
      this.exit.then((how) => reject(new Error(`${this.name} ended (${how}); its log is ${this.log}`)))
      this.#asked.set(question, resolve)
      this.#child.send({ question, what }, (error) => error && reject(error))
    })
  }

  /** Forgets what it logged so far: a disk has an end. */
  clearLog() {
    truncateSync(this.log)
  }

  kill() {
    if (!this.hasEnded) this.#signal('SIGKILL')
  }

  /** Lets it do nothing at all until it is resumed: what it has put off is done in its own time then. */
  pause() {
    this.#signal('SIGSTOP')
  }

  resume() {
    this.#signal('SIGCONT')
  }

  /** @param {NodeJS.Signals} signal */
  #signal(signal) {
    for (const pid of this.pids.reverse()) {
      try {
        process.kill(pid, signal)
      } catch {
        // it has ended meanwhile
      }
    }
  }

  /** Ends it as a person would, and by force where it does not. Answers its exit code, or the signal. */
  async stop() {
    this.#child.kill('SIGTERM')
    const late = setTimeout(() => this.kill(), 5_000)
    const how = await this.exit
    clearTimeout(late)
    return how
  }
}

/**
 * Starts a server and waits until it serves. Throws where it does not, with the end of its log.
 * @param {Program} program
 * @param {number | undefined} [core]
 */
export async function start(program, core = cores?.server) {
  const server = new Server(program, await freePort(), core)
  const until = Date.now() + PATIENCE_MS
  while (!(await answers(server.port, program.ready))) {
    if (server.hasEnded || Date.now() > until) {
      server.kill()
      const end = readFileSync(server.log, 'utf8').trim().split('\n').slice(-5).join('\n')
      throw new Error(`${program.name} did not come up; the end of its log:\n${end}`)
    }
    await sleep(20)
  }
  return server
}

/**
 * @param {number} port
 * @param {string | undefined} path
 * @returns {Promise<boolean>}
 */
function answers(port, path) {
  return call(port, 'GET', path ?? '/').then(
    ({ status }) => path === undefined || status === 200,
    () => false,
  )
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 })

/**
 * One request of the bench itself. Rejects where nobody answers.
 * @param {number} port
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @param {{ access: string, secret: string }} [key] signs it
 * @returns {Promise<{ status: number, text: string }>}
 */
export function call(port, method, path, body, key) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const host = `127.0.0.1:${port}`
  const headers = {
    host,
    ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(key && signedHeaders({ method, path, host, body: text ?? '', ...key, nowMs: Date.now() })),
  }
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method, path, headers, agent, timeout: 60_000 })
    request.on('response', (response) => {
      let reply = ''
      response.setEncoding('utf8')
      response.on('data', (data) => {
        reply += data
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: reply }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer`)))
    request.on('error', reject)
    request.end(text)
  })
}

/** Ends the bench's own connections. */
export const hangUp = () => agent.destroy()

/**
 * The same, and what was answered, which must be a 2xx with JSON.
 * @param {Parameters<typeof call>} given
 */
export async function ask(...given) {
  const { status, text } = await call(...given)
  if (status < 200 || status > 299) throw new Error(`${given[1]} ${given[2]} was answered ${status}: ${text}`)
  return JSON.parse(text)
}
