import { pause } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { filesOf, loadFixtures } from '../fixture-files/files.ts'
import { FixturesError } from '../fixture-files/located.ts'
import { type Command, type ExitCode, print } from './command.ts'
import { onSignal } from './signals.ts'
import { watchFiles } from './watch.ts'

/** How soon a signal is noticed, in milliseconds. */
const NOTICE_MS = 100

export const command: Command = {
  usage: ['FILE… [--watch]'],
  about: `Checks fixtures files, the files of folders, or shipped ones by name, and prints every fault with file, line and column. With
--watch it does so again on each change, until SIGINT.`,
  flags: [{ name: '--watch', hint: '', help: 'Check again whenever a file changes.' }],
  operands: { name: 'FILE', min: 1, max: Number.POSITIVE_INFINITY },
  examples: [
    { line: 'lakemock validate stubs.yaml faults.yaml', does: 'two files' },
    { line: 'lakemock validate --watch ./fixtures', does: 'a folder, while you write in it' },
  ],
  exits: { 0: 'all is well; with --watch: it was told to stop', 1: 'a file has faults' },
  async run({ operands, flags }) {
    if (!flags.has('--watch')) return validate(operands)
    return validateAgain(operands)
  },
}

function validate(names: readonly string[]): ExitCode {
  let code: ExitCode = 0
  for (const file of names.flatMap(filesOf)) {
    try {
      const { stubs, faults } = loadFixtures([file])
      print(`${file}: ok, ${stubs.length} stubs, ${faults.length} faults`)
    } catch (error) {
      if (!(error instanceof FixturesError)) throw error
      code = 1
      process.stderr.write(`${error.message}\n`)
    }
  }
  return code
}

async function validateAgain(names: readonly string[]): Promise<ExitCode> {
  let stopped = false
  onSignal(() => {
    stopped = true
  })
  const round = (): void => {
    const code = validateAsFarAsThere(names)
    print(`${code === 0 ? 'all is well' : 'there are faults'}; waiting for a change`)
  }
  const watch = watchFiles(names, round)
  round()
  while (!stopped) await pause(NOTICE_MS)
  watch.close()
  return 0
}

/** A file may be gone for a moment, or for good, while somebody writes. */
function validateAsFarAsThere(names: readonly string[]): ExitCode {
  try {
    return validate(names)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}
