/**
 * Leaves beside a built program what Node.js compiles of it, for an image whose file system is read alone: starts it once, asks it
 * something, and keeps what it has left for its next start. Usage: node build/precompile.js DIST
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const dist = resolve(process.argv[2] ?? '')
const shipped = join(dist, 'compiled')
const folder = mkdtempSync(join(tmpdir(), 'lakemock-precompile-'))
try {
  // it would use what is there
  rmSync(shipped, { recursive: true, force: true })
  const env = { TMPDIR: folder, LAKEMOCK_RUN_DIR: join(folder, 'run') }
  const child = spawn(process.execPath, [join(dist, 'cli.js'), '--port', '0', '--log-level', 'silent'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = once(child, 'exit')
  const [message] = await Promise.race([once(child, 'message'), end])
  if (typeof message?.url !== 'string') throw new Error('the program did not come up')
  for (const path of ['/_lakemock/ready', '/v2.0/precompile/sessions']) await (await fetch(message.url + path)).text()
  // the image asks that of itself every few seconds
  execFileSync(process.execPath, [join(dist, 'cli.js'), 'healthcheck', '--port', new URL(message.url).port], { env })
  child.kill('SIGTERM')
  await end
  const [left] = readdirSync(folder).filter((name) => name.startsWith('lakemock-compiled-'))
  if (left === undefined) throw new Error('the program left nothing compiled')
  cpSync(join(folder, left), shipped, { recursive: true })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
