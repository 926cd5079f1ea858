import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesOf, loadFixtures } from '../../src/fixture-files/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder stands for its fixtures files in the order of their names, the later the stronger', () => {
  for (const [name, text] of Object.entries({
    'b.yml': 'stubs: [{ name: b, match: { code: x } }]',
    'a.yaml': 'stubs: [{ name: a, match: { code: x } }]',
    'c.json': '{"stubs": [{"name": "c", "match": {"code": "x"}}]}',
    'schema.json': '{"type": "object"}',
    '.hidden.yaml': 'no: fixtures',
    'notes.txt': 'no: fixtures',
  })) {
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, 'below.yaml'))
  expect(filesOf(folder)).toEqual(['a.yaml', 'b.yml', 'c.json'].map((name) => join(folder, name)))
  expect(loadFixtures([folder]).stubs.map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  // who names a file of it again loads it once
  expect(loadFixtures([folder, join(folder, 'a.yaml')]).stubs).toHaveLength(3)
})

test('a folder without any is refused, and says what to do', () => {
  const empty = mkdtempSync(join(folder, 'empty-'))
  expect(() => loadFixtures([empty])).toThrow(
    `fixtures: the folder ${empty} has no .yaml, .yml or .json file: put one there, or leave the folder out`,
  )
})

test('a dangling link is named as one, alone and in a folder', () => {
  const linked = mkdtempSync(join(folder, 'linked-'))
  const link = join(linked, 'gone.yaml')
  symlinkSync('/nowhere/at-all.yaml', link)
  const message = `fixtures: ${link} is a link to /nowhere/at-all.yaml, which does not exist`
  expect(() => loadFixtures([link])).toThrow(message)
  expect(() => loadFixtures([linked])).toThrow(message)
})
