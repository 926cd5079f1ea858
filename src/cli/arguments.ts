import { parseArgs } from 'node:util'
import type { Setting } from '../config/setting.ts'
import { keyOfFlag, flagOf as settingFlag } from '../config/setting-names.ts'
import { type SettingKey, settingKeys, settings } from '../config/settings.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Call, Command, Flag } from './command.ts'

/** The command line, split into the command and its arguments. */
export interface CommandLine {
  /** `start` if no command is given. */
  readonly command: string
  readonly argv: readonly string[]
}

/** `argv` is without the program's name; a command comes first. */
export function readCommandLine([first, ...rest]: readonly string[]): CommandLine {
  if (first === undefined) return { command: 'start', argv: [] }
  return first.startsWith('-') ? { command: 'start', argv: [first, ...rest] } : { command: first, argv: rest }
}

/** The arguments of a command, and the flags of every command. */
export interface Arguments extends Omit<Call, 'argv' | 'env'> {
  readonly help: boolean
  readonly version: boolean
  readonly printConfig: boolean
}

const HELP: Flag = { name: '--help', hint: '', help: 'Print this help.' }
const VERSION: Flag = { name: '--version', hint: '', help: 'Print the version.' }
const PRINT_CONFIG: Flag = {
  name: '--print-config',
  hint: '',
  help: 'Print every setting with its value and its source.',
}

/** The flags of a command without its settings. */
export function flagsOf(command: Command): readonly Flag[] {
  const all = command.settings === 'all'
  return [...(command.flags ?? []), ...(all ? [PRINT_CONFIG] : []), HELP, VERSION]
}

export function settingsOf({ settings: taken = [] }: Command): readonly SettingKey[] {
  return taken === 'all' ? settingKeys : taken
}

const isList = (key: SettingKey): boolean => (settings[key] as Setting<unknown>).isList === true
const isSwitch = (key: SettingKey): boolean => settings[key].hint === ''
const typeOf = (hasValue: boolean) => ({ type: hasValue ? ('string' as const) : ('boolean' as const) })

/** Parses the arguments of a command. Throws a Problem that names the first invalid one. */
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
  const general = {
    help: flags.has('--help'),
    version: flags.has('--version'),
    printConfig: flags.has('--print-config'),
  }
  if (!general.help && !general.version) checkOperands(name, command, operands)
  return { operands, flags, settings: { source: 'flag', values }, ...general }
}

function unknownFlag(command: string, rawName: string, known: readonly string[]): Problem {
  const what = command === 'start' ? 'not a setting' : `not a flag of ${command}`
  const help = command === 'start' ? '--help' : `lakemock ${command} --help`
  return new Problem('invalid', `${rawName} is ${what}${didYouMean(rawName, known)}; ${help} lists them`, rawName)
}

function checkOperands(name: string, { operands }: Command, given: readonly string[]): void {
  const { name: what, min, max } = operands ?? { name: '', min: 0, max: 0 }
  const needed = what.includes(' ') ? what : `a ${what}`
  if (given.length < min) throw new Problem('invalid', `${name} needs ${needed}; see lakemock ${name} --help`)
  const extra = given[max]
  if (extra !== undefined) {
    // start is also the default of a misplaced command
    const advice =
      name === 'start' ? 'a command comes first; lakemock --help lists them' : `see lakemock ${name} --help`
    throw new Problem('invalid', `${name} does not accept "${extra}"; ${advice}`)
  }
}

function readFlag(
  { name, hint, isList: canRepeat = false }: Flag,
  value: string | undefined,
  flags: Map<string, string[]>,
): void {
  if (hint !== '' && (value === undefined || value === ''))
    throw new Problem('invalid', `${name} needs a value: ${hint}`, name)
  if (hint === '' && value !== undefined) throw new Problem('invalid', `${name} does not accept a value`, name)
  if (!canRepeat && flags.has(name)) throw repeated(name)
  flags.set(name, [...(flags.get(name) ?? []), value ?? ''])
}

const repeated = (flag: string): Problem =>
  new Problem('invalid', `${flag} is given more than once: give it once`, flag)

function readSetting(
  key: SettingKey,
  value: string | undefined,
  values: Map<SettingKey, { value: unknown; name: string }>,
): void {
  const flag = settingFlag(key)
  if (value === undefined && !isSwitch(key))
    throw new Problem('invalid', `${flag} needs a value: ${settings[key].hint}`, flag)
  const before = values.get(key)
  if (before !== undefined && !isList(key)) throw repeated(flag)
  if (isList(key)) values.set(key, { value: [...((before?.value as string[]) ?? []), value], name: flag })
  else values.set(key, { value: value ?? true, name: flag })
}
