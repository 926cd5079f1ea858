/** The kinds of setting: what each takes, and how it says that a value is none. */
import Type, { type TSchema } from 'typebox'
import { parseInstant } from '../core/clock.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { type Duration, parseDuration } from '../core/durations.ts'
import { defaultDurations } from '../core/life.ts'
import { Problem } from '../core/problem.ts'
import { sessionLife } from '../model/session-life.ts'
import { sqlLife } from '../model/sql-life.ts'
import { statementLife } from '../model/statement-life.ts'

/** One setting. Where a value breaks the rule, `parse` throws a Problem that names the setting as the caller wrote it. */
export interface Setting<T> {
  readonly default: T
  /** Its key in a fixtures file, dotted. Only `fixtures` has none: it names the files. */
  readonly file?: string
  /** Whether one world can have a value of its own (`PATCH /_lakemock/worlds/{project_id}/settings`). */
  readonly perWorld: boolean
  readonly help: string
  /** The shape in a file. */
  readonly schema: TSchema
  /** What the flag takes; a flag without a value where it is empty. */
  readonly hint: string
  parse(value: unknown, name: string): T
}

/** How long each state lasts unless a stub says otherwise, in milliseconds: short, and long enough to be seen. */
const shippedDurations = {
  ...defaultDurations(sessionLife),
  ...defaultDurations(statementLife),
  ...defaultDurations(sqlLife),
}

/** A state that lasts a while: of a session, of a statement, or (upper case) of an SQL execution. */
export type TimedState = keyof typeof shippedDurations
export const timedStates = Object.keys(shippedDurations) as TimedState[]
export type Durations = Readonly<Record<TimedState, Duration>>

const durationSchema = Type.Unsafe<string | number | (string | number)[]>({
  type: ['string', 'number', 'array'],
  description: 'A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these.',
})

function rule(name: string, what: string, value: unknown): Problem {
  return new Problem('invalid', `${name} must be ${what}, not ${JSON.stringify(value)}`, name)
}

export function text(fallback: string, file: string, hint: string, help: string, perWorld = false): Setting<string> {
  return {
    default: fallback,
    file,
    help,
    hint,
    perWorld,
    schema: Type.String({ description: help, default: fallback }),
    parse(value, name) {
      if (typeof value === 'number') return String(value)
      if (typeof value !== 'string') throw rule(name, 'text', value)
      return value
    },
  }
}

export function choice<const T extends string>(
  fallback: T,
  values: readonly T[],
  file: string,
  help: string,
  perWorld = false,
): Setting<T> {
  return {
    default: fallback,
    file,
    help,
    hint: values.join('|'),
    perWorld,
    // a bare 2021 in YAML is a number
    schema: Type.Unsafe<T>({
      enum: [...values, ...values.filter((one) => /^\d+$/.test(one)).map(Number)],
      description: help,
      default: fallback,
    }),
    parse(value, name) {
      const found = values.find((known) => known === (typeof value === 'number' ? String(value) : value))
      if (found === undefined) throw rule(name, `one of ${values.join(', ')}`, value)
      return found
    },
  }
}

export function number(fallback: number, min: number, max: number, file: string, help: string): Setting<number> {
  return {
    default: fallback,
    file,
    help,
    hint: 'N',
    perWorld: true,
    schema: Type.Number({ minimum: min, maximum: max, description: help, default: fallback }),
    parse(value, name) {
      const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof read !== 'number' || !(read >= min && read <= max))
        throw rule(name, `a number from ${min} to ${max}`, value)
      return read
    },
  }
}

export function integer(
  fallback: number,
  min: number,
  max: number,
  file: string,
  help: string,
  perWorld: boolean,
): Setting<number> {
  return {
    ...number(fallback, min, max, file, help),
    perWorld,
    schema: Type.Integer({ minimum: min, maximum: max, description: help, default: fallback }),
    parse(value, name) {
      const read = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
      if (!Number.isInteger(read) || (read as number) < min || (read as number) > max) {
        throw rule(name, `a whole number from ${min} to ${max}`, value)
      }
      return read as number
    },
  }
}

export function limit(fallback: number, file: string, help: string, perWorld = true): Setting<number> {
  return integer(fallback, 1, 1_000_000_000, file, `Limit: ${help}`, perWorld)
}

export function bool(fallback: boolean, file: string, help: string, perWorld = false): Setting<boolean> {
  return {
    default: fallback,
    file,
    help,
    // what is on by itself has to be told that it is off
    hint: fallback ? 'true|false' : '',
    perWorld,
    schema: Type.Boolean({ description: help, default: fallback }),
    parse(value, name) {
      if (value === true || value === 'true' || value === '1') return true
      if (value === false || value === 'false' || value === '0') return false
      throw rule(name, 'true or false', value)
    },
  }
}

export function instant(file: string, help: string): Setting<number | undefined> {
  return {
    default: undefined,
    file,
    help,
    hint: 'TIME',
    perWorld: true,
    schema: Type.Unsafe<string | number>({ type: ['string', 'number'], description: help }),
    parse(value, name) {
      const ms = parseInstant(typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)
      if (ms === undefined) throw rule(name, 'a time (ISO 8601, or milliseconds since the epoch)', value)
      return ms
    },
  }
}

export function durations(): Setting<Durations> {
  const help = 'How long each state lasts, for example running=2s,RUNNING=5s.'
  return {
    default: shippedDurations,
    file: 'world.durations',
    help,
    hint: 'STATE=SPAN,…',
    perWorld: true,
    schema: Type.Object(Object.fromEntries(timedStates.map((state) => [state, Type.Optional(durationSchema)])), {
      additionalProperties: false,
      description: help,
    }),
    // the result holds the states that were given; the others keep what a weaker layer says
    parse(value, name) {
      const given = typeof value === 'string' ? pairs(value, name) : value
      if (typeof given !== 'object' || given === null || Array.isArray(given))
        throw rule(name, 'a map of states to spans', value)
      const result: Partial<Record<TimedState, Duration>> = {}
      for (const [state, span] of Object.entries(given)) {
        const known = timedStates.find((timed) => timed === state)
        if (known === undefined) {
          throw new Problem(
            'invalid',
            `${name}: ${state} is no state that lasts${didYouMean(state, timedStates)}`,
            name,
          )
        }
        result[known] = parseDuration(span, `${name}.${state}`)
      }
      return result as Durations
    },
  }
}

function pairs(textValue: string, name: string): Record<string, string> {
  return Object.fromEntries(
    textValue.split(',').map((pair) => {
      const [state, span, more] = pair.split('=')
      if (state === undefined || span === undefined || more !== undefined)
        throw rule(name, 'a list of STATE=SPAN', textValue)
      return [state.trim(), span.trim()]
    }),
  )
}

export function fixtureNames(): Setting<readonly string[]> {
  const help =
    'A fixtures file, a folder of them, or the name of a shipped one. Can be repeated (in the environment: separated by commas): the later one is the stronger.'
  return {
    default: ['default'],
    help,
    hint: 'FILE|FOLDER',
    perWorld: false,
    schema: Type.Array(Type.String()),
    parse(value, name) {
      const names = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value
      if (!Array.isArray(names) || names.length === 0 || names.some((one) => typeof one !== 'string' || one === '')) {
        throw rule(name, 'the name of a file', value)
      }
      return names as string[]
    },
  }
}
