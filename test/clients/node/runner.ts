import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cached } from '../build-cache.ts'
import { programs, suiteVariables } from '../child.ts'
import type { Runner } from '../runner.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const INSTALL_MS = 5 * 60_000
const RUN_MS = 5 * 60_000
const pins = ['package.json', 'package-lock.json']

const { run, succeed } = programs()

/** By npm into a folder of their own: none of it is a dependency of lakemock. */
const installed = (): Promise<string> =>
  cached('node', { toolchain: process.version, files: pins.map((file) => join(folder, file)) }, async (aside) => {
    mkdirSync(aside)
    for (const file of pins) copyFileSync(join(folder, file), join(aside, file))
    const args = ['ci', '--prefix', aside, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
    await succeed('npm', args, { cwd: aside, timeoutMs: INSTALL_MS })
  })

/** Plain Node programs. */
export const runner: Runner = {
  language: 'node',
  // it runs this very line
  missing: () => undefined,
  prepare: installed,

  async run({ file, outcomes }) {
    // require finds packages here that are not beside the program
    const NODE_PATH = join(await installed(), 'node_modules')
    const env = { ...suiteVariables({ file, outcomes }), NODE_PATH }
    return run(process.execPath, [join(folder, 'main.cjs')], { env, timeoutMs: RUN_MS })
  },
}
