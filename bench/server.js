/** Servers under test: each is pinned to the server core, and killed with all its descendants when the bench ends. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { cache, cores, freePort, pinned, processTree, sleep } from './machine.js'

/** How long a server may take to start: Java servers need some seconds on a busy machine. */
const MAX_START_MS = 40_000

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {(port: number) => readonly string[]} command the program and its arguments
 * @property {string} [ready] a path that returns 200 once the server is ready; when absent, any reply at the root counts
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [isProbed] it loads probe.js, and can be measured
 */

/** Where each lakemock writes its instance file, instead of the user's own folder. */
const runFolder = join(cache, 'run')

/** @type {Set<Server>} */
const running = new Set()

let isGuarded = false
function guard() {
  if (isGuarded) return
  isGuarded = true
  process.on('exit', () => {
    for (const server of running) server.kill()
    // a killed lakemock leaves its instance file
    rmSync(runFolder, { recursive: true, force: true })
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130))
}

/** Servers inherit no settings of the user and of npm. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(LAKEMOCK_|npm_(?!config_)|NODE_)/.test(name)),
)

export class Server {
  #child

  /**
   * @param {Program} program
   * @param {number} port
   */
  constructor(program, port) {
    this.name = program.name
    this.port = port
    mkdirSync(join(cache, 'logs'), { recursive: true })
    this.log = join(cache, 'logs', `${program.name.replaceAll(/[^\w.-]+/g, '-')}.log`)
    const log = openSync(this.log, 'a')
    truncateSync(this.log)
    const [first = '', ...rest] = program.command(port)
    const [command, args] = pinned(cores?.server, first, rest)
    this.#child = spawn(command, args, {
      stdio: ['ignore', log, log, ...(program.isProbed ? /** @type {const} */ (['ipc']) : [])],
      env: { ...environment, LAKEMOCK_RUN_DIR: runFolder, ...program.env },
      cwd: cache,
    })
    closeSync(log)
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

  get pids() {
    return processTree(/** @type {number} */ (this.#child.pid))
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /**
   * Collects garbage in the server, and returns what probe.js measures then. One call at a time.
   * @returns {Promise<import('./servers/probe.js').Measurement>}
   */
  measure() {
    return new Promise((resolve, reject) => {
      this.exit.then((how) => reject(new Error(`${this.name} ended (${how}); its log is ${this.log}`)))
      const receive = (/** @type {any} */ message) => {
        // the program itself also reports to its parent
        if (message.measurement === undefined) return
        this.#child.off('message', receive)
        resolve(message.measurement)
      }
      this.#child.on('message', receive)
      this.#child.send('measure', (error) => error && reject(error))
    })
  }

  /** Empties the log, so that it cannot fill the disk. */
  clearLog() {
    truncateSync(this.log)
  }

  kill() {
    if (!this.hasEnded) this.#signal('SIGKILL')
  }

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

  /** Ends it with SIGTERM, or by force after a while. Returns its exit code or signal. */
  async stop() {
    this.#child.kill('SIGTERM')
    const late = setTimeout(() => this.kill(), 5_000)
    const how = await this.exit
    clearTimeout(late)
    return how
  }
}

/**
 * Starts a server and waits until it is ready. Throws with the end of its log if that fails.
 * @param {Program} program
 */
export async function start(program) {
  const server = new Server(program, await freePort())
  const untilMs = Date.now() + MAX_START_MS
  while (!(await isReady(server.port, program.ready))) {
    if (server.hasEnded || Date.now() > untilMs) {
      server.kill()
      const end = readFileSync(server.log, 'utf8').trim().split('\n').slice(-5).join('\n')
      throw new Error(`${program.name} did not start; the end of its log:\n${end}`)
    }
    await sleep(20)
  }
  return server
}

/**
 * Runs something with servers, and stops them afterwards.
 * @template T
 * @param {(keep: (server: Server) => Server) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withServers(run) {
  /** @type {Server[]} */
  const servers = []
  try {
    return await run((server) => {
      servers.push(server)
      return server
    })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/**
 * @param {number} port
 * @param {string | undefined} path
 * @returns {Promise<boolean>}
 */
export function isReady(port, path) {
  return call(port, 'GET', path ?? '/').then(
    ({ status }) => path === undefined || status === 200,
    () => false,
  )
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 })

/**
 * One request of the bench itself.
 * @param {number} port
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<{ status: number, text: string }>}
 */
export function call(port, method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const headers =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
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
    request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no reply`)))
    request.on('error', reject)
    request.end(text)
  })
}

/**
 * The same for a reply that must be a 2xx with JSON; returns the parsed body.
 * @param {Parameters<typeof call>} request
 */
export async function callJson(...request) {
  const { status, text } = await call(...request)
  if (status < 200 || status > 299) throw new Error(`${request[1]} ${request[2]} returned ${status}: ${text}`)
  return JSON.parse(text)
}
