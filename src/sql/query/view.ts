/** Views: their text is parsed and checked again each time they are read. */
import type { Table } from '../catalog-view.ts'
import { canCoerce } from '../data-types/coercion.ts'
import { parseType } from '../data-types/parse-type.ts'
import { SqlFailure } from '../failure.ts'
import { parseSql } from '../syntax/parse.ts'
import { lineAndColumn } from '../syntax/place.ts'
import type { Query } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import type { RowShape } from './scope.ts'
import { fullName } from './table-name.ts'

/** The words of a failure in the text of a view, which has places of its own. */
export function placedMessage(failure: SqlFailure, text: string): string {
  if (failure.at === undefined) return failure.message
  const { line, column } = lineAndColumn(text, failure.at)
  return `line ${line}:${column}: ${failure.message}`
}

/** The query of a view. */
export function parseView(analysis: Analysis, node: { readonly at: number }, view: Table): Query {
  const text = view.viewText ?? ''
  try {
    const statement = parseSql(text, analysis.question.version)
    if (statement.kind === 'select') return statement.query
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    failAt(node, `Failed parsing stored view '${fullName(view)}': ${placedMessage(error, text)}`)
  }
  return failAt(node, `Failed parsing stored view '${fullName(view)}'`)
}

/** @throws SqlFailure if the tables that the view reads have changed so that it cannot be read any more. */
export function checkView(analysis: Analysis, node: { readonly at: number }, view: Table): void {
  const name = fullName(view)
  if (analysis.views.includes(name)) {
    const isReplaced = name === analysis.replaced
    failAt(node, isReplaced ? 'Statement would create a recursive view' : 'View is recursive')
  }
  const known = analysis.readViews.get(name)
  if (known !== undefined) {
    analysis.setSource(node, known)
    return
  }
  const query = parseView(analysis, node, view)
  const inner = analysis.ofView(view.viewText ?? '', name, view.catalog, view.schema)
  let shape: RowShape
  try {
    shape = inner.analyzeQuery(query, undefined)
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    failAt(node, `Failed analyzing stored view '${name}': ${placedMessage(error, view.viewText ?? '')}`)
  }
  if (isStale(view, shape)) failAt(node, `View '${name}' is stale; it must be re-created`)
  const source = { kind: 'query', query, analysis: inner } as const
  analysis.readViews.set(name, source)
  analysis.setSource(node, source)
}

function isStale(view: Table, shape: RowShape): boolean {
  if (shape.isOpen) return false
  const { visible } = shape
  if (visible.length !== view.columns.length) return true
  return view.columns.some((column, index) => {
    const field = visible[index]
    if (field === undefined) return true
    return field.name?.toLowerCase() !== column.name.toLowerCase() || !canCoerce(field.type, parseType(column.type))
  })
}
