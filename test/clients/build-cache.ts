/** What is installed or compiled once, for later runs: `.cache/<kind>/<hash of what it is made of>`. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What an item is built from: another toolchain, or another byte in a file, makes another item. */
interface Sources {
  readonly toolchain: string
  readonly files: readonly string[]
}

const ready = new Map<string, Promise<string>>()

/**
 * The path of an item, a file or a folder. If it is absent, `make` writes it at the path that it gets. Other items of the
 * kind are removed. Rejects if `make` does.
 */
export function cached(kind: string, sources: Sources, make: (aside: string) => Promise<unknown>): Promise<string> {
  const hash = createHash('sha256').update(sources.toolchain)
  for (const file of [...sources.files].sort()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
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
  // items of other versions are no longer needed; a name with a dot is an item that is still being made
  for (const other of readdirSync(folder)) {
    if (!home.endsWith(other) && !other.includes('.')) rmSync(join(folder, other), { recursive: true, force: true })
  }
  return home
}
