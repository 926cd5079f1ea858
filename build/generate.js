/**
 * Writes the generated files: `npm run generate`. With `--check` it writes nothing, lists the stale files, and exits with 1 if
 * there are any. The generators import the sources, so they are bundled first: Node.js 20 runs no TypeScript.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../', import.meta.url))
// src/version.ts finds package.json one folder above
const bundle = join(root, `.cache/generate-${process.pid}.mjs`)

const generatedFiles = await load()
const stale = []
for (const { path, content } of generatedFiles) {
  const text = await content()
  if (read(path) === text) continue
  stale.push(path)
  if (process.argv.includes('--check')) continue
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    process.stderr.write(`stale: ${stale.join(', ')}\nnpm run generate writes them\n`)
    process.exitCode = 1
  }
} else process.stdout.write(stale.length === 0 ? 'nothing to write\n' : `written: ${stale.join(', ')}\n`)

async function load() {
  const build = await rolldown({
    input: join(root, 'build/generate/files.ts'),
    platform: 'node',
    external: [/^[^./]/],
    checks: { ineffectiveDynamicImport: false },
  })
  try {
    await build.write({ file: bundle, format: 'esm', codeSplitting: false })
    return (await import(pathToFileURL(bundle).href)).generatedFiles
  } finally {
    await build.close()
    rmSync(bundle, { force: true })
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}
