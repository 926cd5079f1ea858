import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Optional packages that a program with lakemock installs itself. */
export const optional = Object.keys(manifest.peerDependencies ?? {}).map((name) => new RegExp(`^${name}(/|$)`))

/**
 * What Fastify loads if it is not given compilers of schemas; src/http/app.ts gives it two. Without these packages a start reads a
 * fifth less.
 */
const compilersOfFastify = /^@fastify\/(ajv|fast-json-stringify)-compiler$/

/** What an import of the bundle may name, beside Node's own modules and the bundle's files. */
export const external = [...optional, compilersOfFastify]
