import { TextForms } from '../core/text-forms.ts'
import { sqlStates } from '../model/sql-life.ts'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import type { EngineText } from './engine-exchange.ts'
import { outcomeOf } from './outcome-of.ts'
import type { Resource } from './read-exchanges.ts'
import { REMOVED } from './secrets.ts'
import { type Life, readStates } from './states.ts'
import { escapeRegex } from './text-finder.ts'
import { mapLeaves } from './texts.ts'

/** The longest text that becomes a regular expression, in characters: longer ones would be refused. */
const LONGEST_PATTERN = 2000

const SQL_ENDS = ['FINISHED', 'FAILED']
const lives: Readonly<Record<Resource['subject'], Life>> = {
  session: { states: ['not_started', 'starting', 'recovering'], ends: ['idle', 'busy', 'error', 'dead', 'success'] },
  statement: { states: ['waiting', 'running'], ends: ['available', 'error', 'cancelled'] },
  batch: { states: ['starting', 'running', 'recovering'], ends: ['success', 'dead'] },
  sqlJob: { states: ['LAUNCHING', 'RUNNING'], ends: ['FINISHED', 'FAILED', 'CANCELLED'] },
  mrsJob: {
    states: ['NEW', 'NEW_SAVING', 'SUBMITTED', 'ACCEPTED', 'RUNNING'],
    ends: ['FINISHED', 'FAILED', 'KILLED'],
  },
  execution: { states: sqlStates.filter((state) => !SQL_ENDS.includes(state)), ends: SQL_ENDS },
}

/** One stub per resource, in order. All but the last stub of a text apply once. */
export function stubsOf(resources: readonly Resource[], note: (text: string) => void): StubDefinition[] {
  const times = timesOf(resources, keyOf)
  /** When the last statement of each session ended. */
  const endsMs = new Map<string, number>()
  return resources.map((resource): StubDefinition => {
    const { subject, parent, text, label, sightings } = resource
    const createdMs = sightings[0]?.atMs ?? 0
    // a statement waits at least until the one before it has ended
    const turnMs = subject === 'statement' ? Math.max(createdMs, endsMs.get(parent) ?? 0) : createdMs
    const sinceTurn = sightings.map(({ state, atMs }) => ({ state, atMs: Math.max(atMs, turnMs) }))
    const { lengths, end } = readStates(sinceTurn, lives[subject])
    endsMs.set(parent, turnMs + [...lengths.values()].reduce((sum, ms) => sum + ms, 0))
    if (end === undefined) note(`${label} did not end in the recording: the stub has no outcome`)
    const outcome = end === undefined ? undefined : outcomeOf(resource, end, note)
    return {
      match: matchOf(resource),
      durations: Object.fromEntries([...lengths].map(([state, ms]) => [state, `${ms}ms`])),
      ...times(resource),
      ...outcomeFor(text, outcome),
    }
  })
}

/** One stub for each text that an engine ran, in order. All but the last stub of a text apply once. */
export function engineStubs(
  texts: readonly EngineText[],
  { durations }: { readonly durations: boolean },
): StubDefinition[] {
  const times = timesOf(texts, ({ key }) => key)
  return texts.map((one): StubDefinition => {
    const { match, text, outcome } = one
    return {
      match: { ...match, [match.code === undefined ? 'sql' : 'code']: pattern(text) },
      ...(durations && { durations: { ...one.durations } }),
      ...times(one),
      ...outcomeFor(text, outcome),
    }
  })
}

/** How often the stub of each applies: of those with the same key, all but the last once. */
function timesOf<T>(all: readonly T[], keyOf: (one: T) => string): (one: T) => Pick<StubDefinition, 'times'> {
  const last = new Map(all.map((one) => [keyOf(one), one]))
  return (one) => (last.get(keyOf(one)) === one ? {} : { times: 1 })
}

/** The outcome of the stub of a text. */
const outcomeFor = (text: string, outcome: OutcomeFields | undefined): Pick<StubDefinition, 'outcome'> =>
  outcome === undefined ? {} : { outcome: text.includes(REMOVED) ? escapeDollars(outcome) : outcome }

/** Equal for all texts that one stub matches. */
function keyOf({ subject, text }: Resource): string {
  if (subject === 'session' || subject === 'batch' || subject === 'mrsJob') return `${subject} ${text}`
  return `${subject} ${subject === 'statement' ? TextForms.ofCode(text).bare : TextForms.ofSql(text).bare}`
}

function matchOf({ subject, text, job }: Resource): StubDefinition['match'] {
  if (job !== undefined) {
    const api = subject === 'batch' ? 'dli' : 'mrs'
    return { api, job: Object.fromEntries(Object.entries(job).map(([key, value]) => [key, pattern(value)])) }
  }
  if (subject === 'session') return { api: 'dli', session: pattern(text) }
  if (subject === 'sqlJob') return { api: 'dli', sql: pattern(text) }
  return subject === 'statement' ? { code: pattern(text) } : { sql: pattern(text) }
}

/** The text; a removed secret matches any text. */
function pattern(text: string): string | { regex: string } {
  if (!text.includes(REMOVED)) return text
  const isWhole = text.length <= LONGEST_PATTERN
  // of a long text the start decides, up to a mark that the cut divides
  const start = isWhole ? text : text.slice(0, LONGEST_PATTERN).replace(/<[^>]{0,8}$/, '')
  const source = start
    .split(REMOVED)
    .map((part) => escapeRegex(part).replace(/\s+/g, '\\s+'))
    .join('[^]*')
  return { regex: isWhole ? `^${source}$` : `^${source}` }
}

/** After a regular expression, `$1` in an outcome would be replaced. */
function escapeDollars(outcome: OutcomeFields): OutcomeFields {
  return mapLeaves(outcome, ({ text, key }) => (key === '' ? text : text.replaceAll('$', '$$$$'))) as OutcomeFields
}
