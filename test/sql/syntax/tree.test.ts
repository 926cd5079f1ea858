import { describe, expect, test } from 'vitest'
import type { PrestoVersion } from '../../../src/sql/question.ts'
import { parseSql } from '../../../src/sql/syntax/parse.ts'
import type { Expression, Name, Select } from '../../../src/sql/syntax-tree.ts'

const name = (text: string, at: number): Name => ({ at, text, isQuoted: false })
const column = (text: string, at: number): Expression => ({ kind: 'name', at, name: name(text, at) })
const integer = (text: string, at: number): Expression => ({ kind: 'integer', at, text })

function selectOf(text: string, version: PrestoVersion = '0.216'): Select {
  const statement = parseSql(text, version)
  if (statement.kind !== 'select' || statement.query.body.kind !== 'select') throw new Error('no SELECT')
  return statement.query.body
}

/** The expression after `select `. */
function expressionOf(text: string, version: PrestoVersion = '0.216'): Expression {
  const [item] = selectOf(`select ${text}`, version).items
  if (item?.kind !== 'expression') throw new Error('no expression')
  return item.value
}

const plain = { isStar: false, isDistinct: false, orderBy: [], filter: undefined, window: undefined }
const query = {
  kind: 'query',
  with: undefined,
  orderBy: [],
  offset: undefined,
  limit: undefined,
  isFetch: false,
  withTies: false,
}

