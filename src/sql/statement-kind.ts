import type { SqlKind } from '../model/plan.ts'
import type { Statement } from './syntax-tree.ts'

/** What a statement is to MRS: DESCRIBE differs from SHOW COLUMNS by its word only. */
export function statementKind(statement: Statement, text: string): SqlKind {
  switch (statement.kind) {
    case 'select':
      return 'select'
    case 'explain':
      return 'explain'
    case 'insert':
    case 'delete':
    case 'analyze':
    case 'createTableAs':
      return 'update'
    case 'describeInput':
    case 'describeOutput':
      return 'describe'
    case 'showColumns':
      return /^desc/i.test(text.slice(statement.at)) ? 'describe' : 'show'
    default:
      return statement.kind.startsWith('show') ? 'show' : 'ddl'
  }
}
