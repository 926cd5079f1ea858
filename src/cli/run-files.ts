import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTextFile } from '../core/read-file.ts'
import { writeWhole } from '../core/whole-file.ts'

/** A running instance, as JSON in a file `<pid>.json` of the run folder. */
export interface RunFile {
  readonly pid: number
  readonly url: string
  readonly port: number
  readonly version: string
  /** ISO 8601, UTC. */
  readonly started: string
  /** Equal to `instance` of its `/_lakemock/health`: a process id can be reused. */
  readonly instance: string
  /** The working directory from which it was started. */
  readonly folder?: string
  /** Its log file, if it does not log to standard output. */
  readonly log?: string
}

type Env = Readonly<Record<string, string | undefined>>

/** LAKEMOCK_RUN_DIR, or a folder below XDG_RUNTIME_DIR or the temporary folder. */
export function runFolder({ LAKEMOCK_RUN_DIR: own, XDG_RUNTIME_DIR: xdg }: Env): string {
  if (own) return own
  return xdg ? join(xdg, 'lakemock') : join(tmpdir(), `lakemock-${process.getuid?.() ?? 'user'}`)
}

/** The run folder, created if it is missing. Throws if it cannot be created, or belongs to another user. */
export function makeRunFolder(env: Env): string {
  const folder = runFolder(env)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  checkOwner(folder)
  return folder
}

/** The permissions with which others than the owner can write. */
const OTHERS_WRITE = 0o022

/** Another user's files must not decide which process gets a signal. Throws unless this user alone can write in a folder, or a file. */
function checkOwner(path: string): void {
  const status = lstatSync(path)
  const own = process.getuid?.()
  // Windows has no such permissions
  if (own === undefined) return
  if (status.isSymbolicLink()) throw new Error(`${path} is a symbolic link: set LAKEMOCK_RUN_DIR to the folder itself`)
  if (status.uid !== own) throw new Error(`${path} belongs to another user: set LAKEMOCK_RUN_DIR`)
  if ((status.mode & OTHERS_WRITE) !== 0)
    throw new Error(`other users can write to ${path}: run chmod go-w ${path}, or set LAKEMOCK_RUN_DIR`)
}

/** Registers an instance. Returns a function that unregisters it. Throws if the folder is not writable. */
export function register(run: RunFile, env: Env): () => void {
  const file = join(makeRunFolder(env), `${run.pid}.json`)
  // the process does not outlive a power failure, and its first reply would wait for the disk
  writeWhole(file, `${JSON.stringify(run)}\n`, { mode: 0o600, isLasting: false })
  return () => forget(file)
}

/** The running instances, the oldest first. Files of ended processes are removed. */
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

/** Why the notes in the run folder are not believed; undefined if they are, or there is no folder. */
export function whyUntrusted(env: Env): string | undefined {
  const folder = runFolder(env)
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) checkOwner(folder)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** An instance unregisters as its last step. */
export function isRegistered({ pid }: RunFile, env: Env): boolean {
  return read(join(runFolder(env), `${pid}.json`)) !== undefined
}

/** Whether a process with that id exists, of any user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ended, but not reaped by its parent: in a container without an init process, such a process stays forever. */
function isZombie(pid: number): boolean {
  try {
    // "pid (name) state …": the name can contain any character
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function read(file: string): RunFile | undefined {
  try {
    checkOwner(file)
    const run = JSON.parse(readTextFile(file)) as RunFile
    return Number.isInteger(run.pid) && run.pid > 0 && typeof run.url === 'string' ? run : undefined
  } catch {
    return undefined
  }
}

/** In a read-only folder the file stays, and is ignored the next time. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // harmless
  }
}
