import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/core/whole-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const modeOf = (file: string): number => statSync(file).mode & 0o777

test.each([true, false])(
  'creates a file with its mode, and replaces one that keeps its own mode (lasting: %s)',
  (isLasting) => {
    const file = join(folder, 'a.json')
    writeWhole(file, 'one', { mode: 0o600, isLasting })
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['one', 0o600])
    writeWhole(file, 'two', { mode: 0o644, isLasting })
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['two', 0o600])
    expect(readdirSync(folder)).toEqual(['a.json'])
  },
)

test('a replaced file is a new file: what has the old one open reads the old content', () => {
  const file = join(folder, 'a.json')
  writeWhole(file, 'one')
  const { ino } = statSync(file)
  writeWhole(file, 'two')
  expect(statSync(file).ino).not.toBe(ino)
})

test.each([true, false])('follows a link, if its target exists: %s', (exists) => {
  mkdirSync(join(folder, 'real'))
  const [link, target] = [join(folder, 'link.json'), join(folder, 'real', 'a.json')]
  if (exists) writeFileSync(target, 'one')
  symlinkSync(join('real', 'a.json'), link)
  writeWhole(link, 'two')
  expect(readFileSync(target, 'utf8')).toBe('two')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
})

test('leaves nothing behind if it fails', () => {
  mkdirSync(join(folder, 'taken'))
  expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow('EISDIR')
  expect(() => writeWhole(join(folder, 'none', 'a.json'), 'x')).toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual(['taken'])
})

test.skipIf(process.platform === 'win32')('writes to a device', () => {
  writeWhole('/dev/null', 'x')
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})
