#!/usr/bin/env node
import { readArguments, resolveAll } from './cli/arguments.ts'
import { healthcheck } from './cli/healthcheck.ts'
import { helpText } from './cli/help.ts'
import { start } from './cli/start.ts'
import { type ResolvedConfig, settingKeys } from './config.ts'
import { Problem } from './engine/problem.ts'
import { loadFixtures } from './fixtures/files.ts'
import { FixturesError } from './fixtures/located.ts'
import { version } from './version.ts'

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

/** Exit codes: 0 all is well, 1 it did not work, 2 a setting is wrong. */
async function main(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv)
  if (given.help) return print(helpText())
  if (given.version) return print(version)
  if (given.command === 'validate') return validate(given.operands)
  const { resolved, fixtures } = resolveAll(given.flags, process.env)
  if (given.printConfig) return print(JSON.stringify(configView(resolved), undefined, 2))
  if (given.command === 'start') return start(resolved, fixtures)
  const { healthy, message } = await healthcheck(resolved.config)
  return healthy ? print(message) : complain(message)
}

function validate(files: readonly string[]): number {
  let faults = 0
  for (const file of files) {
    try {
      const { stubs } = loadFixtures([file])
      print(`${file}: ok, ${stubs.length} stubs`)
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

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    complain(error instanceof Error ? error.message : String(error))
    process.exitCode = error instanceof Problem || error instanceof FixturesError ? 2 : 1
  },
)
