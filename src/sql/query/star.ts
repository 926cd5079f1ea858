/** `*`, `t.*`, and in 333 `row.*`. */
import { anyType, type DataType } from '../data-type.ts'
import { rowFields } from '../data-types/type-parts.ts'
import type { Expression, Select, SelectItem } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { nameParts } from './expression-parts.ts'
import { columnNamed, type RowShape, type Scope } from './scope.ts'
import type { OutputColumn } from './select.ts'

type Star = SelectItem & { readonly kind: 'all' }

/** @throws SqlFailure if there is nothing that the star can mean. */
export function checkStar(analysis: Analysis, select: Select, star: Star, scope: Scope): void {
  if (scope.isOpen) return
  if (star.of === undefined) {
    if (star.aliases !== undefined) failAt(star, 'Column aliases not supported')
    if (select.from === undefined) failAt(star, 'SELECT * not allowed in queries without FROM clause')
    if (scope.shape.visible.length === 0) failAt(star, 'SELECT * not allowed from relation that has no columns')
    return
  }
  const prefix = lowerParts(star.of)
  if (prefix === undefined) return
  if (scope.shape.withQualifier(prefix).length > 0) return
  if (analysis.question.version !== '333') failAt(star, `Table '${prefix.join('.')}' not found`)
  if (outerTable(scope, prefix) === undefined && !isRowColumn(scope, prefix)) {
    failAt(star, `Unable to resolve reference ${prefix.join('.')}`)
  }
}

const lowerParts = (expression: Expression): readonly string[] | undefined =>
  nameParts(expression)?.map((part) => part.text.toLowerCase())

/** A table of a query around this one. */
function outerTable(scope: Scope, prefix: readonly string[]): RowShape | undefined {
  for (let around = scope.parent; around !== undefined; around = around.parent) {
    if (around.shape.withQualifier(prefix).length > 0) return around.shape
  }
  return undefined
}

/** Whether a name is `table.column` of a column that is a row; the name of the column alone is not accepted. */
function isRowColumn(scope: Scope, prefix: readonly string[]): boolean {
  const [index] = prefix.length < 2 ? [] : scope.shape.matches(prefix.slice(0, 2))
  return index !== undefined && scope.shape.fields[index]?.type.base === 'row'
}

/** The columns that a star means. */
export function starFields(analysis: Analysis, star: Star, scope: Scope): readonly OutputColumn[] {
  const aliases = star.aliases?.map((alias) => alias.text)
  if (star.of === undefined) return columnsAt(scope.shape, scope.shape.withQualifier([]), aliases)
  const prefix = lowerParts(star.of)
  const found = prefix === undefined ? [] : scope.shape.withQualifier(prefix)
  if (found.length > 0) return columnsAt(scope.shape, found, aliases)
  const outer = prefix === undefined ? undefined : outerTable(scope, prefix)
  if (outer !== undefined && prefix !== undefined) {
    return columnsAt(outer, outer.withQualifier(prefix), aliases).map((column) => ({ ...column, index: undefined }))
  }
  if (scope.isOpen && prefix !== undefined) return []
  const type = analysis.typeExpression(star.of, scope)
  if (type.base !== 'row' && type.base !== 'any') failAt(star, 'expected expression of type Row')
  return rowColumns(type, aliases)
}

function columnsAt(
  shape: RowShape,
  indexes: readonly number[],
  aliases: readonly string[] | undefined,
): OutputColumn[] {
  return indexes.flatMap((index, place) => {
    const field = shape.fields[index]
    if (field === undefined) return []
    const name = aliases?.[place] ?? field.name
    return [{ field: { ...field, name, qualifier: [] }, expression: undefined, index }]
  })
}

/** The fields of a row that `expression.*` stands for. */
function rowColumns(type: DataType, aliases: readonly string[] | undefined): readonly OutputColumn[] {
  return rowFields(type).map((part, index) => ({
    field: columnNamed(aliases?.[index] ?? part.field, part.type ?? anyType),
    expression: undefined,
    index: undefined,
  }))
}
