import { createHash } from 'node:crypto'
import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'
import { after, type Timer } from '../core/clock.ts'
import { readTextFile } from '../core/read-file.ts'
import { filesOf, isFolder } from '../fixture-files/files.ts'
import { pathOf } from '../fixture-files/shipped-files.ts'

/** Quiet time before the files are read: an editor writes in several steps. */
const SETTLE_MS = 50
/** The files are also polled: mounted folders do not report every change. */
const POLL_MS = 1_000

export interface Watch {
  close(): void
}

/**
 * Calls `onChange` when the content of fixtures files has changed. Names are those of `--fixtures`: files, folders or shipped
 * fixtures. Only the system's watchers keep the process alive.
 */
export function watchFiles(names: readonly string[], onChange: () => void): Watch {
  let last = digest(names)
  let settling: Timer | undefined
  const check = (): void => {
    const now = digest(names)
    if (now === last) return
    last = now
    onChange()
  }
  const soon = (): void => {
    settling?.cancel()
    settling = after(SETTLE_MS, check)
  }
  const watchers = [...new Set(names.flatMap(folderOf))].flatMap((folder) => watcherOf(folder, soon) ?? [])
  let next: Timer
  const poll = (): void => {
    // a file that is half written when it is polled gets the same quiet time
    if (digest(names) !== last) soon()
    next = after(POLL_MS, poll)
  }
  next = after(POLL_MS, poll)
  return {
    close() {
      settling?.cancel()
      next.cancel()
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** Folders are watched, not files: the watcher of a file does not see that it was replaced. */
function folderOf(name: string): string[] {
  if (isFolder(name)) return [name]
  try {
    return [dirname(pathOf(name))]
  } catch {
    return []
  }
}

/** Undefined if the system has no more watchers, or the folder is missing: then only polling finds changes. */
function watcherOf(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onEvent).on('error', () => undefined)
  } catch {
    return undefined
  }
}

/** A hash of the names and contents of all files; an unreadable file has its own value. */
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
      for (const file of filesOf(name)) attempt(file, () => readTextFile(pathOf(file)))
      return ''
    })
  }
  return hash.digest('hex')
}
