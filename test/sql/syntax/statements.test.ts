import { describe, expect, test } from 'vitest'
import { prestoVersions } from '../../../src/sql/question.ts'
import { nestingOf } from '../../../src/sql/syntax/nesting.ts'
import { parseSql } from '../../../src/sql/syntax/parse.ts'
import type { StatementKind } from '../../../src/sql/syntax-tree.ts'
import { refusalOf } from './refusal.ts'

/** What both versions take, by the kind of the statement. */
const common: readonly (readonly [StatementKind, string])[] = [
  ['select', 'select 1'],
  [
    'select',
    'with a (x) as (select 1), b as (table a) select * from a cross join b order by 1 desc nulls last limit 3',
  ],
  ['select', 'select a.*, b from c.s.t a left join u b using (x, y), unnest(z) with ordinality as q (v, o)'],
  [
    'select',
    'select a from t tablesample system (10) group by distinct a, rollup(a, b), cube(c), grouping sets ((a), ())',
  ],
  [
    'select',
    'select sum(a) over (partition by b order by c rows between 1 preceding and current row) from t having true',
  ],
  ['select', 'select array_agg(distinct a order by b) filter (where c) from t'],
  [
    'select',
    'select cast(a as map(varchar, array(row(x bigint, y decimal(3, 1))))), try_cast(b as timestamp with time zone)',
  ],
  ['select', "select date '2020-01-01' + interval -'1' day, extract(year from d), x'6a', U&'\\0041', ?"],
  ['select', "select x -> x + 1, (x, y) -> x, a[1].b at time zone 'UTC', - a % b || c"],
  ['select', "select a between 1 and 2 or a not in (1, 2) and not a like 'x' escape '!' or a is not distinct from b"],
  ['select', 'select case when a > all (select 1) then 1 end, exists (select 1), (select 2), (1, 2), row(1), if(a, b)'],
  ['select', '(select 1 union all values 1, 2 except table t intersect distinct select 3) limit all'],
  ['select', 'select limit, year, "select", date from t as format'],
  ['explain', 'explain (type validate, format json) select 1'],
  ['explain', 'explain analyze verbose insert into t select 1'],
  ['showTables', "show tables from c.s like 'a%' escape '!'"],
  ['showSchemas', "show schemas in c like 'a%'"],
  ['showCatalogs', "show catalogs like 'a%'"],
  ['showFunctions', 'show functions'],
  ['showSession', 'show session'],
  ['showColumns', 'show columns from a.b'],
  ['showColumns', 'describe t'],
  ['showColumns', 'desc t'],
  ['showCreate', 'show create table t'],
  ['showCreate', 'show create view t'],
  ['showStats', 'show stats for t'],
  ['showStats', 'show stats for (select * from t where a > 1)'],
  ['showGrants', 'show grants on table t'],
  [
    'createTable',
    "create table if not exists t (a bigint comment 'x', like u including properties) comment 'c' with (b = 1)",
  ],
  ['createTableAs', "create table t (a, b) comment 'x' with (format = 'ORC') as (select 1, 2) with no data"],
  ['dropTable', 'drop table if exists a.b'],
  ['dropView', 'drop view v'],
  ['renameTable', 'alter table a rename to b.c'],
  ['addColumn', "alter table t add column a varchar(3) comment 'x'"],
  ['renameColumn', 'alter table t rename column a to b'],
  ['dropColumn', 'alter table t drop column a'],
  ['createView', 'create or replace view v as select 1'],
  ['createSchema', "create schema if not exists s with (location = 'x')"],
  ['dropSchema', 'drop schema if exists s cascade'],
  ['renameSchema', 'alter schema s rename to r'],
  ['insert', 'insert into t (a, b) values (1, 2)'],
  ['delete', 'delete from t where a = 1'],
  ['analyze', 'analyze t with (partitions = array[1])'],
  ['use', 'use c.s'],
  ['setSession', 'set session a.b = 1 + 1'],
  ['resetSession', 'reset session a.b'],
  ['setPath', 'set path a, b.c'],
  ['grant', 'grant select, insert on table t to u with grant option'],
  ['grant', 'grant all privileges on t to u'],
  ['revoke', 'revoke grant option for delete on t from u'],
  ['call', "call system.p(1, a => 'x')"],
  ['prepare', 'prepare p from select ?'],
  ['deallocate', 'deallocate prepare p'],
  ['execute', "execute p using 1, 'a'"],
  ['describeInput', 'describe input p'],
  ['describeOutput', 'describe output p'],
  ['startTransaction', 'start transaction isolation level read committed, read only'],
  ['commit', 'commit work'],
  ['rollback', 'rollback'],
]

/** What only the newer version takes. */
const newer: readonly (readonly [StatementKind, string])[] = [
  ['select', 'select a from t order by a offset 5 rows fetch first 3 rows with ties'],
  ['select', 'select lag(a) ignore nulls over (order by b), f(a).*, t.* as (x, y) from t'],
  ['select', 'select -9223372036854775808, cast(a as time(3) without time zone)'],
  ['select', 'select case not a when b and c then 1 else 2 end'],
  ['showColumns', "show columns from t like 'a%'"],
  ['showCreate', 'show create schema s'],
  ['showFunctions', "show functions like 'a%' escape '!'"],
  ['showSession', "show session like 'a%'"],
  ['showRoles', 'show current roles in c'],
  ['showRoleGrants', 'show role grants'],
  ['createTable', "create table t (a bigint not null comment 'x' with (b = 1))"],
  ['createView', "create view v comment 'x' security invoker as select 1"],
  ['createSchema', 'create schema s authorization role r'],
  ['authorizeSchema', 'alter schema s set authorization user u'],
  ['renameView', 'alter view v rename to w'],
  ['commentOn', 'comment on table t is null'],
  ['setRole', 'set role none'],
  ['createRole', 'create role r with admin current_user'],
  ['dropRole', 'drop role r'],
  ['grantRoles', 'grant a, b to user u, role r with admin option granted by current_role'],
  ['revokeRoles', 'revoke admin option for a from u'],
]

describe.each(prestoVersions)('version %s takes', (version) => {
  test.each(common)('%s: %s', (kind, text) => {
    expect(parseSql(text, version).kind).toBe(kind)
    expect(
      parseSql(
        text.replace(/^\w+/, (word) => word.toUpperCase()),
        version,
      ).kind,
    ).toBe(kind)
  })
})

test.each(newer)('version 333 takes %s: %s; 0.216 does not', (kind, text) => {
  expect(parseSql(text, '333').kind).toBe(kind)
  expect(refusalOf(text, '0.216')).not.toBeNull()
})

describe('size', () => {
  test.each([
    ['((a)[1])', 2],
    [`'(((' || "((" || f(x) -- (((\n/* (( */`, 1],
    ["'it''s (' ('", 1],
    ['/* (', 0],
    [')(', 0],
  ])('%j has %i open parentheses at most', (text, nesting) => {
    expect(nestingOf(text)).toBe(nesting)
  })

  test.each(['(', 'f(', '(select '])('a text nested too deeply in %j is refused as Presto does', (open) => {
    const text = `select ${open.repeat(1500)}1${')'.repeat(1500)}`
    expect(refusalOf(text, '0.216')).toBe('line 1:1: statement is too large (stack overflow while parsing)')
  })

  test('a long chain of operators is taken', () => {
    const chain = Array.from({ length: 1000 }, (_, index) => `a = ${index}`).join(' or ')
    expect(refusalOf(`select * from t where ${chain}`, '0.216')).toBeNull()
  })
})
