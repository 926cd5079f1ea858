/** What EXPLAIN shows of statements that have no plan: what they do, without lists of columns and queries. */
import type { Analysis } from '../query/analysis.ts'
import { nameText, qualifiedNameText, stringText, typeTextOf } from '../query/expression-text.ts'
import type { Name, Principal, Statement } from '../syntax-tree.ts'

/** undefined for a statement that is planned as a query. */
export function definitionText(analysis: Analysis, statement: Statement): string | undefined {
  switch (statement.kind) {
    case 'createTable':
      return `CREATE TABLE ${qualifiedNameText(statement.name)}`
    case 'dropTable':
      return `DROP TABLE ${statement.ifExists ? 'IF EXISTS ' : ''}${qualifiedNameText(statement.name)}`
    case 'createView':
      return `CREATE VIEW ${qualifiedNameText(statement.name)}`
    case 'dropView':
      return `DROP VIEW ${statement.ifExists ? 'IF EXISTS ' : ''}${qualifiedNameText(statement.name)}`
    case 'createSchema':
      return `CREATE SCHEMA ${qualifiedNameText(statement.name)}`
    case 'dropSchema':
      return `DROP SCHEMA ${qualifiedNameText(statement.name)}`
    case 'renameSchema':
      return `ALTER SCHEMA ${qualifiedNameText(statement.name)} RENAME TO ${nameText(statement.to)}`
    case 'renameTable':
      return `ALTER TABLE ${qualifiedNameText(statement.name)} RENAME TO ${qualifiedNameText(statement.to)}`
    case 'addColumn': {
      const { name, type } = statement.column
      const column = `${nameText(name)} ${typeTextOf(type, analysis.style)}`
      return `ALTER TABLE ${qualifiedNameText(statement.name)} ADD COLUMN ${column}`
    }
    case 'renameColumn': {
      const names = `${nameText(statement.column)} TO ${nameText(statement.to)}`
      return `ALTER TABLE ${qualifiedNameText(statement.name)} RENAME COLUMN ${names}`
    }
    case 'dropColumn':
      return `ALTER TABLE ${qualifiedNameText(statement.name)} DROP COLUMN ${nameText(statement.column)}`
    case 'commentOn': {
      const comment = statement.comment === undefined ? 'NULL' : stringText(statement.comment)
      return `COMMENT ON TABLE ${qualifiedNameText(statement.table)} IS ${comment}`
    }
    case 'setSession':
      return `SET SESSION ${qualifiedNameText(statement.name)} = ${analysis.text(statement.value)}`
    case 'resetSession':
      return `RESET SESSION ${qualifiedNameText(statement.name)}`
    case 'call':
      return callText(analysis, statement)
    case 'prepare':
      return `PREPARE ${nameText(statement.name)}`
    case 'deallocate':
      return `DEALLOCATE PREPARE ${nameText(statement.name)}`
    case 'grant':
    case 'revoke':
      return privilegesText(statement)
    case 'grantRoles':
    case 'revokeRoles':
      return rolesText(statement)
    case 'createRole':
      return `CREATE ROLE ${nameText(statement.role)}`
    case 'dropRole':
      return `DROP ROLE ${nameText(statement.role)}`
    case 'setRole':
      return `SET ROLE ${typeof statement.role === 'string' ? statement.role : nameText(statement.role)}`
    case 'startTransaction':
      return ['START TRANSACTION', ...(statement.modes.length === 0 ? [] : [statement.modes.join(', ')])].join(' ')
    case 'commit':
      return 'COMMIT'
    case 'rollback':
      return 'ROLLBACK'
    default:
      return undefined
  }
}

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

function callText(analysis: Analysis, { name, values }: Of<'call'>): string {
  const texts = values.map((one) => {
    const value = analysis.text(one.value)
    return one.name === undefined ? value : `${nameText(one.name)} => ${value}`
  })
  return `CALL ${qualifiedNameText(name)}(${texts.join(', ')})`
}

function privilegesText(statement: Of<'grant' | 'revoke'>): string {
  const privileges = statement.privileges?.map((one) => one.text).join(', ') ?? 'ALL PRIVILEGES'
  const table = `${statement.saysTable ? 'TABLE ' : ''}${qualifiedNameText(statement.table)}`
  const who = principalText(statement.principal)
  if (statement.kind === 'revoke') {
    return `REVOKE ${statement.hasGrantOption ? 'GRANT OPTION FOR ' : ''}${privileges} ON ${table} FROM ${who}`
  }
  return `GRANT ${privileges} ON ${table} TO ${who}${statement.hasGrantOption ? ' WITH GRANT OPTION' : ''}`
}

function rolesText(statement: Of<'grantRoles' | 'revokeRoles'>): string {
  const names = (all: readonly Name[]): string => all.map(nameText).join(', ')
  const who = statement.principals.map(principalText).join(', ')
  if (statement.kind === 'revokeRoles') {
    return `REVOKE ${statement.hasAdminOption ? 'ADMIN OPTION FOR ' : ''}${names(statement.roles)} FROM ${who}`
  }
  return `GRANT ${names(statement.roles)} TO ${who}${statement.hasAdminOption ? ' WITH ADMIN OPTION' : ''}`
}

const principalText = ({ kind, name }: Principal): string =>
  kind === undefined ? nameText(name) : `${kind} ${nameText(name)}`
