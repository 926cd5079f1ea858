import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of this package, with its `package.json` and `fixtures`: the parent of both `src` and `dist`. A path, because the global
 * URL can be that of an emulated browser (jsdom, happy-dom), which Node.js does not accept.
 */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** The version of this package. */
export const version: string = (
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
).version
