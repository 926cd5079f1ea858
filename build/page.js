/** Builds the live page out of src/ui: one document, one script and one style, which src/http serves. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * Writes `index.html`, `page.js` and `page.css` into `to`, and returns the paths of the modules in the script.
 * @param {string} root the repository
 * @param {string} to a folder
 * @returns {Promise<string[]>}
 */
export async function buildPage(root, to) {
  const source = join(root, 'src/ui')
  const build = await rolldown({
    input: { page: join(source, 'main.tsx') },
    platform: 'browser',
    // the form of JSX is in its tsconfig.json
    transform: { target: 'es2022' },
  })
  const { output } = await build.write({
    dir: to,
    format: 'esm',
    entryFileNames: '[name].js',
    codeSplitting: false,
    comments: false,
    minify: true,
  })
  await build.close()
  mkdirSync(to, { recursive: true })
  // in the order of their names, which begin with a number
  const styles = readdirSync(join(source, 'styles')).sort()
  writeFileSync(
    join(to, 'page.css'),
    styles.map((file) => readFileSync(join(source, 'styles', file), 'utf8')).join('\n'),
  )
  writeFileSync(join(to, 'index.html'), readFileSync(join(source, 'index.html')))
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
}
