import type { ResolvedConfig } from '../config/load-settings.ts'
import type { Setting } from '../config/setting.ts'
import { type SettingKey, settingKeys, settings } from '../config/settings.ts'
import { Problem } from '../core/problem.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { version } from '../version.ts'
import { readArguments, readCommandLine } from './arguments.ts'
import { type Call, type ExitCode, print, printError } from './command.ts'
import { entryOf } from './commands.ts'

/** Does what the command line says. Returns the exit code: 0 success, 1 failure, 2 a wrong setting, flag or fixtures file. */
export async function main(argv: readonly string[], env: Call['env'] = process.env): Promise<ExitCode> {
  try {
    return await obey(argv, env)
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error))
    return error instanceof Problem || error instanceof FixturesError ? 2 : 1
  }
}

async function obey(words: readonly string[], env: Call['env']): Promise<ExitCode> {
  const [first] = words
  if (first === '--help' || first === '-h') return help(undefined)
  const { command: name, argv } = readCommandLine(words)
  if (name === 'help') return help(argv[0])
  const entry = entryOf(name)
  // a command is loaded when it is wanted: the server alone is most of what there is
  const { command } = await entry.load()
  if (command.readsArgv) {
    if (argv.includes('--help') || argv.includes('-h')) return help(name)
    const nothing = { source: 'flag', values: new Map() }
    return command.run({ argv, operands: [], flags: new Map(), settings: nothing, env })
  }
  const given = readArguments(name, command, argv)
  if (given.help) return help(words[0] === name ? name : undefined)
  if (given.version) return print(version)
  if (given.printConfig) {
    const { resolveAll } = await import('./settings.ts')
    return print(JSON.stringify(configView((await resolveAll(given.settings, env)).resolved), undefined, 2))
  }
  return command.run({ argv, env, ...given })
}

/** The overview, or one command's page. */
async function help(name: string | undefined): Promise<0> {
  const { commandText, overviewText } = await import('./help.ts')
  if (name === undefined || name === 'help') return print(overviewText())
  const { summary, load } = entryOf(name)
  return print(commandText(name, summary, (await load()).command))
}

/** Every setting with its source. Secrets are masked. */
function configView({ config, sources }: ResolvedConfig): unknown {
  const shown = (key: SettingKey): unknown => {
    const { isSecret }: Setting<unknown> = settings[key]
    return isSecret && config[key] !== undefined ? '***' : (config[key] ?? null)
  }
  return Object.fromEntries(settingKeys.map((key) => [key, { value: shown(key), source: sources[key] }]))
}
