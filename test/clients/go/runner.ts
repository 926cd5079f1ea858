/**
 * Runs the suite of Go's clients, and the example in Go. The tests are compiled into `.cache/go` once for each state of their sources
 * and each toolchain; what they import comes from Go's own module cache. LAKEMOCK_GO names another command than `go`.
 */
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log, Runner } from '../runner.ts'

const suite = fileURLToPath(new URL('.', import.meta.url))
const example = fileURLToPath(new URL('../../../examples/go', import.meta.url))
const cache = fileURLToPath(new URL('../../../.cache/go', import.meta.url))
const command = process.env.LAKEMOCK_GO || 'go'
/** From nothing it took 35 s to 130 s on two shared cores: 340 MB of modules to fetch, and their packages to compile. */
const COMPILE_MS = 9 * 60_000
/** An endpoint that is not ours takes its time: a poll is given up after four minutes. */
const RUN_MS = 15 * 60_000

let found: { readonly toolchain: string } | string | undefined
let prepared: Promise<string> | undefined

export const runner: Runner = {
  language: 'go',
  missing() {
    found ??= findGo()
    return typeof found === 'string' ? found : undefined
  },
  async prepare() {
    await compiled()
  },
  async run({ file, outcomes }) {
    const env = { LAKEMOCK_TARGET: file, LAKEMOCK_OUTCOMES: outcomes }
    return start(await compiled(), [`-test.timeout=${RUN_MS - 10_000}ms`], { cwd: suite, env, timeoutMs: RUN_MS })
  },
}

/** Runs `go test ./...` in `examples/go`. What stands in `env` is there beside the usual environment. */
export function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  // a result that Go remembers says nothing about this lakemock
  return start(command, ['test', '-count=1', '-v', './...'], { cwd: example, env, timeoutMs: COMPILE_MS })
}

function findGo(): { readonly toolchain: string } | string {
  const env = environment()
  const { error, status, stdout, stderr } = spawnSync(command, ['env', 'GOVERSION', 'GOOS', 'GOARCH'], {
    encoding: 'utf8',
    env,
  })
  if (error !== undefined) return `there is no ${command} (${error.message})`
  if (status !== 0) return `${command} does not say its version (${stderr.trim()})`
  const [, major = '0', minor = '0'] = /^go(\d+)\.(\d+)/.exec(stdout) ?? []
  const [, oldest = ''] = /^go (\d+\.\d+)/m.exec(readFileSync(join(suite, 'go.mod'), 'utf8')) ?? []
  const [needsMajor = 0, needsMinor = 0] = oldest.split('.').map(Number)
  // a version that is being developed names none, and is newer
  const old = Number(major) < needsMajor || (Number(major) === needsMajor && Number(minor) < needsMinor)
  if (old && stdout.startsWith('go'))
    return `${command} is Go ${major}.${minor}, and the clients need ${oldest} or later`
  return { toolchain: stdout }
}

function compiled(): Promise<string> {
  prepared ??= compile()
  return prepared
}

/** The compiled suite, which is made where it is not there yet. */
async function compile(): Promise<string> {
  const missing = runner.missing()
  if (missing !== undefined) throw new Error(missing)
  const { toolchain } = found as { readonly toolchain: string }
  const sources = readdirSync(suite).filter((name) => /^go\.(mod|sum)$|\.go$/.test(name))
  const hash = createHash('sha256').update(toolchain)
  for (const name of sources.sort()) hash.update(`\0${name}\0`).update(readFileSync(join(suite, name)))
  const name = `clients-${hash.digest('hex').slice(0, 16)}`
  const program = join(cache, name)
  if (existsSync(program)) return program

  // made aside and then renamed: what stands in its place is complete, also where two runs make it at the same time
  mkdirSync(cache, { recursive: true })
  const aside = `${program}.${process.pid}`
  try {
    const { exitCode, output } = await start(command, ['test', '-c', '-o', aside, '.'], {
      cwd: suite,
      env: {},
      timeoutMs: COMPILE_MS,
    })
    if (exitCode !== 0) throw new Error(`${command} test -c ${ended(exitCode)}\n${output}`)
    renameSync(aside, program)
  } finally {
    rmSync(aside, { force: true })
  }
  // those of other sources are of no more use; a name with a dot is one that is still being made
  for (const other of readdirSync(cache)) if (other !== name && !other.includes('.')) rmSync(join(cache, other))
  return program
}

const ended = (exitCode: number | null): string => (exitCode === null ? 'took too long' : `ended with ${exitCode}`)

interface Start {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** Runs a program to its end, however it ends. Rejects only where it cannot be started. */
function start(program: string, args: readonly string[], { cwd, env, timeoutMs }: Start): Promise<Log> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: environment(env), timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: error === null ? 0 : (error.code ?? null), output: stdout + stderr })
    })
  })
}

/** The environment less what would make a client, or Go, behave otherwise than out of the box. */
function environment(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const foreign = /^(HUAWEICLOUD_|HC_|LAKEMOCK_|PYTHON)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  // what listens on this machine is not behind a proxy
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return {
    ...Object.fromEntries(kept),
    NO_PROXY: direct,
    no_proxy: direct,
    // the toolchain that is installed, and no module but the one in the folder
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    ...more,
  }
}
