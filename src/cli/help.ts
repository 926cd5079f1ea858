import { envOf, flagOf, settingKeys, settings } from '../config.ts'
import { shippedNames } from '../fixtures/files.ts'

/** What `--help` prints. */
export function helpText(): string {
  return `lakemock: a local Huawei Cloud DLI and MRS

Usage:
  lakemock [start] [settings]      serve until SIGTERM or SIGINT (the default command)
  lakemock validate FILE…          check fixtures files; faults come with file, line and column
  lakemock healthcheck [settings]  ask a running lakemock on this machine whether it is ready
  lakemock record --upstream URL   send a program's requests on to the cloud, and make fixtures of them (record --help)

  --print-config   print every setting, its value and where it comes from
  --help, -h       print this
  --version, -v    print the version

Settings, in the order flag > environment > file > default:
${settingKeys.map(settingLines).join('\n')}

Shipped fixtures: ${shippedNames().join(', ')}

Exit codes: 0 all is well; 1 it did not work (a port that is taken, a file with faults, no answer); 2 a setting is wrong.

Examples:
  lakemock --port 0 --clock manual
  lakemock --fixtures default --fixtures ./stubs.yaml --unmatched fail
  LAKEMOCK_AUTH=verify lakemock
`
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
