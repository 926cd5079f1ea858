import type { Layer } from '../config/load-settings.ts'
import type { SettingKey } from '../config/settings.ts'

/** A flag of one command that is not a setting. */
export interface Flag {
  /** With its dashes: `--timeout`. */
  readonly name: string
  /** The kind of its value; empty for a switch. */
  readonly hint: string
  readonly help: string
  /** Whether it can be given several times. */
  readonly isList?: boolean
}

/** A command's arguments and environment. */
export interface Call {
  /** The unparsed arguments. */
  readonly argv: readonly string[]
  readonly operands: readonly string[]
  /** The command's own flags by name, each with all its values; a switch has ''. */
  readonly flags: ReadonlyMap<string, readonly string[]>
  /** The settings among the flags. */
  readonly settings: Layer
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0: success. 1: failure. 2: a flag, a setting or a fixtures file is invalid. */
export type ExitCode = 0 | 1 | 2

/**
 * A command of the program: a file in this folder that exports one as `command`, and a line in commands.ts. Its help and its part of
 * docs/cli.md are generated from it.
 */
export interface Command {
  /** The arguments behind `lakemock NAME`, one line per form. */
  readonly usage: readonly string[]
  /** A description in full sentences. */
  readonly about: string
  readonly flags?: readonly Flag[]
  /** The settings that it accepts, as flags and from the environment. */
  readonly settings?: 'all' | readonly SettingKey[]
  /** The name and number of its operands. */
  readonly operands?: { readonly name: string; readonly min: number; readonly max: number }
  /** It parses `argv` itself, except --help. */
  readonly readsArgv?: boolean
  readonly examples: readonly { readonly line: string; readonly does: string }[]
  /** The meaning of its exit codes; 2 is the same for all. */
  readonly exits: { readonly 0: string; readonly 1: string }
  /** Returns the exit code. An error is printed: a Problem or FixturesError ends with 2, any other with 1. */
  run(call: Call): ExitCode | Promise<ExitCode>
}

/** The last value of a command's own flag; undefined if absent. */
export const flagOf = ({ flags }: Call, name: string): string | undefined => flags.get(name)?.at(-1)

/** Prints a result to standard output. Returns the exit code for success. */
export function print(text: string): 0 {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}

/** Prints an error. Returns the exit code for failure. */
export function printError(text: string): 1 {
  process.stderr.write(`lakemock: ${text}\n`)
  return 1
}