describe('expressions', () => {
  test.each<[string, Expression]>([
    [
      'a + b * c',
      {
        kind: 'arithmetic',
        operator: '+',
        at: 9,
        left: column('a', 7),
        right: { kind: 'arithmetic', operator: '*', at: 13, left: column('b', 11), right: column('c', 15) },
      },
    ],
    [
      'a - b - c',
      {
        kind: 'arithmetic',
        operator: '-',
        at: 13,
        left: { kind: 'arithmetic', operator: '-', at: 9, left: column('a', 7), right: column('b', 11) },
        right: column('c', 15),
      },
    ],
    [
      'not a != 1',
      {
        kind: 'not',
        at: 7,
        value: { kind: 'comparison', operator: '<>', at: 13, left: column('a', 11), right: integer('1', 16) },
      },
    ],
    ['a is not null', { kind: 'isNull', at: 9, value: column('a', 7), isNegated: true }],
    [
      'a not between 1 and 2',
      {
        kind: 'not',
        at: 9,
        value: { kind: 'between', at: 9, value: column('a', 7), low: integer('1', 21), high: integer('2', 27) },
      },
    ],
    [
      "a || 'b'",
      {
        kind: 'call',
        at: 9,
        name: { at: 9, parts: [name('concat', 9)] },
        values: [column('a', 7), { kind: 'string', at: 12, value: 'b' }],
        ...plain,
      },
    ],
    [
      "position('a' in b)",
      {
        kind: 'call',
        at: 7,
        name: { at: 7, parts: [name('strpos', 7)] },
        values: [column('b', 23), { kind: 'string', at: 16, value: 'a' }],
        ...plain,
      },
    ],
    [
      'S.f(distinct a, 1)',
      {
        kind: 'call',
        at: 7,
        name: { at: 7, parts: [name('S', 7), name('f', 9)] },
        values: [column('a', 20), integer('1', 23)],
        ...plain,
        isDistinct: true,
      },
    ],
    [
      'count(*)',
      { kind: 'call', at: 7, name: { at: 7, parts: [name('count', 7)] }, values: [], ...plain, isStar: true },
    ],
    [
      'a.b[1]',
      {
        kind: 'subscript',
        at: 7,
        base: { kind: 'member', at: 7, base: column('a', 7), field: name('b', 9) },
        index: integer('1', 11),
      },
    ],
    ['(a)', column('a', 8)],
    ['(a, 1)', { kind: 'row', at: 7, items: [column('a', 8), integer('1', 11)] }],
    ['x -> 1', { kind: 'lambda', at: 7, parameters: [name('x', 7)], body: integer('1', 12) }],
    ['() -> 1', { kind: 'lambda', at: 7, parameters: [], body: integer('1', 13) }],
    [
      'case a when 1 then b else 2 end',
      {
        kind: 'case',
        at: 7,
        operand: column('a', 12),
        // biome-ignore lint/suspicious/noThenProperty: nothing awaits a part of the tree
        branches: [{ when: integer('1', 19), then: column('b', 26) }],
        otherwise: integer('2', 33),
      },
    ],
    ["DATE '2020-01-01'", { kind: 'typed', at: 7, type: 'date', value: '2020-01-01' }],
    ["double precision '1'", { kind: 'typed', at: 7, type: 'double', value: '1' }],
    [
      "interval -'1' year to month",
      {
        kind: 'interval',
        at: 7,
        isNegative: true,
        value: '1',
        from: 'YEAR',
        to: 'MONTH',
      },
    ],
    ["x'6A 6b'", { kind: 'binary', at: 7, digits: '6A6B' }],
    ["'it''s'", { kind: 'string', at: 7, value: "it's" }],
    ["U&'\\0041\\+01F600\\\\'", { kind: 'string', at: 7, value: 'A😀\\' }],
    ["U&'!0042' uescape '!'", { kind: 'string', at: 7, value: 'B' }],
    ['1.50', { kind: 'decimal', at: 7, text: '1.50' }],
    ['1E3', { kind: 'double', at: 7, text: '1E3' }],
    ['-1', { kind: 'sign', at: 7, sign: '-', value: integer('1', 8) }],
    ['current_timestamp(3)', { kind: 'current', at: 7, what: 'timestamp', precision: 3 }],
    ['"a""b"', { kind: 'name', at: 7, name: { at: 7, text: 'a"b', isQuoted: true } }],
    [
      'cast(a as array<varchar(3)>)',
      {
        kind: 'cast',
        at: 7,
        value: column('a', 12),
        type: { at: 17, name: 'array', parameters: [{ at: 23, name: 'varchar', parameters: [3] }] },
        isTry: false,
      },
    ],
    [
      'try_cast(a as row(x bigint))',
      {
        kind: 'cast',
        at: 7,
        value: column('a', 16),
        type: {
          at: 21,
          name: 'row',
          parameters: [
            { kind: 'field', at: 25, name: name('x', 25), type: { at: 27, name: 'bigint', parameters: [] } },
          ],
        },
        isTry: true,
      },
    ],
  ])('%s', (text, tree) => {
    expect(expressionOf(text)).toEqual(tree)
    expect(expressionOf(text, '333')).toEqual(text === '-1' ? { ...tree, value: integer('1', 8) } : tree)
  })

  test('parameters are counted', () => {
    const [first, second] = selectOf('select ?, a + ?').items
    expect(first).toMatchObject({ value: { kind: 'parameter', index: 0 } })
    expect(second).toMatchObject({ value: { right: { kind: 'parameter', index: 1 } } })
  })

  test('the types of times have one name in both versions', () => {
    for (const version of ['0.216', '333'] as const) {
      expect(expressionOf('cast(a as timestamp  with time zone)', version)).toMatchObject({
        type: { name: 'timestamp with time zone', parameters: [] },
      })
      expect(expressionOf('cast(a as double precision)', version)).toMatchObject({ type: { name: 'double' } })
      expect(expressionOf('cast(a as interval day to second)', version)).toMatchObject({
        type: { name: 'interval day to second' },
      })
    }
  })

  test('offsets are UTF-16 units', () => {
    expect(expressionOf("'😀' || a")).toMatchObject({ at: 12, values: [{ at: 7 }, { at: 15 }] })
  })
})

