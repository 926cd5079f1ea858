import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

interface WriteOptions {
  /** The mode of a new file. */
  readonly mode?: number
  /** Whether the file outlives a power failure; if not, the write does not wait for the disk. */
  readonly isLasting?: boolean
}

/**
 * Creates a file or replaces its content: after a full disk, a kill or a power failure it has the old content or the new one,
 * never a part. The text goes to a temporary file in the same folder, which then takes the file's place. Links, and the mode of an
 * existing file, stay as they are. Throws if the file cannot be written; then nothing has changed.
 */
export function writeWhole(path: string, text: string, { mode = 0o666, isLasting = true }: WriteOptions = {}): void {
  const target = followLinks(path)
  const existing = lstatSync(target, { throwIfNoEntry: false })
  // a pipe or a device cannot be replaced
  if (existing !== undefined && !existing.isFile()) {
    writeFileSync(target, text)
    return
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    const file = openSync(temporary, 'wx', existing === undefined ? mode : existing.mode & 0o777)
    try {
      writeFileSync(file, text)
      if (isLasting) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  if (isLasting) syncFolder(dirname(target))
}

function followLinks(path: string): string {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (!entry?.isSymbolicLink()) return path
  try {
    return realpathSync(path)
  } catch {
    // the file that the link names does not exist yet
    return resolve(dirname(path), readlinkSync(path))
  }
}

/** Makes the new name of a file permanent. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // Windows cannot open folders
  }
}
