import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { invalid, Problem } from '../../src/core/problem.ts'
import { type SchemaError, schemaProblem } from '../../src/core/schema-problem.ts'

/** What a schema says of a value, in our words; through the validator itself, so that its errors have their true shape. */
function refusal(schema: object, value: unknown, context = 'body'): Problem {
  const check = new Ajv({ strict: false }).compile(schema)
  if (check(value)) throw new Error('the schema takes this value')
  return schemaProblem((check.errors ?? [])[0] as SchemaError, context)
}

const text = (rules: object) => ({ type: 'object', properties: { code: { type: 'string', ...rules } } })
const number = (rules: object) => ({ type: 'object', properties: { size: { type: 'integer', ...rules } } })

describe('what a schema refuses', () => {
  it.each([
    ['a missing field', { type: 'object', required: ['code'] }, {}, 'code', 'code is required'],
    ['an unknown field', { type: 'object', additionalProperties: false }, { x: 1 }, 'x', 'unknown field "x"'],
    ['a wrong type', text({}), { code: 1 }, 'code', 'code must be a string'],
    ['a number that is not whole', number({}), { size: 1.5 }, 'size', 'size must be a whole number'],
    [
      'a text that is too long',
      text({ maxLength: 3 }),
      { code: 'abcd' },
      'code',
      'code must have at most 3 characters',
    ],
    ['an empty text', text({ minLength: 1 }), { code: '' }, 'code', 'code must not be empty'],
    ['a text that is too short', text({ minLength: 2 }), { code: 'a' }, 'code', 'code must have at least 2 characters'],
    ['a number that is too small', number({ minimum: 0 }), { size: -1 }, 'size', 'size must be 0 or more'],
    ['a number that is too big', number({ maximum: 9 }), { size: 10 }, 'size', 'size must be 9 or less'],
    ['a value that is not listed', text({ enum: ['a', 'b'] }), { code: 'c' }, 'code', 'code must be one of a, b'],
    [
      'any other rule, in the validator’s own words',
      text({ pattern: '^x' }),
      { code: 'y' },
      'code',
      'code must match pattern "^x"',
    ],
  ])('names the field and the rule of %s', (_name, schema, value, field, message) => {
    const problem = refusal(schema, value)
    expect([problem.kind, problem.field, problem.message]).toEqual(['invalid', field, message])
  })

  it('says which fields are allowed and repeats the value, if the validator is verbose', () => {
    const check = new Ajv({ strict: false, verbose: true }).compile({
      type: 'object',
      properties: {
        code: { type: 'string' },
        kind: { enum: ['scala', 'python'] },
        version: { enum: [1] },
        password: { type: 'string', writeOnly: true },
      },
      additionalProperties: false,
    })
    const messageOf = (value: unknown): string => {
      expect(check(value)).toBe(false)
      return schemaProblem((check.errors ?? [])[0] as SchemaError, 'body').message
    }
    expect(messageOf({ cod: 1 })).toBe(
      'unknown field "cod" (did you mean "code"?); allowed: code, kind, version, password',
    )
    expect(messageOf({ code: 1 })).toBe('code must be a string, not 1')
    expect(messageOf({ kind: 'pyton' })).toBe('kind must be one of scala, python, not "pyton" (did you mean "python"?)')
    expect(messageOf({ version: 2 })).toBe('version must be 1, not 2')
    expect(messageOf({ password: 12345 })).toBe('password must be a string')
  })

  it('hides null, which stands for an absent field, from types and lists', () => {
    expect(refusal({ properties: { n: { type: ['integer', 'null'] } } }, { n: 'x' }).message).toBe(
      'n must be a whole number',
    )
    expect(refusal({ properties: { n: { enum: ['A', 'B', null] } } }, { n: 'x' }).message).toBe('n must be one of A, B')
  })

  it('lists several types', () => {
    expect(refusal({ properties: { n: { type: ['string', 'object', 'array', 'boolean'] } } }, { n: 1 }).message).toBe(
      'n must be a string or an object or an array or true or false',
    )
  })

  it('gives the path of a field inside others', () => {
    const schema = {
      properties: {
        groups: { items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
      },
    }
    expect(refusal(schema, { groups: [{ name: 'a' }, {}] }).field).toBe('groups.1.name')
    expect(refusal(schema, { groups: [{ name: 1 }] }).message).toBe('groups.0.name must be a string')
  })

  it('calls the whole value by its context', () => {
    expect(refusal({ type: 'object' }, [], 'body').message).toBe('body must be an object')
    expect(refusal({ type: 'object' }, [], 'querystring').field).toBe('querystring')
  })
})

describe('a problem', () => {
  it('has a kind, a message, a field and a value', () => {
    const problem = new Problem('quota', 'No more.', 'limit', '3')
    expect([problem.kind, problem.message, problem.field, problem.value]).toEqual(['quota', 'No more.', 'limit', '3'])
    expect(problem).toBeInstanceOf(Error)
    expect(problem.name).toBe('Problem')
  })

  it('names the field in front of the rule', () => {
    const problem = invalid('code', 'is required')
    expect([problem.kind, problem.field, problem.message]).toEqual(['invalid', 'code', 'code is required'])
  })
})
