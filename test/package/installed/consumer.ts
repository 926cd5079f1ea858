import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
const execute = promisify(execFile)

/** Only what npm and a program need: no settings of a user, and no `npm test` around it. */
const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(LAKEMOCK_|npm_(?!config_)|VITEST|NODE_)/.test(name)),
)

/** A project that has installed the packed file, and nothing else. */
export interface Consumer {
  readonly folder: string
  readonly tarball: string
  /** Runs a program in the project's folder. Returns what it printed. Rejects if its exit code is not 0. */
  run(command: string, ...args: string[]): Promise<string>
  /** Puts a file into the project. */
  write(name: string, text: string): void
  remove(): void
}

export async function installPacked(): Promise<Consumer> {
  const base = mkdtempSync(join(tmpdir(), 'lakemock-package-'))
  const run = async (command: string, ...args: string[]): Promise<string> =>
    (await execute(command, args, { cwd: base, env: environment, maxBuffer: 1e8 })).stdout
  const write = (name: string, text: string): void => writeFileSync(join(base, name), text)
  // the build has just been made, by the script before this one
  const packed = await execute('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', base], {
    cwd: root,
    env: environment,
  })
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }]
  write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n')
  await run('npm', 'install', '--no-audit', '--no-fund', `./${filename}`)
  return {
    folder: base,
    tarball: join(base, filename),
    run,
    write,
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** The installed program, serving. */
export interface Served {
  readonly url: string
  /** Returns the exit code. */
  stop(): Promise<number | null>
}

/** Starts the installed program, and returns once it says that it is ready. Without npx, which would keep signals from it. */
export function serve({ folder }: Consumer, ...args: string[]): Promise<Served> {
  const child: ChildProcess = spawn(join(folder, 'node_modules/.bin/lakemock'), ['--port', '0', ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = new Promise<number | null>((resolve) => child.on('close', resolve))
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (data) => {
      text += data
    })
    child.stdout?.on('data', (data) => {
      text += data
      const url = /"msg":"ready: (\S+?),/.exec(text)?.[1]
      if (url === undefined) return
      resolve({
        url,
        stop() {
          child.kill('SIGTERM')
          return end
        },
      })
    })
    end.then((code) => reject(new Error(`lakemock ended with ${code} before it was ready: ${text}`)))
  })
}
