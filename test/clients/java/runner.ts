/**
 * Java's clients: Maven fetches and compiles into `.cache/java`, kept for as long as neither the project nor the Java changes; a run starts
 * JUnit's console from there, without Maven and without a network.
 */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { cached } from '../build-cache.ts'
import { emptyHome, programs, suiteVariables } from '../child.ts'
import type { Log, Runner } from '../runner.ts'

const project = fileURLToPath(new URL('.', import.meta.url))
const example = fileURLToPath(new URL('../../../examples/java', import.meta.url))
/** As maven.compiler.release in pom.xml. */
const OLDEST = 11
const MAVEN_MS = 9 * 60_000
const RUN_MS = 5 * 60_000
/** Quiet on success, without prompts, and retrying downloads that failed the last time. */
const quiet = ['--quiet', '--batch-mode', '--no-transfer-progress', '--update-snapshots']

const { run, succeed, capture } = programs({ strip: ['JUNIT_'] })

interface Toolchain {
  /** The Java that Maven runs on, which compiles; the tests run on it too. */
  readonly java: string
  /** The versions of Maven and its Java; another version compiles again. */
  readonly identity: string
}

let found: Toolchain | string | undefined

export const runner: Runner = {
  language: 'java',

  missing() {
    found ??= findToolchain()
    return typeof found === 'string' ? found : undefined
  },

  prepare: compiled,

  async run({ file, outcomes }) {
    const home = await compiled()
    const { java } = toolchain()
    const classes = join(home, 'test-classes')
    const args = [
      // a short life: what takes long to compile well is not worth it
      ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', `-Duser.home=${emptyHome()}`],
      ...['-cp', [classes, join(home, 'lib', '*')].join(delimiter), 'org.junit.platform.console.ConsoleLauncher'],
      ...['execute', '--disable-banner', '--disable-ansi-colors', '--details=none', `--scan-classpath=${classes}`],
    ]
    return run(java, args, { env: { ...suiteVariables({ file, outcomes }) }, timeoutMs: RUN_MS })
  },
}

/** Runs the example project as its reader would. */
export function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  return run('mvn', ['--batch-mode', '--no-transfer-progress', 'test'], { cwd: example, env, timeoutMs: MAVEN_MS })
}

function findToolchain(): Toolchain | string {
  const answer = capture('mvn', ['--batch-mode', '--version'])
  if ('missing' in answer) return answer.missing
  // Maven 3 has colours even here
  const identity = stripVTControlCharacters(answer.output)
  const { version = '', home = '' } =
    /^Java version: (?<version>[^,]+),.* runtime: (?<home>.+)$/m.exec(identity)?.groups ?? {}
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1])
  if (!(major >= OLDEST)) return `mvn runs on Java ${version || '?'}, and the clients' tests need ${OLDEST} or later`
  const inHome = (name: string): string => join(home, 'bin', name)
  if (!existsSync(inHome('javac'))) return `mvn runs on a Java that has no compiler (${home}): a JDK is needed`
  return { java: inHome('java'), identity }
}

function toolchain(): Toolchain {
  const missing = runner.missing()
  if (missing !== undefined) throw new Error(missing)
  return found as Toolchain
}

/** The folder with the compiled tests and what they need. */
async function compiled(): Promise<string> {
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const keys = { toolchain: toolchain().identity, files: [join(project, 'pom.xml'), ...sources] }
  return cached('java', keys, (aside) => {
    const folders = [`-Dbuild.folder=${aside}`, `-DoutputDirectory=${join(aside, 'lib')}`]
    const args = [...quiet, 'test-compile', 'dependency:copy-dependencies', ...folders]
    return succeed('mvn', args, { cwd: project, timeoutMs: MAVEN_MS })
  })
}
