/** The rows of a join; undefined if they are not known. */
import { compareValues } from '../constant/compare.ts'
import { anyType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import type { Relation } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { coerced } from './coerced-cell.ts'
import { type Cell, type Environment, MAX_ROWS, type Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { noColumns, type RowShape } from './scope.ts'

type Join = Relation & { readonly kind: 'join' }

/** Whether a pair of rows is joined; undefined if that is not known. */
type Condition = (left: Row, right: Row) => boolean | undefined

export function joinRows(analysis: Analysis, join: Join, outer: Environment | undefined): readonly Row[] | undefined {
  const left = analysis.relationRows(join.left, outer)
  if (left === undefined) return undefined
  const leftShape = analysis.shapeOf(join.left) ?? noColumns
  const rightShape = analysis.shapeOf(join.right) ?? noColumns
  const pairs = new Pairs(join, leftShape, rightShape, analysis)
  const isJoined = conditionOf(analysis, join, outer, leftShape, rightShape)
  const matched = new Set<Row>()
  let right: readonly Row[] | undefined
  for (const row of left) {
    right = isLateral(join.right)
      ? analysis.relationRows(join.right, { shape: leftShape, row, outer })
      : (right ?? analysis.relationRows(join.right, outer))
    if (right === undefined) return undefined
    let hasMatch = false
    for (const other of right) {
      const isMatch = isJoined(row, other)
      if (isMatch === undefined || pairs.rows.length > MAX_ROWS) return undefined
      if (!isMatch) continue
      hasMatch = true
      matched.add(other)
      pairs.add(row, other)
    }
    if (!hasMatch && (join.type === 'LEFT' || join.type === 'FULL')) pairs.add(row, undefined)
  }
  if (join.type !== 'RIGHT' && join.type !== 'FULL') return pairs.rows
  for (const other of right ?? analysis.relationRows(join.right, outer) ?? []) {
    if (!matched.has(other)) pairs.add(undefined, other)
  }
  return pairs.rows
}

function isLateral(relation: Relation): boolean {
  if (relation.kind === 'aliased') return isLateral(relation.relation)
  return relation.kind === 'unnest' || relation.kind === 'lateral'
}

function conditionOf(
  analysis: Analysis,
  join: Join,
  outer: Environment | undefined,
  leftShape: RowShape,
  rightShape: RowShape,
): Condition {
  const { on, using } = join
  if (on !== undefined) {
    const condition = new RowExpression(analysis, on)
    const shape = analysis.shapeOf(join) ?? noColumns
    return (left, right) => {
      const value = condition.value({ shape, row: [...padded(left, leftShape), ...padded(right, rightShape)], outer })
      return value === undefined ? undefined : value === true
    }
  }
  const joined = using === undefined ? undefined : analysis.usingOf(using)
  if (joined === undefined) return () => true
  const columns = [...joined.left].map((index, place) => ({ left: index, right: [...joined.right][place] ?? 0 }))
  return (left, right) => {
    for (const column of columns) {
      const leftType = leftShape.fields[column.left]?.type ?? anyType
      const rightType = rightShape.fields[column.right]?.type ?? anyType
      const common = commonType(leftType, rightType) ?? anyType
      const one = coerced(left[column.left], leftType, common)
      const other = coerced(right[column.right], rightType, common)
      if (one === undefined || other === undefined) return undefined
      if (one === null || other === null || compareValues(one, other, common) !== 0) return false
    }
    return true
  }
}

/** A row with a cell for each field of its shape: hidden columns are not known. */
const padded = (row: Row, shape: RowShape): Row => shape.fields.map((_, index) => row[index])

class Pairs {
  readonly rows: Row[] = []
  readonly #left: RowShape
  readonly #right: RowShape
  readonly #using: { readonly left: readonly number[]; readonly right: readonly number[] } | undefined

  constructor(join: Join, left: RowShape, right: RowShape, analysis: Analysis) {
    this.#left = left
    this.#right = right
    const joined = join.using === undefined ? undefined : analysis.usingOf(join.using)
    this.#using = joined === undefined ? undefined : { left: [...joined.left], right: [...joined.right] }
  }

  /** A side without a match has nulls. */
  add(left: Row | undefined, right: Row | undefined): void {
    const one: Row = left === undefined ? this.#left.fields.map(() => null) : padded(left, this.#left)
    const other: Row = right === undefined ? this.#right.fields.map(() => null) : padded(right, this.#right)
    const using = this.#using
    if (using === undefined) {
      this.rows.push([...one, ...other])
      return
    }
    const shared: Cell[] = using.left.map((index, place) =>
      left === undefined ? other[using.right[place] ?? 0] : one[index],
    )
    const rest = (row: Row, used: readonly number[]): readonly Cell[] => row.filter((_, index) => !used.includes(index))
    this.rows.push([...shared, ...rest(one, using.left), ...rest(other, using.right)])
  }
}
