/** A plausible plan of a query: its clauses as steps, from the result down to the tables. */
import type { Table } from '../catalog-view.ts'
import type { Analysis } from '../query/analysis.ts'
import { aggregatesIn } from '../query/expression-parts.ts'
import { resultColumns } from '../query/result-rows.ts'
import type { ResultColumn } from '../query/statement-result.ts'
import { fullName, tableNameOf } from '../query/table-name.ts'
import type { Query, QueryBody, Relation, Select, Statement } from '../syntax-tree.ts'

/** A step of a plan and the steps that it reads from. */
export interface PlanStep {
  /** `Output[id, name]` */
  readonly title: string
  readonly columns: readonly ResultColumn[]
  /** Lines such as `_col0 := expr`. */
  readonly details: readonly string[]
  readonly rows: number | undefined
  readonly from: readonly PlanStep[]
  readonly table?: Pick<Table, 'catalog' | 'schema' | 'name'>
}

export function planOf(analysis: Analysis, statement: Statement): PlanStep {
  if (statement.kind === 'select') return outputStep(analysis, statement.query)
  const rows: readonly ResultColumn[] = [{ name: 'rows', type: { base: 'bigint' } }]
  if (statement.kind === 'insert' || statement.kind === 'createTableAs') {
    const name = tableNameOf(statement.name, analysis.question)
    const target = `${name.catalog}:${name.schema}.${name.name}`
    const writer = step('TableWriter', rows, [queryStep(analysis, statement.query)])
    return step('Output[rows]', rows, [step(`TableCommit[${target}]`, rows, [exchange(rows, writer)])])
  }
  if (statement.kind === 'delete') {
    const name = tableNameOf(statement.name, analysis.question)
    return step('Output[rows]', rows, [step(`MetadataDelete[${fullName(name)}]`, rows, [])])
  }
  return step('Output[]', [], [step('Values', [], [], 1)])
}

function step(
  title: string,
  columns: readonly ResultColumn[],
  from: readonly PlanStep[],
  rows?: number,
  details: readonly string[] = [],
): PlanStep {
  return { title, columns, from, rows: rows ?? from[0]?.rows, details }
}

const exchange = (columns: readonly ResultColumn[], from: PlanStep): PlanStep =>
  step('RemoteExchange[GATHER]', columns, [from])

/** A query of literals only has no exchange between nodes. */
function outputStep(analysis: Analysis, query: Query): PlanStep {
  const shape = analysis.shapeOf(query)
  const columns = shape === undefined ? [] : resultColumns(shape)
  const names = columns.map((column) => column.name).join(', ')
  const inner = queryStep(analysis, query)
  const isLocal = query.body.kind === 'select' && query.body.from === undefined
  const assignments = columns.flatMap((column, index) =>
    column.name === inner.columns[index]?.name ? [] : [`${column.name} := ${inner.columns[index]?.name ?? 'expr'}`],
  )
  const from = isLocal ? inner : exchange(inner.columns, inner)
  return step(`Output[${names}]`, inner.columns, [from], undefined, assignments)
}

function queryStep(analysis: Analysis, query: Query): PlanStep {
  let inner = bodyStep(analysis, query.body)
  const order = query.orderBy.map(
    (item) => `${analysis.text(item.value)} ${item.isDescending ? 'DESC' : 'ASC'}_NULLS_LAST`,
  )
  if (order.length > 0) inner = step(`Sort[${order.join(', ')}]`, inner.columns, [inner])
  if (query.limit !== undefined) inner = step(`Limit[${query.limit}]`, inner.columns, [inner])
  return inner
}

