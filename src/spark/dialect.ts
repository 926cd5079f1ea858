/** What the setting `dialect` changes in the rules: `livy` follows Livy 0.8, its REST API (docs/rest-api.md) and its source. */
import { invalid, Problem } from '../core/problem.ts'
import { checkLength } from '../core/text-forms.ts'
import type { Session } from '../model/session.ts'
import type { OutcomeContext } from '../stubs/outcomes/outcome.ts'
import type { World } from '../world/world.ts'

export const isLivy = ({ settings }: World): boolean => settings.dialect === 'livy'

/** DLI's documented maximum of characters in a statement; Livy has none. */
export const CODE_LIMIT = 1024

/** The languages of code by each of their names, and what Livy calls them (Kind.scala). */
const languages: Readonly<Record<string, string>> = {
  spark: 'spark',
  scala: 'spark',
  pyspark: 'pyspark',
  python: 'pyspark',
  sparkr: 'sparkr',
  r: 'sparkr',
  sql: 'sql',
}
/** In a session of kind `shared` each statement names its own kind; pyspark3 is from Livy 0.4. */
const sessionKinds: Readonly<Record<string, string>> = { ...languages, pyspark3: 'pyspark3', shared: 'shared' }

/** A session's kind. DLI requires `spark`; Livy takes it if absent, as up to 0.4. Throws if the kind is unknown. */
export function sessionKind(world: World, given: string | undefined): string {
  if (isLivy(world)) return livyKind(sessionKinds, given ?? 'spark')
  if (given === undefined) throw invalid('kind', 'is required')
  if (given !== 'spark') throw invalid('kind', `must be spark, not ${JSON.stringify(given)}`)
  return given
}

/** A statement's kind: its own, or that of its session. Livy throws if it is unknown, or neither names one. */
export function statementKind(world: World, given: string | undefined, { request }: Session): string {
  if (!isLivy(world)) return given ?? request.kind
  if (given !== undefined) return livyKind(languages, given)
  if (request.kind !== 'shared') return request.kind
  // Livy's driver refuses, and its server makes a 500 of that (Session.execute)
  const why = 'Code type should be specified if session kind is shared'
  throw new Problem('engine', `java.lang.IllegalArgumentException: ${why}`)
}

function livyKind(known: Readonly<Record<string, string>>, given: string): string {
  const kind = Object.hasOwn(known, given) ? known[given] : undefined
  if (kind === undefined)
    throw invalid('kind', `must be ${Object.keys(known).join(', ')}, not ${JSON.stringify(given)}`)
  return kind
}

/** Throws if code is longer than DLI takes, or in the dialect livy than lakemock takes. */
export function checkCode(world: World, code: string): void {
  // the limit is in characters; a text that is short enough in UTF-16 units is short enough in characters
  checkLength(code, 'code')
  if (isLivy(world) || code.length <= CODE_LIMIT || [...code].length <= CODE_LIMIT) return
  throw invalid('code', `must have at most ${CODE_LIMIT} characters`)
}

/** The end state of a statement whose code throws: as documented, or as in Livy. */
export const outcomeContext = (world: World): OutcomeContext => (isLivy(world) ? livyOutcome : dliOutcome)
const livyOutcome: OutcomeContext = { failedState: 'available' }
const dliOutcome: OutcomeContext = { failedState: 'error' }
