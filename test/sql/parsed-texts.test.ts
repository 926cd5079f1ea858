import { expect, test } from 'vitest'
import { SqlFailure } from '../../src/sql/failure.ts'
import { ParsedTexts } from '../../src/sql/parsed-texts.ts'

const statement = { at: 0, kind: 'commit' } as const

function texts() {
  const parsed: string[] = []
  const known = new ParsedTexts((text, version) => {
    parsed.push(`${version} ${text}`)
    if (text.startsWith('bad')) throw new SqlFailure('bad', 0)
    return statement
  })
  return { parsed, known }
}

test('a known text is not parsed again, per version, whether it parses or not', () => {
  const { parsed, known } = texts()
  for (let round = 0; round < 3; round++) {
    expect(known.statementOf('commit', '0.216')).toBe(statement)
    expect(known.statementOf('commit', '333')).toBe(statement)
    expect(() => known.statementOf('bad', '0.216')).toThrow('bad')
  }
  expect(parsed).toEqual(['0.216 commit', '333 commit', '0.216 bad'])
})

test('the text that was not used for the longest time is forgotten', () => {
  const { parsed, known } = texts()
  known.statementOf('first', '333')
  known.statementOf('second', '333')
  for (let number = 0; number < 499; number++) {
    known.statementOf('first', '333')
    known.statementOf(`text ${number}`, '333')
  }
  parsed.length = 0
  known.statementOf('first', '333')
  known.statementOf('second', '333')
  expect(parsed).toEqual(['333 second'])
})

test('long texts make room for others', () => {
  const { parsed, known } = texts()
  for (let number = 0; number < 60; number++) known.statementOf(`${number}${'x'.repeat(20_000)}`, '333')
  parsed.length = 0
  known.statementOf(`59${'x'.repeat(20_000)}`, '333')
  known.statementOf(`0${'x'.repeat(20_000)}`, '333')
  expect(parsed).toHaveLength(1)
})
