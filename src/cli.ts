#!/usr/bin/env node
/**
 * The program's door. A container's first process is sent no signal that it has no handler for, so ours stand before anything
 * else is loaded: told to stop while it starts, it stops, and that is well; any other command has then not done what it should.
 * A command that goes on until it is told to stop puts its own in their place.
 */
import { program } from './cli/program.ts'

const [command = 'start'] = process.argv.slice(2)
const code = command === 'start' || command.startsWith('-') ? 0 : 1
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(code))

// Nobody reads on behind `| head -1`: whoever serves goes on serving, and to anybody else that is no failure.
let isLost = false
process.stdout.on('error', ({ code: why, message }: NodeJS.ErrnoException) => {
  if (why === 'EPIPE' || isLost) return
  isLost = true
  process.exitCode = 1
  process.stderr.write(`lakemock: standard output cannot be written to: ${message}\n`)
})
process.stderr.on('error', () => undefined)

const { main } = await program.load()
const ended = await main(process.argv.slice(2), process.env, program.keep)
// with what was compiled on the way, too
program.keep()
process.exitCode ||= ended
