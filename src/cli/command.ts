import type { Layer, SettingKey } from '../config/config.ts'

/** A flag that one command has of its own; settings are flags of every command that takes them. */
export interface Flag {
  /** With its dashes: `--timeout`. */
  readonly name: string
  /** What it takes; a switch where it is empty. */
  readonly hint: string
  readonly help: string
}

/** What a command was given. */
export interface Call {
  /** What stands behind the command's name, as it was written. */
  readonly argv: readonly string[]
  readonly operands: readonly string[]
  /** The command's own flags by their names, each with every value that it was given; a switch has ''. */
  readonly flags: ReadonlyMap<string, readonly string[]>
  /** The settings among the flags. */
  readonly settings: Layer
  readonly env: Readonly<Record<string, string | undefined>>
  /** Leaves what is compiled by now to the next start. */
  keep(): void
}

/** 0: all is well. 1: it did not work. 2: a setting, a flag or a fixtures file at the start is wrong. */
export type ExitCode = 0 | 1 | 2

/**
 * A command of the program: a file in this folder that exports one of these as `command`, and a line in commands.ts.
 * Its help and its part of docs/cli.md follow from it.
 */
export interface Command {
  /** What stands behind `lakemock NAME`, a line for each form. */
  readonly usage: readonly string[]
  /** What it does, in full sentences. */
  readonly about: string
  readonly flags?: readonly Flag[]
  /** The settings that it takes, as flags and from the environment. */
  readonly settings?: 'all' | readonly SettingKey[]
  /** What else it takes, and how many of it. */
  readonly operands?: { readonly name: string; readonly min: number; readonly max: number }
  /** It reads `argv` itself, but for --help. */
  readonly readsArgv?: boolean
  readonly examples: readonly { readonly line: string; readonly does: string }[]
  /** What its exit codes mean; 2 is the same for all. */
  readonly exits: { readonly 0: string; readonly 1: string }
  /** Answers the exit code. What it throws is complained of: a Problem or FixturesError ends with 2, anything else with 1. */
  run(call: Call): ExitCode | Promise<ExitCode>
}

/** The last value of a command's own flag; undefined where it was not given. */
export const flagOf = ({ flags }: Call, name: string): string | undefined => flags.get(name)?.at(-1)

/** Prints what was asked for; all is well then. */
export function print(text: string): 0 {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}

/** Says what is wrong. */
export function complain(text: string): 1 {
  process.stderr.write(`lakemock: ${text}\n`)
  return 1
}
