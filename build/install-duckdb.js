/**
 * Makes DuckDB's package available in a clone: `npm run duckdb`. It is an optional peer dependency that programs with lakemock install
 * themselves, and npm does not install those of the package that it is in: it gets a folder of its own, and a link.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = '1.5.6-r.1'
const root = join(import.meta.dirname, '..')
const folder = join(root, '.cache/duckdb')
const link = join(root, 'node_modules/@duckdb')

mkdirSync(folder, { recursive: true })
const flags = ['--no-save', '--no-audit', '--no-fund', '--silent', '--prefix', folder]
execFileSync('npm', ['install', ...flags, `@duckdb/node-api@${VERSION}`], { stdio: 'inherit' })
if (!existsSync(link)) symlinkSync(join(folder, 'node_modules/@duckdb'), link)
