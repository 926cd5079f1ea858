/** Node's compile cache, with the Node that runs the tests: Node 20 has none. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run, startLakemock } from './program.ts'

const hasCache = 'flushCompileCache' in module
const folder = mkdtempSync(join(tmpdir(), 'lakemock-compile-cache-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.runIf(hasCache)('a start writes the cache as soon as it is ready', async () => {
  const cache = join(folder, 'kept')
  const program = await startLakemock([], { NODE_COMPILE_CACHE: cache })
  expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(3)
  await program.stop()
})

test('a folder that cannot be written to stops no command', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const cache = join(file, 'below')
  const { code, stdout } = await run(process.execPath, ['dist/cli.js', '--version'], { NODE_COMPILE_CACHE: cache })
  expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
})
