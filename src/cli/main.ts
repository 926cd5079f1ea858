import { type ResolvedConfig, settingKeys } from '../config.ts'
import { Problem } from '../engine/problem.ts'
import { loadFixtures } from '../fixtures/files.ts'
import { FixturesError } from '../fixtures/located.ts'
import { version } from '../version.ts'
import { readArguments, resolveAll } from './arguments.ts'
import { healthcheck } from './healthcheck.ts'
import { helpText } from './help.ts'

/** Prints what was asked for; all is well then. */
function print(text: string): 0 {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}

/** Says what is wrong. */
function complain(text: string): 1 {
  process.stderr.write(`lakemock: ${text}\n`)
  return 1
}

/** Does what the command line says, and answers the exit code: 0 all is well, 1 it did not work, 2 a setting is wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await obey(argv)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return error instanceof Problem || error instanceof FixturesError ? 2 : 1
  }
}

async function obey(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'record') {
    const { record } = await import('./record.ts')
    return record(argv.slice(1))
  }
  const given = readArguments(argv)
  if (given.help) return print(helpText())
  if (given.version) return print(version)
  if (given.command === 'validate') return validate(given.operands)
  const { resolved, fixtures } = resolveAll(given.flags, process.env)
  if (given.printConfig) return print(JSON.stringify(configView(resolved), undefined, 2))
  if (given.command === 'start') {
    // the server is most of what there is to load, and only this command needs it
    const { start } = await import('./start.ts')
    return start(resolved, fixtures)
  }
  const { healthy, message } = await healthcheck(resolved.config)
  return healthy ? print(message) : complain(message)
}

function validate(files: readonly string[]): number {
  let faults = 0
  for (const file of files) {
    try {
      const { stubs, faults: rules } = loadFixtures([file])
      print(`${file}: ok, ${stubs.length} stubs, ${rules.length} faults`)
    } catch (error) {
      if (!(error instanceof FixturesError)) throw error
      faults += error.faults.length
      process.stderr.write(`${error.message}\n`)
    }
  }
  return faults === 0 ? 0 : 1
}

/** Every setting with where it comes from. No setting is a secret: passwords and keys stand in fixtures alone. */
function configView({ config, sources }: ResolvedConfig): unknown {
  return Object.fromEntries(settingKeys.map((key) => [key, { value: config[key] ?? null, source: sources[key] }]))
}
