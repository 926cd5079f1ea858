/** Default results of Spark SQL: those of Spark 3.5.4 in Livy's SQL session. */
import { describe, expect, test } from 'vitest'
import { codeSession, type Given, lastOf } from './code-session.ts'

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
  ['select id,, name from t1', errorAt('select id,, name from t1', 10, "','")],
  ["select 'abc", errorAt("select 'abc", 7, "'''")],
  ['create table (id int)', errorAt('create table (id int)', 13, "'('")],
  ['insert t1 values (1)', errorAt('insert t1 values (1)', 7, "'t1'")],
  [
    'select cast(1 as nosuchtype)',
    '\n[UNSUPPORTED_DATATYPE] Unsupported data type "NOSUCHTYPE".(line 1, pos 17)\n\n== SQL ==\nselect cast(1 as nosuchtype)\n-----------------^^^\n',
  ],
  [
    "select date'2024-13-01'",
    "\n[INVALID_TYPED_LITERAL] The value of the typed literal \"DATE\" is invalid: '2024-13-01'.(line 1, pos 7)\n\n== SQL ==\nselect date'2024-13-01'\n-------^^^\n",
  ],
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

describe('functions and databases that do not exist', () => {
  const routine = (name: string, database: string, place: string): string =>
    `[UNRESOLVED_ROUTINE] Cannot resolve function ${name} on search path [\`system\`.\`builtin\`, \`system\`.\`session\`, \`spark_catalog\`.\`${database}\`].; ${place}`
  const noSchema = (name: string): string =>
    `[SCHEMA_NOT_FOUND] The schema \`${name}\` cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a catalog, verify the current_schema() output, or qualify the name with the correct catalog.\nTo tolerate the error on drop use DROP SCHEMA IF EXISTS.`

  test.each<readonly [readonly string[], string]>([
    [['select nosuchfunc(1)'], routine('`nosuchfunc`', 'default', 'line 1 pos 7')],
    [['select 1,\n  no_such_fn(id) from missing'], routine('`no_such_fn`', 'default', 'line 2 pos 2')],
    [['select cnt(a.x) from a join b on a.x = b.x'], routine('`cnt`', 'default', 'line 1 pos 7')],
    [['create database d', 'use d', 'select nosuch(x -> x + 1)'], routine('`nosuch`', 'd', 'line 1 pos 7')],
    [['select db1.myfunc(1)'], routine('`db1`.`myfunc`', 'default', 'line 1 pos 7')],
    [['create table t as select nosuch(1) a'], routine('`nosuch`', 'default', 'line 1 pos 25')],
    [['use nosuchdb'], noSchema('nosuchdb')],
    [['show tables in nosuchdb'], noSchema('nosuchdb')],
    [['drop database nosuchdb'], noSchema('nosuchdb')],
    [
      ['create database d', 'use d', 'create table t (id int)', 'drop database d'],
      '[SCHEMA_NOT_EMPTY] Cannot drop a schema `d` because it contains objects.\nUse DROP SCHEMA ... CASCADE to drop the schema and all its objects.',
    ],
  ])('%j', (sqls, message) => expect(run(sqls)).toEqual({ Error: message }))

  test('an open catalog assumes databases, and checks functions', () => {
    expect(tableOf(run(['use nosuchdb', 'select current_database()'], false)).data).toEqual([['nosuchdb']])
    expect(run('select nosuch(1)', false)).toHaveProperty('Error')
    expect(run('select db1.myfunc(1)', false)).not.toHaveProperty('Error')
  })

  test.each([
    [["create temporary function f as 'a.F'", 'select f(1)']],
    [['select count_if(true), try_divide(1, 0), percentile_approx(x, 0.5) from t']],
    [['select x, row_number() over (partition by y order by z) from t']],
    [['select cast(a as decimal(10,2)), a in (1, 2) from t']],
    [['select * from t lateral view explode(b) c as d']],
    [["select date'2024-02-29'"]],
  ])('is accepted: %j', (sqls) => {
    expect(run(sqls, false)).not.toHaveProperty('Error')
  })

  test('code that registers a function of its own may be followed by any', () => {
    const session = codeSession('pyspark')
    session('spark.udf.register("twice", lambda x: x * 2)')
    expect(session('spark.sql("select twice(1)")')).not.toHaveProperty('AnalysisException')
  })
})

