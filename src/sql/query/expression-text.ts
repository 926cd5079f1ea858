/**
 * Expressions as Presto writes them, in messages (`'(id + 1)' must be an aggregate expression …`) and in SHOW CREATE VIEW.
 * The two versions differ: 0.216 quotes the names of functions and 333 writes `-(1)` for `-1`.
 */
import type { PrestoVersion } from '../question.ts'
import type {
  Call,
  Expression,
  FrameBound,
  GroupBy,
  Name,
  QualifiedName,
  Query,
  SortItem,
  TypeText,
  Window,
} from '../syntax-tree.ts'

/** How texts are written. */
export interface TextStyle {
  readonly version: PrestoVersion
  /** The text that the tree was made from, for the case of words that the tree does not keep. */
  readonly source: string
  /** Writes a query; injected, as queries and expressions contain each other. */
  readonly query: (query: Query, indent: number) => string
}

export function nameText(name: Name): string {
  return name.isQuoted ? `"${name.text.replaceAll('"', '""')}"` : name.text
}

export const qualifiedNameText = (name: QualifiedName): string => name.parts.map(nameText).join('.')

/** A string as a literal: `'it''s'`, or `U&'…'` if a character is not printable ASCII. */
export function stringText(value: string): string {
  const quoted = value.replaceAll("'", "''")
  if (/^[\x20-\x7e]*$/.test(quoted)) return `'${quoted}'`
  const escaped = [...quoted].map((character) => {
    const code = character.codePointAt(0) ?? 0
    if (character === '\\') return '\\\\'
    if (code >= 0x20 && code < 0x7f) return character
    const digits = code.toString(16).toUpperCase()
    return code <= 0xffff ? `\\${digits.padStart(4, '0')}` : `\\+${digits.padStart(6, '0')}`
  })
  return `U&'${escaped.join('')}'`
}

/** A type in a cast: as written in 0.216, with `, ` between parameters in 333. */
export function typeTextOf(type: TypeText, style: TextStyle): string {
  if (type.parameters.length === 0) return type.name
  const separator = style.version === '333' ? ', ' : ','
  const parameters = type.parameters.map((parameter) => {
    if (typeof parameter === 'number') return String(parameter)
    if ('kind' in parameter) return `${nameText(parameter.name)} ${typeTextOf(parameter.type, style)}`
    return typeTextOf(parameter, style)
  })
  const name = style.version === '333' && type.name.toLowerCase() === 'row' ? 'ROW' : type.name
  return `${name}(${parameters.join(separator)})`
}

/** `1E0`, as Java's pattern `0.###################E0###` writes it. */
function doubleText(text: string): string {
  const [mantissa = '0', exponent = '0'] = Number(text).toExponential().split('e')
  return `${mantissa}E${Number(exponent)}`
}

const specialForms = new Set(['if', 'nullif', 'coalesce', 'try'])

function callText(call: Call, style: TextStyle): string {
  const text = (one: Expression): string => expressionText(one, style)
  const [only] = call.name.parts
  const values = call.values.map(text).join(', ')
  if (call.name.parts.length === 1 && only !== undefined && specialForms.has(only.text.toLowerCase())) {
    return `${only.text.toUpperCase()}(${values})`
  }
  const name =
    style.version === '333'
      ? qualifiedNameText(call.name)
      : call.name.parts.map((part) => `"${part.text.toLowerCase().replaceAll('"', '""')}"`).join('.')
  const order = call.orderBy.length === 0 ? '' : ` ${orderByText(call.orderBy, style)}`
  const filter = call.filter === undefined ? '' : ` FILTER (WHERE ${text(call.filter)})`
  const window = call.window === undefined ? '' : ` OVER ${windowText(call.window, style)}`
  return `${name}(${call.isDistinct ? 'DISTINCT ' : ''}${call.isStar ? '*' : values}${order})${filter}${window}`
}

export function orderByText(items: readonly SortItem[], style: TextStyle): string {
  const texts = items.map((item) => {
    const nulls = item.nulls === undefined ? '' : ` NULLS ${item.nulls}`
    return `${expressionText(item.value, style)} ${item.isDescending ? 'DESC' : 'ASC'}${nulls}`
  })
  return `ORDER BY ${texts.join(', ')}`
}

function boundText(bound: FrameBound, style: TextStyle): string {
  return bound.value === undefined ? bound.kind : `${expressionText(bound.value, style)} ${bound.kind}`
}

function windowText(window: Window, style: TextStyle): string {
  const parts: string[] = []
  if (window.partitionBy.length > 0) {
    parts.push(`PARTITION BY ${window.partitionBy.map((one) => expressionText(one, style)).join(', ')}`)
  }
  if (window.orderBy.length > 0) parts.push(orderByText(window.orderBy, style))
  if (window.frame !== undefined) {
    const { unit, start, end } = window.frame
    const bounds =
      end === undefined ? boundText(start, style) : `BETWEEN ${boundText(start, style)} AND ${boundText(end, style)}`
    parts.push(`${unit} ${bounds}`)
  }
  return `(${parts.join(' ')})`
}

