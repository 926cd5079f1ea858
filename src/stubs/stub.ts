import Type, { type Static, type TProperties } from 'typebox'
import { type Duration, durationSchema } from '../core/durations.ts'
import { defaultDurations } from '../core/life.ts'
import { type Captures, type Pattern, patternSchema } from '../core/pattern.ts'
import type { Regex } from '../core/regex.ts'
import type { TextForms } from '../core/text-forms.ts'
import { batchLife } from '../model/batch-life.ts'
import { clusterLife } from '../model/cluster-life.ts'
import { elasticPoolLife } from '../model/elastic-pool-life.ts'
import { mrsJobLife } from '../model/mrs-job-life.ts'
import { packageLife } from '../model/package-life.ts'
import { type CancelMode, cancelModes } from '../model/plan.ts'
import { sessionLife } from '../model/session-life.ts'
import { sqlJobLife } from '../model/sql-job-life.ts'
import { sqlLife } from '../model/sql-life.ts'
import { statementLife } from '../model/statement-life.ts'
import type { Template } from './fill.ts'
import { type JobField, jobPattern } from './job-pattern.ts'
import { type Cancelled, cancelledSchema } from './outcomes/cancelled.ts'
import { outcomeFields } from './outcomes/index.ts'
import type { StubQuery, Subject } from './stub-query.ts'

const duration = durationSchema(
  '"250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world.',
)

/** The states whose length a stub can set, by the subject of the stub. */
export const statesOf: Record<Subject, readonly string[]> = {
  session: Object.keys(defaultDurations(sessionLife)),
  statement: Object.keys(defaultDurations(statementLife)),
  execution: Object.keys(defaultDurations(sqlLife)),
  sqlJob: Object.keys(defaultDurations(sqlJobLife)),
  batch: Object.keys(defaultDurations(batchLife)),
  mrsJob: Object.keys(defaultDurations(mrsJobLife)),
  // it runs for ever unless a stub says how long; and the time until its steps become jobs
  cluster: [...Object.keys(defaultDurations(clusterLife)), 'running', 'steps'],
  elasticPool: Object.keys(defaultDurations(elasticPoolLife)),
  resource: Object.keys(defaultDurations(packageLife)),
}

/** A stub as a fixtures file or `POST /_lakemock/worlds/{project_id}/stubs` declares it. */
export const stubSchema = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, description: 'What `answeredBy` shows; generated when absent.' })),
    match: Type.Object(
      {
        api: Type.Optional(Type.Enum(['dli', 'mrs'], { description: 'Optional if another key implies it.' })),
        project: Type.Optional(patternSchema),
        code: Type.Optional(patternSchema),
        session: Type.Optional(patternSchema),
        kind: Type.Optional(patternSchema),
        sql: Type.Optional(patternSchema),
        database: Type.Optional(patternSchema),
        cluster: Type.Optional(patternSchema),
        clusterName: Type.Optional(patternSchema),
        queue: Type.Optional(patternSchema),
        job: Type.Optional(jobPattern),
        pool: Type.Optional(patternSchema),
        resource: Type.Optional(patternSchema),
      },
      {
        additionalProperties: false,
        description:
          'What the stub matches. Statements of DLI: code, session (its name), kind; SQL of MRS: sql, database, cluster (its id); ' +
          'SQL jobs of DLI: api dli with sql, database, queue; batches of DLI: api dli with job, queue; ' +
          'jobs of MRS: api mrs with job, sql, cluster; the life of clusters: clusterName; ' +
          'elastic resource pools of DLI: pool (the name); package resources of DLI: resource (the name); all: api, project. ' +
          'With api dli, session and no code it decides how sessions of that name start.',
      },
    ),
    durations: Type.Optional(
      Type.Object(
        Object.fromEntries(
          Object.values(statesOf)
            .flat()
            .map((s) => [s, Type.Optional(duration)]),
        ) as TProperties,
        {
          additionalProperties: false,
          description: 'How long each state lasts; for any other state the setting durations decides.',
        },
      ),
    ),
    enabled: Type.Optional(
      Type.Boolean({
        description: 'false: it is switched off, and matches nothing until it is switched on. The default is true.',
      }),
    ),
    times: Type.Optional(
      Type.Integer({ minimum: 1, description: 'How often it applies; after that it no longer matches.' }),
    ),
    outcome: Type.Optional(
      Type.Object(
        {
          ...Object.fromEntries(Object.entries(outcomeFields).map(([key, field]) => [key, Type.Optional(field)])),
          hold: Type.Optional(
            Type.String({ minLength: 1, description: 'The name of a gate: the outcome comes after its release.' }),
          ),
          never: Type.Optional(Type.Boolean({ description: 'true: it stays running until it is cancelled.' })),
          cancel: Type.Optional(
            Type.Enum([...cancelModes], {
              description:
                'fail: a cancel does nothing; never: the cancel is on its way for ever; late: the result comes before it.',
            }),
          ),
          cancelled: Type.Optional(cancelledSchema),
          lingers: Type.Optional(
            Type.Unsafe<OutcomeFields['lingers']>({
              ...duration,
              description:
                'DLI: how long the code of a cancelled statement runs on, and keeps its session busy, before its output shows.',
            }),
          ),
        } as TProperties,
        { additionalProperties: false, description: 'How it ends; when absent, as an unmatched statement does.' },
      ),
    ),
  },
  { additionalProperties: false },
)

type Declared = Static<typeof stubSchema>
/** A stub's declaration, checked by the schema. */
export interface StubDefinition extends Pick<Declared, 'name' | 'match' | 'enabled' | 'times'> {
  durations?: Record<string, string | number | (string | number)[]>
  outcome?: OutcomeFields
}
export type OutcomeFields = Record<string, unknown> & {
  hold?: string
  never?: boolean
  cancel?: CancelMode
  cancelled?: Cancelled
  lingers?: string | number | (string | number)[]
}

/** The keys of a stub's `match` for plain values. */
export const plainKeys = [
  'project',
  'session',
  'kind',
  'database',
  'cluster',
  'queue',
  'clusterName',
  'pool',
  'resource',
] as const
export type PlainKey = (typeof plainKeys)[number]

/** One key of a stub's `match`. */
export interface KeyTest {
  readonly key: PlainKey | 'job' | `job.${JobField}` | 'code' | 'sql'
  readonly pattern: Pattern
  /** The value that the pattern is compared with. */
  read(query: StubQuery): string
  fits(query: StubQuery): boolean
}

/** A compiled stub. It never changes: each world counts its own applications of it. */
export interface Stub {
  readonly name: string
  /** The reason that histories give for its results. */
  readonly ending: string
  readonly definition: StubDefinition
  readonly subject: Subject
  readonly durations: Readonly<Record<string, Duration>>
  readonly outcome: OutcomeFields
  /** How long the code of a cancelled statement runs on. */
  readonly lingers: Duration | undefined
  /** The key of the outcome's kind; undefined if the stub leaves the result to the settings. */
  readonly outcomeKey: string | undefined
  /** What its outcome refers to; undefined if it refers to no group. */
  readonly template: Template | undefined
  /** What each key of its `match` compares, the text last. */
  readonly keys: readonly KeyTest[]
  /** The regular expression that its text must match, if it has one. */
  readonly textRegex: Regex | undefined
  /** The captures of a match, or `true` if its outcome refers to none. */
  match(query: StubQuery): Captures | undefined
  /** The exact text that it matches, if it has one: the index finds such stubs by their text. */
  readonly exactText: TextForms | undefined
}
