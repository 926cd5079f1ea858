import { describe, expect, it } from 'vitest'
import type { DataType } from '../../../src/sql/data-type.ts'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import { printType } from '../../../src/sql/data-types/print-type.ts'
import {
  arithmeticType,
  atTimeZoneType,
  betweenType,
  castType,
  comparisonType,
  distinctType,
  extractType,
  signType,
  subscriptType,
} from '../../../src/sql/function/operator-types.ts'
import type { ArithmeticOperator } from '../../../src/sql/syntax-tree.ts'

const type = parseType

describe('arithmetic', () => {
  it.each<[string, ArithmeticOperator, string, string]>([
    ['integer', '+', 'bigint', 'bigint'],
    ['tinyint', '+', 'smallint', 'smallint'],
    ['decimal(2,1)', '+', 'integer', 'decimal(12,1)'],
    ['decimal(2,1)', '*', 'decimal(3,2)', 'decimal(5,3)'],
    ['decimal(2,1)', '/', 'decimal(3,2)', 'decimal(5,2)'],
    ['decimal(2,1)', '%', 'integer', 'decimal(2,1)'],
    ['decimal(3,2)', '-', 'decimal(3,1)', 'decimal(5,2)'],
    ['decimal(38,10)', '*', 'decimal(38,10)', 'decimal(38,20)'],
    ['real', '+', 'decimal(2,1)', 'real'],
    ['real', '+', 'double', 'double'],
    ['date', '+', 'interval day to second', 'date'],
    ['interval year to month', '+', 'timestamp', 'timestamp'],
    ['time', '+', 'interval year to month', 'time'],
    ['date', '-', 'date', 'interval day to second'],
    ['date', '-', 'timestamp', 'interval day to second'],
    ['interval day to second', '*', 'integer', 'interval day to second'],
    ['interval year to month', '/', 'decimal(2,1)', 'interval year to month'],
    ['unknown', '+', 'integer', 'integer'],
    ['unknown', '+', 'decimal(2,1)', 'decimal(3,1)'],
    ['unknown', '%', 'unknown', 'tinyint'],
    ['unknown', '-', 'date', 'interval day to second'],
    ['any', '+', 'integer', 'any'],
    ['any', '%', 'any', 'any'],
  ])('%s %s %s', (left, operator, right, result) => {
    expect(printType(arithmeticType(operator, type(left), type(right), 0, '0.216'))).toBe(result)
  })

  it.each<[string, ArithmeticOperator, string, string]>([
    ['integer', '+', 'varchar(1)', "'+' cannot be applied to integer, varchar(1)"],
    ['date', '+', 'integer', "'+' cannot be applied to date, integer"],
    ['interval day to second', '%', 'integer', "'%' cannot be applied to interval day to second, integer"],
    ['boolean', '*', 'boolean', "'*' cannot be applied to boolean, boolean"],
    ['map(integer,integer)', '-', 'date', "'-' cannot be applied to map(integer,integer), date"],
    ['any', '+', 'boolean', "'+' cannot be applied to any, boolean"],
  ])('%s %s %s is refused', (left, operator, right, message) => {
    expect(() => arithmeticType(operator, type(left), type(right), 9, '0.216')).toThrow(
      expect.objectContaining({ message, at: 9 }),
    )
  })

  it('lists what it cannot choose from', () => {
    expect(() => arithmeticType('*', type('unknown'), type('double'), 0, '333')).toThrow(
      'Could not choose a best candidate operator. Explicit type casts must be added.\nCandidates are:\n' +
        '\t * $operator$MULTIPLY(double,double):double\n' +
        '\t * $operator$MULTIPLY(interval day to second,double):interval day to second\n' +
        '\t * $operator$MULTIPLY(interval year to month,double):interval year to month\n',
    )
  })
})