describe('queries', () => {
  test('commas are cross joins of the tables from the left', () => {
    const table = (text: string, at: number) => ({ kind: 'table', at, name: { at, parts: [name(text, at)] } })
    const join = { kind: 'join', type: 'IMPLICIT', isNatural: false, at: 14, on: undefined, using: undefined }
    expect(selectOf('select 1 from a, b, c').from).toEqual({
      ...join,
      left: { ...join, left: table('a', 14), right: table('b', 17) },
      right: table('c', 20),
    })
  })

  test('a join with a condition and an alias', () => {
    expect(selectOf('select 1 from a x left join b on x.i = 1').from).toMatchObject({
      kind: 'join',
      type: 'LEFT',
      at: 14,
      left: { kind: 'aliased', alias: name('x', 16), columns: undefined },
      on: { kind: 'comparison', at: 37 },
    })
  })

  test('INTERSECT binds closer than UNION', () => {
    const statement = parseSql('select 1 union all select 2 intersect select 3', '0.216')
    expect(statement).toMatchObject({
      kind: 'select',
      query: { body: { kind: 'set', operator: 'UNION', isDistinct: false, at: 9, right: { operator: 'INTERSECT' } } },
    })
  })

  test('all parts of a query', () => {
    const text = 'with a (x) as (table b) select * from a order by 1 desc nulls first offset 2 limit 3'
    expect(parseSql(text, '333')).toMatchObject({
      query: {
        with: { isRecursive: false, queries: [{ name: name('a', 5), columns: [name('x', 8)], query: { ...query } }] },
        body: { kind: 'select', items: [{ kind: 'all', of: undefined, aliases: undefined }] },
        orderBy: [{ isDescending: true, nulls: 'FIRST' }],
        offset: '2',
        limit: '3',
      },
    })
  })

  test.each([
    ['select 1 limit all', 'ALL', false],
    ['select 1 fetch first row only', '1', false],
    ['select 1 fetch next 5 rows with ties', '5', true],
  ])('%s', (text, limit, withTies) => {
    expect(parseSql(text, '333')).toMatchObject({ query: { limit, withTies } })
  })

  test('grouping', () => {
    const { groupBy } = selectOf('select 1 from t group by a, (b, c), rollup(d, e), grouping sets ((f, g), ())')
    expect(groupBy?.elements.map(({ kind, sets }) => [kind, ...sets.map(({ length }) => length)])).toEqual([
      ['simple', 1],
      ['simple', 2],
      ['rollup', 1, 1],
      ['sets', 2, 0],
    ])
  })
})

describe('statements', () => {
  test('CREATE TABLE', () => {
    const text = "create table if not exists s.t (a bigint comment 'x', like u) comment 'c' with (format = 'ORC')"
    expect(parseSql(text, '0.216')).toEqual({
      kind: 'createTable',
      at: 0,
      name: { at: 27, parts: [name('s', 27), name('t', 29)] },
      ifNotExists: true,
      comment: 'c',
      elements: [
        {
          kind: 'column',
          at: 32,
          name: name('a', 32),
          type: { at: 34, name: 'bigint', parameters: [] },
          isNullable: true,
          comment: 'x',
          properties: [],
        },
        { kind: 'like', at: 54, table: { at: 59, parts: [name('u', 59)] }, includesProperties: false },
      ],
      properties: [{ at: 80, name: name('format', 80), value: { kind: 'string', at: 89, value: 'ORC' } }],
    })
  })

  test('a column that may not be null', () => {
    expect(parseSql('create table t (a bigint not null)', '333')).toMatchObject({ elements: [{ isNullable: false }] })
  })

  test('SHOW TABLES', () => {
    expect(parseSql("show tables in s like 'a!_' escape '!'", '0.216')).toEqual({
      kind: 'showTables',
      at: 0,
      schema: { at: 15, parts: [name('s', 15)] },
      like: 'a!_',
      escape: '!',
    })
  })

  test('CALL with named values', () => {
    expect(parseSql('call p(1, a => 2)', '0.216')).toMatchObject({
      values: [
        { name: undefined, value: integer('1', 7) },
        { name: name('a', 10), value: integer('2', 15) },
      ],
    })
  })

  test('EXPLAIN of a statement', () => {
    expect(parseSql('explain (type validate, format json) delete from t', '0.216')).toMatchObject({
      isAnalyze: false,
      options: [
        { name: 'TYPE', value: 'VALIDATE' },
        { name: 'FORMAT', value: 'JSON' },
      ],
      statement: { kind: 'delete', at: 37, where: undefined },
    })
  })
})
