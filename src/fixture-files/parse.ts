import type { ErrorObject } from 'ajv'
import { didYouMean } from '../core/did-you-mean.ts'
import { typeNames } from '../core/schema-problem.ts'
import { type Fault, FixturesError } from './fixtures-error.ts'
import { check } from './generated/fixtures-check.js'
import { type FileContent, type Fixtures, pathOf, readContent } from './load.ts'
import { Locator } from './located.ts'

/** Reads one file's text, YAML or JSON. Throws FixturesError with every fault, each with its line and column. */
export function parseFixtures(text: string, file: string): Fixtures {
  const locator = new Locator(file, text)
  return readContent(checked(locator), file, (path, message) => locator.at(path, message))
}

function checked(locator: Locator): FileContent {
  const content = locator.content() ?? {}
  if (check(content)) return content as FileContent
  throw new FixturesError(distinct((check.errors ?? []).map((error) => describe(error, locator))))
}

/** Says what a schema's error means, at its place. */
function describe(error: ErrorObject, locator: Locator): Fault {
  const path = pathOf(error.instancePath.slice(1).replaceAll('/', '.'))
  const where = path.join('.') || 'the file'
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = (error.params as { additionalProperty: string }).additionalProperty
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {})
      return locator.atKey(
        path,
        key,
        `${where} has no key "${key}"${didYouMean(key, known)}; it can have ${known.join(', ')}`,
      )
    }
    case 'enum': {
      const allowed = (error.params as { allowedValues: unknown[] }).allowedValues
      const guess = didYouMean(String(error.data), allowed.map(String))
      return locator.at(
        path,
        `${where} must be one of ${allowed.join(', ')}, not ${JSON.stringify(error.data)}${guess}`,
      )
    }
    case 'required':
      return locator.at(path, `${where} needs a key "${error.params.missingProperty}"`)
    case 'type':
      return locator.at(path, `${where} must be ${typeNames(error.params.type)}, not ${JSON.stringify(error.data)}`)
    default:
      return locator.at(path, `${where} ${error.message}`)
  }
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
