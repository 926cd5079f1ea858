/**
 * Pythons with what the tests run: a virtual environment in `.cache` for each set of requirements, kept between runs for as long
 * as neither its file nor the interpreter that made it changes. LAKEMOCK_PYTHON names another interpreter than `python3`.
 */
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The sets: clients that go together, what the example needs, and what fuzzes the published description. */
const requirements = {
  clients: at('python/requirements.txt'),
  sparkmagic: at('python/requirements-sparkmagic.txt'),
  airflow: at('python/requirements-airflow.txt'),
  example: at('../../examples/python/requirements.txt'),
  fuzz: at('requirements-fuzz.txt'),
}
export type Requirements = keyof typeof requirements
const caches = at('../../.cache')
/** pandas, which pylivy needs, takes no older one. */
const OLDEST: readonly [number, number] = [3, 11]
const INSTALL_MS = 9 * 60_000

/** Set to 1 where the clients have to be there, as in a release: what would be skipped then fails. */
export const mustHavePython = process.env.LAKEMOCK_REQUIRE_CLIENTS === '1'

interface Interpreter {
  readonly command: string
  /** What it says of itself; another one needs another environment. */
  readonly identity: string
}

let found: Interpreter | string | undefined

/** Why the clients cannot run on this machine; undefined where they can. Looks once, and blocks meanwhile. */
export function pythonMissing(): string | undefined {
  found ??= findPython()
  return typeof found === 'string' ? found : undefined
}

function findPython(): Interpreter | string {
  const command = process.env.LAKEMOCK_PYTHON || 'python3'
  const probe = [
    'import sys',
    // as Python 2 can say it too
    'print("%d %d" % sys.version_info[:2])',
    'print("%s %s" % (sys.executable, sys.version))',
    'import venv, ensurepip',
  ].join('\n')
  const { error, status, stdout, stderr } = spawnSync(command, ['-c', probe], { encoding: 'utf8', env: pythonEnv() })
  if (error !== undefined) return `there is no ${command} (${error.message})`
  const [version = '', ...identity] = stdout.split('\n')
  const [major = 0, minor = 0] = version.split(' ').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return `${command} is Python ${major}.${minor}, and the clients need ${OLDEST.join('.')} or later`
  }
  // some systems ship venv apart from Python
  if (status !== 0) return `${command} makes no virtual environments (${stderr.trim().split('\n').at(-1)})`
  return { command, identity: identity.join('\n') }
}

const ready = new Map<Requirements, Promise<string>>()

/** The interpreter of an environment, which is made where it is not there yet. Rejects with what pip said where that fails. */
export function ensurePython(set: Requirements = 'clients'): Promise<string> {
  const made = ready.get(set) ?? makeEnvironment(set)
  ready.set(set, made)
  return made
}

async function makeEnvironment(set: Requirements): Promise<string> {
  const missing = pythonMissing()
  if (missing !== undefined) throw new Error(missing)
  const { command, identity } = found as Interpreter
  const hash = createHash('sha256').update(readFileSync(requirements[set])).update(identity).digest('hex').slice(0, 16)
  const cache = join(caches, `python-${set}`)
  const home = join(cache, hash)
  if (existsSync(home)) return interpreterIn(home)

  // made aside and then renamed: what stands in its place is complete, also where two runs make it at the same time
  mkdirSync(cache, { recursive: true })
  const aside = `${home}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  try {
    await succeed(command, ['-m', 'venv', aside], { timeoutMs: INSTALL_MS })
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input']
    const files = ['--requirement', requirements[set]]
    // every file but the example's, which is as short as a user's, names all that it needs
    if (set !== 'example') files.push('--no-deps')
    await succeed(interpreterIn(aside), [...pip, ...files], { timeoutMs: INSTALL_MS })
    if (!existsSync(home)) renameSync(aside, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  // those of other versions are of no more use; a name with a dot is one that is still being made
  for (const other of readdirSync(cache)) {
    if (other !== hash && !other.includes('.')) rmSync(join(cache, other), { recursive: true, force: true })
  }
  return interpreterIn(home)
}

const interpreterIn = (home: string): string => join(home, 'bin', 'python')

/** Runs a script in the environment, beside the emulators of this process, and answers what it printed. Rejects where it fails. */
export async function runPython(script: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await succeed(await ensurePython(), ['-c', script], { env })
  return stdout
}

export interface Ran {
  /** Null where it was stopped for taking too long. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly timeoutMs?: number
}

/** Runs a program and waits for its end, however it ends. Rejects only where it cannot be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env, cwd, timeoutMs = 100_000 } = options
  return new Promise((resolve, reject) => {
    const limits = { timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 }
    execFile(command, [...args], { env: pythonEnv(env), cwd, ...limits }, (error, stdout, stderr) => {
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: error === null ? 0 : (error.code ?? null), stdout, stderr })
    })
  })
}

async function succeed(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const ran = await run(command, args, options)
  if (ran.exitCode !== 0) {
    const end = ran.exitCode === null ? 'took too long' : `ended with ${ran.exitCode}`
    throw new Error(`${command} ${args.slice(0, 2).join(' ')} ${end}\n${ran.stdout}${ran.stderr}`)
  }
  return ran
}

/** The environment less what would make a client behave otherwise than it does out of the box. */
function pythonEnv(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const foreign = /^(PYTHON|PYTEST_|VIRTUAL_ENV|HUAWEICLOUD_|HC_|LAKEMOCK_|AIRFLOW_|SPARKMAGIC_)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  // what listens on this machine is not behind a proxy
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return {
    ...Object.fromEntries(kept),
    NO_PROXY: direct,
    no_proxy: direct,
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUTF8: '1',
    ...more,
  }
}
