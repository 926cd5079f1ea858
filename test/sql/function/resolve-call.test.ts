import { describe, expect, it } from 'vitest'
import type { DataType } from '../../../src/sql/data-type.ts'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import { printType } from '../../../src/sql/data-types/print-type.ts'
import { listFunctions } from '../../../src/sql/function/listed-functions.ts'
import { functionKind, isFunction, resolveCall } from '../../../src/sql/function/resolve-call.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'

function types(...texts: string[]): DataType[] {
  return texts.map(parseType)
}

function resultOf(name: string, args: readonly string[], version: PrestoVersion = '0.216'): string {
  return printType(resolveCall(name, types(...args), version, 7).type)
}

describe('a call of a function', () => {
  it.each<[string, string[], string]>([
    ['abs', ['integer'], 'integer'],
    ['ABS', ['decimal(3,2)'], 'decimal(3,2)'],
    ['abs', ['unknown'], 'tinyint'],
    ['substr', ['varchar(3)', 'integer'], 'varchar(3)'],
    ['upper', ['unknown'], 'varchar(0)'],
    ['replace', ['varchar(3)', 'varchar(1)', 'varchar(2)'], 'varchar(11)'],
    ['concat', ['varchar(2)', 'varchar(2)'], 'varchar'],
    ['concat', ['char(3)', 'varchar(1)'], 'char(4)'],
    ['concat', ['array(integer)', 'decimal(2,1)'], 'array(decimal(11,1))'],
    ['concat', ['unknown', 'varchar(1)'], 'array(varchar(1))'],
    ['split', ['varchar(3)', 'varchar(1)'], 'array(varchar(3))'],
    ['regexp_replace', ['varchar(3)', 'varchar(1)', 'varchar(1)'], 'varchar(7)'],
    ['json_extract_scalar', ['varchar(2)', 'varchar(3)'], 'varchar(2)'],
    ['round', ['decimal(3,2)'], 'decimal(2,0)'],
    ['round', ['decimal(3,2)', 'integer'], 'decimal(4,2)'],
    ['ceil', ['decimal(3,2)'], 'decimal(2,0)'],
    ['truncate', ['decimal(3,2)'], 'decimal(1,0)'],
    ['mod', ['decimal(2,1)', 'integer'], 'decimal(2,1)'],
    ['sum', ['integer'], 'bigint'],
    ['sum', ['decimal(2,1)'], 'decimal(38,1)'],
    ['avg', ['integer'], 'double'],
    ['count', [], 'bigint'],
    ['max', ['varchar(3)'], 'varchar(3)'],
    ['map_agg', ['integer', 'varchar(1)'], 'map(integer, varchar(1))'],
    ['greatest', ['integer', 'decimal(2,1)', 'bigint'], 'decimal(20,1)'],
    ['element_at', ['map(varchar(1), double)', 'varchar(2)'], 'double'],
    ['zip', ['array(integer)', 'array(varchar(1))'], 'array(row(integer, varchar(1)))'],
    ['now', [], 'timestamp with time zone'],
    ['date_trunc', ['varchar(3)', 'date'], 'date'],
    ['lag', ['bigint', 'integer'], 'bigint'],
    ['st_point', ['double', 'double'], 'any'],
  ])('%s of %s', (name, args, result) => {
    expect(resultOf(name, args)).toBe(result)
  })

  it('has the types that its arguments become', () => {
    const { argumentTypes } = resolveCall('date_diff', types('varchar(3)', 'date', 'timestamp'), '0.216', 0)
    expect(argumentTypes.map(printType)).toEqual(['varchar(3)', 'timestamp', 'timestamp'])
  })

  it('binds the type that a lambda returns, from the types of its parameters', () => {
    const seen: string[] = []
    const lambda = {
      parameterCount: 1,
      typeOf: ([element]: readonly DataType[]) => {
        seen.push(element === undefined ? '' : printType(element))
        return parseType('varchar(9)')
      },
    }
    const call = resolveCall('transform', [parseType('array(date)'), lambda], '0.216', 0)
    expect([printType(call.type), seen[0]]).toEqual(['array(varchar(9))', 'date'])
  })

  it.each<[string, string[], string]>([
    ['sum', ['any'], 'any'],
    ['count', ['any'], 'bigint'],
    ['length', ['any'], 'bigint'],
    ['upper', ['any'], 'any'],
    ['array_agg', ['any'], 'array(any)'],
    ['date_diff', ['varchar(3)', 'any', 'any'], 'bigint'],
    ['contains', ['any', 'bigint'], 'boolean'],
    ['max_by', ['varchar(3)', 'any'], 'varchar(3)'],
    ['greatest', ['any', 'integer'], 'any'],
    ['greatest', ['integer', 'any'], 'any'],
    ['replace', ['any', 'varchar(1)', 'varchar(1)'], 'varchar'],
    ['codepoint', ['any'], 'integer'],
  ])('%s of %s is accepted, since a type is not known', (name, args, result) => {
    expect(resultOf(name, args)).toBe(result)
  })
})

