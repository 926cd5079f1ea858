import type { ErrorObject } from 'ajv'
import { schemaProblem, segmentsOf } from '../core/schema-problem.ts'
import { type FileContent, type Fixtures, indexOrKey, type Locate, readContent } from './fixtures.ts'
import { type FileError, FixturesError } from './fixtures-error.ts'
import { check } from './generated/fixtures-check.js'
import { Locator } from './located.ts'

/** Reads one file's text, YAML or JSON. Throws FixturesError with every error, each with its line and column. */
export function parseFixtures(text: string, file: string): Fixtures {
  const locator = new Locator(file, text)
  const locate: Locate = (path, message) => locator.at(path, message)
  const content = locator.content() ?? {}
  const errors = schemaErrors(content)
  if (errors.length === 0) return readContent(content as FileContent, file, locate)
  const all = [...errors.map((error) => describe(error, locator)), ...errorsBeside(errors, content, file, locate)]
  throw new FixturesError(distinct(all).sort((a, b) => a.line - b.line || a.column - b.column))
}

/** The errors that the schema cannot express, in the parts of a file in which the schema found none. */
function errorsBeside(errors: readonly ErrorObject[], content: unknown, file: string, locate: Locate): FileError[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return []
  try {
    readContent(soundParts(content as Record<string, unknown>, errors), file, locate)
    return []
  } catch (error) {
    if (!(error instanceof FixturesError)) throw error
    return [...error.errors]
  }
}

/** Sections without an error, and of the lists of stubs and faults the items without one, in their places. */
function soundParts(content: Readonly<Record<string, unknown>>, errors: readonly ErrorObject[]): FileContent {
  const broken = errors.map(({ instancePath }) => segmentsOf(instancePath))
  const lists = ['stubs', 'faults'].flatMap((section) => {
    const list = content[section]
    if (!Array.isArray(list)) return []
    const isBroken = (index: number): boolean =>
      broken.some(([first, item]) => first === section && item === String(index))
    return [[section, list.map((one, index) => (isBroken(index) ? undefined : one))] as const]
  })
  const sections = ['server', 'world'].filter((section) => !broken.some(([first]) => first === section))
  return Object.fromEntries([...sections.map((section) => [section, content[section]]), ...lists])
}

/** What the schema finds in the content of a file. */
function schemaErrors(content: unknown): readonly ErrorObject[] {
  if (check(content)) return []
  // an `if` only repeats the error of its `then` or `else`
  return (check.errors ?? []).filter(({ keyword }) => keyword !== 'if')
}

/** The message of a schema's error, at its place. */
function describe(error: ErrorObject, locator: Locator): FileError {
  const path = segmentsOf(error.instancePath).map(indexOrKey)
  const { message } = schemaProblem(error, 'the file')
  if (error.keyword !== 'additionalProperties') return locator.at(path, message)
  return locator.atKey(path, String(error.params.additionalProperty), message)
}

function distinct(errors: readonly FileError[]): FileError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()]
}
