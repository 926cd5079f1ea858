import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** @typedef {import('./rows/row.js').Row} Row */
/** @typedef {import('./rows/row.js').Plan} Plan */

/** Requests of the endurance run: the whole of the table has to fit into a quarter of an hour, unless --full is given. */
const REQUESTS = 2_000_000
const FULL_REQUESTS = 10_000_000

/** @param {readonly Row[]} rows */
const help = (rows) => `npm run bench -- [flags]

Measures lakemock, its framework and its peers side by side, prints a table and writes it to bench/RESULTS.md.

  --quick        under two minutes: ${rows
    .filter((row) => row.quick)
    .map((row) => row.name)
    .join(' and ')}; written only with --output
  --only ROW     one row, or several with commas between
  --rounds N     rounds of each comparison (default 5; with --quick 3)
  --seconds N    how long each load is measured in each round (default 1.5)
  --scale F      multiplies the large counts of statements, 0.001 to 1 (default 1)
  --full         ten million requests in the endurance row, in the place of two: some eight minutes more
  --profile      each lakemock leaves a profile of its processor time in .cache/bench/profiles, and what takes most of it is listed
  --floor F      exit code 1 where the poll's or the create's ratio to bare Fastify is under it
  --output FILE  where the table goes (default bench/RESULTS.md)

Rows:
${rows.map((row) => `  ${row.name.padEnd(13)} ${row.about}`).join('\n')}
`

/**
 * What was asked for; a text for the user where that is help, or something wrong.
 * @param {readonly string[]} args
 * @param {readonly Row[]} rows
 * @returns {string | { rows: readonly Row[], plan: Plan, floor: number | undefined, file: string | undefined, isProfiled: boolean }}
 */
export function readArguments(args, rows) {
  try {
    return read(args, rows)
  } catch (error) {
    return `bench: ${/** @type {Error} */ (error).message}; --help lists the flags\n`
  }
}

/**
 * @param {readonly string[]} args
 * @param {readonly Row[]} rows
 */
function read(args, rows) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      scale: { type: 'string' },
      floor: { type: 'string' },
      output: { type: 'string' },
    },
  })
  if (values.help) return help(rows)
  const { quick, full, only } = values
  const names = only?.split(',')
  const unknown = names?.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) throw new Error(`--only: there is no row ${unknown}`)
  const chosen = rows.filter((row) => names?.includes(row.name) ?? (!quick || row.quick))
  const scale = within('--scale', values.scale, 1, 0.001, 1)
  const rounds = within('--rounds', values.rounds, quick ? 3 : 5, 1, 99)
  if (!Number.isInteger(rounds)) throw new Error('--rounds must be a whole number')
  const isAll = !quick && only === undefined
  return {
    rows: chosen,
    plan: {
      rounds,
      seconds: within('--seconds', values.seconds, 1.5, 0.2, 60),
      warmupSeconds: 0.5,
      firstWarmupSeconds: 1,
      scale,
      requests: (full ? FULL_REQUESTS : REQUESTS) * scale,
      quick,
    },
    isProfiled: values.profile,
    floor: values.floor === undefined ? undefined : within('--floor', values.floor, 0, 0, 10),
    // a part is not the table: it does not take its place
    file: values.output ?? (isAll ? fileURLToPath(new URL('RESULTS.md', import.meta.url)) : undefined),
  }
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 * @param {number} otherwise
 * @param {number} min
 * @param {number} max
 */
function within(flag, text, otherwise, min, max) {
  if (text === undefined) return otherwise
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= min && value <= max)) throw new Error(`${flag} must be a number from ${min} to ${max}, not ${text}`)
  return value
}
