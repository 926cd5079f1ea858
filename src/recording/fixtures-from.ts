import { stringify } from 'yaml'
import type { RuleDefinition } from '../faults/rule.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { parseFixtures } from '../fixture-files/parse.ts'
import type { StubDefinition } from '../stubs/stub.ts'
import type { Declarations } from './declarations.ts'
import { engineTexts } from './engine-exchange.ts'
import type { StoredExchange } from './exchange.ts'
import { readExchanges } from './read-exchanges.ts'
import { engineStubs, stubsOf } from './stub-of.ts'
import { secretWarnings } from './warnings.ts'

export interface FixturesOptions {
  /** Gateway errors become fault rules instead of a comment. */
  readonly faults: boolean
  /** Stubs from engines get the times that they took; absent: those of the settings. */
  readonly durations?: boolean
}

/** The files of a recording. */
export interface Made {
  /** A fixtures file: valid for `lakemock validate` and `--fixtures`. */
  readonly yaml: string
  /** A summary, and one line per note. */
  readonly report: string
  readonly stubs: number
  /** How many queues, pools, packages, clusters, databases and tables are declared. */
  readonly declared: number
  readonly faults: number
  readonly notes: number
  /** Names whose values may be secret. */
  readonly warnings: number
}

/** Creates fixtures from a recording. The same exchanges give the same files. */
export function fixturesFrom(exchanges: readonly StoredExchange[], options: FixturesOptions): Made {
  const recorded = readExchanges(exchanges)
  const { resources, notes } = recorded
  const note = (text: string): unknown => notes.add(text)
  const { durations = false } = options
  const made = [...stubsOf(resources, note), ...engineStubs(engineTexts(exchanges, note), { durations })]
  const stubs = usable('stubs', made, note)
  const faults = usable('faults', recorded.faults, note)
  const declarations = usableDeclarations(recorded.declarations.declared(note), note)
  const yaml = fileOf({ stubs, faults, declarations }, exchanges.length, options)
  // an invalid file would be an internal error, found too late
  parseFixtures(yaml, 'fixtures.yaml')
  if (faults.length > 0 && !options.faults)
    notes.add(`${faults.length} gateway errors are a comment in fixtures.yaml: --faults turns them into rules`)
  const warnings = secretWarnings(exchanges)
  const report = reportOf(exchanges, { stubs: stubs.length, declared: countOf(declarations) }, [...notes], warnings)
  const counts = {
    stubs: stubs.length,
    declared: countOf(declarations),
    faults: faults.length,
    notes: notes.size,
    warnings: warnings.length,
  }
  return { yaml, report, ...counts }
}

/** The definitions that a fixtures file can have. The cloud can send what it cannot: that is left out, with a note. */
function usable<Definition>(
  section: 'stubs' | 'faults',
  list: readonly Definition[],
  note: (text: string) => void,
): readonly Definition[] {
  if (errorsOf(section, list) === undefined) return list
  return list.filter((definition) => {
    const message = errorsOf(section, [definition])
    if (message !== undefined) note(`left out, because ${message}: ${JSON.stringify(definition).slice(0, SHOWN)}`)
    return message === undefined
  })
}

/** The sections that a fixtures file can have; any other one is left out, with a note. */
function usableDeclarations(declarations: Declarations, note: (text: string) => void): Declarations {
  const sections = Object.entries(declarations).filter(([section, content]) => {
    const message = errorsOf(section, content)
    if (message !== undefined) note(`${section} are not declared, because ${message}`)
    return message === undefined
  })
  return Object.fromEntries(sections)
}

/** How much is declared; a table counts, and so does its database. */
function countOf({ catalog = {}, ...lists }: Declarations): number {
  const databases = Object.values(catalog).flatMap((schemas) => Object.values(schemas))
  const tables = databases.flatMap((database) => Object.keys(database))
  return Object.values(lists).flat().length + databases.length + tables.length
}

/** What is wrong with a section; undefined if a fixtures file can have it. */
function errorsOf(section: string, list: unknown): string | undefined {
  try {
    parseFixtures(JSON.stringify({ [section]: list }), 'fixtures.json')
    return undefined
  } catch (error) {
    if (!(error instanceof FixturesError)) throw error
    return error.errors.map(({ message }) => message.replace(`${section}.0.`, '')).join('; ')
  }
}

/** How many characters of a definition a note shows. */
const SHOWN = 200

interface Sections {
  readonly stubs: readonly StubDefinition[]
  readonly faults: readonly RuleDefinition[]
  readonly declarations: Declarations
}

function fileOf({ stubs, faults, declarations }: Sections, count: number, options: FixturesOptions): string {
  const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
  const parts = [`# Created by lakemock record from ${count} exchanges. See report.txt for what is missing.`]
  for (const [section, content] of Object.entries(declarations)) parts.push(yamlOf({ [section]: content }))
  if (stubs.length > 0) parts.push(yamlOf({ stubs }))
  if (faults.length > 0) {
    const rules = yamlOf({ faults })
    parts.push(options.faults ? rules : `# Gateway errors; --faults activates them.\n${rules.replaceAll(/^/gm, '# ')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function reportOf(
  exchanges: readonly StoredExchange[],
  { stubs, declared }: Pick<Made, 'stubs' | 'declared'>,
  notes: readonly string[],
  warnings: readonly string[],
): string {
  const [first, last] = [exchanges[0], exchanges.at(-1)]
  const period = first && last ? `, ${first.at} to ${last.at}` : ''
  return [
    `${exchanges.length} exchanges${period}: ${stubs} stubs${declared === 0 ? '' : `, ${declared} declarations`}`,
    '',
    ...(warnings.length > 0 ? ['May contain secrets:', ...warnings.map((warning) => `- ${warning}`), ''] : []),
    notes.length > 0 ? 'Not in the fixtures:' : 'The fixtures are complete.',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}
