import { envOf, flagOf, settingKeys, settings } from '../config/config.ts'
import { shippedNames } from '../fixture-files/files.ts'
import { flagsOf, settingsOf } from './arguments.ts'
import type { Command, Flag } from './command.ts'
import { commands } from './commands.ts'

/** What the exit code 2 means, for every command. */
const WRONG = 'a flag, a setting or a fixtures file that it was given is wrong'

/** What `lakemock --help` prints. */
export function overviewText(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `lakemock: a local Huawei Cloud DLI and MRS

Usage:
  lakemock [COMMAND] [flags]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

  lakemock help COMMAND, or lakemock COMMAND --help, says more about one.

  --print-config   print every setting, its value and where it comes from
  --help, -h       print this
  --version, -v    print the version

${settingsText()}

Exit codes: 0 all is well; 1 it did not work (a port that is taken, a file with faults, no answer); 2 ${WRONG}.

Examples:
  lakemock --port 0 --clock manual
  lakemock --fixtures default --fixtures ./stubs.yaml --unmatched fail
  lakemock start --detach && eval "$(lakemock env)"
  LAKEMOCK_AUTH=verify lakemock
`
}

/** What `lakemock NAME --help` prints. */
export function commandText(name: string, summary: string, command: Command): string {
  return `lakemock ${name}: ${summary}

Usage:
${command.usage.map((form) => `  lakemock ${name} ${form}`.trimEnd()).join('\n')}

${command.about}

Flags:
${flagsOf(command).map(flagLines).join('\n')}
${settingsPart(name, command)}
Exit codes:
  0  ${command.exits[0]}
  1  ${command.exits[1]}
  2  ${WRONG}

Examples:
${command.examples.map(({ line, does }) => `  # ${does}\n  ${line}`).join('\n')}
`
}

/** `start` tells all of them; any other command what it takes of these. */
function settingsPart(name: string, command: Command): string {
  if (command.settings === undefined) return ''
  if (name === 'start') return `\n${settingsText()}\n`
  const taken =
    command.settings === 'all'
      ? 'every one of lakemock start --help, as a flag or from the environment'
      : settingsOf(command).map(flagOf).join(', ')
  return `\nSettings, as lakemock start has them: ${taken}\n`
}

const flagLines = ({ name, hint, help }: Flag): string => `  ${`${name} ${hint}`.trim()}\n      ${help}`

/** Every setting, and what is shipped. */
export function settingsText(): string {
  return `Settings, in the order flag > environment > file > default:
${settingKeys.map(settingLines).join('\n')}

Shipped fixtures: ${shippedNames().join(', ')}`
}

function settingLines(key: (typeof settingKeys)[number]): string {
  const setting = settings[key] as (typeof settings)['host']
  const fallback = key === 'durations' ? 'see --print-config' : JSON.stringify(setting.default)
  const details = [
    `default ${fallback ?? 'none'}`,
    envOf(key),
    ...(setting.file === undefined ? [] : [`in a file: ${setting.file}`]),
  ]
  return `  ${`${flagOf(key)} ${setting.hint}`.trim()}\n      ${setting.help}\n      ${details.join('; ')}`
}
