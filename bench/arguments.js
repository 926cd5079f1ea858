import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** @typedef {import('./rows/row.js').Row} Row */
/** @typedef {import('./rows/row.js').Plan} Plan */
/** @typedef {{ poll: number, create: number }} Floors ratios to bare Fastify */
/** @typedef {{ rows: readonly Row[], plan: Plan, floors: Floors | undefined, file: string | undefined }} Options */

/** @param {readonly Row[]} rows */
export const help = (rows) => `npm run bench -- [flags]

Measures lakemock, its framework and its peers side by side, prints a table and writes it to bench/RESULTS.md.

  --quick        only ${rows.flatMap(({ quick, name }) => (quick ? [name] : [])).join(' and ')}, in under two minutes; written only with --output
  --only ROW     one row, or several separated by commas
  --kind TEXT    of the row isolation, only the hostile requests whose name contains the text
  --rounds N     rounds of each comparison (default 5; with --quick 3)
  --seconds N    measured time of each load in each round (default 1.5)
  --scale F      multiplies the large counts of statements, 0.001 to 1 (default 1)
  --floor F,F    exit code 1 if the ratio of poll to bare Fastify is below the first, or that of create below the second
  --output FILE  where the table goes (default bench/RESULTS.md)
  --help         show this text

Rows:
${rows.map((row) => `  ${row.name.padEnd(13)} ${row.about}`).join('\n')}
`

/**
 * Throws an error with a message for the user if a flag is wrong.
 * @param {readonly string[]} args
 * @param {readonly Row[]} rows
 * @returns {Options | 'help'}
 */
export function readArguments(args, rows) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      kind: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      scale: { type: 'string' },
      floor: { type: 'string' },
      output: { type: 'string' },
    },
  })
  if (values.help) return 'help'
  const { quick, only, kind } = values
  const names = only?.split(',')
  const unknown = names?.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) throw new Error(`--only: unknown row "${unknown}"`)
  if (kind !== undefined && only !== 'isolation') throw new Error('--kind needs --only isolation')
  const rounds = numberOf('--rounds', values.rounds, quick ? 3 : 5, 1, 99)
  if (!Number.isInteger(rounds)) throw new Error('--rounds must be a whole number')
  const isWhole = !quick && only === undefined
  return {
    rows: rows.filter((row) => names?.includes(row.name) ?? (!quick || row.quick)),
    plan: {
      rounds,
      seconds: numberOf('--seconds', values.seconds, 1.5, 0.2, 60),
      warmupSeconds: 0.5,
      firstWarmupSeconds: 1,
      scale: numberOf('--scale', values.scale, 1, 0.001, 1),
      quick,
      kind,
    },
    floors: values.floor === undefined ? undefined : floorsOf(values.floor),
    // a part of the table must not replace the whole
    file: values.output ?? (isWhole ? fileURLToPath(new URL('RESULTS.md', import.meta.url)) : undefined),
  }
}

/**
 * @param {string} text
 * @returns {Floors}
 */
function floorsOf(text) {
  const [poll = '', create = '', ...more] = text.split(',')
  if (more.length > 0) throw new Error(`--floor must be two numbers, of poll and of create, not "${text}"`)
  return { poll: numberOf('--floor', poll, 0, 0, 10), create: numberOf('--floor', create, 0, 0, 10) }
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 * @param {number} otherwise
 * @param {number} min
 * @param {number} max
 */
function numberOf(flag, text, otherwise, min, max) {
  if (text === undefined) return otherwise
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= min && value <= max)) throw new Error(`${flag} must be a number from ${min} to ${max}, not "${text}"`)
  return value
}
