import { SqlFailure } from '../../../src/sql/failure.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'
import { parseSql } from '../../../src/sql/syntax/parse.ts'
import { lineAndColumn } from '../../../src/sql/syntax/place.ts'

/** What Presto says of a text that it does not take, with the place; null if it takes the text. */
export function refusalOf(text: string, version: PrestoVersion): string | null {
  try {
    parseSql(text, version)
    return null
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    if (error.at === undefined) return error.message
    const { line, column } = lineAndColumn(text, error.at)
    return `line ${line}:${column}: ${error.message}`
  }
}
