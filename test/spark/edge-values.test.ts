/** Numbers and arguments at the limits of what each language takes: results of CPython 3.11, Scala 2.12 and Spark 3.5.4. */
import { describe, expect, test } from 'vitest'
import { type Given, lastOf } from './code-session.ts'

type Case = readonly [code: string, result: Given]

const python: readonly Case[] = [
  ['round(float("inf"))', { OverflowError: 'cannot convert float infinity to integer' }],
  ['round(float("nan"))', { ValueError: 'cannot convert float NaN to integer' }],
  [
    'round(float("-inf"), 2), round(float("nan"), 2), round(2.5), round(1e22)',
    '(-inf, nan, 2, 10000000000000000000000)',
  ],
  ['round(1.5, 0.5)', { TypeError: "'float' object cannot be interpreted as an integer" }],
  ['"%d" % float("inf")', { OverflowError: 'cannot convert float infinity to integer' }],
  ['"%i" % float("nan")', { ValueError: 'cannot convert float NaN to integer' }],
  ['"%d" % 1e30', "'1000000000000000019884624838656'"],
  ['chr(-1)', { ValueError: 'chr() arg not in range(0x110000)' }],
  ['chr(0x110000)', { ValueError: 'chr() arg not in range(0x110000)' }],
  ['chr(2 ** 31)', { OverflowError: 'Python int too large to convert to C int' }],
  ['format(-1, "c")', { OverflowError: '%c arg not in range(0x110000)' }],
  ['"%c" % 0x110000', { OverflowError: '%c arg not in range(0x110000)' }],
  ['"" * 10 ** 15, [] * 10 ** 15, "a" * -1', "('', [], '')"],
  ['"" * 10 ** 30', { OverflowError: "cannot fit 'int' into an index-sized integer" }],
  ['map(1)', { TypeError: 'map() must have at least two arguments.' }],
  ['import math\nmath.floor(float("inf"))', { OverflowError: 'cannot convert float infinity to integer' }],
  ['import math\nmath.floor(-2.5), math.ceil(10 ** 20), math.trunc(1e20)', `(-3, ${10n ** 20n}, ${10n ** 20n})`],
  ['spark.createDataFrame([(1,), ("a",)]).collect()', ''],
]

const error = (text: string): Given => ({ Error: `org.apache.spark.SparkUnsupportedOperationException: ${text}` })
const scala: readonly Case[] = [
  ['1.5L', { Error: '<console>:1: error: Invalid literal number' }],
  ['1e5L', { Error: '<console>:1: error: Invalid literal number' }],
  ['0xFFFFFFFFFF', { Error: '<console>:1: error: integer number too large' }],
  ['2147483648', { Error: '<console>:1: error: integer number too large' }],
  ['-2147483648', 'res0: Int = -2147483648\n'],
  ['-0xFFL', 'res0: Long = -255\n'],
  ['0xFFFFFFFFL + 0xFFFFFFFFFFFFFFFFL', 'res0: Long = 4294967294\n'],
  ['-9223372036854775808L', 'res0: Long = -9223372036854775808\n'],
  ['9223372036854775808L', { Error: '<console>:1: error: integer number too large' }],
  ['sc.parallelize(Seq[Int]()).max', error('empty collection')],
  ['sc.parallelize(Seq[Int]()).min', error('empty collection')],
  ['sc.parallelize(List()).max', ''],
  ['sc.parallelize(Seq(3, 1, 2)).max', 'res0: Int = 3\n'],
  ['(Double.NaN.toLong, Double.NaN.toInt, Double.NaN.round)', 'res0: (Long, Int, Long) = (0,0,0)\n'],
  ['(1e300.toInt, -1e300.toLong)', 'res0: (Int, Long) = (2147483647,-9223372036854775808)\n'],
  ['(4294967297L.toInt, 98.6.toChar)', 'res0: (Int, Char) = (1,b)\n'],
  ['(1e300.round, 2.5.round, (-2.5).round)', 'res0: (Long, Long, Long) = (9223372036854775807,3,-2)\n'],
  ['math.round(1e300)', 'res0: Long = 9223372036854775807\n'],
  ['math.round(1.5f)', 'res0: Int = 2\n'],
  ['Long.MaxValue max 1', 'res0: Long = 9223372036854775807\n'],
  ['BigInt(5L)', 'res0: scala.math.BigInt = 5\n'],
  ['val x = new Object\n%table x', expect.stringContaining('x: ') as unknown as string],
]

