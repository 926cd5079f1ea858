import { createHash } from 'node:crypto'
import { type FSWatcher, readFileSync, watch } from 'node:fs'
import { dirname } from 'node:path'
import { after, type Timer } from '../core/clock.ts'
import { filesOf, isFolder, pathOf } from '../fixture-files/files.ts'

/** How long nothing more may happen to a file before it is read, in milliseconds: an editor writes in several steps. */
const SETTLE_MS = 50
/** How often the files are looked at in any case: mounted folders do not tell of every change. */
const LOOK_MS = 1_000

export interface Watch {
  close(): void
}

/**
 * Calls `onChange` whenever what fixtures files hold is no longer the same, whoever wrote it and how. Names are as `--fixtures` has
 * them: files, folders, or shipped ones. It keeps the process alive only while the system has watchers to give.
 */
export function watchFiles(names: readonly string[], onChange: () => void): Watch {
  let seen = digest(names)
  let settling: Timer | undefined
  const look = (): void => {
    const now = digest(names)
    if (now === seen) return
    seen = now
    onChange()
  }
  const soon = (): void => {
    settling?.cancel()
    settling = after(SETTLE_MS, look)
  }
  const watchers = [...new Set(names.flatMap(folderOf))].flatMap((folder) => watcherOf(folder, soon) ?? [])
  let next: Timer
  const lookAgain = (): void => {
    look()
    next = after(LOOK_MS, lookAgain)
  }
  next = after(LOOK_MS, lookAgain)
  return {
    close() {
      settling?.cancel()
      next.cancel()
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** A folder is watched, never a file: a file that is replaced is another one, and its watcher would be none the wiser. */
function folderOf(name: string): string[] {
  if (isFolder(name)) return [name]
  try {
    return [dirname(pathOf(name))]
  } catch {
    return []
  }
}

/** Undefined where the system has no more watchers, or the folder is gone: then the regular looks have to do. */
function watcherOf(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onEvent).on('error', () => undefined)
  } catch {
    return undefined
  }
}

/** What the files are called and hold; a file that cannot be read counts as such. */
function digest(names: readonly string[]): string {
  const hash = createHash('sha256')
  const attempt = (what: string, read: () => string | Uint8Array): void => {
    try {
      hash.update(`${what}\n`).update(read())
    } catch {
      hash.update('unreadable\n')
    }
  }
  for (const name of names) {
    attempt(name, () => {
      for (const file of filesOf(name)) attempt(file, () => readFileSync(pathOf(file)))
      return ''
    })
  }
  return hash.digest('hex')
}
