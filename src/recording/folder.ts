import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { isStored, type StoredExchange } from './exchange.ts'
import { type FixturesOptions, fixturesFrom, type Made } from './fixtures-from.ts'

export const EXCHANGES = 'exchanges.jsonl'
export const FIXTURES = 'fixtures.yaml'
export const REPORT = 'report.txt'

/** For its owner alone: what is recorded may tell more than the tokens that were removed. */
const FOLDER_MODE = 0o700
const FILE_MODE = 0o600

/** Where a recording is kept. */
export class RecordingFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Begins a recording. Throws a Problem where the folder holds one, or files that it would overwrite, or cannot be written. */
  create(): void {
    const file = this.file(EXCHANGES)
    let size: number
    let other: string | undefined
    try {
      mkdirSync(this.path, { recursive: true, mode: FOLDER_MODE })
      // an empty one is what a start that failed has left
      const begun = statSync(file, { throwIfNoEntry: false })
      size = begun?.size ?? 0
      // without exchanges beside them they are somebody's own
      if (begun === undefined)
        other = [FIXTURES, REPORT].map((name) => this.file(name)).find((name) => existsSync(name))
      if (size === 0 && other === undefined) writeFileSync(file, '', { mode: FILE_MODE })
    } catch (error) {
      throw new Problem('invalid', `--out: ${(error as Error).message}`, '--out')
    }
    if (other !== undefined) {
      throw new Problem('invalid', `--out: ${other} is there and would be overwritten: give another folder`, '--out')
    }
    if (size > 0) {
      throw new Problem(
        'invalid',
        `--out: ${file} holds a recording already: give another folder, or make its fixtures anew with --from ${this.path}`,
        '--out',
      )
    }
  }

  /** Adds an exchange. Throws where the disk does not take it. */
  add(exchange: StoredExchange): void {
    appendFileSync(this.file(EXCHANGES), `${JSON.stringify(exchange)}\n`)
  }

  /** The exchanges in the order in which their requests came. Throws a Problem that names the line of a fault. */
  read(): StoredExchange[] {
    const file = this.file(EXCHANGES)
    const exchanges: StoredExchange[] = []
    linesOf(file).forEach((line, index, lines) => {
      if (line === '') return
      const refuse = (what: string): Problem =>
        new Problem('invalid', `--from: line ${index + 1} of ${file} is no ${what}: take the line out`, '--from')
      let exchange: unknown
      try {
        exchange = JSON.parse(line)
      } catch {
        // a recorder that was killed leaves half a line
        if (index === lines.length - 1) return
        throw refuse('JSON')
      }
      if (!isStored(exchange)) throw refuse('exchange')
      exchanges.push(exchange)
    })
    return exchanges.sort((a, b) => a.number - b.number)
  }

  /** Writes fixtures.yaml and report.txt from what is stored, in the place of those that are there. */
  writeFixtures(options: FixturesOptions): Made {
    const made = fixturesFrom(this.read(), options)
    writeFileSync(this.file(FIXTURES), made.yaml, { mode: FILE_MODE })
    writeFileSync(this.file(REPORT), made.report, { mode: FILE_MODE })
    return made
  }

  file(name: string): string {
    return join(this.path, name)
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    throw new Problem('invalid', `--from: ${(error as Error).message}: give the folder of a recording`, '--from')
  }
}
