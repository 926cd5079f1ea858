import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the command line notes of a lakemock that it started, as JSON in a file `<pid>.json` of the run folder. */
export interface RunFile {
  readonly pid: number
  readonly url: string
  readonly port: number
  readonly version: string
  /** ISO 8601, UTC. */
  readonly started: string
  /** What its `/_lakemock/health` answers, too: a process id can belong to another by now. */
  readonly instance: string
  /** The file that it logs to, where it does not log to its own output. */
  readonly log?: string
}

type Env = Readonly<Record<string, string | undefined>>

/** The user's own folder: LAKEMOCK_RUN_DIR, or one below XDG_RUNTIME_DIR or the folder for temporary files. */
export function runFolder({ LAKEMOCK_RUN_DIR: own, XDG_RUNTIME_DIR: xdg }: Env): string {
  if (own) return own
  return xdg ? join(xdg, 'lakemock') : join(tmpdir(), `lakemock-${process.getuid?.() ?? 'user'}`)
}

/** The run folder, made where it is missing. Throws where it cannot be, or where it is somebody else's. */
export function makeRunFolder(env: Env): string {
  const folder = runFolder(env)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  checkOwner(folder)
  return folder
}

/** In a folder that everybody may write to, somebody else's files would tell us whom to send signals. */
function checkOwner(folder: string): void {
  const { uid } = lstatSync(folder)
  const own = process.getuid?.()
  if (own !== undefined && uid !== own) throw new Error(`${folder} belongs to another user: set LAKEMOCK_RUN_DIR`)
}

/** Notes one that runs; answers how to strike it out. Throws where the folder cannot be written to. */
export function register(run: RunFile, env: Env): () => void {
  const file = join(makeRunFolder(env), `${run.pid}.json`)
  writeFileSync(file, `${JSON.stringify(run)}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** Those that run, as far as their processes live, the oldest first. A file whose process is gone is removed. */
export function registered(env: Env): RunFile[] {
  const folder = runFolder(env)
  let files: string[]
  try {
    checkOwner(folder)
    files = readdirSync(folder).filter((file) => /^\d+\.json$/.test(file))
  } catch {
    return []
  }
  return files
    .flatMap((file) => {
      const run = read(join(folder, file))
      if (run !== undefined && isAlive(run.pid)) return [run]
      forget(join(folder, file))
      return []
    })
    .sort((a, b) => (a.started < b.started ? -1 : 1))
}

/** Whether a run file still stands: it is the last that goes when a lakemock ends by itself. */
export function isRegistered({ pid }: RunFile, env: Env): boolean {
  return read(join(runFolder(env), `${pid}.json`)) !== undefined
}

/** Whether a process of that id lives; another user's counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ended, but asked about by nobody: where a container's first process is no init, such ids are never free again. */
function isZombie(pid: number): boolean {
  try {
    // "pid (name) state …": the name can hold anything
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function read(file: string): RunFile | undefined {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile
    return Number.isInteger(run.pid) && run.pid > 0 && typeof run.url === 'string' ? run : undefined
  } catch {
    return undefined
  }
}

/** In a folder that can only be read it stays: then it is passed over again the next time. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // nothing depends on it
  }
}
