/** Bodies that Jackson 2.12.7 with its Scala module read into classes with the properties of Livy's, and what it said. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bean, readBean } from '../../src/apis/dli/livy/jackson-bean.ts'
import { COMPLETION_REQUEST, CREATE_REQUEST, EXECUTE_REQUEST } from '../../src/apis/dli/livy/livy-classes.ts'
import { Problem } from '../../src/core/problem.ts'
import { runs } from '../runs.ts'

interface Row {
  readonly class: string
  readonly body: string
  readonly error?: string
}

const beans: Readonly<Record<string, Bean>> = {
  CreateInteractiveRequest: CREATE_REQUEST,
  ExecuteRequest: EXECUTE_REQUEST,
  CompletionRequest: COMPLETION_REQUEST,
}
const recorded = readFileSync(new URL('../recorded/jackson-2.12.7.jsonl', import.meta.url), 'utf8')
const rows = recorded
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

function read({ class: name, body }: Row): unknown {
  try {
    readBean(body, beans[name] as Bean, false)
    return undefined
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.message
  }
}

// Jackson reports the second byte of the letter
const isOdd = ({ body }: Row): boolean => body === 'é'

describe('a body is read, or refused, as Jackson does it', () => {
  test.each(rows.filter((row) => !isOdd(row)))('$class $body', (row) => {
    expect(read(row)).toBe(row.error)
  })
})

describe('any text', () => {
  const outcome = (text: string): unknown => {
    try {
      return readBean(text, EXECUTE_REQUEST, true)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.message
    }
  }
  const code = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\u0000', '\\', '"', '\n\t', '\ud83d\ude00'))

  test('is read, or refused as a Problem', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\u',
      'code',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '/',
      'é',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        outcome(parts.join(''))
      }),
      { seed: 1, numRuns: runs(2000) },
    )
  })

  test('of an object is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(code, fc.jsonValue({ maxDepth: 3 }), (text, other) => {
        for (const indent of [0, 2])
          expect(outcome(JSON.stringify({ other, code: text }, null, indent))).toEqual({ other: null, code: text })
      }),
      { seed: 2, numRuns: runs(500) },
    )
  })

  test('that JSON.parse refuses is refused, if nothing follows the object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, at) => {
        const text = JSON.stringify({ code: '1', kind: 'sql', value })
        const cut = text.slice(0, at % text.length)
        expect(typeof outcome(cut)).toBe('string')
      }),
      { seed: 3, numRuns: runs(500) },
    )
  })
})