/** The elements of GROUP BY, without the words GROUP BY. */
export function groupingText(groupBy: GroupBy, style: TextStyle): string {
  const set = (items: readonly Expression[]): string => `(${items.map((one) => expressionText(one, style)).join(', ')})`
  const elements = groupBy.elements.map((element) => {
    const [first = []] = element.sets
    const [only] = first
    if (element.kind === 'sets') return `GROUPING SETS (${element.sets.map(set).join(', ')})`
    if (element.kind !== 'simple') return `${element.kind.toUpperCase()} ${set(element.sets.flat())}`
    return first.length === 1 && only !== undefined ? expressionText(only, style) : set(first)
  })
  return elements.join(', ')
}

const currentNames = {
  date: 'current_date',
  time: 'current_time',
  timestamp: 'current_timestamp',
  localtime: 'localtime',
  localtimestamp: 'localtimestamp',
  user: 'CURRENT_USER',
  path: 'CURRENT_PATH',
} as const

function typedText(expression: Expression & { readonly kind: 'typed' }, style: TextStyle): string {
  const { type, value, at } = expression
  if (type === 'time' || type === 'timestamp') return `${type.toUpperCase()} '${value}'`
  if (type === 'decimal' || type === 'char') return `${type.toUpperCase()} ${stringText(value)}`
  const written = style.source.slice(at, at + type.length)
  return `${written.toLowerCase() === type ? written : type} ${stringText(value)}`
}

export function expressionText(expression: Expression, style: TextStyle): string {
  const text = (one: Expression): string => expressionText(one, style)
  const list = (many: readonly Expression[]): string => many.map(text).join(', ')
  switch (expression.kind) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(expression.value)
    case 'integer':
      return BigInt(expression.text).toString()
    case 'decimal':
      return `DECIMAL '${expression.text}'`
    case 'double':
      return doubleText(expression.text)
    case 'string':
      return stringText(expression.value)
    case 'binary':
      return `X'${expression.digits.toUpperCase()}'`
    case 'typed':
      return typedText(expression, style)
    case 'interval': {
      const to = expression.to === undefined ? '' : ` TO ${expression.to}`
      return `INTERVAL ${expression.isNegative ? '- ' : ''} '${expression.value}' ${expression.from}${to}`
    }
    case 'parameter':
      return '?'
    case 'name':
      return nameText(expression.name)
    case 'member':
      return `${text(expression.base)}.${nameText(expression.field)}`
    case 'call':
      return callText(expression, style)
    case 'lambda':
      return `(${expression.parameters.map(nameText).join(', ')}) -> ${text(expression.body)}`
    case 'sign': {
      const value = text(expression.value)
      if (expression.sign === '+') return `+${value}`
      if (style.version === '333') return `-(${value})`
      return value.startsWith('-') ? `- ${value}` : `-${value}`
    }
    case 'arithmetic':
    case 'comparison':
    case 'logical':
      return `(${text(expression.left)} ${expression.operator} ${text(expression.right)})`
    case 'distinct':
      return `(${text(expression.left)} IS DISTINCT FROM ${text(expression.right)})`
    case 'quantified':
      return `(${text(expression.value)} ${expression.operator} ${expression.quantifier} (${style.query(expression.query, 0)}))`
    case 'not':
      return `(NOT ${text(expression.value)})`
    case 'between':
      return `(${text(expression.value)} BETWEEN ${text(expression.low)} AND ${text(expression.high)})`
    case 'inList':
      return `(${text(expression.value)} IN (${list(expression.items)}))`
    case 'inQuery':
      return `(${text(expression.value)} IN (${style.query(expression.query, 0)}))`
    case 'like': {
      const mark = expression.escape === undefined ? '' : ` ESCAPE ${text(expression.escape)}`
      return `(${text(expression.value)} LIKE ${text(expression.pattern)}${mark})`
    }
    case 'isNull':
      return `(${text(expression.value)} IS ${expression.isNegated ? 'NOT ' : ''}NULL)`
    case 'exists':
      return `(EXISTS (${style.query(expression.query, 0)}))`
    case 'subquery':
      return `(${style.query(expression.query, 0)})`
    case 'case': {
      const operand = expression.operand === undefined ? '' : ` ${text(expression.operand)}`
      const branches = expression.branches.map((one) => ` WHEN ${text(one.when)} THEN ${text(one.then)}`).join('')
      const otherwise = expression.otherwise === undefined ? '' : ` ELSE ${text(expression.otherwise)}`
      return `(CASE${operand}${branches}${otherwise} END)`
    }
    case 'cast':
      return `${expression.isTry ? 'TRY_CAST' : 'CAST'}(${text(expression.value)} AS ${typeTextOf(expression.type, style)})`
    case 'array':
      return `ARRAY[${expression.items.map(text).join(',')}]`
    case 'row':
      return `ROW (${list(expression.items)})`
    case 'subscript':
      return `${text(expression.base)}[${text(expression.index)}]`
    case 'atTimeZone':
      return `${text(expression.value)} AT TIME ZONE ${text(expression.zone)}`
    case 'extract':
      return `EXTRACT(${expression.field.toUpperCase()} FROM ${text(expression.value)})`
    case 'current': {
      const precision = expression.precision === undefined ? '' : `(${expression.precision})`
      return `${currentNames[expression.what]}${precision}`
    }
    case 'grouping':
      return `GROUPING (${expression.columns.map(qualifiedNameText).join(', ')})`
  }
}
