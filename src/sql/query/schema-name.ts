import type { Place, QualifiedName } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'

export interface SchemaName {
  readonly catalog: string
  readonly schema: string
}

/** The schema that a name means: the catalog is that of the request unless the name has its own. */
export function schemaNameOf(analysis: Analysis, statement: Place, name: QualifiedName): SchemaName {
  const parts = name.parts.map((part) => part.text.toLowerCase())
  if (parts.length > 2) failAt(statement, `Too many parts in schema name: ${parts.join('.')}`)
  const [schema = '', catalog = analysis.question.catalog] = parts.toReversed()
  return { catalog, schema }
}
