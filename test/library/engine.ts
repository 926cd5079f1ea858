import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, json } from 'node:stream/consumers'
import { root } from '../readme/blocks.ts'

/** What a client requests to create a container: the fields that this engine reads. */
export interface Creation {
  readonly Image: string
  readonly Env?: readonly string[]
  readonly ExposedPorts?: Readonly<Record<string, unknown>>
}

/** A container engine that knows one image, this package, and runs it as a process of this machine. */
export interface Engine {
  /** For DOCKER_HOST. */
  readonly host: string
  readonly created: readonly Creation[]
  /** The requests that it does not know. */
  readonly unknown: readonly string[]
  /** How many of its processes run. */
  running(): number
  close(): Promise<void>
}

interface Container {
  readonly creation: Creation
  /** What is the container's root folder. */
  readonly folder: string
  process?: ChildProcess
  port?: number
}

const PORT = '4580/tcp'
const CREATED = '2026-01-01T00:00:00Z'

/** Starts an engine that speaks as much of Docker's HTTP API as Testcontainers asks for to create, fill, start, look at and stop a container. */
export async function startEngine(): Promise<Engine> {
  mkdirSync(`${root}.cache`, { recursive: true })
  const containers = new Map<string, Container>()
  const created: Creation[] = []
  const unknown: string[] = []

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, 500, { message: String(error) }))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', 'http://engine')
    const call = `${request.method} ${pathname.replace(/^\/v1\.\d+/, '')}`
    const [, id = '', action = ''] = /\/containers\/([^/]+)(?:\/(\w+))?$/.exec(call) ?? []
    const container = containers.get(id)
    if (/ \/(info|version|_ping)$/.test(call)) {
      return reply(response, 200, {
        ServerVersion: '1',
        OperatingSystem: 'none',
        OSType: 'linux',
        Version: '1',
        ApiVersion: '1.44',
      })
    }
    if (call === 'GET /images/json') return reply(response, 200, [])
    if (/^GET \/images\/.*\/json$/.test(call)) return reply(response, 200, { Id: 'sha256:1', Config: {} })
    if (call === 'GET /containers/json') return reply(response, 200, [])
    if (call === 'POST /containers/create') {
      const creation = (await json(request)) as Creation
      created.push(creation)
      const name = String(containers.size + 1).padStart(64, '0')
      containers.set(name, { creation, folder: mkdtempSync(`${root}.cache/engine-`) })
      return reply(response, 201, { Id: name, Warnings: [] })
    }
    if (container === undefined) {
      unknown.push(call)
      return reply(response, 404, { message: `no such thing: ${call}` })
    }
    if (request.method === 'PUT' && action === 'archive') {
      const path = new URL(request.url ?? '', 'http://engine').searchParams.get('path') ?? '/'
      const { status, stderr } = spawnSync('tar', ['-x', '-C', `${container.folder}${path}`], {
        input: await buffer(request),
      })
      return status === 0 ? reply(response, 200) : reply(response, 500, { message: String(stderr) })
    }
    if (action === 'start') {
      await startProcess(container)
      return reply(response, 204)
    }
    if (action === 'json') return reply(response, 200, inspection(id, container))
    if (action === 'logs') {
      response.writeHead(200, { 'content-type': 'application/vnd.docker.raw-stream' })
      return void response.end()
    }
    if (action === 'stop' || action === 'kill') {
      await end(container)
      return reply(response, 204)
    }
    if (request.method === 'DELETE') {
      await end(container)
      containers.delete(id)
      return reply(response, 204)
    }
    unknown.push(call)
    reply(response, 404, { message: `unknown call: ${call}` })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    created,
    unknown,
    running: () => [...containers.values()].filter((one) => one.process?.exitCode === null).length,
    async close() {
      await Promise.all([...containers.values()].map(end))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** The image's entry point with the container's environment. Paths in it are below the container's own folder. */
function startProcess(container: Container): Promise<void> {
  const env = Object.fromEntries((container.creation.Env ?? []).map((line) => line.split(/=(.*)/s) as [string, string]))
  const fixtures = env.LAKEMOCK_FIXTURES?.replaceAll(/(^|,)\//g, `$1${container.folder}/`)
  const child = spawn(process.execPath, [`${root}dist/cli.js`, '--port', '0'], {
    env: { PATH: process.env.PATH, ...env, ...(fixtures === undefined ? {} : { LAKEMOCK_FIXTURES: fixtures }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  container.process = child
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
      const port = /"msg":"ready: http:\/\/[^:]+:(\d+)/.exec(text)?.[1]
      if (port === undefined) return
      container.port = Number(port)
      resolve()
    })
    child.on('exit', (code) => reject(new Error(`it ended with ${code}: ${text}`)))
  })
}

async function end({ process: child, folder }: Container): Promise<void> {
  if (child !== undefined && child.exitCode === null) {
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
}

function inspection(id: string, { process: child, port }: Container) {
  const Running = child?.exitCode === null
  const Ports = { [PORT]: [{ HostIp: '0.0.0.0', HostPort: String(port ?? 0) }] }
  return {
    Id: id,
    Name: `/container-${Number(id)}`,
    Created: CREATED,
    State: { Status: Running ? 'running' : 'exited', Running, StartedAt: CREATED, FinishedAt: CREATED },
    Config: { Hostname: id.slice(0, 12), Labels: {}, Env: [] },
    HostConfig: { PortBindings: Ports },
    NetworkSettings: { Ports, Networks: {} },
  }
}
