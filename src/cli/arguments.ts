import { parseArgs } from 'node:util'
import {
  environmentLayer,
  flagOf,
  keyOfFlag,
  type Layer,
  type ResolvedConfig,
  resolveConfig,
  type SettingKey,
  settingKeys,
  settings,
} from '../config.ts'
import { didYouMean } from '../engine/nearest.ts'
import { Problem } from '../engine/problem.ts'
import { loadFixtures } from '../fixtures/files.ts'
import type { Fixtures } from '../fixtures/load.ts'

export const commands = ['start', 'validate', 'healthcheck'] as const
export type Command = (typeof commands)[number]

/** What the command line asks for. */
export interface Arguments {
  readonly command: Command
  /** What stands behind the command: the files to validate. */
  readonly operands: readonly string[]
  readonly help: boolean
  readonly version: boolean
  readonly printConfig: boolean
  readonly flags: Layer
}

/** Flags that are no settings. */
const switches = ['--help', '--version', '--print-config'] as const
const isSwitch = (key: SettingKey): boolean => settings[key].hint === ''

/** Reads argv without the program's name. Throws a Problem that names what it does not understand. */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
      'print-config': { type: 'boolean' },
      ...Object.fromEntries(
        settingKeys.map((key) => [flagOf(key).slice(2), { type: isSwitch(key) ? 'boolean' : 'string' }] as const),
      ),
    },
  })
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  const given = new Set<string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const flag = `--${token.name}`
    if ((switches as readonly string[]).includes(flag)) given.add(flag)
    else readFlag(flag, token.rawName, token.value, values)
  }
  const [first = 'start', ...operands] = words
  const command = commands.find((known) => known === first)
  if (command === undefined) {
    throw new Problem(
      'invalid',
      `there is no command ${first}${didYouMean(first, commands)}; there are ${commands.join(', ')}`,
    )
  }
  if (command === 'validate' ? operands.length === 0 : operands.length > 0) {
    throw new Problem(
      'invalid',
      command === 'validate' ? 'validate needs a FILE' : `${command} takes no ${operands[0]}`,
    )
  }
  return {
    command,
    operands,
    help: given.has('--help'),
    version: given.has('--version'),
    printConfig: given.has('--print-config'),
    flags: { source: 'flag', values },
  }
}

function readFlag(
  flag: string,
  rawName: string,
  value: string | undefined,
  values: Map<SettingKey, { value: unknown; name: string }>,
): void {
  const key = keyOfFlag(flag)
  if (key === undefined) {
    const known = [...switches, ...settingKeys.map(flagOf)]
    throw new Problem('invalid', `${rawName} is not a setting${didYouMean(rawName, known)}; --help lists them`, rawName)
  }
  if (value === undefined && !isSwitch(key))
    throw new Problem('invalid', `${flag} needs a value: ${settings[key].hint}`, flag)
  const before = values.get(key)
  // --fixtures can be repeated; of any other flag the last one holds
  if (key === 'fixtures') values.set(key, { value: [...((before?.value as string[]) ?? []), value], name: flag })
  else values.set(key, { value: value ?? true, name: flag })
}

/** The settings by their order, flag > environment > file > default, and the fixtures that they name. */
export function resolveAll(
  flags: Layer,
  env: Readonly<Record<string, string | undefined>>,
): { resolved: ResolvedConfig; fixtures: Fixtures } {
  const outer = [flags, environmentLayer(env)]
  const fixtures = loadFixtures(resolveConfig(outer).config.fixtures)
  return { resolved: resolveConfig([...outer, ...fixtures.layers]), fixtures }
}
