import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Cells as text; null is SQL's NULL. */
export type Row = readonly (string | null)[]

/** Rows up to this size stay in memory. */
const KEPT_BYTES = 4 * 1024 * 1024
/** How much is read of a file at once. */
const CHUNK_BYTES = 256 * 1024

/** There are more rows than a query may return. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows'

  constructor(limit: number) {
    super(`The result has more than ${limit} rows (setting limits.engineRows)`)
  }
}

export interface RowStoreOptions {
  /** The most rows; absent: no limit. */
  readonly limit?: number
  /** How many bytes stay in memory. */
  readonly keptBytes?: number
}

/**
 * The rows of one result: in memory while they are few, otherwise in a temporary file. The file has no name once it is open, so it is
 * gone with the store, or with the process.
 */
export class RowStore {
  readonly #limit: number
  readonly #keptBytes: number
  #kept: Row[] | undefined = []
  #bytes = 0
  #count = 0
  #file: FileHandle | undefined
  #fileBytes = 0
  #isClosed = false

  constructor({ limit = Number.POSITIVE_INFINITY, keptBytes = KEPT_BYTES }: RowStoreOptions = {}) {
    this.#limit = limit
    this.#keptBytes = keptBytes
  }

  /** A store that has these rows. */
  static of(rows: readonly Row[]): RowStore {
    const store = new RowStore()
    store.#kept = [...rows]
    store.#count = rows.length
    for (const row of rows) store.#bytes += sizeOf(row)
    return store
  }

  get count(): number {
    return this.#count
  }

  /** What the rows take in memory, roughly. */
  get bytes(): number {
    return this.#bytes
  }

  /** All rows; undefined if they are in a file. */
  get inMemory(): readonly Row[] | undefined {
    return this.#kept
  }

  /** Adds rows. Throws TooManyRows beyond the limit; the store then has as many as it may. */
  async append(rows: readonly Row[]): Promise<void> {
    if (this.#isClosed) return
    const room = this.#limit - this.#count
    const taken = rows.length > room ? rows.slice(0, room) : rows
    this.#count += taken.length
    if (this.#kept === undefined) await this.#write(taken)
    else await this.#keep(this.#kept, taken)
    if (taken.length < rows.length) throw new TooManyRows(this.#limit)
  }

  /** The rows in order, in batches. */
  async *batches(): AsyncGenerator<readonly Row[]> {
    if (this.#kept !== undefined) {
      if (this.#kept.length > 0) yield this.#kept
      return
    }
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of this.#chunks()) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (lines.length > 0) yield lines.map((line): Row => JSON.parse(line))
    }
  }

  /** The first rows. */
  async first(count: number): Promise<readonly Row[]> {
    const rows: Row[] = []
    for await (const batch of this.batches()) {
      rows.push(...batch.slice(0, count - rows.length))
      if (rows.length >= count) break
    }
    return rows
  }

  /** Forgets the rows and the file. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#bytes = 0
    await this.#file?.close()
  }

  async #keep(kept: Row[], rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      kept.push(row)
      this.#bytes += sizeOf(row)
    }
    if (this.#bytes <= this.#keptBytes) return
    this.#kept = undefined
    this.#bytes = 0
    await this.#write(kept)
  }

  async #write(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return
    this.#file ??= await openNameless()
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    await this.#file.write(bytes, 0, bytes.length, this.#fileBytes)
    this.#fileBytes += bytes.length
  }

  async *#chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < this.#fileBytes && this.#file !== undefined; ) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
}

const sizeOf = (row: Row): number => row.reduce((sum, cell) => sum + (cell?.length ?? 0) + 16, 32)

/** A file of this user alone, whose name is removed while it is open. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `lakemock-rows-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}
