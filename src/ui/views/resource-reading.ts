import type { BatchView, SessionView, SqlJobView, StatementView } from '../../client/generated/dli.ts'
import type { ResourceHistory } from '../../client/generated/evidence.ts'
import type { MrsJobView, SqlView } from '../../client/generated/mrs.ts'
import type { StubDefinition } from '../../client/generated/stubs.ts'
import { ApiError, call, worldPath } from '../data/api.ts'
import { detailPath, type ResourceRow } from '../data/kinds.ts'
import { request } from '../data/request.ts'
import { authorization } from '../data/token.ts'
import { parseCsv } from './csv.ts'
import { codeDraft, draftOf, mrsJobDraft, sqlDraft } from './stub-draft.ts'

/** What the control API has of one resource, for its page. */
export interface ResourceDetail {
  readonly history: ResourceHistory['history']
  readonly answeredBy: string
  readonly gate: string | null
  readonly checked: readonly string[]
  readonly assumed: readonly string[]
  readonly inBand: string | null
  /** The whole code or SQL. */
  readonly text: string
  /** The stub that matches it; undefined if none could, or if it is gone. */
  readonly draft: StubDefinition | undefined
  /** The SQL that an engine ran in its place; empty if none did. */
  readonly engineSql: string
  readonly log: readonly string[]
  readonly message: string
  /** A statement: its output. */
  readonly output: Readonly<Record<string, unknown>> | null | undefined
  /** The rows of SQL; the first one has the names of the columns. */
  readonly rows: readonly (readonly unknown[])[] | undefined
  /** The resource as the control API shows it. */
  readonly raw: unknown
  /** Why and when it was removed. */
  readonly gone: ResourceHistory['gone']
}

/** The fields that the views of all kinds have, if they have them. */
type AnyView = Partial<
  Pick<StatementView, 'answeredBy' | 'gate' | 'checked' | 'assumed' | 'inBand' | 'history' | 'statement'> &
    Pick<SqlView, 'sql' | 'engineSql'> &
    Pick<SessionView, 'session'> &
    Pick<BatchView, 'batch'> & {
      job: SqlJobView['job'] | MrsJobView['job']
      message: string | null
      error: string | null
    }
>

export async function readResource(project: string, row: Pick<ResourceRow, 'kind' | 'id'>): Promise<ResourceDetail> {
  let view: AnyView
  try {
    view = await call<AnyView>('GET', worldPath(project, ...detailPath(row)))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    return goneDetail(await call<ResourceHistory>('GET', worldPath(project, 'history', row.kind, row.id)))
  }
  const { statement, sql, session, batch, job } = view
  return {
    history: view.history ?? [],
    answeredBy: view.answeredBy ?? '',
    gate: view.gate ?? null,
    checked: view.checked ?? [],
    assumed: view.assumed ?? [],
    inBand: view.inBand ?? null,
    text: statement?.code ?? sql?.statement ?? (job !== undefined && 'statement' in job ? job.statement : ''),
    draft: draftFor(view),
    engineSql: view.engineSql ?? '',
    log: session?.log ?? batch?.log ?? [],
    message: view.message ?? view.error ?? sql?.message ?? (job !== undefined && 'message' in job ? job.message : ''),
    output: statement?.output,
    rows: sql === undefined ? undefined : (sql.content ?? (await csvRows(project, sql))),
    raw: view,
    gone: null,
  }
}

function draftFor({ statement, sql, batch, job }: AnyView): StubDefinition | undefined {
  if (statement !== undefined) return codeDraft(statement.code)
  if (sql !== undefined) return sqlDraft('mrs', sql.statement)
  if (batch !== undefined) return draftOf('CreateSparkJob', batch.req_body)
  if (job === undefined) return undefined
  return 'statement' in job ? sqlDraft('dli', job.statement) : mrsJobDraft(job.job_name, job.job_type)
}

/** The result of a SELECT, which MRS serves as a file. */
async function csvRows(project: string, sql: SqlView['sql']): Promise<string[][] | undefined> {
  if (sql.result_location === null || sql.sql_id === '') return undefined
  const path = `/_lakemock${worldPath(project, 'results', `${sql.sql_id}.csv`)}`
  const reply = await request(path, { headers: authorization() })
  return reply.ok ? parseCsv(await reply.text()) : undefined
}

const goneDetail = (past: ResourceHistory): ResourceDetail => ({
  history: past.history,
  answeredBy: past.answeredBy,
  ...{
    gate: null,
    checked: [],
    assumed: [],
    inBand: null,
    text: '',
    draft: undefined,
    engineSql: '',
    log: [],
    message: '',
  },
  ...{ output: undefined, rows: undefined },
  raw: past,
  gone: past.gone,
})
