/** Which rule a statement is checked by. */
import { call } from './definition/call.ts'
import { addColumn, commentOn, dropColumn, dropTable, renameColumn, renameTable } from './definition/change-table.ts'
import { createTable } from './definition/create-table.ts'
import { createTableAs } from './definition/create-table-as.ts'
import { changePrivileges } from './definition/privileges.ts'
import { authorizeSchema, createSchema, dropSchema, renameSchema } from './definition/schemas.ts'
import { prepare, refusePrepared, refuseTransaction, resetSession, setSession, use } from './definition/session.ts'
import { createView, dropView, renameView } from './definition/views.ts'
import { analyze, deleteRows, insert } from './definition/write-rows.ts'
import { SqlFailure } from './failure.ts'
import { explain } from './metadata/explain.ts'
import { showColumns } from './metadata/show-columns.ts'
import { showCreate } from './metadata/show-create.ts'
import { showFunctions } from './metadata/show-functions.ts'
import { showCatalogs, showSchemas, showTables } from './metadata/show-names.ts'
import { refuseRoles, requireGrantsTable, showGrants } from './metadata/show-privileges.ts'
import { showSession } from './metadata/show-session.ts'
import { showStats } from './metadata/show-stats.ts'
import type { Analysis } from './query/analysis.ts'
import { resultColumns, resultRows } from './query/result-rows.ts'
import { done, type StatementResult } from './query/statement-result.ts'
import type { Query, Statement } from './syntax-tree.ts'

/** @throws SqlFailure if Presto refuses the statement, or if it fails at run time. */
export function runStatement(analysis: Analysis, statement: Statement): StatementResult {
  switch (statement.kind) {
    case 'select':
      return select(analysis, statement.query)
    case 'explain':
      return explain(analysis, statement, (inner) => checkStatement(analysis, inner))
    case 'showCatalogs':
      return showCatalogs(analysis, statement)
    case 'showSchemas':
      return showSchemas(analysis, statement)
    case 'showTables':
      return showTables(analysis, statement)
    case 'showColumns':
      return showColumns(analysis, statement)
    case 'showCreate':
      return showCreate(analysis, statement)
    case 'showFunctions':
      return showFunctions(analysis, statement)
    case 'showSession':
      return showSession(analysis, statement)
    case 'showStats':
      return showStats(analysis, statement)
    case 'showGrants':
      return showGrants(analysis, statement)
    case 'showRoles':
    case 'showRoleGrants':
    case 'createRole':
    case 'dropRole':
    case 'grantRoles':
    case 'revokeRoles':
      return refuseRoles()
    case 'createTable':
      return createTable(analysis, statement)
    case 'createTableAs':
      return createTableAs(analysis, statement)
    case 'dropTable':
      return dropTable(analysis, statement)
    case 'renameTable':
      return renameTable(analysis, statement)
    case 'renameView':
      return renameView(analysis, statement)
    case 'addColumn':
      return addColumn(analysis, statement)
    case 'renameColumn':
      return renameColumn(analysis, statement)
    case 'dropColumn':
      return dropColumn(analysis, statement)
    case 'commentOn':
      return commentOn(analysis, statement)
    case 'createView':
      return createView(analysis, statement)
    case 'dropView':
      return dropView(analysis, statement)
    case 'createSchema':
      return createSchema(analysis, statement)
    case 'dropSchema':
      return dropSchema(analysis, statement)
    case 'renameSchema':
      return renameSchema(analysis, statement)
    case 'authorizeSchema':
      return authorizeSchema(analysis, statement)
    case 'insert':
      return insert(analysis, statement)
    case 'delete':
      return deleteRows(analysis, statement)
    case 'analyze':
      return analyze(analysis, statement)
    case 'use':
      return use(analysis, statement)
    case 'setSession':
      return setSession(analysis, statement)
    case 'resetSession':
      return resetSession(analysis, statement)
    case 'setRole':
      return done()
    case 'setPath':
      throw new SqlFailure('SET PATH not supported by client')
    case 'grant':
    case 'revoke':
      return changePrivileges(analysis, statement)
    case 'call':
      return call(analysis, statement)
    case 'prepare':
      return prepare(statement)
    case 'deallocate':
    case 'describeInput':
    case 'describeOutput':
    case 'execute':
      return refusePrepared(statement.name)
    case 'startTransaction':
    case 'commit':
    case 'rollback':
      return refuseTransaction(statement)
  }
}

function select(analysis: Analysis, query: Query): StatementResult {
  const columns = resultColumns(analysis.analyzeQuery(query, undefined))
  return { columns, rows: resultRows(analysis, query, columns) }
}

/** Checks a statement that EXPLAIN explains. A query is not run, and what the catalog refuses while it runs is not refused. */
function checkStatement(analysis: Analysis, statement: Statement): StatementResult | undefined {
  switch (statement.kind) {
    case 'select':
      analysis.analyzeQuery(statement.query, undefined)
      return undefined
    case 'use':
      throw new SqlFailure('not yet implemented: Use{}')
    case 'showGrants':
      requireGrantsTable(analysis, statement)
      return undefined
    case 'showRoles':
      return undefined
    default:
      return runStatement(analysis, statement)
  }
}
