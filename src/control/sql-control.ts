import Type from 'typebox'
import * as mrs from '../apis/mrs/schemas.ts'
import { executionView } from '../apis/mrs/views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { Problem } from '../core/problem.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlStates } from '../model/sql-life.ts'
import { defineOperation, jsonReply, ok, streamReply, textReply } from '../operation.ts'
import { csvPieces, toCsv } from '../presto/csv.ts'
import { endSql } from '../presto/end-sql.ts'
import { executionOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { givenResult, resultField } from './given-result.ts'
import { notFound } from './not-found.ts'
import { decision, decisionView, engineSql } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const SQL = `${WORLD}/sql/:sql_id`

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
  engineSql,
  ...decision,
})
export const sqlControlList = Type.Object({ executions: Type.Array(sqlControl) })
export const sqlWaited = Type.Object({ ...waited, ...sqlControl.properties })
const csv = Type.String({ description: 'The rows, below a header row.' })

export const failSql = nullable(
  Type.Object(
    { message: Type.Optional(Type.String({ description: 'MRS: the statement fails with this text.' })) },
    { ...closed, examples: [{ message: 'Query exceeded the memory limit' }] },
  ),
)
export const finishSql = nullable(
  Type.Object(
    { columns: resultField('columns'), rows: resultField('rows'), updateCount: resultField('updateCount') },
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
    engineSql: execution.engineSql ?? null,
    ...decisionView(execution),
  }
}

const CSV_TYPE = 'text/csv; charset=utf-8'
const LOST_ROWS =
  'The rows of this result are gone: they were too many for the snapshot that its project was restored from.'

/** What a body may give as the result. */
const given = { kinds: executionOutcomes, alone: 'updateCount', besideColumns: ['rows'] }

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
      endSql(world, execution, `finished ${WHY}`, givenResult(body ?? {}, given))
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
        isWorking: () => execution.engineRun !== undefined,
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
      const { history, result, storedRows } = executionOf(world, { sql_id: file.slice(0, -'.csv'.length) })
      if (history.state !== 'FINISHED' || result?.columns === undefined) throw missing()
      if (storedRows !== undefined) return streamReply(csvPieces(result.columns, storedRows.batches()), CSV_TYPE)
      if (result.rows === undefined) throw new Problem('not-found', LOST_ROWS)
      return textReply(toCsv(result), CSV_TYPE)
    },
  }),
]
