import { parseArgs } from 'node:util'
import { keyOfFlag, type SettingKey, flagOf as settingFlag, settingKeys, settings } from '../config/config.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Call, Command, Flag } from './command.ts'

/** What the command line asks for before any command is known. */
export interface CommandLine {
  /** `start` where none is named. */
  readonly command: string
  readonly argv: readonly string[]
}

/** Reads the command's name, which stands first, off argv without the program's name. */
export function readCommandLine([first, ...rest]: readonly string[]): CommandLine {
  if (first === undefined) return { command: 'start', argv: [] }
  return first.startsWith('-') ? { command: 'start', argv: [first, ...rest] } : { command: first, argv: rest }
}

/** What a command was given, and the flags that every command knows. */
export interface Arguments extends Omit<Call, 'argv' | 'env' | 'keep'> {
  readonly help: boolean
  readonly version: boolean
  readonly printConfig: boolean
}

const HELP: Flag = { name: '--help', hint: '', help: 'Print this.' }
const VERSION: Flag = { name: '--version', hint: '', help: 'Print the version.' }
const PRINT_CONFIG: Flag = {
  name: '--print-config',
  hint: '',
  help: 'Print every setting, its value and where it comes from.',
}

/** The flags that a command takes beside its settings. */
export function flagsOf(command: Command): readonly Flag[] {
  const all = command.settings === 'all'
  return [...(command.flags ?? []), ...(all ? [PRINT_CONFIG] : []), HELP, VERSION]
}

export function settingsOf({ settings: taken = [] }: Command): readonly SettingKey[] {
  return taken === 'all' ? settingKeys : taken
}

const isSwitch = (key: SettingKey): boolean => settings[key].hint === ''
const typeOf = (hasValue: boolean) => ({ type: hasValue ? ('string' as const) : ('boolean' as const) })

/** Reads what stands behind a command's name. Throws a Problem that names what it does not understand. */
export function readArguments(name: string, command: Command, argv: readonly string[]): Arguments {
  const own = flagsOf(command)
  const keys = settingsOf(command).filter((key) => !own.some((flag) => flag.name === settingFlag(key)))
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(keys.map((key) => [settingFlag(key).slice(2), typeOf(!isSwitch(key))])),
      ...Object.fromEntries(own.map((flag) => [flag.name.slice(2), typeOf(flag.hint !== '')])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  })
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  const flags = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const written = `--${token.name}`
    const flag = own.find((one) => one.name === written)
    const key = keyOfFlag(written)
    if (flag !== undefined) readFlag(flag, token.value, flags)
    else if (key !== undefined && keys.includes(key)) readSetting(key, token.value, values)
    else throw unknownFlag(name, token.rawName, [...own.map((one) => one.name), ...keys.map(settingFlag)])
  }
  const asked = { help: flags.has('--help'), version: flags.has('--version'), printConfig: flags.has('--print-config') }
  // who asks for help need not know what else the command wants
  if (!asked.help && !asked.version) checkOperands(name, command, operands)
  return { operands, flags, settings: { source: 'flag', values }, ...asked }
}

function unknownFlag(command: string, rawName: string, known: readonly string[]): Problem {
  const what = command === 'start' ? 'not a setting' : `no flag of ${command}`
  const help = command === 'start' ? '--help' : `lakemock ${command} --help`
  return new Problem('invalid', `${rawName} is ${what}${didYouMean(rawName, known)}; ${help} lists them`, rawName)
}

function checkOperands(name: string, { operands }: Command, given: readonly string[]): void {
  const { name: what, min, max } = operands ?? { name: '', min: 0, max: 0 }
  if (given.length < min) throw new Problem('invalid', `${name} needs a ${what}; see lakemock ${name} --help`)
  const extra = given[max]
  if (extra !== undefined) {
    // without a command's name it is start that is meant, by who may have meant another
    const where =
      name === 'start' ? 'a command stands first, and lakemock --help lists them' : `see lakemock ${name} --help`
    throw new Problem('invalid', `${name} takes no ${extra}; ${where}`)
  }
}

function readFlag({ name, hint }: Flag, value: string | undefined, flags: Map<string, string[]>): void {
  if (hint !== '' && (value === undefined || value === ''))
    throw new Problem('invalid', `${name} needs a value: ${hint}`, name)
  if (hint === '' && value !== undefined) throw new Problem('invalid', `${name} takes no value`, name)
  flags.set(name, [...(flags.get(name) ?? []), value ?? ''])
}

function readSetting(
  key: SettingKey,
  value: string | undefined,
  values: Map<SettingKey, { value: unknown; name: string }>,
): void {
  const flag = settingFlag(key)
  if (value === undefined && !isSwitch(key))
    throw new Problem('invalid', `${flag} needs a value: ${settings[key].hint}`, flag)
  const before = values.get(key)
  // --fixtures can be repeated; of any other flag the last one holds
  if (key === 'fixtures') values.set(key, { value: [...((before?.value as string[]) ?? []), value], name: flag })
  else values.set(key, { value: value ?? true, name: flag })
}
