/** Queries as Presto writes them in SHOW CREATE VIEW: one clause per line, relations and lists indented. */
import type { PrestoVersion } from '../question.ts'
import type { Expression, Name, Query, QueryBody, Relation, Select, SelectItem } from '../syntax-tree.ts'
import {
  expressionText,
  groupingText,
  nameText,
  orderByText,
  qualifiedNameText,
  type TextStyle,
} from './expression-text.ts'

const step = '   '

/** How a version writes texts. `source` is the text that the tree was made from. */
export function textStyle(version: PrestoVersion, source: string): TextStyle {
  const style: TextStyle = { version, source, query: (query, indent) => queryText(query, indent, style) }
  return style
}

/** A query, with a line end after it. */
export function queryText(query: Query, indent: number, style: TextStyle): string {
  const margin = step.repeat(indent)
  let text = ''
  if (query.with !== undefined) {
    const named = query.with.queries.map((one) => {
      const columns = one.columns === undefined ? '' : columnsText(one.columns)
      return `${margin}${nameText(one.name)}${columns} AS ${inParentheses(one.query, indent, style)}\n`
    })
    text += `${margin}WITH${query.with.isRecursive ? ' RECURSIVE' : ''}\n  ${named.join(', ')}`
  }
  text += bodyText(query.body, indent, style)
  if (query.orderBy.length > 0) text += `${margin}${orderByText(query.orderBy, style)}\n`
  if (query.offset !== undefined) text += `${margin}OFFSET ${query.offset} ROWS\n`
  if (query.limit !== undefined) text += `${margin}${limitText(query)}\n`
  return text
}

/** FETCH FIRST is only known from WITH TIES; the tree has LIMIT for the rest. */
const limitText = (query: Query): string =>
  query.withTies ? `FETCH FIRST ${query.limit} ROWS WITH TIES` : `LIMIT ${query.limit}`

const columnsText = (columns: readonly Name[]): string => ` (${columns.map(nameText).join(', ')})`

const inParentheses = (query: Query, indent: number, style: TextStyle): string =>
  `(\n${queryText(query, indent + 1, style)}${step.repeat(indent)}) `

function bodyText(body: QueryBody, indent: number, style: TextStyle): string {
  const margin = step.repeat(indent)
  switch (body.kind) {
    case 'select':
      return selectText(body, indent, style)
    case 'set': {
      const all = body.isDistinct ? '' : 'ALL '
      return `${bodyText(body.left, indent, style)}${body.operator} ${all}${bodyText(body.right, indent, style)}`
    }
    case 'values': {
      const rows = body.rows.map((row, index) => `\n${margin}${index === 0 ? '  ' : ', '}${expressionText(row, style)}`)
      return ` VALUES ${rows.join('')}\n`
    }
    case 'table':
      return `${margin}TABLE ${qualifiedNameText(body.name)}\n`
    case 'query':
      return inParentheses(body, indent, style)
  }
}

function selectText(select: Select, indent: number, style: TextStyle): string {
  const margin = step.repeat(indent)
  const line = (text: string): string => `${margin}${text}\n`
  const clause = (word: string, value: Expression | undefined): string =>
    value === undefined ? '' : line(`${word} ${expressionText(value, style)}`)
  const items = select.items.map((item) => itemText(item, style))
  const list =
    items.length === 1
      ? ` ${items.join('')}`
      : items.map((item, index) => `\n${margin}${index === 0 ? '  ' : ', '}${item}`).join('')
  const from =
    select.from === undefined ? '\n' : `${line('FROM')}${margin}  ${relationText(select.from, indent, style)}\n`
  const grouped =
    select.groupBy === undefined
      ? ''
      : line(`GROUP BY ${select.groupBy.isDistinct ? ' DISTINCT ' : ''}${groupingText(select.groupBy, style)}`)
  return [
    line(`SELECT${select.isDistinct ? ' DISTINCT' : ''}${list}`),
    from,
    clause('WHERE', select.where),
    grouped,
    clause('HAVING', select.having),
  ].join('')
}

function itemText(item: SelectItem, style: TextStyle): string {
  if (item.kind === 'all') {
    const of = item.of === undefined ? '' : `${expressionText(item.of, style)}.`
    const aliases = item.aliases === undefined ? '' : ` AS (${item.aliases.map(nameText).join(', ')})`
    return `${of}*${aliases}`
  }
  const alias = item.alias === undefined ? '' : ` ${nameText(item.alias)}`
  return `${expressionText(item.value, style)}${alias}`
}

function relationText(relation: Relation, indent: number, style: TextStyle): string {
  const margin = step.repeat(indent)
  switch (relation.kind) {
    case 'table':
      return qualifiedNameText(relation.name)
    case 'aliased': {
      const columns = relation.columns === undefined ? '' : columnsText(relation.columns)
      return `${suffixedText(relation.relation, indent, style)} ${nameText(relation.alias)}${columns}`
    }
    case 'join': {
      const left = relationText(relation.left, indent, style)
      const right = relationText(relation.right, indent, style)
      if (relation.type === 'IMPLICIT') return `${left}\n${margin}, ${right}`
      const type = relation.isNatural ? `NATURAL ${relation.type}` : relation.type
      return `(${left}\n${margin}${type} JOIN ${right}${criterionText(relation, style)})`
    }
    case 'subquery':
      return inParentheses(relation.query, indent, style)
    case 'unnest': {
      const items = relation.items.map((item) => expressionText(item, style)).join(', ')
      return `UNNEST(${items})${relation.hasOrdinality ? ' WITH ORDINALITY' : ''}`
    }
    case 'lateral':
      return `${margin}LATERAL (${queryText(relation.query, indent + 1, style)}${margin})`
    case 'sample':
      return `${suffixedText(relation.relation, indent, style)} TABLESAMPLE ${relation.method} (${expressionText(relation.percentage, style)})`
  }
}

/** 333 puts parentheses around a relation that already has an alias or a sample. */
function suffixedText(relation: Relation, indent: number, style: TextStyle): string {
  const needsParentheses = style.version === '333' && (relation.kind === 'aliased' || relation.kind === 'sample')
  if (!needsParentheses) return relationText(relation, indent, style)
  return `( ${relationText(relation, indent + 1, style)}${step.repeat(indent)})`
}

function criterionText(relation: Relation & { readonly kind: 'join' }, style: TextStyle): string {
  if (relation.using !== undefined) return ` USING (${relation.using.map(nameText).join(', ')})`
  return relation.on === undefined ? '' : ` ON ${expressionText(relation.on, style)}`
}