describe('columns that are certain not to exist', () => {
  const column = (name: string, hint: string): RegExp =>
    new RegExp(
      `^\\[UNRESOLVED_COLUMN[.A-Z_]+\\] A column or function parameter with name \`${name}\` cannot be resolved\\. ${hint}`,
    )

  test.each<readonly [string | readonly string[], RegExp]>([
    ['select foo', column('foo', '; line 1 pos 7;')],
    [
      'select x from values (1) t(x) where y = 1',
      column('y', 'Did you mean one of the following\\? \\[`x`\\]\\.; line 1 pos 36;'),
    ],
    ['select abcd from values (1, 2, 3) t(abce, zzz, abxx)', column('abcd', '.*\\[`abce`, `abxx`, `zzz`\\]')],
    [
      ['create table t using parquet as select 1 id, 2 name', 'select nosuch from t'],
      column('nosuch', '.*\\[`id`, `name`\\]'),
    ],
    ['with a as (select 1 as x) select y from a', column('y', '.*\\[`x`\\]')],
    ['select count(*), x from values (1) t(x)', /^\[MISSING_GROUP_BY\] The query does not include a GROUP BY clause/],
    [
      'select 1, 2 union select 1',
      /^\[NUM_COLUMNS_MISMATCH\] .* the first input has 2 columns and the second input has 1 columns/,
    ],
    [
      ['create table t (a int, b int)', 'insert into t values (1)'],
      /not enough data columns:\nTable columns: `a`, `b`\.\nData columns: `col1`\.$/,
    ],
    ['delete from missing', /^\[TABLE_OR_VIEW_NOT_FOUND\] The table or view `missing` cannot be found/],
    ['select 1 2', /Syntax error at or near '2': extra input '2'\.\(line 1, pos 9\)/],
    ['select * form t', /Syntax error at or near 't': extra input 't'\.\(line 1, pos 14\)/],
    // a second statement, as Spark 3.5.5 words it
    ['select 1; select 2', /Syntax error at or near 'select': extra input 'select'\.\(line 1, pos 10\)/],
    ['select 1; 2', /Syntax error at or near '2': extra input '2'\.\(line 1, pos 10\)/],
    ['select 1;\n\nselect 2 from t;', /Syntax error at or near 'select': extra input 'select'\.\(line 3, pos 0\)/],
    ['create table t2 (a int); drop table t2', /'drop': extra input 'drop'\.\(line 1, pos 25\)/],
    ['show tables; show tables', /'show': extra input 'show'\.\(line 1, pos 13\)/],
    ['create table', /Syntax error at or near end of input\.\(line 1, pos 12\)/],
  ])('%j', (sqls, message) => {
    expect(run(sqls)).toEqual({ Error: expect.stringMatching(message) })
  })

  test.each<readonly [readonly string[]]>([
    [['select 1 as a, a + 1 as b']],
    [['select x y from values (1) t(x) order by y']],
    [['select current_date, current_user, user']],
    [["select datediff(day, x, x) from values (date'2020-01-01') t(x)"]],
    [['create table t (id int) partitioned by (dt string)', 'select dt from t']],
    [['create table t as select a.id, b.n from x a join y b on a.id = b.id', 'select n from t']],
    [['create table t (id int)', 'alter table t add columns (c int)', 'select c from t']],
    [['create table t (id int)', 'alter table t rename to u', 'select id from u', 'drop table u']],
    [['create table t like s', 'select z from (select * from t)']],
    [['create database d', 'use d', 'create table t (id int)', 'select id from d.t', 'use default', 'drop table d.t']],
    [['create table d.t (id int)', 'use d', 'select id from t']],
    [['cache table c as select 1 id', 'select other from c']],
  ])('is accepted: %j', (sqls) => {
    const code = lastOfAll(sqls)
    expect(code.filter((given) => typeof given !== 'string' && 'Error' in given)).toEqual([])
  })
})

const lastOfAll = (sqls: readonly string[]): readonly Given[] => {
  const session = codeSession('sql', { isStrict: true })
  return sqls.map((sql) => session(sql))
}

test.each([
  [
    "select floor(1.5e0), power(2, 3), round(3), lpad('a', 3, 'x'), substr('abc', 2)",
    [
      'FLOOR(1.5) long?',
      'POWER(2, 3) double',
      'round(3, 0) integer?',
      'lpad(a, 3, x) string',
      'substr(abc, 2, 2147483647) string',
    ],
    [[1, 8, 3, 'xxa', 'bc']],
  ],
  [
    "select date_add('2020-01-31', 1) d, datediff(date'2020-01-03', date'2020-01-01') n, year('2020-05-06') y, to_date('x') z",
    ['d date?', 'n integer', 'y integer?', 'z date?'],
    [['2020-02-01', 2, 2020, null]],
  ],
  [
    "select greatest(1, 2.5), least(1, null, 3), md5('a'), initcap('ab cd'), concat_ws('-', 'a', 'b')",
    [
      'greatest(1, 2.5) decimal(11,1)',
      'least(1, NULL, 3) integer',
      'md5(a) string',
      'initcap(ab cd) string',
      'concat_ws(-, a, b) string',
    ],
    [[2.5, 1, '0cc175b9c0f1b6a831c399e269772661', 'Ab Cd', 'a-b']],
  ],
  ["select x from values (1) t(x) where x = 'a'", ['x integer'], []],
  [
    'select cast(1.9 as int) a, cast(1e0 as bigint) b, cast(1 as bigint) c',
    ['a integer?', 'b long?', 'c long'],
    [[1, 1, 1]],
  ],
])('functions and casts: %s', (sql, columns, rows) => {
  expect(brief(run(sql))).toEqual([columns, rows])
})
