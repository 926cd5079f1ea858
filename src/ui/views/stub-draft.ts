import type { StubDefinition } from '../../client/generated/stubs.ts'

/** The stub that matches a request of the journal, with an outcome to replace; undefined for a request that no stub decides. */
export function draftOf(operation: string, body: string | null): StubDefinition | undefined {
  const fields = fieldsOf(body)
  const { code, sql, sql_content: sqlContent, file, name } = fields
  const { job_name: jobName, job_type: jobType } = fields
  if (typeof code === 'string') return codeDraft(code)
  if (typeof sqlContent === 'string') return sqlDraft('mrs', sqlContent)
  if (typeof sql === 'string') return sqlDraft('dli', sql)
  if (typeof file === 'string') return batchDraft(file)
  if (typeof jobName === 'string' && typeof jobType === 'string') return mrsJobDraft(jobName, jobType)
  if (operation === 'CreateSession')
    return { match: { api: 'dli', session: typeof name === 'string' ? name : '' }, outcome: { session: 'dead' } }
  return undefined
}

export const codeDraft = (code: string): StubDefinition => ({ match: { code }, outcome: { text: 'res0: Int = 1' } })

export const sqlDraft = (api: 'dli' | 'mrs', sql: string): StubDefinition => ({
  match: { api, sql },
  outcome: { columns: ['a'], rows: [[1]] },
})

export const batchDraft = (file: string): StubDefinition => ({
  match: { api: 'dli', job: { file } },
  outcome: { log: ['a line of its log'] },
})

export const mrsJobDraft = (name: string, type: string): StubDefinition => ({
  match: { api: 'mrs', job: { name, type } },
  outcome: { jobResult: 'SUCCEEDED' },
})

function fieldsOf(body: string | null): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
