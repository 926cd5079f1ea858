import type { Table } from '../catalog-view.ts'
import type { Query } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'

/** Where the rows of a name in FROM come from: a table, or a query with what was found out about it. */
export type TableSource =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'query'; readonly query: Query; readonly analysis: Analysis }
