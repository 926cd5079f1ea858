/** Default results of Spark SQL: those of Spark 3.5.4 in Livy's SQL session. */
import { describe, expect, test } from 'vitest'
import { type Given, lastOf } from './code-session.ts'

const run = (sqls: string | readonly string[], isStrict = true): Given =>
  lastOf('sql', typeof sqls === 'string' ? [sqls] : sqls, { isStrict })

interface Table {
  readonly schema: { readonly fields: readonly { name: string; type: unknown; nullable: boolean }[] }
  readonly data: readonly unknown[]
}
const tableOf = (given: Given): Table => (given as { 'application/json': Table })['application/json']

/** The columns as `name type`, with `?` if NULL is possible, and the rows. */
function brief(given: Given): unknown {
  const { schema, data } = tableOf(given)
  return [
    schema.fields.map(
      ({ name, type, nullable }) => `${name} ${JSON.stringify(type).replaceAll('"', '')}${nullable ? '?' : ''}`,
    ),
    data,
  ]
}

const queries: readonly (readonly [string | readonly string[], readonly string[], readonly unknown[]])[] = [
  ['select 1 + 2', ['(1 + 2) integer'], [[3]]],
  ['select 1 / 0', ['(1 / 0) double?'], [[null]]],
  [
    "select 1.50, null, true, 'a', 10000000000",
    ['1.50 decimal(3,2)', 'NULL void?', 'true boolean', 'a string', '10000000000 long'],
    [[1.5, null, true, 'a', 10000000000]],
  ],
  ["select cast('x' as int) a, cast(1.5 as decimal(10,2)) b", ['a integer?', 'b decimal(10,2)'], [[null, 1.5]]],
  ["select date'2020-01-02' d", ['d date'], [['2020-01-02']]],
  // as Livy 0.8 does, whose JSON of a date is an object without fields
  ["select array(date'2020-01-02') d", ['d {type:array,elementType:date,containsNull:false}'], [[[{}]]]],
  ["select upper('x') u, 'a' || 'b' c, length('abc') l", ['u string', 'c string', 'l integer'], [['X', 'ab', 3]]],
  ["select case when 1 = 1 then 'a' else 'b' end", ['CASE WHEN (1 = 1) THEN a ELSE b END string'], [['a']]],
  ['select array(1, 2) a', ['a {type:array,elementType:integer,containsNull:false}'], [[[1, 2]]]],
  [
    "values (1, 'a'), (2, null)",
    ['col1 integer', 'col2 string?'],
    [
      [1, 'a'],
      [2, null],
    ],
  ],
  ['select * from values (1), (2) as t(id) where id > 1', ['id integer'], [[2]]],
  ['select count(*), max(id) from range(3)', ['count(1) long', 'max(id) long?'], [[3, 2]]],
  ['with a as (select 1 as x) select x from a', ['x integer'], [[1]]],
  ['select 1 as a union all select 2', ['a integer'], [[1], [2]]],
  ['select 1 as', ['as integer'], [[1]]],
  [['create temp view v as select 1 as id', 'select id from v'], ['id integer'], [[1]]],
  [
    ['create table t (id int, name string)', "insert into t values (1, 'a')", 'select * from t'],
    ['id integer?', 'name string?'],
    [[1, 'a']],
  ],
  [
    ['create temp view v as select 1 as id', 'show tables'],
    ['namespace string', 'tableName string', 'isTemporary boolean'],
    [['', 'v', true]],
  ],
  ['set a=b', ['key string', 'value string'], [['a', 'b']]],
]

const errorAt = (sql: string, position: number, near: string): string =>
  `\n[PARSE_SYNTAX_ERROR] Syntax error at or near ${near}.(line 1, pos ${position})\n\n== SQL ==\n${sql}\n${'-'.repeat(position)}^^^\n`
const errors: readonly (readonly [string, string])[] = [
  ['', errorAt('', 0, 'end of input')],
  ['selec 1', errorAt('selec 1', 0, "'selec'")],
  ['select', errorAt('select', 6, 'end of input')],
  ['select (1', errorAt('select (1', 9, 'end of input')],
  ['select 1 +', errorAt('select 1 +', 10, 'end of input')],
  ['show tabls', errorAt('show tabls', 10, "end of input: missing 'FUNCTIONS'")],
  ['create tabl x', errorAt('create tabl x', 7, "'tabl'")],
  ['drop', errorAt('drop', 4, 'end of input')],
]

describe('Spark SQL', () => {
  test.each(queries)('%j has the columns %j and the rows %j', (sqls, columns, rows) => {
    expect(brief(run(sqls))).toEqual([columns, rows])
  })
  test.each(errors)('%j fails: %j', (sql, text) => expect(run(sql)).toEqual({ Error: text }))

  test.each([
    'select a.b, c from x join y on x.id = y.id',
    'select percentile(a, 0.5) from t',
    'select * from a lateral view explode(b) c',
    'merge into t using s on t.a = s.a when matched then delete',
  ])('%j does not fail', (sql) => {
    expect(tableOf(run(sql, false))).toHaveProperty('data')
  })

  test('a table that no statement created: assumed, or refused in a strict catalog', () => {
    expect(brief(run('select id from missing', false))).toEqual([['id integer?'], [[1]]])
    expect(run('select * from missing')).toEqual({
      Error: expect.stringContaining('[TABLE_OR_VIEW_NOT_FOUND] The table or view `missing` cannot be found.'),
    })
  })
})
