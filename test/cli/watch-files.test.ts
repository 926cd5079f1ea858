import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchFiles } from '../../src/cli/watch.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
  fakeMachine(Date.now())
})
afterEach(() => {
  restoreMachine()
  rmSync(folder, { recursive: true })
})

test('a file that is half written when it is polled is read once it is whole', () => {
  // a folder that comes later has no watcher: only polls find its files
  const file = join(folder, 'later', 'stubs.yaml')
  const read: string[] = []
  const watch = watchFiles([file], () => read.push(readFileSync(file, 'utf8')))
  mkdirSync(join(folder, 'later'))
  writeFileSync(file, '')
  vi.advanceTimersByTime(1000)
  writeFileSync(file, 'stubs: []\n')
  vi.advanceTimersByTime(49)
  expect(read).toEqual([])
  vi.advanceTimersByTime(1)
  expect(read).toEqual(['stubs: []\n'])
  vi.advanceTimersByTime(5000)
  expect(read).toHaveLength(1)
  watch.close()
  writeFileSync(file, '')
  vi.advanceTimersByTime(5000)
  expect(read).toHaveLength(1)
})
