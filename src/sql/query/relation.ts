/** The columns that each part of FROM gives. */
import { anyType, type DataType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import { printType } from '../data-types/print-type.ts'
import { bigintType } from '../data-types/scalar-types.ts'
import { rowFields, typeParameter } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { Expression, Name, Relation } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { checkBoolean, refuseAggregates } from './conditions.ts'
import { checkSample } from './sample.ts'
import { type ColumnReference, columnNamed, type Field, noColumns, RowShape, Scope } from './scope.ts'
import { tableShape } from './table.ts'

/** `outer` is what the query around the FROM sees. */
export function analyzeRelation(analysis: Analysis, relation: Relation, outer: Scope | undefined): RowShape {
  return analysis.setShape(relation, shapeOf(analysis, relation, outer))
}

function shapeOf(analysis: Analysis, relation: Relation, outer: Scope | undefined): RowShape {
  switch (relation.kind) {
    case 'table':
      return tableShape(analysis, relation, relation.name, outer)
    case 'subquery':
    case 'lateral':
      return analysis.analyzeQuery(relation.query, outer).withoutHidden()
    case 'aliased':
      return aliasedShape(analysis, relation, outer)
    case 'unnest':
      return unnestShape(analysis, relation, outer)
    case 'sample':
      checkSample(analysis, relation.percentage)
      return analyzeRelation(analysis, relation.relation, outer)
    case 'join':
      return joinShape(analysis, relation, outer)
  }
}

function aliasedShape(
  analysis: Analysis,
  relation: Relation & { kind: 'aliased' },
  outer: Scope | undefined,
): RowShape {
  const shape = analyzeRelation(analysis, relation.relation, outer)
  const { columns, alias } = relation
  const available = shape.visible.length
  if (columns !== undefined && columns.length !== available && !shape.isOpen) {
    failAt(
      relation,
      `Column alias list has ${columns.length} entries but '${analysis.text({ kind: 'name', name: alias, at: alias.at })}' has ${available} columns available`,
    )
  }
  return shape.aliased(
    alias.text,
    columns?.map((column) => column.text),
  )
}

function unnestShape(analysis: Analysis, relation: Relation & { kind: 'unnest' }, outer: Scope | undefined): RowShape {
  const fields = relation.items.flatMap((item) =>
    unnestedFields(analysis.typeExpression(item, new Scope(outer, noColumns))),
  )
  const ordinality = relation.hasOrdinality ? [columnNamed(undefined, bigintType)] : []
  const shape = new RowShape([...fields, ...ordinality])
  const isOpen = relation.items.some((item) => isUnnestOpen(analysis.typeOf(item)))
  return isOpen ? new RowShape(shape.fields, [{ qualifier: [], named: new Set() }]) : shape
}

/** Whether it is not known how many columns UNNEST makes of a type. */
const isUnnestOpen = (type: DataType): boolean =>
  type.base === 'any' || (type.base === 'array' && typeParameter(type, 0).base === 'any')

function unnestedFields(type: DataType): readonly Field[] {
  if (type.base === 'any') return []
  if (type.base === 'map') return [0, 1].map((index) => columnNamed(undefined, typeParameter(type, index)))
  if (type.base !== 'array') throw new SqlFailure(`Cannot unnest type: ${printType(type)}`)
  const element = typeParameter(type, 0)
  const parts = rowFields(element)
  return parts.length > 0 ? parts.map((part) => columnNamed(part.field, part.type)) : [columnNamed(undefined, element)]
}

/** Whether a relation sees the columns of the relations to its left. */
function isLateral(relation: Relation): boolean {
  if (relation.kind === 'aliased') return isLateral(relation.relation)
  return relation.kind === 'unnest' || relation.kind === 'lateral'
}

function joinShape(analysis: Analysis, join: Relation & { kind: 'join' }, outer: Scope | undefined): RowShape {
  if (join.isNatural) failAt(join, 'Natural join not supported')
  const left = analyzeRelation(analysis, join.left, outer)
  const right = analyzeRelation(analysis, join.right, isLateral(join.right) ? new Scope(outer, left) : outer)
  if (join.type !== 'CROSS' && join.type !== 'IMPLICIT') refuseLateral(analysis, join.right)
  if (join.using !== undefined) return usingShape(analysis, join.using, left, right)
  const shape = left.joinedWith(right)
  if (join.on !== undefined) {
    const type = analysis.typeExpression(join.on, new Scope(outer, shape))
    checkBoolean(analysis, join.on, type, 'JOIN ON clause')
    refuseAggregates(analysis, join.on, 'JOIN clause')
    refuseUnnestCondition(analysis, join, join.on)
  }
  return shape
}

/** 333 joins UNNEST on TRUE only. */
function refuseUnnestCondition(analysis: Analysis, join: Relation & { kind: 'join' }, on: Expression): void {
  const right = join.right.kind === 'aliased' ? join.right.relation : join.right
  if (analysis.question.version !== '333' || right.kind !== 'unnest' || on.kind === 'boolean') return
  if (join.type !== 'LEFT' && join.type !== 'INNER') return
  failAt(on, `${join.type} JOIN involving UNNEST is only supported with condition ON TRUE`)
}

/** 0.216 takes UNNEST and LATERAL on the right side of CROSS JOIN only. */
function refuseLateral(analysis: Analysis, relation: Relation): void {
  if (relation.kind === 'aliased') refuseLateral(analysis, relation.relation)
  if (analysis.question.version !== '0.216' || (relation.kind !== 'unnest' && relation.kind !== 'lateral')) return
  failAt(relation, `${relation.kind.toUpperCase()} on other than the right side of CROSS JOIN is not supported`)
}

/** The columns of USING come first, then the others of both sides. */
function usingShape(analysis: Analysis, using: readonly Name[], left: RowShape, right: RowShape): RowShape {
  const seen = new Set<string>()
  const joined: Field[] = []
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()]
  for (const column of using) {
    if (seen.has(column.text)) failAt(column, `Column '${column.text}' appears multiple times in USING clause`)
    seen.add(column.text)
    const onLeft = sideColumn(left, column, 'left')
    const onRight = sideColumn(right, column, 'right')
    if (onLeft.index !== undefined) usedLeft.add(onLeft.index)
    if (onRight.index !== undefined) usedRight.add(onRight.index)
    const type = commonType(onLeft.type, onRight.type)
    if (type === undefined) {
      failAt(column, `'=' cannot be applied to ${analysis.typeText(onLeft.type)}, ${analysis.typeText(onRight.type)}`)
    }
    joined.push(columnNamed(column.text, type ?? anyType))
  }
  const rest = (shape: RowShape, used: ReadonlySet<number>): readonly Field[] =>
    shape.fields.filter((_, index) => !used.has(index))
  analysis.setUsing(using, usedLeft, usedRight)
  return new RowShape(
    [...joined, ...rest(left, usedLeft), ...rest(right, usedRight)],
    [...left.assumed, ...right.assumed],
  )
}

function sideColumn(shape: RowShape, column: Name, side: 'left' | 'right'): ColumnReference {
  const found = new Scope(undefined, shape).find([column], column.at)
  return found ?? failAt(column, `Column '${column.text}' is missing from ${side} side of join`)
}
