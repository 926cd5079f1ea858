/** What is installed or compiled once and used by later runs: `.cache/<kind>/<hash of what it is made of>`. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a kept thing is made of: another toolchain, or another byte in a file, makes another one. */
interface MadeOf {
  readonly toolchain: string
  readonly files: readonly string[]
}

const ready = new Map<string, Promise<string>>()

/**
 * The path of what is kept, a file or a folder, which `make` puts at the path that it is given where it is not there yet. Others of the
 * kind are removed. Rejects as `make` does.
 */
export function kept(kind: string, madeOf: MadeOf, make: (aside: string) => Promise<unknown>): Promise<string> {
  const hash = createHash('sha256').update(madeOf.toolchain)
  for (const file of [...madeOf.files].sort()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  const home = join(root, '.cache', kind, hash.digest('hex').slice(0, 16))
  const promised = ready.get(home) ?? place(home, make)
  ready.set(home, promised)
  return promised
}

async function place(home: string, make: (aside: string) => Promise<unknown>): Promise<string> {
  if (existsSync(home)) return home
  const folder = join(home, '..')
  mkdirSync(folder, { recursive: true })
  // made aside and then renamed, so it is complete even if two runs make it at the same time
  const aside = `${home}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  try {
    await make(aside)
    if (!existsSync(home)) renameSync(aside, home)
  } catch (error) {
    // another run may have made it meanwhile
    if (!existsSync(home)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  // those of other versions are of no more use; a name with a dot is one that is still being made
  for (const other of readdirSync(folder)) {
    if (!home.endsWith(other) && !other.includes('.')) rmSync(join(folder, other), { recursive: true, force: true })
  }
  return home
}
