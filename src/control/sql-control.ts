import Type, { type TSchema } from 'typebox'
import * as mrs from '../apis/mrs/schemas.ts'
import { executionView } from '../apis/mrs/views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { invalid, Problem } from '../core/problem.ts'
import type { SqlResult } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlStates } from '../model/sql-life.ts'
import { defineOperation, jsonReply, ok, textReply } from '../operation.ts'
import { toCsv } from '../presto/csv.ts'
import { endSql } from '../presto/end-sql.ts'
import { checkRows } from '../stubs/outcome-key.ts'
import { executionOutcomes, outcomeFields } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { answeredBy, assumed, checked, history, historyView, inBand, waitsAtGate } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const SQL = `${WORLD}/sql/:sql_id`
const WHY = 'through the control API'

const sqlParams = Type.Object({ project_id: projectId, sql_id: mrs.sqlId })
const resultParams = Type.Object({
  project_id: projectId,
  file: Type.String({
    description: 'The sql_id, and `.csv`; replace the example with it.',
    examples: [`${mrs.EXAMPLE_SQL_ID}.csv`],
  }),
})

export const sqlControl = Type.Object({
  sql: mrs.execution,
  sqlId: Type.String({ description: 'Its id, even if the API shows none.' }),
  clusterId: Type.String(),
  answeredBy,
  checked,
  assumed,
  inBand,
  gate: waitsAtGate,
  history,
})
export const sqlControlList = Type.Object({ executions: Type.Array(sqlControl) })
export const sqlWaited = Type.Object({ ...waited, ...sqlControl.properties })
const csv = Type.String({ description: 'The rows, below a header row.' })

const field = (key: string) => Type.Optional(outcomeFields[key] as TSchema)
export const failSql = nullable(
  Type.Object(
    { message: Type.Optional(Type.String({ description: 'MRS: the statement fails with this text.' })) },
    { ...closed, examples: [{ message: 'Query exceeded the memory limit' }] },
  ),
)
export const finishSql = nullable(
  Type.Object(
    { columns: field('columns'), rows: field('rows'), updateCount: field('updateCount') },
    {
      ...closed,
      description: 'columns and rows, or updateCount, or none for the result that the SQL would have had.',
      examples: [{ columns: ['a'], rows: [[1]] }],
    },
  ),
)

/** Finds an SQL execution without moving a clock. */
function executionOf(world: World, { sql_id: id }: { sql_id: string }): SqlExecution {
  const execution = world.executions.get(id)
  if (execution === undefined) throw notFound(world, 'sql', id)
  return execution
}

function sqlControlView(execution: SqlExecution) {
  return {
    sql: executionView(execution),
    sqlId: execution.id,
    clusterId: execution.clusterId,
    answeredBy: execution.plan.answeredBy,
    checked: [...(execution.plan.report?.checked ?? [])],
    assumed: [...(execution.plan.report?.assumed ?? [])],
    inBand: execution.plan.inBand ?? null,
    gate: execution.gate ?? null,
    history: historyView(execution.history.steps),
  }
}

/** What a test reads of SQL executions, and does to them. */
export const sqlOperations = [
  defineOperation({
    id: 'ListSqlControl',
    method: 'GET',
    path: `${WORLD}/sql`,
    summary: 'List all SQL executions, with their histories',
    description: 'Also those that have no id in the API. Source: lakemock.',
    params: projectParams,
    replies: replies(sqlControlList),
    handle: async ({ world }) =>
      jsonReply(await slicedJsonList('executions', [...world.executions.values()], sqlControlView)),
  }),
  defineOperation({
    id: 'ShowSqlControl',
    method: 'GET',
    path: SQL,
    summary: 'Show an SQL execution, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: sqlParams,
    replies: replies(sqlControl),
    handle: ({ world, params }) => ok(sqlControlView(executionOf(world, params))),
  }),
  defineOperation({
    id: 'FailSql',
    method: 'POST',
    path: `${SQL}/fail`,
    summary: 'Make an SQL execution fail now',
    description: 'In any state. 409 if it has ended. Source: lakemock.',
    params: sqlParams,
    body: failSql,
    replies: replies(sqlControl),
    handle({ world, params, body }) {
      const execution = executionOf(world, params)
      endSql(world, execution, `failed ${WHY}`, { message: body?.message ?? `Query failed ${WHY}` })
      return ok(sqlControlView(execution))
    },
  }),
  defineOperation({
    id: 'FinishSql',
    method: 'POST',
    path: `${SQL}/finish`,
    summary: 'Make an SQL execution end now',
    description:
      'With the given result, or with the one that it would have had; a gate does not hold it. 409 if it has ended. Source: lakemock.',
    params: sqlParams,
    body: finishSql,
    replies: replies(sqlControl),
    handle({ world, params, body }) {
      const execution = executionOf(world, params)
      endSql(world, execution, `finished ${WHY}`, resultOf(body ?? {}))
      return ok(sqlControlView(execution))
    },
  }),
  defineOperation({
    id: 'WaitForSql',
    method: 'GET',
    path: `${SQL}/wait`,
    summary: 'Wait until an SQL execution is in a status',
    description: waitDescription,
    params: sqlParams,
    query: waitQuery('FINISHED'),
    replies: replies(sqlWaited),
    async handle({ world, params, query }) {
      const execution = executionOf(world, params)
      const outcome = await waitForState(world, query, {
        history: execution.history,
        states: sqlStates,
        due: () => execution.due,
        gate: () => execution.gate,
      })
      return ok({ ...outcome, ...sqlControlView(execution) })
    },
  }),
  defineOperation({
    id: 'DownloadResult',
    method: 'GET',
    path: `${WORLD}/results/:file`,
    summary: 'Download the rows of a finished SELECT, as CSV',
    description:
      'The file that result_location names: `{sql_id}.csv` with a header row, RFC 4180, null as an empty cell. 404 until the execution has finished. Source: lakemock.',
    params: resultParams,
    replies: replies(csv),
    produces: ['text/csv'],
    handle({ world, params: { file } }) {
      const missing = (): Problem => new Problem('not-found', `There is no result ${file}.`)
      if (!file.endsWith('.csv')) throw missing()
      const { history, result } = executionOf(world, { sql_id: file.slice(0, -'.csv'.length) })
      if (history.state !== 'FINISHED' || result?.columns === undefined) throw missing()
      return textReply(toCsv(result), 'text/csv; charset=utf-8')
    },
  }),
]

/** The given result, read as the outcome of a stub; undefined if the body has none. */
function resultOf(given: Readonly<Record<string, unknown>>): SqlResult | undefined {
  const keys = Object.keys(given)
  if (keys.length === 0) return undefined
  if (keys.includes('updateCount') && keys.length > 1) {
    throw invalid('updateCount', 'cannot be combined with columns and rows: give one of the two')
  }
  if (keys.includes('rows') && !keys.includes('columns')) throw invalid('rows', 'needs columns')
  checkRows(given, '')
  return executionOutcomes.find((kind) => keys.includes(kind.key))?.result(given, { failedState: 'error' })
}
