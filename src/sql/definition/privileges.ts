/** GRANT and REVOKE of privileges. */
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import type { Statement } from '../syntax-tree.ts'
import { existingTable } from './target.ts'

const privileges = ['SELECT', 'INSERT', 'DELETE', 'UPDATE']

export function changePrivileges(
  analysis: Analysis,
  statement: Statement & { readonly kind: 'grant' | 'revoke' },
): StatementResult {
  existingTable(analysis, statement, statement.table)
  const unknown = statement.privileges?.find((one) => !privileges.includes(one.text.toUpperCase()))
  if (unknown !== undefined) failAt(statement, `Unknown privilege: '${unknown.text}'`)
  if (analysis.question.version === '333') {
    throw new SqlFailure(`This connector does not support ${statement.kind}s`)
  }
  return done()
}
