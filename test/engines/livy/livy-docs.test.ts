/** The commands of docs/engines.md for Livy, with lakemock itself as the Livy server. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/index.ts'
import { blockWith } from '../../readme/blocks.ts'

const open: Emulator[] = []
afterEach(async () => {
  while (open.length > 0) await open.pop()?.close()
})

const run = promisify(execFile)
const hasCurl = await run('bash', ['-c', 'curl --version']).then(
  () => true,
  () => false,
)

test.skipIf(!hasCurl)(
  'the commands of docs/engines.md print the value (needs bash and curl)',
  async () => {
    const page = 'docs/engines.md'
    const [, , address] = blockWith('--spark-engine livy', page).text.trim().split(' ')
    expect(address).toBe('livy://127.0.0.1:8998')
    const upstream = await createEmulator({ fixtures: {}, dialect: 'livy' })
    open.push(upstream)
    const sparkEngine = `livy://127.0.0.1:${new URL(upstream.url).port}/v2.0/livy`
    const emulator = await createEmulator({ fixtures: {}, sparkEngine })
    open.push(emulator)
    const commands = blockWith('val x = 20', page).text.replaceAll('http://127.0.0.1:4580', emulator.url)
    const { stdout } = await run('bash', ['-c', commands], { timeout: 60_000 })
    expect(stdout.trim()).toBe(blockWith('res0: Int = 21', page).text.trim())
  },
  90_000,
)
