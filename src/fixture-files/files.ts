import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { readTextFile } from '../core/read-file.ts'
import { type Fixtures, mergeFixtures } from './fixtures.ts'
import { parseFixtures } from './parse.ts'
import { pathOf } from './shipped-files.ts'

/**
 * Reads fixtures files, folders of them, or shipped ones by name. Throws FixturesError if a file has errors, a Problem if one
 * does not exist.
 */
export function loadFixtures(names: readonly string[]): Fixtures {
  return mergeFixtures(
    [...new Set(names.flatMap(filesOf))].map((name) => parseFixtures(readFixtures(pathOf(name)), name)),
  )
}

/** The endings of the files in a folder that are read as fixtures. */
const ENDING = /\.(ya?ml|json)$/

/**
 * The files of a folder, in the order of their names, or the name itself if it is not a folder. Hidden files and `schema.json` are
 * skipped. Throws a Problem for a folder without fixtures files.
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
    `fixtures: the folder ${name} has no .yaml, .yml or .json file: put one there, or leave the folder out`,
    'fixtures',
  )
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function readFixtures(path: string): string {
  try {
    return readTextFile(path)
  } catch (error) {
    throw new Problem('invalid', `fixtures: ${messageWithPath(error as Error, path)}`, 'fixtures')
  }
}

/** The messages of the system do not always name the file. */
const messageWithPath = ({ message }: Error, path: string): string =>
  message.includes(path) ? message : `${message} (${path})`
