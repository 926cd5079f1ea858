import { existsSync, readFileSync } from 'node:fs'
import { type FileContent, type Fixtures, readContent } from './fixtures.ts'
import { shippedContents } from './generated/shipped-contents.ts'
import { pathOf, shippedNames } from './shipped-files.ts'
import { digestOf } from './text-digest.ts'

/**
 * The shipped fixtures of that name, without the YAML parser: loading it and parsing takes longer than the rest of a start.
 * Undefined for other files, and for a shipped one that has been edited since `npm run generate` parsed it.
 */
export function shippedFixtures(name: string): Fixtures | undefined {
  if (existsSync(name) || !shippedNames().includes(name)) return undefined
  const content = shippedContents[digestOf(readFileSync(pathOf(name), 'utf8'))]
  // its patterns were compiled when it was generated
  return content && readContent(structuredClone(content) as FileContent, name, notLocated(name), 'at-first-use')
}

/** `npm run generate` refuses a shipped file that has an error, so there is no line to find. */
const notLocated =
  (file: string) =>
  (_path: unknown, message: string): { file: string; line: number; column: number; message: string } => ({
    file,
    line: 1,
    column: 1,
    message,
  })
