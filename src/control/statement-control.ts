import Type from 'typebox'
import * as dli from '../apis/dli/schemas.ts'
import { statementView } from '../apis/dli/views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import type { StatementResult } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import { statementStates } from '../model/statement-life.ts'
import { defineOperation, jsonReply, ok } from '../operation.ts'
import { outcomeContext } from '../spark/dialect.ts'
import { endStatement } from '../spark/end-statement.ts'
import { evictStatement } from '../spark/evict-statement.ts'
import { dueOfStatement, engineWorksFor } from '../spark/read-statement.ts'
import { statementOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { resultField } from './given-result.ts'
import { notFound } from './not-found.ts'
import { sessionOf } from './session-control.ts'
import { answeredBy, decision, decisionView, history, historyView, waitsAtGate } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const STATEMENT = `${WORLD}/sessions/:session_id/statements/:statement_id`

const statementParams = Type.Object({
  project_id: projectId,
  session_id: dli.sessionId,
  statement_id: dli.statementId,
})

export const statementControl = Type.Object({
  statement: dli.statement,
  ...decision,
})
export const statementWaited = Type.Object({ ...waited, ...statementControl.properties })

/** The beginning of the code that a list shows. */
const SHOWN_CODE = 200

export const statementControlList = Type.Object({
  statements: Type.Array(
    Type.Object({
      sessionId: Type.String(),
      id: Type.Integer({ description: 'Its number in the session, from 0.' }),
      code: Type.String({ description: `Its code; of a longer one the first ${SHOWN_CODE} characters.` }),
      state: Type.Enum([...statementStates]),
      answeredBy,
      gate: waitsAtGate,
      history,
    }),
    { description: 'Session by session, in the order of their creation.' },
  ),
})

export const failStatement = nullable(
  Type.Object(
    { error: resultField('error') },
    { ...closed, examples: [{ error: { ename: 'ValueError', evalue: 'no such column' } }] },
  ),
)
export const finishStatement = nullable(
  Type.Object(
    { text: resultField('text'), output: resultField('output'), error: resultField('error') },
    {
      ...closed,
      description: 'One of these, or none for the result that the statement would have had.',
      examples: [{ text: 'res0: Int = 3' }],
    },
  ),
)

/** Finds a statement without keeping its session alive and without moving a clock. */
function statementOf(world: World, params: { session_id: string; statement_id: string }): Statement {
  const { session_id: sessionId, statement_id: id } = params
  const statement = /^\d{1,15}$/.test(id) ? sessionOf(world, params).statements.get(Number(id)) : undefined
  if (statement === undefined) throw notFound(world, 'statement', id, `${sessionId}:${id}`)
  return statement
}

function statementControlView(statement: Statement, nowMs: number) {
  return {
    statement: statementView(statement, nowMs),
    ...decisionView(statement, statement.result?.report),
  }
}

const listedStatement = (statement: Statement) => ({
  sessionId: statement.session.id,
  id: statement.id,
  code: statement.code.slice(0, SHOWN_CODE),
  state: statement.history.state,
  answeredBy: statement.plan.answeredBy,
  gate: statement.gate ?? null,
  history: historyView(statement.history.steps),
})

/** The same call at two paths: beside the statement's other calls, and short. */
const waitForStatement = (id: string, path: string) =>
  defineOperation({
    id,
    method: 'GET',
    path,
    summary: 'Wait until a statement is in a state',
    description: waitDescription,
    params: statementParams,
    query: waitQuery('available'),
    replies: replies(statementWaited),
    async handle({ world, params, query }) {
      const statement = statementOf(world, params)
      const { session } = statement
      const outcome = await waitForState(world, query, {
        history: statement.history,
        states: statementStates,
        due: () => dueOfStatement(statement),
        isWorking: () => engineWorksFor(statement),
        gate: () => statement.gate ?? (session.queue.has(statement) ? session.current?.gate : undefined),
      })
      return ok({ ...outcome, ...statementControlView(statement, world.nowMs) })
    },
  })

/** What a test reads of statements, and does to them. */
export const statementOperations = [
  defineOperation({
    id: 'ListStatementsControl',
    method: 'GET',
    path: `${WORLD}/statements`,
    summary: 'List the statements of all sessions, with their histories',
    description: 'Without their outputs. It does not count as a request for their sessions. Source: lakemock.',
    params: projectParams,
    replies: replies(statementControlList),
    async handle({ world }) {
      const statements = [...world.sessions.values()].flatMap((session) => [...session.statements.values()])
      return jsonReply(await slicedJsonList('statements', statements, listedStatement))
    },
  }),
  defineOperation({
    id: 'ShowStatementControl',
    method: 'GET',
    path: STATEMENT,
    summary: 'Show a statement, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: statementParams,
    replies: replies(statementControl),
    handle: ({ world, params }) => ok(statementControlView(statementOf(world, params), world.nowMs)),
  }),
  defineOperation({
    id: 'FailStatement',
    method: 'POST',
    path: `${STATEMENT}/fail`,
    summary: 'Make a statement fail now',
    description:
      'The statement must be next to end in its session; one in `cancelling` becomes cancelled and shows the error. 409 if it has ended, or if other statements run before it. Source: lakemock.',
    params: statementParams,
    body: failStatement,
    replies: replies(statementControl),
    handle({ world, params, body }) {
      const statement = statementOf(world, params)
      const error = body?.error ?? { ename: 'Error', evalue: `failed ${WHY}` }
      endStatement(world, statement, `failed ${WHY}`, resultOf(world, { error }))
      return ok(statementControlView(statement, world.nowMs))
    },
  }),
  defineOperation({
    id: 'FinishStatement',
    method: 'POST',
    path: `${STATEMENT}/finish`,
    summary: 'Make a statement end now',
    description:
      'With the given result, or with the one that it would have had; a gate does not hold it. One in `cancelling` becomes cancelled and shows the output. 409 if it has ended, or if other statements run before it. Source: lakemock.',
    params: statementParams,
    body: finishStatement,
    replies: replies(statementControl),
    handle({ world, params, body }) {
      const statement = statementOf(world, params)
      endStatement(world, statement, `finished ${WHY}`, resultOf(world, body ?? {}))
      return ok(statementControlView(statement, world.nowMs))
    },
  }),
  defineOperation({
    id: 'EvictStatement',
    method: 'POST',
    path: `${STATEMENT}/evict`,
    summary: 'Remove a statement, as retention does',
    description:
      'Its URL returns 404 from now on; if it has not ended, it keeps its place in the queue. The reply shows it for the last time. Source: lakemock.',
    params: statementParams,
    replies: replies(statementControl),
    handle({ world, params }) {
      const statement = statementOf(world, params)
      evictStatement(world, statement)
      return ok(statementControlView(statement, world.nowMs))
    },
  }),
  waitForStatement('WaitForStatement', `${STATEMENT}/wait`),
  waitForStatement('WaitForStatementById', `${WORLD}/statements/:session_id/:statement_id/wait`),
]

/** The given result, read as the outcome of a stub; undefined if the body has none. */
function resultOf(world: World, given: Readonly<Record<string, unknown>>): StatementResult | undefined {
  const [key, second] = Object.keys(given)
  if (key === undefined) return undefined
  if (second !== undefined) throw invalid(second, `cannot be combined with ${key}: give one of the two`)
  return statementOutcomes.find((kind) => kind.key === key)?.result(given, outcomeContext(world))
}
