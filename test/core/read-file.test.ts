import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLines, readTextFile } from '../../src/core/read-file.ts'
import { loadFixtures } from '../../src/fixture-files/files.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('reads text, without a byte order mark', () => {
  expect(readTextFile(file('mark', '\ufeffä ☃ \ufffd'))).toBe('ä ☃ \ufffd')
  expect(readTextFile(file('empty', ''))).toBe('')
})

test.each([
  ['latin-1', Buffer.from('select "ä"', 'latin1'), 8],
  ['after characters of several bytes', Buffer.concat([Buffer.from('ä☃\ufffd'), Buffer.from([0xff])]), 8],
  ['cut in a character', Buffer.from('ab☃').subarray(0, 4), 2],
])('refuses %s with the position of the byte', (name, bytes, position) => {
  expect(() => readTextFile(file('encoding', bytes))).toThrow(
    `is not valid UTF-8: the byte at position ${position} cannot be decoded`,
  )
  expect(name).toBeTruthy()
})

test.each([
  ['little', Buffer.from('\ufeffa', 'utf16le')],
  ['big', Buffer.from('\ufeffa', 'utf16le').swap16()],
])('says that a file is UTF-16, %s endian', (_name, bytes) => {
  expect(() => readTextFile(file('encoding', bytes))).toThrow('encoding is UTF-16: store it as UTF-8')
})

describe.skipIf(process.platform === 'win32')('refuses', () => {
  test('a pipe, a device, a folder', () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(() => readTextFile(pipe)).toThrow(`${pipe} is not a regular file`)
    expect(() => readTextFile('/dev/zero')).toThrow('/dev/zero is not a regular file')
    expect(() => readTextFile(folder)).toThrow(`${folder} is a folder, not a file`)
    expect(() => loadFixtures([pipe])).toThrow(`fixtures: ${pipe} is not a regular file`)
  })

  test('a file that is too large', () => {
    const large = file('large.yaml', '')
    truncateSync(large, 64 * 1024 * 1024 + 1)
    expect(() => readTextFile(large)).toThrow(`${large} is larger than 64 MiB`)
  })
})

describe('lines', () => {
  const linesOf = (path: string) => [...readLines(path)].map(({ bytes, isWhole }) => [String(bytes), isWhole])

  test('are read one by one, across the chunks of a file', () => {
    const long = 'ä'.repeat(100_000)
    expect(linesOf(file('lines', `a\n\n${long}\nb`))).toEqual([
      ['a', true],
      ['', true],
      [long, true],
      ['b', false],
    ])
    expect(linesOf(file('lines', 'a\n'))).toEqual([['a', true]])
    expect(linesOf(file('lines', ''))).toEqual([])
  })

  test('are those of a file of any size', () => {
    const large = file('large.jsonl', 'first\n')
    truncateSync(large, 64 * 1024 * 1024 + 1)
    const lines = readLines(large)
    expect(String(lines.next().value?.bytes)).toBe('first')
    lines.return(undefined)
  })

  test('are not those of a folder', () => {
    expect(() => linesOf(folder)).toThrow(`${folder} is a folder, not a file`)
  })
})
