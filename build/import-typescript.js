/** Bundles a TypeScript module of this repository and imports it: Node.js 20 runs no TypeScript. */
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Returns what the module exports.
 * @param {string} path from the root of the repository
 */
export async function importTypeScript(path) {
  // src/version.ts finds package.json one folder above
  const bundle = join(root, `.cache/${basename(path, '.ts')}-${process.pid}.mjs`)
  const build = await rolldown({
    input: join(root, path),
    platform: 'node',
    external: [/^[^./]/],
    checks: { ineffectiveDynamicImport: false },
  })
  try {
    await build.write({ file: bundle, format: 'esm', codeSplitting: false })
    return await import(pathToFileURL(bundle).href)
  } finally {
    await build.close()
    rmSync(bundle, { force: true })
  }
}
