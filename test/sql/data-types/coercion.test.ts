import { describe, expect, it } from 'vitest'
import { canCoerce, commonType } from '../../../src/sql/data-types/coercion.ts'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import { printType } from '../../../src/sql/data-types/print-type.ts'
import { isComparable, isOrderable } from '../../../src/sql/data-types/traits.ts'

describe('the common type', () => {
  it.each([
    ['integer', 'bigint', 'bigint'],
    ['tinyint', 'decimal(5,2)', 'decimal(5,2)'],
    ['integer', 'decimal(2,1)', 'decimal(11,1)'],
    ['decimal(10,2)', 'decimal(5,4)', 'decimal(12,4)'],
    ['bigint', 'real', 'real'],
    ['decimal(10,2)', 'double', 'double'],
    ['varchar(2)', 'varchar(5)', 'varchar(5)'],
    ['varchar(4)', 'char(3)', 'char(4)'],
    ['char(3)', 'varchar', 'char(65536)'],
    ['date', 'timestamp', 'timestamp'],
    ['timestamp', 'timestamp with time zone', 'timestamp with time zone'],
    ['unknown', 'varchar(3)', 'varchar(3)'],
    ['array(integer)', 'array(decimal(2,1))', 'array(decimal(11,1))'],
    ['array(unknown)', 'array(varchar(1))', 'array(varchar(1))'],
    ['map(varchar(1), integer)', 'map(varchar(3), double)', 'map(varchar(3), double)'],
    ['row(a integer)', 'row(b bigint)', 'row(bigint)'],
    ['row(a integer)', 'row(a bigint)', 'row(a bigint)'],
    ['any', 'bigint', 'any'],
  ])('of %s and %s is %s', (left, right, common) => {
    const [one, other] = [parseType(left), parseType(right)]
    const printed = (type: ReturnType<typeof commonType>) => (type === undefined ? undefined : printType(type))
    expect(printed(commonType(one, other))).toBe(common)
    expect(printed(commonType(other, one))).toBe(common)
  })

  it.each([
    ['integer', 'varchar(1)'],
    ['boolean', 'integer'],
    ['date', 'time'],
    ['array(integer)', 'integer'],
    ['array(integer)', 'array(varchar)'],
    ['row(integer)', 'row(integer,integer)'],
    ['interval day to second', 'interval year to month'],
    ['json', 'varchar'],
  ])('of %s and %s does not exist', (left, right) => {
    expect(commonType(parseType(left), parseType(right))).toBeUndefined()
  })
})

describe('if a type is expected', () => {
  it.each([
    ['integer', 'bigint', true],
    ['bigint', 'integer', false],
    ['varchar(3)', 'varchar', true],
    ['varchar', 'varchar(3)', false],
    ['varchar(3)', 'varchar(2)', false],
    ['decimal(5,2)', 'decimal(10,2)', true],
    ['decimal(10,2)', 'decimal(5,2)', false],
    ['array(integer)', 'array(bigint)', true],
    ['array(bigint)', 'array(integer)', false],
    ['row(a integer)', 'row(b bigint)', true],
    ['unknown', 'map(varchar, bigint)', true],
    ['any', 'boolean', true],
    ['bigint', 'any', true],
    ['array(any)', 'array(bigint)', true],
  ])('%s is accepted as %s: %s', (from, to, isAccepted) => {
    expect(canCoerce(parseType(from), parseType(to))).toBe(isAccepted)
  })
})

describe('values of a type', () => {
  it.each([
    ['bigint', true, true],
    ['varchar(3)', true, true],
    ['json', true, false],
    ['map(varchar, bigint)', true, false],
    ['array(json)', true, false],
    ['array(bigint)', true, true],
    ['row(a map(varchar, bigint))', true, false],
    ['hyperloglog', false, false],
    ['any', true, true],
  ])('%s can be compared: %s, ordered: %s', (text, comparable, orderable) => {
    const type = parseType(text)
    expect([isComparable(type), isOrderable(type)]).toEqual([comparable, orderable])
  })
})
