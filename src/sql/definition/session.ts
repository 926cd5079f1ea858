/** USE, SET SESSION, RESET SESSION, roles, transactions, and prepared statements. Each request has a session of its own. */
import { evaluate } from '../constant/evaluate.ts'
import type { DataType } from '../data-type.ts'
import { canCoerce } from '../data-types/coercion.ts'
import { parseType } from '../data-types/parse-type.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { constantContext } from '../query/constant-context.ts'
import { qualifiedNameText } from '../query/expression-text.ts'
import { noColumns, Scope } from '../query/scope.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { hasSchema } from '../query/table-name.ts'
import { placedMessage } from '../query/view.ts'
import type { Expression, Name, Statement } from '../syntax-tree.ts'
import { checkSessionValue, findProperty } from './session-property.ts'
import { requireCatalog } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

/** 0.216 does not check the schema. */
export function use(analysis: Analysis, statement: Of<'use'>): StatementResult {
  const catalog = statement.catalog?.text.toLowerCase() ?? analysis.question.catalog
  const schema = statement.schema.text.toLowerCase()
  requireCatalog(analysis, catalog)
  if (analysis.question.version === '333' && !hasSchema(analysis, catalog, schema)) {
    throw new SqlFailure(`Schema does not exist: ${catalog}.${schema}`)
  }
  return done()
}

export function setSession(analysis: Analysis, statement: Of<'setSession'>): StatementResult {
  const property = findProperty(analysis, statement, statement.name)
  const { value } = statement
  const written = qualifiedNameText(statement.name).toLowerCase()
  const refusal = `Unable to set session property '${written}' to '${analysis.text(value)}': `
  const { version, text } = analysis.question
  let actual: DataType
  try {
    actual = analysis.typeExpression(value, new Scope(undefined, noColumns))
    if (property !== undefined) requireType(analysis, value, actual, parseType(property.type))
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    throw new SqlFailure(`${refusal}${version === '333' ? error.message : placedMessage(error, text)}`)
  }
  if (actual.base === 'unknown') {
    throw new SqlFailure(`${version === '333' ? refusal : ''}Session property value must not be null`)
  }
  if (property !== undefined) checkSessionValue(property, evaluate(value, constantContext(analysis)), version)
  return done()
}

function requireType(analysis: Analysis, value: Expression, actual: DataType, expected: DataType): void {
  if (canCoerce(actual, expected)) return
  failAt(value, `Cannot cast type ${analysis.typeText(actual)} to ${analysis.typeText(expected)}`)
}

export function resetSession(analysis: Analysis, statement: Of<'resetSession'>): StatementResult {
  findProperty(analysis, statement, statement.name)
  return done()
}

/** Statements that need a session which lasts longer than a request. */
export function refuseTransaction(statement: Of<'startTransaction' | 'commit' | 'rollback'>): never {
  const isStart = statement.kind === 'startTransaction'
  throw new SqlFailure(isStart ? 'Client does not support transactions' : 'No transaction in progress')
}

const notPreparable: Readonly<Partial<Record<Statement['kind'], string>>> = {
  prepare: 'PREPARE',
  execute: 'EXECUTE',
  deallocate: 'DEALLOCATE',
}

export function prepare(statement: Of<'prepare'>): StatementResult {
  const kind = notPreparable[statement.statement.kind]
  if (kind !== undefined) throw new SqlFailure(`Invalid statement type for prepared statement: ${kind}`)
  return done()
}

export function refusePrepared(name: Name): never {
  throw new SqlFailure(`Prepared statement not found: ${name.text}`)
}
