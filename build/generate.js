/**
 * Writes the generated files: `npm run generate`. With `--check` it writes nothing, lists the stale files, and exits with 1 if
 * there are any.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importTypeScript } from './import-typescript.js'

const root = fileURLToPath(new URL('../', import.meta.url))

const { generatedFiles } = await importTypeScript('build/generate/files.ts')
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

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}
