/** SQL in the words of Presto, and what it must give on every SQL engine. The cases run in their order, in an empty schema. */
export interface SqlCase {
  readonly sql: string
  /** The headings; absent: the statement shows no rows. */
  readonly columns?: readonly string[]
  /** In their order if the statement orders them, otherwise in any. */
  readonly rows?: readonly (readonly (string | null)[])[]
  /** How many rows it writes. */
  readonly updateCount?: number
  /** It fails, and its message fits: engines have words of their own. */
  readonly message?: RegExp
}

export const sqlCases: readonly SqlCase[] = [
  { sql: 'create table cases_t (id bigint, name varchar, price decimal(10,2), day date)' },
  {
    sql: "insert into cases_t values (1, 'one', decimal '1.50', date '2020-01-01'), (2, null, null, date '2020-02-01'), (9007199254740993, 'big', decimal '12345678.90', null)",
    updateCount: 3,
  },
  {
    sql: 'select * from cases_t order by id',
    columns: ['id', 'name', 'price', 'day'],
    rows: [
      ['1', 'one', '1.50', '2020-01-01'],
      ['2', null, null, '2020-02-01'],
      ['9007199254740993', 'big', '12345678.90', null],
    ],
  },
  { sql: 'select count(*) from cases_t', columns: ['_col0'], rows: [['3']] },
  { sql: 'select 1', columns: ['_col0'], rows: [['1']] },
  { sql: "select 1 as a, 'x' b, null", columns: ['a', 'b', '_col2'], rows: [['1', 'x', null]] },
  { sql: 'select 9223372036854775807', columns: ['_col0'], rows: [['9223372036854775807']] },
  { sql: 'select 7 / 2, 7 % 2, -7 / 2', columns: ['_col0', '_col1', '_col2'], rows: [['3', '1', '-3']] },
  { sql: 'select 1e0, 1e10, 0.1e0', columns: ['_col0', '_col1', '_col2'], rows: [['1.0', '1.0E10', '0.1']] },
  { sql: 'select cast(1 as decimal(10,2)), 1.5', columns: ['_col0', '_col1'], rows: [['1.00', '1.5']] },
  { sql: "select true, 'a' < 'b', not true", columns: ['_col0', '_col1', '_col2'], rows: [['true', 'true', 'false']] },
  { sql: "select date '2020-01-31' + interval '1' month", columns: ['_col0'], rows: [['2020-02-29']] },
  {
    sql: "select timestamp '2020-01-01 01:02:03.456'",
    columns: ['_col0'],
    rows: [['2020-01-01 01:02:03.456']],
  },
  { sql: "select date_trunc('month', date '2020-05-17')", columns: ['_col0'], rows: [['2020-05-01']] },
  {
    sql: "select upper('a') || 'b', length('abc'), substr('abcd', 2, 2)",
    columns: ['_col0', '_col1', '_col2'],
    rows: [['Ab', '3', 'bc']],
  },
  {
    sql: "select coalesce(null, 2), nullif(1, 1), if(1 > 2, 'y', 'n')",
    columns: ['_col0', '_col1', '_col2'],
    rows: [['2', null, 'n']],
  },
  {
    sql: "select case when id > 1 then 'many' else 'one' end c from cases_t order by id",
    columns: ['c'],
    rows: [['one'], ['many'], ['many']],
  },
  {
    sql: 'with a as (select id from cases_t where id < 3) select a.id, b.name from a join cases_t b on a.id = b.id order by 1',
    columns: ['id', 'name'],
    rows: [
      ['1', 'one'],
      ['2', null],
    ],
  },
  {
    sql: 'select sum(id), min(name), max(price) from cases_t where id < 3',
    columns: ['_col0', '_col1', '_col2'],
    rows: [['3', 'one', '1.50']],
  },
  {
    sql: 'select approx_percentile(id, 0.5), approx_percentile(id, array[0e0, 1e0]) from cases_t where id < 3',
    columns: ['_col0', '_col1'],
    rows: [['2', '[1, 2]']],
  },
  { sql: 'select avg(id) from cases_t where id < 3', columns: ['_col0'], rows: [['1.5']] },
  {
    sql: 'select name, count(*) c from cases_t group by name having count(*) > 0 order by name',
    columns: ['name', 'c'],
    rows: [
      ['big', '1'],
      ['one', '1'],
      [null, '1'],
    ],
  },
  {
    sql: 'select id, row_number() over (order by id desc) r from cases_t where id < 3 order by id',
    columns: ['id', 'r'],
    rows: [
      ['1', '2'],
      ['2', '1'],
    ],
  },
  {
    sql: 'values (1, 2), (3, 4)',
    columns: ['_col0', '_col1'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
  },
  { sql: 'select * from (values 1, 2) t(x) order by x desc limit 1', columns: ['x'], rows: [['2']] },
  { sql: 'select x from unnest(array[3, 1, 2]) as t(x) order by x', columns: ['x'], rows: [['1'], ['2'], ['3']] },
  { sql: 'select 1 union all select 2 order by 1', columns: ['_col0'], rows: [['1'], ['2']] },
  { sql: "select array['a', 'b'], cardinality(array[1, 2])", columns: ['_col0', '_col1'], rows: [['[a, b]', '2']] },
  { sql: "select element_at(map(array['k'], array[5]), 'k')", columns: ['_col0'], rows: [['5']] },
  {
    sql: 'select cast(null as bigint) is null, 1 in (1, null), 2 between 1 and 3',
    columns: ['_col0', '_col1', '_col2'],
    rows: [['true', 'true', 'true']],
  },
  { sql: 'create table cases_u as select id from cases_t where id < 3', updateCount: 2 },
  { sql: 'select count(*) c from cases_u', columns: ['c'], rows: [['2']] },
  { sql: 'select 1 / 0', message: /by zero/i },
  { sql: "select cast('x' as bigint)", message: /cast|convert/i },
  { sql: 'select nosuch from cases_t', message: /nosuch/ },
  { sql: 'select * from cases_missing', message: /cases_missing/ },
  { sql: 'selec 1', message: /selec/ },
  { sql: 'drop table cases_u' },
  { sql: 'select * from cases_u', message: /cases_u/ },
  { sql: 'drop table cases_t' },
]
