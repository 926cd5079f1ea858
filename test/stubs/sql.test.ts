import { describe, expect, it } from 'vitest'
import { hasSemicolon, sqlKind } from '../../src/presto/sql-kind.ts'

describe('a semicolon in an SQL text', () => {
  it.each([
    ['between statements', 'select 1; select 2'],
    ['at the end', 'select 1;'],
    ['at the end, before blanks', 'select 1 ; \n'],
    ['at the end, before a comment', 'select 1; -- done'],
    ['after a comment', '-- first\n; select 1'],
    ['after a quoted one', "select ';' ;"],
    ['after a quote that was closed by two and one', "select 'it''s';"],
    ['after a quote that is never closed', "select 'a ; b"],
    ['after an empty text', "select '';"],
  ])('counts %s', (_where, text) => {
    expect(hasSemicolon(text)).toBe(true)
  })

  it.each([
    ['nowhere', 'select 1'],
    ['in quotes', "select 'a;b'"],
    ['in quotes, after two that stand for one', "select 'it''s; so'"],
    ['in a quoted name', 'select "a;b" from t'],
    ['in a line comment', 'select 1 -- one; two'],
    ['in a block comment', 'select /* a; b */ 1'],
    ['in a quote inside of a comment', "select 1 /* ';' */"],
    ['between quotes of the other kind', `select "it's; so"`],
  ])('does not count %s', (_place, text) => {
    expect(hasSemicolon(text)).toBe(false)
  })
})

describe('what an SQL text is', () => {
  it.each([
    ['select 1', 'select'],
    ['SELECT * FROM t', 'select'],
    ["select'x'", 'select'],
    ['with a as (select 1) select * from a', 'select'],
    ['values (1), (2)', 'select'],
    ['table t1', 'select'],
    ['(select 1) union (select 2)', 'select'],
    ['  \n-- a comment\n/* and another */ select 1', 'select'],
    ['show tables', 'show'],
    ['SHOW CREATE TABLE t1', 'show'],
    ['desc t1', 'describe'],
    ['DESCRIBE t1', 'describe'],
    ['explain select 1', 'explain'],
    ['insert into t1 select * from t2', 'update'],
    ['delete from t1', 'update'],
    ['create table t1 as select 1 as a', 'update'],
    ['create table if not exists t1 as select 1 as a', 'update'],
    ['CREATE TABLE t1 AS (SELECT 1 AS a)', 'update'],
    ['create table t1 as with a as (select 1) select * from a', 'update'],
    ["create table t1 with (format = 'ORC') as select * from t2", 'update'],
    ['create table t1 (id bigint)', 'ddl'],
    ['create table t1 (like t2)', 'ddl'],
    ['create view v as select 1', 'ddl'],
    ['create schema s', 'ddl'],
    ['drop table t1', 'ddl'],
    ['alter table t1 rename to t2', 'ddl'],
    ['use hive.default', 'ddl'],
    ['set session x = 1', 'ddl'],
    ['grant select on t1 to u', 'ddl'],
    ['selection', 'ddl'],
    ['', 'ddl'],
  ])('%s: %s', (text, kind) => {
    expect(sqlKind(text)).toBe(kind)
  })

  it('is not a query because of words in a quoted comment of a table', () => {
    expect(sqlKind("create table t1 (id bigint) comment 'the same as select 1'")).toBe('ddl')
  })

  it('is not a query because of a name that begins with two of its words', () => {
    expect(sqlKind('create table t1 (asvalues bigint, astable bigint)')).toBe('ddl')
  })

  it('is a query that writes, in any number of parentheses', () => {
    expect(sqlKind('create table t1 as ((select 1 as a))')).toBe('update')
  })

  it('does not depend on comments between its words', () => {
    expect(sqlKind('create/* a */table/* b */t1 as/* c */select 1 as a')).toBe('update')
  })
})
