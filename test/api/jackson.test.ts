/** Bodies that Jackson 2.12.7 with its Scala module read into classes with the properties of Livy's, and what it said. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Bean, readBean } from '../../src/apis/dli/livy/jackson-bean.ts'
import { COMPLETION_REQUEST, CREATE_REQUEST, EXECUTE_REQUEST } from '../../src/apis/dli/livy/livy-classes.ts'
import { Problem } from '../../src/core/problem.ts'

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