describe('a call that is refused', () => {
  const absOf =
    'abs(bigint) , abs(double) , abs(tinyint) , abs(smallint) , abs(integer) , abs(real) , abs(decimal(p,s)) '

  it.each<[string, string[], PrestoVersion, string]>([
    ['foo', [], '0.216', 'Function foo not registered'],
    ['Foo', ['integer'], '333', "Function 'foo' not registered"],
    ['starts_with', ['varchar(1)', 'varchar(1)'], '0.216', 'Function starts_with not registered'],
    ['abs', [], '0.216', `Unexpected parameters () for function abs. Expected: ${absOf}`],
    ['abs', ['varchar(1)'], '333', `Unexpected parameters (varchar(1)) for function abs. Expected: ${absOf}`],
    [
      'max_by',
      ['integer'],
      '0.216',
      'Unexpected parameters (integer) for function max_by. Expected: max_by(V, K) K:orderable, V, max_by(V, K, bigint) V, K:orderable',
    ],
    [
      'greatest',
      ['map(integer, integer)'],
      '0.216',
      'Unexpected parameters (map(integer,integer)) for function greatest. Expected: greatest(E) E:orderable',
    ],
    [
      'count',
      ['any', 'integer'],
      '0.216',
      'Unexpected parameters (any, integer) for function count. Expected: count() , count(T) T',
    ],
    [
      'concat',
      [],
      '0.216',
      'Could not choose a best candidate operator. Explicit type casts must be added.\nCandidates are:\n\t * concat():varchar\n\t * concat():varbinary\n',
    ],
  ])('%s of %s in %s', (name, args, version, message) => {
    expect(() => resolveCall(name, types(...args), version, 7)).toThrow(expect.objectContaining({ message, at: 7 }))
  })
})

describe('the functions', () => {
  it.each<[PrestoVersion, number]>([
    ['0.216', 534],
    ['333', 550],
  ])('of %s are %d', (version, count) => {
    const rows = listFunctions(version)
    expect(rows).toHaveLength(count)
    expect(rows.every(([name]) => isFunction(name, version))).toBe(true)
  })

  it('are listed by name, type of the result and parameters', () => {
    const rows = listFunctions('333').filter(([name]) => name === 'concat')
    expect(rows.map(([, result, parameters]) => `${result}: ${parameters}`)).toEqual([
      'array(E): E, array(E)',
      'array(E): array(E)',
      'array(E): array(E), E',
      'char(u): char(x), char(y)',
      'varbinary: varbinary',
      'varchar: varchar',
    ])
  })

  it.each<[string, string | undefined]>([
    ['sum', 'aggregate'],
    ['rank', 'window'],
    ['Upper', 'scalar'],
    ['at_timezone', 'scalar'],
    ['nosuch', undefined],
  ])('have a kind: %s', (name, kind) => {
    expect(functionKind(name, '0.216')).toBe(kind)
  })
})
