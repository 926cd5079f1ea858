/** What is not declared is assumed to exist, and known tables are checked all the same. */
import { describe, expect, test } from 'vitest'
import { answerer } from '../oracle-cases.ts'

describe('with an open catalog', () => {
  test.each([
    ['select * from sales', ['id'], 'table hive.default.sales'],
    ["select * from sales where region = 'EU' order by amount", ['region', 'amount'], 'table hive.default.sales'],
    [
      'select s.region, sum(s.amount) total from sales s group by region',
      ['region', 'total'],
      'table hive.default.sales',
    ],
    ['select id, nosuch from t1 join sales s on t1.id = s.id', ['id', 'nosuch'], 'table hive.default.sales'],
    ['select s.info.city, s.tags[1] from s', ['city', '_col1'], 'table hive.default.s'],
    ['with c as (select * from sales) select foo from c where bar = 1', ['foo'], 'table hive.default.sales'],
    ['select * from other.schema.t', ['id'], 'table other.schema.t'],
    ['select tag from sales cross join unnest(tags) as t(tag)', ['tag'], 'table hive.default.sales'],
    ['insert into sales values (1)', ['rows'], 'table hive.default.sales'],
    ['insert into t1 select * from sales', ['rows'], 'table hive.default.sales'],
    ['drop table sales', ['result'], 'table hive.default.sales'],
    ['alter table sales add column x bigint', ['result'], 'table hive.default.sales'],
    ['desc sales', ['Column', 'Type', 'Extra', 'Comment'], 'table hive.default.sales'],
    ['show tables from other', ['Table'], 'schema hive.other'],
    ['show schemas from other', ['Schema'], 'catalog other'],
    ['drop view v', ['result'], 'view hive.default.v'],
  ])('%s', (sql, columns, assumed) => {
    const answer = answerer('333', false)(sql)
    expect(answer.result.message).toBeUndefined()
    expect(answer.result.columns).toEqual(columns)
    expect(answer.assumed).toContain(assumed)
  })

  test.each([
    ['select nosuch from t1', "line 1:8: Column 'nosuch' cannot be resolved"],
    ['select t1.nosuch from t1 join sales s on t1.id = s.id', "line 1:8: Column 't1.nosuch' cannot be resolved"],
    ['with c as (select region a from sales) select nosuch from c', "line 1:47: Column 'nosuch' cannot be resolved"],
    ['select foo(x) from sales', "line 1:8: Function 'foo' not registered"],
    ['select id from t1 where name > 1', "line 1:30: '>' cannot be applied to varchar, integer"],
    [
      'select a, b from sales group by a',
      "line 1:11: 'b' must be an aggregate expression or appear in GROUP BY clause",
    ],
    ['select * from information_schema.nosuch', "line 1:15: Table 'hive.information_schema.nosuch' does not exist"],
    ['select * from system.runtime.nosuch', "line 1:15: Table 'system.runtime.nosuch' does not exist"],
  ])('%s fails', (sql, message) => {
    const answer = answerer('333', false)(sql)
    expect(answer.result.message).toBe(message)
    expect(answer.failsIn).toBe('QUEUED')
  })

  test('a table made of a query whose columns are not known is assumed later on', () => {
    const answer = answerer('333', false)
    expect(answer('create table copy as select * from sales').change).toBeUndefined()
    expect(answer('select anything from copy').assumed).toEqual(['table hive.default.copy'])
  })

  test('a column whose type is not known takes part in every expression', () => {
    const answer = answerer('333', false)
    answer('create table totals as select region, sum(amount) total from sales group by region')
    expect(answer("select total + 1, total || 'a' from totals").result.message).toBeUndefined()
    expect(answer('desc totals').result.rows).toEqual([
      ['region', 'varchar', '', ''],
      ['total', 'varchar', '', ''],
    ])
    expect(answer('select nosuch from totals').result.message).toBe("line 1:8: Column 'nosuch' cannot be resolved")
  })
})

describe('an answer', () => {
  const answer = answerer('0.216')

  test('is the same for the same question', () => {
    expect(answer('select * from t1 order by id')).toEqual(answer('select * from t1 order by id'))
  })

  test('names the time of the world', () => {
    expect(answer('select current_date').result.rows).toEqual([['2020-09-13']])
  })

  test('has at most one row of each kind if the rows are not known', () => {
    expect(answer('select * from tpch.tiny.nation').result.rows).toHaveLength(1)
    expect(answer('select * from tpch.tiny.nation limit 0').result.rows).toEqual([])
    expect(answer('select 7, count(*), name from tpch.tiny.nation group by name').result.rows?.[0]?.[0]).toBe('7')
  })

  test('does not multiply rows without end', () => {
    const many = Array.from({ length: 6 }, (_, index) => `(select * from unnest(sequence(1, 100))) t${index}`)
    expect(answer(`select count(*) from ${many.join(', ')}`).result.rows).toHaveLength(1)
  })

  test.each(['(', 'not ', '-', 'array['])('to a text that nests %s deeply is a refusal or an acceptance', (opening) => {
    const text = `select ${opening.repeat(2_000)} 1`
    expect(() => answer(text)).not.toThrow()
  })

  test('says what was checked', () => {
    expect(answer('selec 1').checked).toEqual(['syntax'])
    expect(answer('select 1').checked).toEqual(['syntax', 'names', 'types'])
  })
})
