/**
 * Java's clients: Maven fetches and compiles into `.cache/java`, kept for as long as neither the project nor the Java changes; a run starts
 * JUnit's console from there, without Maven and without a network.
 */
import { type ExecFileOptions, execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { Log, Runner } from '../runner.ts'

const project = fileURLToPath(new URL('.', import.meta.url))
const example = fileURLToPath(new URL('../../../examples/java', import.meta.url))
const cache = fileURLToPath(new URL('../../../.cache/java', import.meta.url))
/** As maven.compiler.release in pom.xml. */
const OLDEST = 11
const MAVEN_MS = 9 * 60_000
const RUN_MS = 5 * 60_000
/** Says nothing where all is well, asks nobody, and tries again what could not be fetched the last time. */
const quiet = ['--quiet', '--batch-mode', '--no-transfer-progress', '--update-snapshots']

interface Toolchain {
  /** The Java that Maven runs on, which compiles; the tests run on it too. */
  readonly java: string
  /** What Maven says of itself and of its Java; another one compiles anew. */
  readonly identity: string
}

let found: Toolchain | string | undefined

export const runner: Runner = {
  language: 'java',

  missing() {
    found ??= findToolchain()
    return typeof found === 'string' ? found : undefined
  },

  async prepare() {
    const { home } = place()
    if (existsSync(home)) return
    // made aside and then renamed: what stands in its place is complete, also where two runs make it at the same time
    mkdirSync(cache, { recursive: true })
    const aside = `${home}.${process.pid}`
    try {
      const goals = ['test-compile', 'dependency:copy-dependencies']
      const folders = [`-Dbuild.folder=${aside}`, `-DoutputDirectory=${join(aside, 'lib')}`]
      const { exitCode, output } = await execute('mvn', [...quiet, ...goals, ...folders], {
        cwd: project,
        timeout: MAVEN_MS,
      })
      if (exitCode !== 0)
        throw new Error(`mvn ${goals.join(' ')} ${exitCode === null ? 'took too long' : 'failed'}\n${output}`)
      if (!existsSync(home)) renameSync(aside, home)
    } catch (error) {
      if (!existsSync(home)) throw error
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
    // those of other versions are of no more use; a name with a dot is one that is still being made
    for (const other of readdirSync(cache)) {
      if (!home.endsWith(other) && !other.includes('.')) rmSync(join(cache, other), { recursive: true, force: true })
    }
  },

  run(target) {
    const { java, home } = place()
    const classes = join(home, 'test-classes')
    return execute(
      java,
      [
        // a short life: what takes long to compile well is not worth it
        ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8'],
        ...['-cp', [classes, join(home, 'lib', '*')].join(delimiter), 'org.junit.platform.console.ConsoleLauncher'],
        ...['execute', '--disable-banner', '--disable-ansi-colors', '--details=none', `--scan-classpath=${classes}`],
      ],
      { env: environment({ LAKEMOCK_TARGET: target.file, LAKEMOCK_OUTCOMES: target.outcomes }), timeout: RUN_MS },
    )
  },
}

/** Runs the example project as its reader would. */
export function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  const args = ['--batch-mode', '--no-transfer-progress', 'test']
  return execute('mvn', args, { cwd: example, env: environment(env), timeout: MAVEN_MS })
}

function findToolchain(): Toolchain | string {
  const { error, status, stdout, stderr } = spawnSync('mvn', ['--batch-mode', '--version'], {
    encoding: 'utf8',
    env: environment(),
  })
  if (error !== undefined) return `there is no mvn (${error.message})`
  if (status !== 0) return `mvn does not run (${(stderr || stdout).trim().split('\n').at(-1)})`
  // Maven 3 has colours even here
  const identity = stripVTControlCharacters(stdout)
  const { version = '', home = '' } =
    /^Java version: (?<version>[^,]+),.* runtime: (?<home>.+)$/m.exec(identity)?.groups ?? {}
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1])
  if (!(major >= OLDEST)) return `mvn runs on Java ${version || '?'}, and the clients' tests need ${OLDEST} or later`
  const inHome = (name: string): string => join(home, 'bin', name)
  if (!existsSync(inHome('javac'))) return `mvn runs on a Java that has no compiler (${home}): a JDK is needed`
  return { java: inHome('java'), identity }
}

/** Where what is compiled stands, by all that it is made of. */
function place(): { readonly java: string; readonly home: string } {
  const missing = runner.missing()
  if (missing !== undefined) throw new Error(missing)
  const { java, identity } = found as Toolchain
  const hash = createHash('sha256').update(identity)
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const files = sources.map((entry) => join(entry.parentPath, entry.name)).sort()
  for (const file of [join(project, 'pom.xml'), ...files])
    hash.update(file.slice(project.length)).update(readFileSync(file))
  return { java, home: join(cache, hash.digest('hex').slice(0, 16)) }
}

/** Runs a program and waits for its end, however it ends. Rejects only where it cannot be started. */
function execute(command: string, args: readonly string[], options: ExecFileOptions): Promise<Log> {
  return new Promise((resolve, reject) => {
    const limits = { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' } as const
    execFile(command, [...args], { env: environment(), ...limits, ...options }, (error, stdout, stderr) => {
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: error === null ? 0 : (error.code ?? null), output: `${stdout}${stderr}` })
    })
  })
}

/** The environment less what would make a client behave otherwise than it does out of the box. */
function environment(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const foreign = /^(HUAWEICLOUD_|HC_|LAKEMOCK_|JUNIT_)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  // what listens on this machine is not behind a proxy
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return { ...Object.fromEntries(kept), NO_PROXY: direct, no_proxy: direct, ...more }
}
