#!/usr/bin/env node
/**
 * The entry of the program. It listens for signals before anything else is loaded. A signal during `start` is a normal stop (exit
 * code 0); any other command was interrupted (1). A command that runs until a signal replaces the action.
 */
import { useCompileCache } from './cli/compile-cache.ts'
import { listenForSignals } from './cli/signals.ts'

const [command = 'start'] = process.argv.slice(2)
const isStart = command === 'start' || command.startsWith('-')
listenForSignals(() => process.exit(isStart ? 0 : 1))

// EPIPE means that the reader has gone, as after `| head -1`: a server keeps running, and no command fails because of it.
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
