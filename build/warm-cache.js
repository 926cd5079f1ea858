/**
 * Fills the folder of NODE_COMPILE_CACHE with the compiled code of a built program: starts it, calls it, checks its health.
 * For an image, whose file system may be read-only. Usage: node build/warm-cache.js DIST
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = process.env.NODE_COMPILE_CACHE
if (folder === undefined) throw new Error('NODE_COMPILE_CACHE names no folder')
const cli = join(resolve(process.argv[2] ?? 'dist'), 'cli.js')

const program = spawn(process.execPath, [cli, '--port', '0', '--log-level', 'silent'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const end = once(program, 'exit')
const [message] = await Promise.race([once(program, 'message'), end])
if (typeof message?.url !== 'string') throw new Error('the program did not start')
for (const path of ['/_lakemock/ready', '/v2.0/warm/sessions']) await (await fetch(message.url + path)).text()
execFileSync(process.execPath, [cli, 'healthcheck', '--port', new URL(message.url).port])
program.kill('SIGTERM')
await end
if (readdirSync(folder, { recursive: true }).length < 2) throw new Error(`Node.js ${process.version} wrote no cache`)
