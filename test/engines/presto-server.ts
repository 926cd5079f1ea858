/** A real Presto from Maven Central: its jars are fetched once, and it runs while a test needs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cached } from '../clients/build-cache.ts'
import { programs } from '../clients/child.ts'

/** 217: Presto 0.217, the nearest to MRS's 0.216 that Maven Central has. 333: PrestoSQL 333, that of MRS 3.1. trino: Trino 435. */
export const prestoVersions = ['217', '333', 'trino'] as const
export type PrestoServerVersion = (typeof prestoVersions)[number]

const sources: Readonly<Record<PrestoServerVersion, readonly string[]>> = {
  217: ['pom.xml', 'Server.java', 'com/facebook/presto/hadoop/HadoopFileSystemCache.java'],
  333: ['pom.xml', 'Server.java'],
  trino: ['pom.xml', 'Server.java'],
}
const FETCH_MS = 10 * 60_000
const START_MS = 4 * 60_000
/** What Presto of that time needs of a Java that hides its inner parts. */
const opened = [
  ...['java.nio', 'java.lang', 'java.util', 'java.util.concurrent', 'java.util.concurrent.atomic'],
  ...['java.lang.invoke', 'java.lang.reflect', 'java.net', 'java.io', 'sun.nio.ch'],
].flatMap((name) => ['--add-opens', `java.base/${name}=ALL-UNNAMED`])

const java = programs({ strip: ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', 'MAVEN_'] })

/** Why no Presto can run here, as a sentence; undefined: it can. */
export function missingForPresto(): string | undefined {
  for (const [command, flag] of [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '-version'],
  ] as const) {
    const found = java.capture(command, [flag])
    if ('missing' in found) return `${command}: ${found.missing}`
  }
  return undefined
}

export interface PrestoServer {
  /** As `127.0.0.1:40123`. */
  readonly host: string
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Starts one; its tables are in a new folder, which goes with it. */
export async function startPresto(version: PrestoServerVersion): Promise<PrestoServer> {
  const home = await installed(version)
  const data = mkdtempSync(join(tmpdir(), 'lakemock-presto-'))
  const path = [join(home, 'classes'), join(home, 'lib', '*')].join(delimiter)
  const limits = [
    version === 'trino' ? '-Xmx1g' : '-Xmx768m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Djdk.attach.allowAttachSelf=true',
  ]
  const child = spawn('java', [...opened, ...limits, '-cp', path, 'Server', data], { stdio: ['pipe', 'pipe', 'pipe'] })
  const end = async (): Promise<void> => {
    await stopped(child)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const url = await ready(child)
    return { host: new URL(url).host, kill: () => stopped(child), close: end }
  } catch (error) {
    await end()
    throw error
  }
}

function installed(version: PrestoServerVersion): Promise<string> {
  const folder = fileURLToPath(new URL(`presto-server/${version}/`, import.meta.url))
  const files = sources[version].map((file) => join(folder, file))
  return cached(`presto-${version}`, { toolchain: '', files }, async (aside) => {
    const [lib, classes] = [join(aside, 'lib'), join(aside, 'classes')]
    mkdirSync(classes, { recursive: true })
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
    const pom = ['-q', '-B', '-f', join(folder, 'pom.xml')]
    await java.succeed('mvn', [...pom, goal, `-DoutputDirectory=${lib}`, '-DincludeScope=runtime'], {
      timeoutMs: FETCH_MS,
    })
    const code = files.filter((file) => file.endsWith('.java'))
    await java.succeed('javac', ['-nowarn', '-cp', join(lib, '*'), '-d', classes, ...code], { timeoutMs: FETCH_MS })
  })
}

/** The URL that it prints when it is ready. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string): void => reject(new Error(`${why}: ${output.slice(-3000)}`))
    const timer = setTimeout(() => fail('Presto was not ready in time'), START_MS)
    const read = (piece: Buffer): void => {
      output = (output + piece).slice(-20_000)
      const url = /\bREADY (http\S+)$/m.exec(output)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => {
      clearTimeout(timer)
      fail('Presto ended')
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
