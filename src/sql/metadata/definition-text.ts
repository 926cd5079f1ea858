/** What EXPLAIN shows of statements that have no plan: their first words. */
import type { Analysis } from '../query/analysis.ts'
import { nameText, qualifiedNameText } from '../query/expression-text.ts'
import type { Statement } from '../syntax-tree.ts'

/** undefined for a statement that is planned as a query. */
export function definitionText(analysis: Analysis, statement: Statement): string | undefined {
  switch (statement.kind) {
    case 'createTable':
      return `CREATE TABLE ${qualifiedNameText(statement.name)}`
    case 'dropTable':
      return `DROP TABLE ${qualifiedNameText(statement.name)}`
    case 'createView':
      return `CREATE VIEW ${qualifiedNameText(statement.name)}`
    case 'dropView':
      return `DROP VIEW ${qualifiedNameText(statement.name)}`
    case 'createSchema':
      return `CREATE SCHEMA ${qualifiedNameText(statement.name)}`
    case 'dropSchema':
      return `DROP SCHEMA ${qualifiedNameText(statement.name)}`
    case 'renameSchema':
      return 'RENAME SCHEMA'
    case 'renameTable':
      return 'RENAME TABLE'
    case 'addColumn':
      return 'ADD COLUMN'
    case 'renameColumn':
      return 'RENAME COLUMN'
    case 'dropColumn':
      return 'DROP COLUMN'
    case 'setSession':
      return `SET SESSION ${qualifiedNameText(statement.name)} = ${analysis.text(statement.value)}`
    case 'resetSession':
      return `RESET SESSION ${qualifiedNameText(statement.name)}`
    case 'call':
      return `CALL ${qualifiedNameText(statement.name)}`
    case 'prepare':
      return `PREPARE ${nameText(statement.name)}`
    case 'deallocate':
      return `DEALLOCATE PREPARE ${nameText(statement.name)}`
    case 'grant':
      return 'GRANT'
    case 'revoke':
      return 'REVOKE'
    case 'startTransaction':
      return 'START TRANSACTION'
    case 'commit':
      return 'COMMIT'
    case 'rollback':
      return 'ROLLBACK'
    default:
      return undefined
  }
}
