/** Builds the program and starts it: `npm start -- ARGUMENTS`. Progress goes to standard error, beside the log. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const say = (/** @type {string} */ text) => process.stderr.write(text)
const args = process.argv.slice(2)

say('building …\n')
process.argv.push('--no-types')
await import('./build.js')

const cli = join(fileURLToPath(new URL('../', import.meta.url)), 'dist/cli.js')
// in its own process group: a signal to our group would otherwise reach it twice
const program = spawn(process.execPath, [cli, ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  detached: process.platform !== 'win32',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => program.kill(signal))
program.on('message', (/** @type {{ url?: string, ui?: boolean }} */ { url, ui }) => {
  if (url === undefined) return
  const page = ui === true ? `  what your program does, live:   ${url}/\n` : ''
  say(`
lakemock serves at ${url}
${page}  every operation, in a browser:  ${url}/_lakemock/docs
  a first request:                curl -X POST ${url}/v2.0/demo/sessions -H 'content-type: application/json' -d '{"kind":"spark","queue":"default"}'
  to stop:                        Ctrl+C

`)
})
program.on('exit', (code) => {
  process.exitCode = code ?? 1
})
