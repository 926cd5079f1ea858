/** UNNEST: DuckDB makes rows of several lists in a SELECT, and fills the shorter ones with NULL. */
import { rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'
import type { Relation } from '../../sql/syntax-tree.ts'
import { fieldName } from './duck-type.ts'
import { quoteName } from './names.ts'
import type { Print } from './print-operators.ts'
import type { PrintedRelation } from './print-relation.ts'
import type { Translation } from './translation.ts'

export function printUnnest(
  of: Translation,
  relation: Relation & { readonly kind: 'unnest' },
  print: Print,
  alias: string | undefined,
): PrintedRelation {
  const lists: string[] = []
  /** How a column is read of a row of the lists. */
  const columns: string[] = []
  const called = quoteName(of.aliases.take(alias ?? 'u'))
  for (const item of relation.items) {
    const type = of.analysis.typeOf(item)
    const sql = print(item)
    if (type.base === 'map') {
      for (const part of [`map_keys(${sql})`, `map_values(${sql})`]) columns.push(`${called}.e${lists.push(part)}`)
      continue
    }
    const list = `${called}.e${lists.push(sql)}`
    const fields = rowFields(typeParameter(type, 0))
    columns.push(...(fields.length === 0 ? [list] : fields.map((_, index) => `(${list}).${fieldName(index)}`)))
  }
  const cells = lists.map((list, index) => `unnest(${list}) AS e${index + 1}`)
  if (relation.hasOrdinality) {
    const lengths = lists.map((list) => `coalesce(len(${list}), 0)`)
    cells.push(`unnest(range(1, greatest(${lengths.join(', ')}, 0) + 1)) AS n`)
    columns.push(`${called}.n`)
  }
  return { sql: `LATERAL (SELECT ${cells.join(', ')}) AS ${called}`, columns }
}
