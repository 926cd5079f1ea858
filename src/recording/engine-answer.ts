/** What a real engine gave the texts of a world, as stubs can repeat it. */
import type { Cell, JobResult } from '../model/job-plan.ts'
import type { SqlResult } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import type { World } from '../world/world.ts'

/** One text, and what became of it. */
export interface EngineAnswer {
  readonly match: StubDefinition['match']
  /** How long it was in each state, in milliseconds of its world's clock. */
  readonly lengths: Readonly<Record<string, number>>
  /** undefined: the stub has none, and the setting `unmatched` decides. */
  readonly outcome: OutcomeFields | undefined
  /** Why it has no outcome, or what the outcome lacks. */
  readonly lacks?: string
}

/** What the rows of the four kinds have in common. */
interface EndedRow {
  readonly plan: { readonly ending: string }
  readonly history: {
    readonly state: string
    readonly why: string
    readonly isFinal: boolean
    readonly steps: readonly { readonly state: string; readonly atMs: number }[]
  }
}

/** A statement, an SQL execution or a job that has ended; an MRS job gives an answer for each of its statements. `most`: rows. */
export async function answersOf(world: World, kind: string, id: string, most: number): Promise<EngineAnswer[]> {
  if (kind === 'statement') {
    const statement = statementOf(world, id)
    return statement === undefined ? [] : [statementAnswer(statement)]
  }
  if (kind === 'sql') {
    const execution = world.executions.get(id)
    return execution === undefined ? [] : [await executionAnswer(execution, most)]
  }
  if (kind === 'sqlJob') {
    const job = world.sqlJobs.get(id)
    if (job === undefined) return []
    const match = { api: 'dli', sql: job.sql, database: job.database } as const
    return [{ match, lengths: lengthsOf(job), ...ended(job, () => jobOutcome(job.result ?? {}, most)) }]
  }
  const job = world.mrsJobs.get(id)
  if (kind !== 'mrsJob' || job === undefined) return []
  const { statements: planned = [] } = job.plan.result()
  const { statements: ran = [], message } = job.result ?? {}
  const isWhole = job.history.why === job.plan.ending
  return planned.flatMap(({ engineRuns: sql }, index): EngineAnswer[] => {
    const hasFailed = index === ran.length && message !== undefined
    if (sql === undefined || !isWhole || index > ran.length || (index === ran.length && !hasFailed)) return []
    const match = { api: 'mrs', sql, database: 'default' } as const
    return [{ match, lengths: {}, ...jobOutcome(hasFailed ? { message } : (ran[index] ?? {}), most) }]
  })
}

type Ending = Pick<EngineAnswer, 'outcome' | 'lacks'>

function statementOf(world: World, id: string): Statement | undefined {
  const [session = '', number] = id.split('/')
  return world.sessions.get(session)?.statements.get(Number(number))
}

function statementAnswer(statement: Statement): EngineAnswer {
  const { code, kind, result, history } = statement
  const ending = ended(statement, () => {
    if (result === undefined) return { outcome: undefined, lacks: 'it shows no output' }
    const isOdd = history.state === 'available' && result.output.status === 'error'
    return { outcome: { output: result.output, ...(isOdd && { state: 'available' }) } }
  })
  return { match: { code, kind }, lengths: lengthsOf(statement), ...ending }
}

async function executionAnswer(execution: SqlExecution, most: number): Promise<EngineAnswer> {
  const { sql, database, result = {}, storedRows } = execution
  const match = { api: 'mrs', sql, database } as const
  const lengths = lengthsOf(execution)
  if (storedRows === undefined) return { match, lengths, ...ended(execution, () => sqlOutcome(result, most)) }
  const rows: (readonly (string | null)[])[] = []
  for await (const batch of storedRows.batches()) {
    rows.push(...batch.slice(0, most - rows.length))
    if (rows.length >= most) break
  }
  return { match, lengths, ...rowsOutcome(result.columns ?? [], rows, { most, count: storedRows.count }) }
}

/** What did not end as the engine said was ended by a client. */
function ended({ plan, history }: EndedRow, outcome: () => Ending): Ending {
  if (history.why === plan.ending) return outcome()
  if (['cancelled', 'CANCELLED', 'FAILED'].includes(history.state)) return { outcome: { never: true } }
  return { outcome: undefined, lacks: `it ended because ${history.why}` }
}

function sqlOutcome({ columns, rows = [], updateCount, message }: SqlResult, most: number): Ending {
  if (message !== undefined) return { outcome: { message } }
  if (updateCount !== undefined) return { outcome: { updateCount } }
  return columns === undefined ? { outcome: undefined } : rowsOutcome(columns, rows, { most, count: rows.length })
}

function jobOutcome({ columns, types, rows = [], rowCount, updateCount, message }: JobResult, most: number): Ending {
  if (message !== undefined) return { outcome: { message } }
  if (updateCount !== undefined) return { outcome: { updateCount } }
  if (columns === undefined) return { outcome: undefined }
  const ending = rowsOutcome(columns, rows, { most, count: rowCount ?? rows.length })
  return types === undefined ? ending : { ...ending, outcome: { ...ending.outcome, types } }
}

/** As many rows as a stub may have. */
function rowsOutcome(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { most, count }: { readonly most: number; readonly count: number },
): Ending {
  const kept = rows.slice(0, most)
  const lacks = count > kept.length ? `of its ${count} rows the stub has the first ${kept.length}` : undefined
  return { outcome: { columns, rows: kept }, ...(lacks !== undefined && { lacks }) }
}

function lengthsOf({ history }: EndedRow): Record<string, number> {
  const lengths: Record<string, number> = {}
  for (const [index, { state, atMs }] of history.steps.entries()) {
    const following = history.steps[index + 1]
    if (following !== undefined) lengths[state] = (lengths[state] ?? 0) + following.atMs - atMs
  }
  return lengths
}