function bodyStep(analysis: Analysis, body: QueryBody): PlanStep {
  const shape = analysis.shapeOf(body)
  const columns = shape === undefined ? [] : resultColumns(shape)
  switch (body.kind) {
    case 'select':
      return selectStep(analysis, body)
    case 'query':
      return queryStep(analysis, body)
    case 'values':
      return step('Values', columns, [], body.rows.length)
    case 'table':
      return scanStep(analysis, body.name, columns)
    case 'set':
      return step(body.operator === 'UNION' ? 'Union' : body.operator, columns, [
        bodyStep(analysis, body.left),
        bodyStep(analysis, body.right),
      ])
  }
}

function selectStep(analysis: Analysis, select: Select): PlanStep {
  const known = analysis.selectOf(select)
  const outputs = known?.columns ?? []
  const columns = outputs.map((column, index): ResultColumn => {
    const isNamed = column.expression === undefined || analysis.columnOf(column.expression) !== undefined
    const suffix = index === 0 ? '' : `_${index}`
    return { name: isNamed ? (column.field.name ?? 'field') : `expr${suffix}`, type: column.field.type }
  })
  const expressions = outputs.flatMap((column) => (column.expression === undefined ? [] : [column.expression]))
  const details = outputs.flatMap((column, index) => {
    if (column.expression === undefined || analysis.columnOf(column.expression) !== undefined) return []
    return [`${columns[index]?.name} := ${analysis.text(column.expression)}`]
  })
  if (select.from === undefined) {
    const values = step('Values', [], [], 1, ['()'])
    return step('Project[]', columns, [step('LocalExchange[ROUND_ROBIN] ()', [], [values])], 1, details)
  }
  let inner = relationStep(analysis, select.from)
  const { where: condition } = select
  if (condition !== undefined) {
    inner = step(`Filter[filterPredicate = ${analysis.text(condition)}]`, inner.columns, [inner])
  }
  const isGrouped = known?.grouping !== undefined || aggregatesIn(expressions, analysis.question.version).length > 0
  if (isGrouped)
    return step(
      'Aggregate(FINAL)',
      columns,
      [exchange(columns, step('Aggregate(PARTIAL)', columns, [inner]))],
      undefined,
      details,
    )
  return details.length === 0 ? { ...inner, columns } : step('Project[]', columns, [inner], undefined, details)
}

function relationStep(analysis: Analysis, relation: Relation): PlanStep {
  const shape = analysis.shapeOf(relation)
  const columns = shape === undefined ? [] : resultColumns(shape.withoutHidden())
  switch (relation.kind) {
    case 'table':
      return scanStep(analysis, relation.name, columns)
    case 'aliased':
      return { ...relationStep(analysis, relation.relation), columns }
    case 'sample':
      return step('Sample', columns, [relationStep(analysis, relation.relation)])
    case 'subquery':
    case 'lateral':
      return queryStep(analysis, relation.query)
    case 'unnest':
      return step('Unnest', columns, [step('Values', [], [], 1, ['()'])])
    case 'join': {
      const kind =
        relation.on === undefined && relation.using === undefined ? 'CrossJoin' : `${joinName(relation.type)}Join`
      const condition = relation.on === undefined ? '' : `[${analysis.text(relation.on)}]`
      return step(`${kind}${condition}`, columns, [
        relationStep(analysis, relation.left),
        relationStep(analysis, relation.right),
      ])
    }
  }
}

const joinName = (type: string): string => `${type.charAt(0)}${type.slice(1).toLowerCase()}`

function scanStep(
  analysis: Analysis,
  name: Parameters<typeof tableNameOf>[0],
  columns: readonly ResultColumn[],
): PlanStep {
  const { version, known } = analysis.question
  const table = tableNameOf(name, analysis.question)
  const title =
    version === '333'
      ? `TableScan[${table.catalog}:${table.schema}:${table.name}]`
      : `TableScan[${table.catalog}:${table.schema}:${table.name}, originalConstraint = true]`
  const details = columns.map((column) => `${column.name} := ${column.name}:${column.type.base}:REGULAR`)
  const rows = known.table(table.catalog, table.schema, table.name)?.rows?.length
  return { ...step(title, columns, [], rows, details), table }
}