describe('operators', () => {
  const refused: readonly (readonly [string, () => DataType, string])[] = [
    [
      '+ of a text',
      () => signType('+', type('varchar(1)'), 0, '333'),
      "Unary '+' operator cannot by applied to varchar(1) type",
    ],
    ['- of a boolean', () => signType('-', type('boolean'), 0, '333'), "'-' cannot be applied to boolean"],
    [
      '=',
      () => comparisonType('=', type('date'), type('varchar(10)'), 0, '333'),
      "'=' cannot be applied to date, varchar(10)",
    ],
    [
      '< of JSON',
      () => comparisonType('<', type('json'), type('json'), 0, '333'),
      "'<' cannot be applied to json, json",
    ],
    [
      '< of maps',
      () => comparisonType('<', type('map(date,date)'), type('map(date,date)'), 0, '333'),
      "'<' cannot be applied to map(date, date), map(date, date)",
    ],
    [
      'IS DISTINCT FROM',
      () => distinctType(type('integer'), type('varchar(1)'), 0, '333'),
      "'IS DISTINCT FROM' cannot be applied to integer, varchar(1)",
    ],
    [
      'BETWEEN',
      () => betweenType(type('integer'), type('integer'), type('varchar(1)'), 0, '333'),
      'Cannot check if integer is BETWEEN integer and varchar(1)',
    ],
    [
      '[]',
      () => subscriptType(type('array(integer)'), type('varchar(1)'), 0, '333'),
      "'[]' cannot be applied to array(integer), varchar(1)",
    ],
    ['CAST', () => castType(type('boolean'), type('date'), 0, '333'), 'Cannot cast boolean to date'],
    [
      'CAST of an array',
      () => castType(type('array(date)'), type('array(bigint)'), 0, '333'),
      'Cannot cast array(date) to array(bigint)',
    ],
    [
      'EXTRACT',
      () => extractType('DAY', type('integer'), 0, '333'),
      'Type of argument to extract must be DATE, TIME, TIMESTAMP, or INTERVAL (actual integer)',
    ],
    [
      'EXTRACT of a field that a type has not',
      () => extractType('DOY', type('time'), 0, '333'),
      'Unexpected parameters (time) for function day_of_year. Expected: day_of_year(timestamp) , day_of_year(timestamp with time zone) , day_of_year(date) ',
    ],
    [
      'AT TIME ZONE',
      () => atTimeZoneType(type('integer'), type('varchar(3)'), 0, '333'),
      'Type of value must be a time or timestamp with or without time zone (actual integer)',
    ],
  ]

  it.each(refused)('%s is refused', (_, compute, message) => {
    expect(compute).toThrow(message)
  })

  const accepted: readonly (readonly [string, () => DataType, string])[] = [
    ['- of an interval', () => signType('-', type('interval day to second'), 0, '333'), 'interval day to second'],
    ['= of JSON', () => comparisonType('=', type('json'), type('json'), 0, '333'), 'boolean'],
    ['= with NULL', () => comparisonType('=', type('array(date)'), type('unknown'), 0, '333'), 'boolean'],
    ['[] of a map', () => subscriptType(type('map(bigint,date)'), type('integer'), 0, '333'), 'date'],
    ['[] of NULL', () => subscriptType(type('unknown'), type('integer'), 0, '333'), 'unknown'],
    ['CAST of JSON', () => castType(type('json'), type('array(bigint)'), 0, '333'), 'array(bigint)'],
    ['CAST of a row', () => castType(type('row(integer)'), type('row(a varchar)'), 0, '333'), 'row(a varchar)'],
    ['CAST of any', () => castType(type('any'), type('date'), 0, '333'), 'date'],
    ['AT TIME ZONE', () => atTimeZoneType(type('timestamp'), type('varchar(3)'), 0, '333'), 'timestamp with time zone'],
    ['EXTRACT', () => extractType('HOUR', type('date'), 0, '333'), 'bigint'],
  ]

  it.each(accepted)('%s', (_, compute, result) => {
    expect(printType(compute())).toBe(result)
  })
})
