import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../core/problem.ts'
import { packageFolder } from '../version.ts'
import { type Fixtures, mergeFixtures, parseFixtures } from './load.ts'

/** The folder of what we ship: default.yaml, and the scenarios that can be loaded by name. */
const shipped = fileURLToPath(new URL('fixtures/', packageFolder))

/** The names that `--fixtures` knows without a path. */
export function shippedNames(): string[] {
  const scenarios = `${shipped}scenarios`
  const files = existsSync(scenarios) ? readdirSync(scenarios) : []
  return [
    'default',
    ...files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length))
      .sort(),
  ]
}

/**
 * Reads fixtures files, folders of them, or shipped ones by name. Throws FixturesError for a fault in one, a Problem for one that
 * is not there.
 */
export function loadFixtures(names: readonly string[]): Fixtures {
  return mergeFixtures(
    [...new Set(names.flatMap(filesOf))].map((name) => parseFixtures(readFixtures(pathOf(name)), name)),
  )
}

/** What a folder's files have to end in to be read as fixtures. */
const ENDING = /\.(ya?ml|json)$/

/**
 * The files that a name stands for: a folder's, in the order of their names, or the name itself. Hidden files and `schema.json` are
 * no fixtures. Throws a Problem for a folder that holds none.
 */
export function filesOf(name: string): string[] {
  if (!isFolder(name)) return [name]
  const files = readdirSync(name)
    .filter((file) => ENDING.test(file) && !file.startsWith('.') && file !== 'schema.json')
    .sort()
    .map((file) => join(name, file))
    .filter((file) => !isFolder(file))
  if (files.length > 0) return files
  throw new Problem(
    'invalid',
    `fixtures: the folder ${name} holds no .yaml, .yml or .json file: put one there, or leave the folder out`,
    'fixtures',
  )
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function readFixtures(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Problem('invalid', `fixtures: ${(error as Error).message} (${path})`, 'fixtures')
  }
}

/** Where a file stands that is named by its path, or by the name that it is shipped by. */
export function pathOf(name: string): string {
  if (existsSync(name)) return name
  const known = shippedNames()
  if (known.includes(name)) return name === 'default' ? `${shipped}default.yaml` : `${shipped}scenarios/${name}.yaml`
  throw new Problem(
    'invalid',
    `fixtures: there is no file ${name}, and none is shipped by that name (${known.join(', ')})`,
    'fixtures',
  )
}
