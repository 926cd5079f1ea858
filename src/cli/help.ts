import { envOf, flagOf } from '../config/setting-names.ts'
import { settingKeys, settings } from '../config/settings.ts'
import { shippedNames } from '../fixture-files/shipped-files.ts'
import { flagsOf, settingsOf } from './arguments.ts'
import type { Command, Flag } from './command.ts'
import { commands } from './commands.ts'

/** The meaning of exit code 2 for every command. */
const INVALID = 'a flag, a setting or a fixtures file is invalid'

/** The text of `lakemock --help`. */
export function overviewText(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `lakemock: a local emulator of Huawei Cloud DLI and MRS

Usage:
  lakemock [COMMAND] [flags]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

  lakemock help COMMAND or lakemock COMMAND --help describes a command.

  --print-config   print every setting with its value and its source
  --help, -h       print this help
  --version, -v    print the version

${settingsText()}

Exit codes: 0 success; 1 failure (port in use, file with errors, no reply); 2 ${INVALID}.

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
  2  ${INVALID}

Examples:
${command.examples.map(({ line, does }) => `  # ${does}\n  ${line}`).join('\n')}
`
}

/** `start` lists all settings; any other command refers to it. */
function settingsPart(name: string, command: Command): string {
  if (command.settings === undefined) return ''
  if (name === 'start') return `\n${settingsText()}\n`
  const accepted =
    command.settings === 'all'
      ? ' all settings, as flags or from the environment'
      : settingsOf(command)
          .map((setting) => `\n  ${flagOf(setting)}`)
          .join('')
  return `\nSettings (see lakemock start --help):${accepted}\n`
}

const flagLines = ({ name, hint, help }: Flag): string => `  ${`${name} ${hint}`.trim()}\n      ${help}`

/** Every setting, and the shipped fixtures. */
export function settingsText(): string {
  return `Settings (a flag overrides the environment, which overrides fixtures files, which override the default):
${settingKeys.map(settingLines).join('\n')}

Shipped fixtures: ${shippedNames().join(', ')}`
}

function settingLines(key: (typeof settingKeys)[number]): string {
  const setting = settings[key]
  const fallback = key === 'durations' ? 'see --print-config' : JSON.stringify(setting.default)
  const details = [
    `default ${fallback ?? 'none'}`,
    envOf(key),
    ...(setting.file === undefined ? [] : [`in a file: ${setting.file}`]),
  ]
  return `  ${`${flagOf(key)} ${setting.hint}`.trim()}\n      ${setting.help}\n      ${details.join('; ')}`
}
