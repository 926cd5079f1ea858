import type { TSchema } from 'typebox'
import { invalid, type Problem } from '../core/problem.ts'
import { shownValue } from '../core/shown.ts'

/** What the table says of every setting. */
export interface SettingEntry<T, File extends string | undefined> {
  readonly default: T
  /** Its key in a fixtures file, dotted. Each world has its own value of a `world.…` setting. */
  readonly file: File
  readonly help: string
}

/** One setting of a kind. */
export interface Setting<T, File extends string | undefined = string | undefined, Schema extends TSchema = TSchema>
  extends SettingEntry<T, File> {
  /** What the flag takes; empty for a flag without a value. */
  readonly hint: string
  /** The flag can be repeated; in the environment, commas separate the values. */
  readonly isList?: true
  /** Its value must not be printed. */
  readonly isSecret?: true
  /** The form of its value in a file. */
  readonly schema: Schema
  /**
   * Reads a value as a flag, the environment or a file gives it. `current` is the value that it replaces or completes.
   * Throws a Problem with `name`, which is the setting as its source calls it.
   */
  parse(value: unknown, name: string, current?: T): T
}

/** A value that breaks the rule of its setting. */
export const invalidValue = (name: string, rule: string, value: unknown): Problem =>
  invalid(name, `must be ${rule}, not ${shownValue(value)}`)
