/** Statements and jobs of a session in the dialect livy. */

import { jsonListOfTexts } from '../../../core/json-list.ts'
import { Problem } from '../../../core/problem.ts'
import { whenEnded } from '../../../core/when-ended.ts'
import type { Session } from '../../../model/session.ts'
import type { Statement } from '../../../model/statement.ts'
import { defineOperation, jsonReply, type Notes, type Operation, ok, reply } from '../../../operation.ts'
import { cancelStatement } from '../../../spark/cancel-statement.ts'
import { createStatement } from '../../../spark/create-statement.ts'
import { driverProblem } from '../../../spark/dialect.ts'
import { reachDriver } from '../../../spark/driver.ts'
import { readStatement } from '../../../spark/read-statement.ts'
import type { World } from '../../../world/world.ts'
import { SESSION, STATEMENT, STATEMENTS } from '../paths.ts'
import { sessionParams, statementParams } from '../schemas.ts'
import { aboutStatement, noteAnswer, sessionOf } from '../subjects.ts'
import { javaInt, queryInt, queryText, slice } from './java-numbers.ts'
import { EXECUTE_REQUEST } from './livy-classes.ts'
import { bodyReader } from './livy-requests.ts'
import * as schemas from './livy-schemas.ts'
import { livyStatement } from './livy-views.ts'

const JOB = `${SESSION}/jobs/:job_id`

/** The session in the path, by its number or its name. Throws not-found. */
export function livySessionOf(world: World, { session_id: id }: { session_id: string }, notes: Notes): Session {
  return sessionOf(world, { session_id: /^\d+$/.test(id) ? String(javaInt(id)) : id }, notes)
}

function statementOf({ statements }: Session, id: number): Statement {
  const statement = statements.get(id)
  if (statement === undefined) throw new Problem('not-found', 'Statement not found', 'statement_id')
  return statement
}

/** No job is submitted here: the upload of compiled jobs is not emulated. */
const job = (id: string, method: 'GET' | 'POST', path: string): Operation =>
  defineOperation({
    ...{ ...schemas.about, id, method, path, params: sessionParams },
    handle({ world, params, notes }) {
      const session = livySessionOf(world, params, notes)
      const number = javaInt((params as Readonly<Record<string, string>>).job_id ?? '')
      reachDriver(world, session, method === 'GET' ? 'read' : 'run')
      throw new Problem('engine', `java.util.NoSuchElementException: key not found: ${number}`)
    },
  })

export const statementOperations: readonly Operation[] = [
  defineOperation({
    ...{ ...schemas.about, id: 'CreateStatement', method: 'POST', path: STATEMENTS, params: sessionParams },
    body: schemas.executeRequest,
    readBody: bodyReader(EXECUTE_REQUEST, '"org.apache.livy.ExecuteRequest.code()" because "content"'),
    text: { as: 'code', field: 'code' },
    handle({ world, params, body: { code, kind }, notes }) {
      const session = livySessionOf(world, params, notes)
      if (code === undefined) {
        reachDriver(world, session, 'run')
        throw driverProblem(
          'Cannot invoke "String.toCharArray()" because "s" is null',
          'java.lang.NullPointerException',
        )
      }
      const statement = createStatement(world, session, { code, kind })
      aboutStatement(notes, statement, true)
      noteAnswer(notes, statement)
      const location = `/v2.0/${world.id}/sessions/${session.id}/statements/${statement.id}`
      return reply(201, livyStatement(statement), { location })
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ListStatements', method: 'GET', path: STATEMENTS, params: sessionParams },
    handle({ world, params, query, notes }) {
      const session = livySessionOf(world, params, notes)
      reachDriver(world, session, 'read')
      const { statements } = session
      const { start, count } = slice(queryInt(query, 'from') ?? 0, queryInt(query, 'size') ?? statements.size)
      const isReversed = queryText(query, 'order')?.trim().toLowerCase() === 'desc'
      const rows = isReversed
        ? [...statements.values()].reverse().slice(start, start + count)
        : statements.page(start, count).rows
      const before = { total_statements: statements.size }
      return jsonReply(jsonListOfTexts('statements', rows, livyStatement, { before }))
    },
  }),
  defineOperation({
    ...{ ...schemas.about, id: 'ShowStatement', method: 'GET', path: STATEMENT, params: statementParams },
    handle({ world, params, notes }) {
      const session = livySessionOf(world, params, notes)
      const id = javaInt(params.statement_id)
      reachDriver(world, session, 'read')
      const statement = statementOf(session, id)
      aboutStatement(notes, statement)
      return whenEnded(readStatement(world, session, statement), () => {
        // on the way its session may have lost its driver
        reachDriver(world, session, 'read')
        noteAnswer(notes, statement)
        return jsonReply(livyStatement(statement))
      })
    },
  }),
  defineOperation({
    ...{
      ...schemas.about,
      id: 'CancelStatement',
      method: 'POST',
      path: `${STATEMENT}/cancel`,
      params: statementParams,
    },
    handle({ world, params, notes }) {
      const session = livySessionOf(world, params, notes)
      const id = javaInt(params.statement_id)
      reachDriver(world, session, 'run')
      // a cancel of any id is accepted (Session.cancel)
      const statement = session.statements.get(id)
      if (statement !== undefined) {
        aboutStatement(notes, statement)
        cancelStatement(world, statement)
      }
      return ok({ msg: 'canceled' })
    },
  }),
  job('ShowJob', 'GET', JOB),
  job('CancelJob', 'POST', `${JOB}/cancel`),
]
