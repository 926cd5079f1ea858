import type { ErrorObject } from 'ajv'
import { schemaProblem } from '../core/schema-problem.ts'
import { type FileContent, type Fixtures, pathOf, readContent } from './fixtures.ts'
import { type FileError, FixturesError } from './fixtures-error.ts'
import { check } from './generated/fixtures-check.js'
import { Locator } from './located.ts'

/** Reads one file's text, YAML or JSON. Throws FixturesError with every error, each with its line and column. */
export function parseFixtures(text: string, file: string): Fixtures {
  const locator = new Locator(file, text)
  return readContent(checked(locator), file, (path, message) => locator.at(path, message))
}

function checked(locator: Locator): FileContent {
  const content = locator.content() ?? {}
  if (check(content)) return content as FileContent
  // an `if` only repeats the error of its `then` or `else`
  const errors = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  throw new FixturesError(distinct(errors.map((error) => describe(error, locator))))
}

/** The message of a schema's error, at its place. */
function describe(error: ErrorObject, locator: Locator): FileError {
  const path = pathOf(error.instancePath.slice(1).replaceAll('/', '.'))
  const { message } = schemaProblem(error, 'the file')
  if (error.keyword !== 'additionalProperties') return locator.at(path, message)
  return locator.atKey(path, String(error.params.additionalProperty), message)
}

function distinct(errors: readonly FileError[]): FileError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()]
}
