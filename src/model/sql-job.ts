import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import { closed } from '../core/json-schema.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { EngineRun } from './engine-run.ts'
import type { JobPlan, JobResult } from './job-plan.ts'
import type { SqlJobState } from './sql-job-life.ts'

/** What an SQL job is, by its text or by the operation that made it. */
export const sqlJobTypes = [
  'DDL',
  'DCL',
  'IMPORT',
  'EXPORT',
  'QUERY',
  'INSERT',
  'DATA_MIGRATION',
  'UPDATE',
  'DELETE',
  'RESTART_QUEUE',
  'SCALE_QUEUE',
] as const
export type SqlJobType = (typeof sqlJobTypes)[number]

export const jobTag = Type.Object({ key: Type.String(), value: Type.String() }, closed)
export type JobTag = Readonly<Static<typeof jobTag>>

/** Where an EXPORT job writes its rows, and how. Nothing is written. */
export const sqlJobExport = Type.Object(
  {
    dataPath: Type.String(),
    dataType: Type.String(),
    compress: Type.String(),
    mode: Type.String(),
    withColumnHeader: Type.Boolean(),
    limit: Type.Integer(),
    encoding: Type.String(),
    quoteChar: Type.Optional(Type.String()),
    escapeChar: Type.Optional(Type.String()),
  },
  closed,
)
export type SqlJobExport = Readonly<Static<typeof sqlJobExport>>

/** What replies show of a result besides its rows. */
export interface ShownResult {
  readonly of: JobResult | undefined
  readonly inputBytes: number
  readonly struct: string
}

/** A DLI SQL job. */
export interface SqlJob {
  readonly id: string
  /** The statement as it was sent. */
  readonly sql: string
  readonly type: SqlJobType
  readonly mode: 'sync' | 'async'
  readonly queue: string
  /** The catalog of its names, in lower case. */
  readonly catalog: string
  readonly database: string
  /** Whether its request named the database: only then replies show it (Terraform compares them with what it sent). */
  readonly namesDatabase: boolean
  /** The table that it names first; empty if none. */
  readonly table: string
  /** The engine: spark or hetuEngine. */
  readonly engine: string
  /** The user who submitted it; empty if unknown. */
  readonly owner: string
  /** `key=value` of each, as sent. */
  readonly conf: readonly string[]
  readonly tags: readonly JobTag[]
  readonly createdMs: number
  /** It is cancelled when it runs longer; undefined: no limit. */
  readonly timeoutMs: number | undefined
  /** Of an EXPORT job only. */
  readonly export: SqlJobExport | undefined
  readonly history: History<SqlJobState>
  readonly plan: JobPlan
  /** Every state takes no time: for a reply that waits for the end on a manual clock. */
  immediate: boolean
  result: JobResult | undefined
  /** What replies show of its result; undefined until one does. */
  shown: ShownResult | undefined
  /** What its result takes that no other shares, in bytes: from its creation on, so that there is room for it. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  /** When it is cancelled because it runs too long. */
  timeout: Due<Change> | undefined
  gate: string | undefined
  /** A cancel that never takes effect was requested: the job stays RUNNING. */
  cancelRequested: boolean
  /** What an engine does for it; undefined before and after. */
  engineRun: EngineRun | undefined
  /** The SQL that an engine ran, if it was translated. */
  engineSql: string | undefined
}

/** The approximate size of the texts of a job. */
export const sqlJobBytes = ({
  sql,
  queue,
  catalog,
  database,
  table,
  owner,
  conf,
  tags,
  export: exported,
}: SqlJobTexts): number =>
  [
    queue,
    catalog,
    database,
    table,
    owner,
    exported?.dataPath ?? '',
    ...conf,
    ...tags.flatMap(({ key, value }) => [key, value]),
  ].reduce((sum, text) => sum + nameBytes(text), sql.length)

type SqlJobTexts = Pick<
  SqlJob,
  'sql' | 'queue' | 'catalog' | 'database' | 'table' | 'owner' | 'conf' | 'tags' | 'export'
>
