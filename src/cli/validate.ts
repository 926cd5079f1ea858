import { pause } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { counted } from '../core/shown.ts'
import { filesOf, loadFixtures } from '../fixture-files/files.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { type Command, type ExitCode, print, printError } from './command.ts'
import { onSignal } from './signals.ts'
import { watchFiles } from './watch.ts'

/** Interval between checks for a signal. */
const SIGNAL_POLL_MS = 100

export const command: Command = {
  usage: ['FILE… [--watch]'],
  about: `Checks fixtures files, all files of folders, or shipped fixtures by name, and prints every error with file, line and column.
With --watch it checks again after each change, until SIGINT.`,
  flags: [{ name: '--watch', hint: '', help: 'Check again when a file changes.' }],
  operands: { name: 'FILE', min: 1, max: Number.POSITIVE_INFINITY },
  examples: [
    { line: 'lakemock validate stubs.yaml faults.yaml', does: 'check two files' },
    { line: 'lakemock validate --watch ./fixtures', does: 'check a folder while you edit it' },
  ],
  exits: { 0: 'no errors; with --watch: it was stopped', 1: 'a file has errors' },
  async run({ operands, flags }) {
    if (!flags.has('--watch')) return validate(operands)
    return validateAgain(operands)
  },
}

/** Prints the errors of every file, also after one that does not exist. */
function validate(names: readonly string[]): ExitCode {
  const codes = names.map((name) => {
    try {
      return Math.max(...filesOf(name).map(validateFile))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      printError(error.message)
      return 2
    }
  })
  return Math.max(...codes) as ExitCode
}

function validateFile(file: string): 0 | 1 {
  try {
    const { stubs, faults } = loadFixtures([file])
    print(`${file}: ok, ${counted(stubs.length, 'stub')}, ${counted(faults.length, 'fault')}`)
    return 0
  } catch (error) {
    if (!(error instanceof FixturesError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function validateAgain(names: readonly string[]): Promise<ExitCode> {
  let stopped = false
  onSignal(() => {
    stopped = true
  })
  const round = (): void => {
    const code = validate(names)
    print(`${code === 0 ? 'no errors' : 'errors found'}; waiting for changes`)
  }
  const watch = watchFiles(names, round)
  round()
  while (!stopped) await pause(SIGNAL_POLL_MS)
  watch.close()
  return 0
}
