/** What a log loses, and what it says of it. */
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LogDestination } from '../../src/cli/log-destination.ts'

const MIB = 1024 * 1024
let folder: string
let file: string
let reports: string[]
let log: LogDestination
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-log-'))
  file = join(folder, 'log')
  reports = []
  log = new LogDestination({ fd: openSync(file, 'a'), name: file, sync: true, report: (text) => reports.push(text) })
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a log file', () => {
  test('keeps every line of a burst, however large', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index} ${'x'.repeat(200)}\n`)
    for (const line of lines) log.write(line)
    await log.end()
    expect(readFileSync(file, 'utf8')).toBe(lines.join(''))
    expect(reports).toEqual([])
  })

  test('says that a line is too long for it, and keeps the others', async () => {
    log.write('before\n')
    log.write(`${'x'.repeat(MIB)}\n`)
    log.write('after\n')
    await log.end()
    expect(readFileSync(file, 'utf8')).toBe('before\nafter\n')
    expect(reports).toEqual([
      `the log cannot be written to ${file} (a line is too long): log lines that do not fit into 1024 KiB are dropped`,
      '1 log line was dropped',
    ])
  })

  test('counts the lines that come when it has ended', async () => {
    log.write('a line\n')
    const ended = log.end()
    log.write('late\n')
    await ended
    expect(readFileSync(file, 'utf8')).toBe('a line\n')
    expect(reports).toEqual(['1 log line was dropped'])
  })
})
