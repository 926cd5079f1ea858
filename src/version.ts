import { readFileSync } from 'node:fs'

/** The folder of this package, with its `package.json` and `fixtures`: the parent of both `src` and `dist`. */
export const packageFolder = new URL('../', import.meta.url)

/** The version of this package. */
export const version: string = (
  JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as { version: string }
).version
