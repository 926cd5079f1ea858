/** SHOW GRANTS, SHOW ROLES and SHOW ROLE GRANTS. */

import type { TableName } from '../catalog-view.ts'
import { booleanType, varcharType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import type { StatementResult } from '../query/statement-result.ts'
import { lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { Statement } from '../syntax-tree.ts'
import { ownerPrivileges } from './built-in-rows.ts'

type ShowGrants = Statement & { readonly kind: 'showGrants' }

/** The table that SHOW GRANTS names, if it names one. */
export function requireGrantsTable(analysis: Analysis, statement: ShowGrants): TableName | undefined {
  const name = statement.table === undefined ? undefined : tableNameOf(statement.table, analysis.question)
  if (name !== undefined && lookUpTable(analysis, name) === undefined) {
    const written = statement.table?.parts.map((part) => part.text.toLowerCase()).join('.')
    failAt(statement, `Table 'Optional[${written}]' does not exist`)
  }
  return name
}

export function showGrants(analysis: Analysis, statement: ShowGrants): StatementResult {
  const { question } = analysis
  const name = requireGrantsTable(analysis, statement)
  if (question.version === '333') throw new SqlFailure('This connector does not support table privileges')
  if (name === undefined) throw new SqlFailure("Table 'information_schema.schemata' not found", undefined, 'PLANNING')
  const headings = ['Grantee', 'Catalog', 'Schema', 'Table', 'Privilege']
  return {
    columns: [
      ...headings.map((heading) => ({ name: heading, type: varcharType })),
      { name: 'Grantable', type: booleanType },
    ],
    rows: ownerPrivileges.map((one) => [question.user, name.catalog, name.schema, name.name, one, 'true']),
  }
}

/** Roles need an authorization that the hive catalog of MRS does not have. */
export function refuseRoles(): never {
  throw new SqlFailure('This connector does not support roles')
}
