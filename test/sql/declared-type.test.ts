/** Types that users declare: what is accepted, how it is kept, and what a refusal says. */
import { describe, expect, it } from 'vitest'
import { readColumnType, readResultType, readSparkColumnType } from '../../src/sql/declared-type.ts'

const refusal = (read: () => unknown): string => {
  try {
    return `accepted: ${String(read())}`
  } catch (error) {
    return (error as Error).message
  }
}

describe('the type of a column of a table', () => {
  it.each([
    ['bigint', 'bigint'],
    ['BIGINT', 'bigint'],
    ['int', 'int'],
    ['decimal(10,2)', 'decimal(10,2)'],
    ['varchar(10)', 'varchar(10)'],
    ['timestamp with time zone', 'timestamp with time zone'],
    ['interval day to second', 'interval day to second'],
    ['double precision', 'double precision'],
    ['array(row(a bigint))', 'array(row(a bigint))'],
    ['row("a b" bigint, c array(varchar))', 'row("a b" bigint, c array(varchar))'],
    ['map(varchar, array(bigint))', 'map(varchar, array(bigint))'],
    ['ipaddress', 'ipaddress'],
    // as Spark writes them
    ['string', 'varchar'],
    ['array<struct<a:int>>', 'array(row(a integer))'],
    ['map<string,array<bigint>>', 'map(varchar, array(bigint))'],
    ["struct<`a b`:int NOT NULL COMMENT 'x, y', c:string>", 'row("a b" integer, c varchar)'],
    ['binary', 'varbinary'],
    ['struct<`A "b`:int>', 'row("a ""b" integer)'],
  ])('%s is kept as %s', (given, kept) => {
    expect(readColumnType(given, 'columns.a')).toBe(kept)
  })

  it.each([
    ['bigit', '"bigit" (did you mean "bigint"?)'],
    ['strng', '"strng" (did you mean "string"?)'],
    ['array(bigit)', '"array(bigit)" (did you mean "array(bigint)"?)'],
    ['row(a bigit)', '"row(a bigit)" (did you mean "row(a bigint)"?)'],
    ['timestamp with timezone', '(did you mean "timestamp with time zone"?)'],
    ['aray<struct<a:int>>', '(did you mean "array<struct<a:int>>"?)'],
    ['decimal(40,2)', '"decimal(40,2)": DECIMAL precision must be in range [1, 38]'],
    ['decimal(2,3)', '"decimal(2,3)": DECIMAL scale must be in range [0, precision]'],
    ...[
      '',
      ' ',
      'varchar(-1)',
      'array()',
      'array(bigint',
      'array(bigint>',
      'map<int>',
      'bigint;drop',
      'row("a bigint)',
    ].map((text): [string, string] => [text, `not ${JSON.stringify(text)}`]),
    ['constructor', 'not "constructor"'],
    ['__proto__', 'not "__proto__"'],
    [`${'array('.repeat(5000)}bigint${')'.repeat(5000)}`, 'not "array('],
  ])('%s is refused', (given, message) => {
    const text = refusal(() => readColumnType(given, 'columns.a'))
    expect(text).toMatch(
      /^columns\.a must be a type of Presto, such as bigint, varchar\(10\) or array\(row\(a bigint\)\), or of Spark, not /,
    )
    expect(text).toContain(message)
  })
})

describe('the type of a column of a result of DLI', () => {
  it.each([
    ...[
      'int',
      'array<struct<a:int>>',
      'map<string,int>',
      'void',
      'timestamp_ntz',
      'interval',
      'interval year to month',
    ].map((text): [string, string] => [text, text]),
    ['varchar', 'string'],
    ['array(row(a bigint))', 'array<struct<a:bigint>>'],
  ])('%s is shown as %s', (given, shown) => {
    expect(readResultType(given, 'types.0')).toBe(shown)
  })

  it('is refused if neither Spark nor Presto has it', () => {
    expect(refusal(() => readResultType('interval second to day', 'types.0'))).toContain(
      'types.0 must be a type of Spark',
    )
    expect(refusal(() => readResultType('doubel', 'types.0'))).toContain('(did you mean "double"?)')
  })
})

it('a table of DLI has columns of types that Spark can store', () => {
  expect(['int', 'timestamp_ltz'].map((text) => readSparkColumnType(text, 'type'))).toEqual([
    'integer',
    'timestamp with time zone',
  ])
  for (const text of ['void', 'interval', 'struct<>', 'varchar', 'json', 'timestamp with time zone'])
    expect(refusal(() => readSparkColumnType(text, 'type'))).toContain('type must be a type of Spark')
})
