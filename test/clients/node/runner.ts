import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from '../child.ts'
import type { Runner } from '../runner.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../../.cache/node', import.meta.url))
const INSTALL_MS = 5 * 60_000
const RUN_MS = 5 * 60_000

const lock = readFileSync(join(folder, 'package-lock.json'))
const installed = join(cache, createHash('sha256').update(lock).update(process.version).digest('hex').slice(0, 16))

/** Plain Node programs, installed by npm into a folder of their own: none of it is a dependency of lakemock. */
export const runner: Runner = {
  language: 'node',
  // it runs this very line
  missing: () => undefined,

  async prepare() {
    if (existsSync(installed)) return
    // made aside and then renamed: what stands in its place is complete, also where two runs make it at the same time
    const aside = `${installed}.${process.pid}`
    mkdirSync(aside, { recursive: true })
    try {
      for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(aside, file))
      const args = ['ci', '--prefix', aside, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
      const { exitCode, output } = await runChild('npm', args, { cwd: aside, timeoutMs: INSTALL_MS })
      if (exitCode !== 0) throw new Error(`npm ci ended with ${exitCode}\n${output}`)
      if (!existsSync(installed)) renameSync(aside, installed)
    } catch (error) {
      // another run has made it meanwhile
      if (!existsSync(installed)) throw error
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
    // those of other versions are of no more use; a name with a dot is one that is still being made
    for (const other of readdirSync(cache).map((name) => join(cache, name))) {
      if (other !== installed && !/\.\d+$/.test(other)) rmSync(other, { recursive: true, force: true })
    }
  },

  run: ({ file, outcomes }) =>
    runChild(process.execPath, [join(folder, 'main.cjs')], {
      env: {
        LAKEMOCK_TARGET: file,
        LAKEMOCK_OUTCOMES: outcomes,
        // where require finds what is not beside the program
        NODE_PATH: join(installed, 'node_modules'),
      },
      timeoutMs: RUN_MS,
    }),
}
