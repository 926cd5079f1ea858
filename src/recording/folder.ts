import { appendFileSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { type Line, readLines } from '../core/read-file.ts'
import { writeWhole } from '../core/whole-file.ts'
import { isStored, type StoredExchange } from './exchange.ts'
import { type FixturesOptions, fixturesFrom, type Made } from './fixtures-from.ts'

export const EXCHANGES = 'exchanges.jsonl'
export const FIXTURES = 'fixtures.yaml'
export const REPORT = 'report.txt'

/** Readable only by the owner: a recording may contain secrets that were not recognized. */
const FOLDER_MODE = 0o700
const FILE_MODE = 0o600

/** The folder of a recording. */
export class RecordingFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Throws a Problem if the folder contains a recording or other fixtures, or is not writable. */
  create(): void {
    const refuse = (message: string): Problem => new Problem('invalid', `--out: ${message}`, '--out')
    const file = this.file(EXCHANGES)
    let other: string | undefined
    try {
      mkdirSync(this.path, { recursive: true, mode: FOLDER_MODE })
      // an empty file of exchanges is left by a failed start
      const hasContent = (name: string): boolean => (statSync(name, { throwIfNoEntry: false })?.size ?? 0) > 0
      other = [EXCHANGES, FIXTURES, REPORT].map((name) => this.file(name)).find(hasContent)
      if (other === undefined) writeFileSync(file, '', { mode: FILE_MODE })
    } catch (error) {
      throw refuse((error as Error).message)
    }
    if (other === file)
      throw refuse(`${file} already contains a recording: give another folder, or use --from ${this.path}`)
    if (other !== undefined) throw refuse(`${other} exists and would be overwritten: give another folder`)
  }

  /** Throws if the file cannot be written; it then keeps the exchanges that it has. */
  add(exchange: StoredExchange): void {
    const file = this.file(EXCHANGES)
    const { size } = statSync(file)
    try {
      appendFileSync(file, `${JSON.stringify(exchange)}\n`)
    } catch (error) {
      truncateSync(file, size)
      throw error
    }
  }

  /** The exchanges in the order of their requests. Throws a Problem with the number of an invalid line. */
  read(): StoredExchange[] {
    const file = this.file(EXCHANGES)
    const exchanges: StoredExchange[] = []
    for (const [index, { bytes, isWhole }] of linesOf(file).entries()) {
      const refuse = (what: string): Problem =>
        new Problem('invalid', `--from: line ${index + 1} of ${file} is not ${what}: remove the line`, '--from')
      let exchange: unknown
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        if (text.trim() === '') continue
        exchange = JSON.parse(text)
      } catch (error) {
        // a killed recorder leaves an incomplete line, perhaps cut in the middle of a character
        if (!isWhole) continue
        throw refuse(error instanceof SyntaxError ? 'valid JSON' : 'valid UTF-8')
      }
      if (!isStored(exchange)) throw refuse('an exchange')
      exchanges.push(exchange)
    }
    return exchanges.sort((a, b) => a.number - b.number)
  }

  /** Writes fixtures.yaml and report.txt, and replaces existing ones. */
  writeFixtures(options: FixturesOptions): Made {
    const made = fixturesFrom(this.read(), options)
    writeWhole(this.file(FIXTURES), made.yaml, { mode: FILE_MODE })
    writeWhole(this.file(REPORT), made.report, { mode: FILE_MODE })
    return made
  }

  file(name: string): string {
    return join(this.path, name)
  }
}

function linesOf(file: string): Line[] {
  try {
    return [...readLines(file)]
  } catch (error) {
    throw new Problem('invalid', `--from: ${(error as Error).message}: give the folder of a recording`, '--from')
  }
}
