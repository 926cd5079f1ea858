/**
 * Python with what the tests need: a virtual environment in `.cache` for each set of requirements, kept between runs as long
 * as its file and the interpreter that made it do not change. LAKEMOCK_PYTHON names another interpreter than `python3`.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cached } from './build-cache.ts'
import { isOlder, programs, type Variables } from './child.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The sets: clients that go together, what the example needs, what fuzzes the published description, and a Spark. */
const requirements = {
  clients: at('python/requirements.txt'),
  sparkmagic: at('python/requirements-sparkmagic.txt'),
  airflow: at('python/requirements-airflow.txt'),
  'airflow-huawei': at('python/requirements-airflow-huawei.txt'),
  example: at('../../examples/python/requirements.txt'),
  fuzz: at('requirements-fuzz.txt'),
  pyspark: at('../engines/requirements-pyspark.txt'),
}
export type Requirements = keyof typeof requirements
/** pandas, which pylivy needs, takes no older one. */
const OLDEST = '3.11'
/** Sets that need this very release of Python, because what they pin supports no later one. */
const exact: Readonly<Partial<Record<Requirements, string>>> = { 'airflow-huawei': '3.11' }
const INSTALL_MS = 9 * 60_000

export const python = programs({
  strip: ['PYTHON', 'PYTEST_', 'VIRTUAL_ENV', 'AIRFLOW_', 'SPARKMAGIC_'],
  set: { PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
})

/** Set to 1 if the clients must run, as for a release: what would be skipped then fails. */
export const mustHavePython = process.env.LAKEMOCK_REQUIRE_CLIENTS === '1'

interface Interpreter {
  readonly command: string
  /** Its release, such as 3.11. */
  readonly version: string
  /** Its version and path; another interpreter needs another environment. */
  readonly identity: string
}

const found = new Map<string, Interpreter | string>()

/** Why the clients cannot run on this machine; undefined if they can. Checked once; blocks during the check. */
export function pythonMissing(): string | undefined {
  const interpreter = findPython()
  return typeof interpreter === 'string' ? interpreter : undefined
}

/** As `pythonMissing`, for a set. */
export function setMissing(set: Requirements): string | undefined {
  const interpreter = interpreterFor(set)
  return typeof interpreter === 'string' ? interpreter : undefined
}

/** The interpreter for a set, or what is missing: another one than usual if the set needs another release. */
function interpreterFor(set: Requirements): Interpreter | string {
  const usual = findPython()
  const needed = exact[set]
  if (needed === undefined || typeof usual === 'string' || usual.version === needed) return usual
  const other = findPython(`python${needed}`)
  if (typeof other === 'string') return `${set} needs Python ${needed}: ${other}`
  return other
}

function findPython(command: string = process.env.LAKEMOCK_PYTHON || 'python3'): Interpreter | string {
  const known = found.get(command)
  if (known !== undefined) return known
  const interpreter = checkPython(command)
  found.set(command, interpreter)
  return interpreter
}

function checkPython(command: string): Interpreter | string {
  // in a form that Python 2 also understands
  const answer = python.capture(command, [
    '-c',
    'import sys; print("%d.%d\\n%s %s" % (sys.version_info[:2] + (sys.executable, sys.version)))',
  ])
  if ('missing' in answer) return answer.missing
  const [version = '', ...identity] = answer.output.split('\n')
  if (isOlder(version, OLDEST)) return `${command} is Python ${version}, and the clients need ${OLDEST} or later`
  // some systems ship venv apart from Python
  const venv = python.capture(command, ['-c', 'import venv, ensurepip'])
  if ('missing' in venv) return `${command} makes no virtual environments: ${venv.missing}`
  return { command, version, identity: identity.join('\n') }
}

/** The interpreter of an environment, which is made if it is absent. Rejects with the output of pip if that fails. */
export async function ensurePython(set: Requirements = 'clients'): Promise<string> {
  const interpreter = interpreterFor(set)
  if (typeof interpreter === 'string') throw new Error(interpreter)
  const { command, identity } = interpreter
  const file = requirements[set]
  const home = await cached(`python-${set}`, { toolchain: identity, files: [file] }, async (aside) => {
    await python.succeed(command, ['-m', 'venv', aside], { timeoutMs: INSTALL_MS })
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--requirement', file]
    // every file but the example's, which is as short as a user's, names all that it needs
    if (set !== 'example') pip.push('--no-deps')
    await python.succeed(interpreterIn(aside), pip, { timeoutMs: INSTALL_MS })
  })
  return interpreterIn(home)
}

const interpreterIn = (home: string): string => join(home, 'bin', 'python')

/** Runs a script in the environment, beside the emulators of this process. Returns what it printed. Rejects if it fails. */
export async function runPython(script: string, env: Variables): Promise<string> {
  const { stdout } = await python.succeed(await ensurePython(), ['-c', script], { env })
  return stdout
}