/** The columns as `name type`, and the rows. */
function brief(given: Given): unknown {
  interface Table {
    readonly schema: { readonly fields: readonly { name: string; type: unknown }[] }
    readonly data: readonly unknown[]
  }
  const { schema, data } = (given as { 'application/json': Table })['application/json']
  return [schema.fields.map(({ name, type }) => `${name} ${String(type)}`), ...data]
}

const unsure = [['result string']]
const sql: readonly (readonly [sql: string, table: readonly unknown[]])[] = [
  ['select 7.5 div 2', [['(7.5 div 2) long'], [3]]],
  [
    'select -7.5 div 2, 7.5 div 0.5',
    [
      ['(-7.5 div 2) long', '(7.5 div 0.5) long'],
      [-3, 15],
    ],
  ],
  [
    'select 7.5 div 0, null div 2',
    [
      ['(7.5 div 0) long', '(NULL div 2) long'],
      [null, null],
    ],
  ],
  ['select 5.0D div 2', unsure],
  ['select 1e5L', unsure],
  ['select 300Y', unsure],
  ['select 1e2BD + 1', [['(100 + 1) decimal(4,0)'], [101]]],
  [
    'select 1e-2BD, 1.5e1BD, .5, 5.',
    [
      ['0.01 decimal(2,2)', '15 decimal(2,0)', '0.5 decimal(1,1)', '5 decimal(1,0)'],
      [0.01, 15, 0.5, 5],
    ],
  ],
  ['select 1e400BD', unsure],
  ['select coalesce()', unsure],
  ['select nvl()', unsure],
  ['select ifnull(1, 2, 3)', unsure],
  ['values (1L), (1e2)', [['col1 double'], [1], [100]]],
  ['select 1L union select 1e2BD', [['1 decimal(20,0)'], [1], [100]]],
  [
    'select coalesce(1, 2.5), if(true, 1, 2.5)',
    [
      ['coalesce(1, 2.5) decimal(11,1)', '(IF(true, 1, 2.5)) decimal(11,1)'],
      [1, 1],
    ],
  ],
  [
    "select repeat('', 1e10) a, repeat('a', 'b') b, repeat('ab', -1) c",
    [
      ['a string', 'b string', 'c string'],
      ['', null, ''],
    ],
  ],
  [
    "select cast('1e2' as decimal(5,2)) a, cast(1e30 as decimal(38,0)) b",
    [
      ['a decimal(5,2)', 'b decimal(38,0)'],
      [100, 1e30],
    ],
  ],
  [
    "select cast(1e20 as bigint) a, cast(1e10 as int) b, cast(300 as tinyint) c, cast(1e5 as smallint) d, cast(1e20BD as int) e, cast('1.9' as int) f",
    [
      ['a long', 'b integer', 'c byte', 'd short', 'e integer', 'f integer'],
      [2 ** 63, 2147483647, 44, -31072, 1661992960, 1],
    ],
  ],
]

describe('values at the limits', () => {
  test.each(python)('Python: %j gives %j', (code, result) => expect(lastOf('pyspark', [code])).toEqual(result))
  test.each(scala)('Scala: %j gives %j', (code, result) => expect(lastOf('spark', [code])).toEqual(result))
  test.each(sql)('SQL: %j gives %j', (code, table) => expect(brief(lastOf('sql', [code]))).toEqual(table))

  test('SQL: a suffix of whole numbers after a fraction is a syntax error', () => {
    expect(lastOf('sql', ['select 1.5L'])).toEqual({
      Error:
        "\n[PARSE_SYNTAX_ERROR] Syntax error at or near '5L'.(line 1, pos 9)\n\n== SQL ==\nselect 1.5L\n---------^^^\n",
    })
    expect(brief(lastOf('sql', ['add jar a-1.5L.jar']))).toEqual([[]])
  })
})
