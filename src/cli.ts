#!/usr/bin/env node
/**
 * The program's door. A container's first process is sent no signal that it has no handler for, so ours stand before anything
 * else is loaded: told to stop while it starts, it stops, and that is well; any other command has then not done what it should.
 * A command that goes on until it is told to stop puts its own in their place.
 */
import { useCompileCache } from './cli/compile-cache.ts'

const [command = 'start'] = process.argv.slice(2)
const isStart = command === 'start' || command.startsWith('-')
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(isStart ? 0 : 1))

// Nobody reads on behind `| head -1`: whoever serves goes on serving, and to anybody else that is no failure.
let isLost = false
process.stdout.on('error', ({ code: why, message }: NodeJS.ErrnoException) => {
  if (why === 'EPIPE' || isLost) return
  isLost = true
  process.exitCode = 1
  process.stderr.write(`lakemock: standard output cannot be written to: ${message}\n`)
})
process.stderr.on('error', () => undefined)

useCompileCache()
const { main } = await import('./cli/main.ts')
process.exitCode ||= await main(process.argv.slice(2), process.env)
