/** The kinds of setting: the form of each in a file, and how its value is read. */
import Type, { type TArray, type TBoolean, type TEnum, type TInteger, type TNumber, type TString } from 'typebox'
import { INSTANT_FORM, parseInstant } from '../core/clock.ts'
import { oneOfRule } from '../core/did-you-mean.ts'
import { textOrNumber } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { parseSpan } from '../core/span.ts'
import { halfCharacter, halfCharacterIn } from '../core/utf8.ts'
import { invalidValue, type Setting, type SettingEntry } from './setting.ts'

interface Range {
  readonly min: number
  readonly max: number
}

export function text<const File extends string>({
  hint,
  ...entry
}: SettingEntry<string, File> & { hint: string }): Setting<string, File, TString> {
  return {
    ...entry,
    hint,
    schema: Type.String({
      ...(entry.default === '' ? {} : { minLength: 1 }),
      description: entry.help,
      default: entry.default,
    }),
    parse(value, name) {
      if (typeof value === 'number') return String(value)
      if (value === entry.default) return entry.default
      if (typeof value !== 'string' || value.trim() === '')
        throw invalidValue(name, 'a string that is not empty', value)
      const half = halfCharacterIn(value)
      if (half !== undefined) throw invalid(name, halfCharacter(half))
      return value
    },
  }
}

export function choice<const T extends string, const File extends string>({
  values,
  ...entry
}: SettingEntry<NoInfer<T>, File> & { values: readonly T[] }): Setting<T, File, TEnum<(T | number)[]>> {
  // YAML reads a bare 2021 as a number
  const numbers = values.filter((value) => /^\d+$/.test(value)).map(Number)
  return {
    ...entry,
    hint: values.join('|'),
    schema: Type.Enum([...values, ...numbers], { description: entry.help, default: entry.default }),
    parse(value, name) {
      const found = values.find((known) => known === (typeof value === 'number' ? String(value) : value))
      if (found === undefined) throw invalid(name, oneOfRule(values, value))
      return found
    },
  }
}

export function number<const File extends string>({
  min,
  max,
  ...entry
}: SettingEntry<number, File> & Range): Setting<number, File, TNumber> {
  return {
    ...entry,
    hint: 'N',
    schema: Type.Number({ minimum: min, maximum: max, description: entry.help, default: entry.default }),
    parse(value, name) {
      const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof given === 'number' && given >= min && given <= max) return given
      throw invalidValue(name, `a number from ${min} to ${max}`, value)
    },
  }
}

export function integer<const File extends string>({
  min,
  max,
  ...entry
}: SettingEntry<number, File> & Range): Setting<number, File, TInteger> {
  return {
    ...entry,
    hint: 'N',
    schema: Type.Integer({ minimum: min, maximum: max, description: entry.help, default: entry.default }),
    parse(value, name) {
      const given = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
      if (typeof given === 'number' && Number.isInteger(given) && given >= min && given <= max) return given
      throw invalidValue(name, `a whole number from ${min} to ${max}`, value)
    },
  }
}

/** The maximum of something that would grow without it. */
export const limit = <const File extends string>(file: File, fallback: number, help: string) =>
  integer({ default: fallback, min: 1, max: 1_000_000_000, file, help })

export function bool<const File extends string>(entry: SettingEntry<boolean, File>): Setting<boolean, File, TBoolean> {
  return {
    ...entry,
    // a flag without a value can only turn something on
    hint: entry.default ? 'true|false' : '',
    schema: Type.Boolean({ description: entry.help, default: entry.default }),
    parse(value, name) {
      if (value === true || value === 'true' || value === '1') return true
      if (value === false || value === 'false' || value === '0') return false
      throw invalidValue(name, 'true or false', value)
    },
  }
}

/** A length of time, in milliseconds. */
export function span<const File extends string>(entry: SettingEntry<number, File>) {
  return {
    ...entry,
    hint: 'SPAN',
    schema: textOrNumber({ description: entry.help, default: entry.default }),
    parse: (value: unknown, name: string): number => parseSpan(value, name),
  }
}

/** A time, or undefined for the present. */
export function instant<const File extends string>(file: File, help: string) {
  return {
    default: undefined,
    file,
    help,
    hint: 'TIME',
    schema: textOrNumber({ description: help }),
    parse(value: unknown, name: string): number | undefined {
      const ms = parseInstant(typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)
      if (ms === undefined) throw invalidValue(name, INSTANT_FORM, value)
      return ms
    },
  }
}

/** The names of the fixtures. No file can set them. */
export function fixtureNames(
  entry: Omit<SettingEntry<readonly string[], undefined>, 'file'>,
): Setting<readonly string[], undefined, TArray<TString>> {
  return {
    ...entry,
    file: undefined,
    hint: 'FILE|FOLDER',
    isList: true,
    schema: Type.Array(Type.String()),
    parse(value, name) {
      const names: unknown = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value
      if (Array.isArray(names) && names.length > 0 && names.every((one) => typeof one === 'string' && one !== '')) {
        return names
      }
      throw invalidValue(name, 'the name of a file', value)
    },
  }
}
