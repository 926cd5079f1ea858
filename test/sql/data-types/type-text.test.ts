import { describe, expect, it } from 'vitest'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import { printColumnType, printType } from '../../../src/sql/data-types/print-type.ts'
import { resolveType } from '../../../src/sql/data-types/read-type.ts'
import { SqlFailure } from '../../../src/sql/failure.ts'
import type { TypeText } from '../../../src/sql/syntax-tree.ts'

describe('a type as text', () => {
  it.each([
    ['bigint', 'bigint'],
    ['INT', 'integer'],
    ['double precision', 'double'],
    ['decimal', 'decimal(38,0)'],
    ['decimal(5)', 'decimal(5,0)'],
    ['char', 'char(1)'],
    ['varchar(3)', 'varchar(3)'],
    ['timestamp with time zone', 'timestamp with time zone'],
    ['interval day to second', 'interval day to second'],
    ['array(varchar)', 'array(varchar)'],
    ['map(varchar(1),integer)', 'map(varchar(1), integer)'],
    ['row(a int,"B c" varchar(2))', 'row(a integer, "B c" varchar(2))'],
    ['row(bigint,timestamp with time zone)', 'row(bigint, timestamp with time zone)'],
    ['array(row(a bigint, b map(varchar, array(double))))', 'array(row(a bigint, b map(varchar, array(double))))'],
    ['nosuch', 'any'],
    ['array(nosuch)', 'any'],
    ['array(bigint', 'any'],
    ['decimal(50,2)', 'any'],
    ['', 'any'],
  ])('%s is %s', (text, printed) => {
    expect(printType(parseType(text))).toBe(printed)
  })

  it('has blanks after commas in headings of the newer version only', () => {
    const type = parseType('map(varchar(1),row(a decimal(3,1)))')
    expect(printColumnType(type, '0.216')).toBe('map(varchar(1),row(a decimal(3,1)))')
    expect(printColumnType(type, '333')).toBe('map(varchar(1), row(a decimal(3,1)))')
  })

  it('does not end in an endless recursion for types nested too deeply', () => {
    expect(printType(parseType('array('.repeat(5000)))).toBe('any')
  })
})

describe('a type that there is not', () => {
  const typeText = (name: string, parameters: TypeText['parameters'] = []): TypeText => ({ at: 20, name, parameters })

  it.each<[string, TypeText, string, number | undefined]>([
    ['a name', typeText('NoSuch'), 'Unknown type: nosuch', 7],
    ['in an array', typeText('array', [typeText('string')]), 'Unknown type: array(string)', 7],
    ['parameters of a type without', typeText('bigint', [3]), 'Unknown type: bigint(3)', 7],
    ['precision', typeText('decimal', [40, 2]), 'DECIMAL precision must be in range [1, 38]', undefined],
    ['scale', typeText('decimal', [2, 3]), 'DECIMAL scale must be in range [0, precision]', undefined],
    ['length', typeText('char', [70_000]), 'CHAR length scale must be in range [0, 65536]', undefined],
  ])('is refused: %s', (_, text, message, at) => {
    expect(() => resolveType(text, 7)).toThrow(expect.objectContaining({ message, at, constructor: SqlFailure }))
  })
})
