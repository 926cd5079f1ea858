/** Cells and types of engines as SQL jobs show them. */
import { expect, test } from 'vitest'
import { jsonCellOf } from '../../src/engines/presto/json-cell.ts'
import { readPage } from '../../src/engines/presto/page.ts'
import { sparkTypeOf, sparkTypeOfJson } from '../../src/engines/spark-sql/spark-type.ts'
import { parseType } from '../../src/sql/data-types/parse-type.ts'

test.each([
  ['bigint', '9007199254740993', '9007199254740993', 'bigint'],
  ['integer', '1', '1', 'int'],
  ['double', '1.0E10', '1.0E10', 'double'],
  ['double', '"NaN"', '"NaN"', 'double'],
  ['decimal(5,2)', '"1.50"', '1.50', 'decimal(5,2)'],
  ['varchar(3)', '"a\\"b"', '"a\\"b"', 'string'],
  ['varchar', '"12"', '"12"', 'string'],
  ['date', '"2020-01-02"', '"2020-01-02"', 'date'],
  ['boolean', 'true', 'true', 'boolean'],
  ['varbinary', '"YWI="', '"YWI="', 'binary'],
  ['array(decimal(3,1))', '["1.5",null]', '[1.5,null]', 'array<decimal(3,1)>'],
  ['map(varchar, bigint)', '{"k":12345678901234567890}', '{"k":12345678901234567890}', 'map<string,bigint>'],
  ['row(a integer, b array(varchar))', '[1,["x"]]', '{"a":1,"b":["x"]}', 'struct<a:int,b:array<string>>'],
  ['bigint', 'null', null, 'bigint'],
])('of Presto: %s %s', (type, sent, cell, sparkType) => {
  const page = readPage(`{"id":"q","data":[[${sent}]]}`, 'http://presto.test')
  expect(jsonCellOf(page.data[0]?.[0], parseType(type))).toBe(cell)
  expect(sparkTypeOf(parseType(type))).toBe(sparkType)
})

test.each([
  ['"long"', 'bigint'],
  ['"decimal(5,2)"', 'decimal(5,2)'],
  ['{"type":"array","elementType":"integer","containsNull":true}', 'array<int>'],
  ['{"type":"map","keyType":"string","valueType":"short","valueContainsNull":true}', 'map<string,smallint>'],
  ['{"type":"struct","fields":[{"name":"a","type":"byte"},{"name":"b","type":"date"}]}', 'struct<a:tinyint,b:date>'],
])("of Spark's schema: %s", (json, type) => {
  expect(sparkTypeOfJson(JSON.parse(json))).toBe(type)
})
