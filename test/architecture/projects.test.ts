/** The projects of vitest.config.ts: a unit test starts no program, needs no build, and does not load the whole emulator. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { processTests as inProcess, memoryTests, serviceTests } from '../process-tests.ts'

const processTests = [...inProcess, ...memoryTests]
const root = fileURLToPath(new URL('../../', import.meta.url))

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => !/^clients\/[^/]+$|^package\/installed\/|^engines\/real\//.test(file))
  .map((file) => `test/${file}`)

/** The modules beside `src` that a file runs, itself included. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || file.startsWith('src/')) return seen
  seen.add(file)
  const imports = readFileSync(join(root, file), 'utf8').matchAll(
    /(?:^import (?!type )[^'"]*|^\} from |\bimport\()'(\.[^']+)'/gm,
  )
  for (const [, target = ''] of imports) modulesOf(join(dirname(file), target), seen)
  return seen
}

/** Whether a list of files and of folders with all that is in them has a file. */
const has = (list: readonly string[], file: string): boolean =>
  list.some(
    (one) => one === file || (one.endsWith('/**/*.test.ts') && file.startsWith(one.replace('**/*.test.ts', ''))),
  )

const loadsEmulator = (file: string): boolean =>
  [...modulesOf(file)].some((module) =>
    /(?:^import (?!type )[^'"]*|^\} from )'[./]+\/src\/(?:index|emulator|vitest)\.ts'/m.test(
      readFileSync(join(root, module), 'utf8'),
    ),
  )

const startsProgram = (file: string): boolean =>
  [...modulesOf(file)].some((module) =>
    /^import [^;'"]*'node:child_process'/m.test(readFileSync(join(root, module), 'utf8')),
  )

test('no unit test imports node:child_process, directly or through a helper: list it in test/process-tests.ts', () => {
  expect(tests.length).toBeGreaterThan(80)
  expect(tests.filter((file) => !processTests.includes(file) && startsProgram(file))).toEqual([])
})

test('no unit test loads the emulator, directly or through a helper: list it as a service test', () => {
  const units = tests.filter((file) => !processTests.includes(file) && !has(serviceTests, file))
  expect(units.length).toBeGreaterThan(80)
  expect(units.filter(loadsEmulator)).toEqual([])
})

test('the list has no file that is gone, or that starts no program and reads no build', () => {
  expect(processTests.filter((file) => !existsSync(join(root, file)))).toEqual([])
  const needsBuild = (file: string): boolean => readFileSync(join(root, file), 'utf8').includes('dist/')
  expect(processTests.filter((file) => !startsProgram(file) && !needsBuild(file))).toEqual([])
})
