/** What a build puts in the place of what stands in the sources, or in packages. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { rolldown } from 'rolldown'
import { parse } from 'yaml'

/** @typedef {import('rolldown').Plugin} Plugin */

export const root = fileURLToPath(new URL('../', import.meta.url))
const require = createRequire(import.meta.url)

/** A change in a bundled package: its module, what stands there, what has to. A build fails where it does not stand there. */
const changes = [
  // the files beside them lie elsewhere
  ['@fastify/swagger-ui/index.js', "'./static/logo.svg'", "'./swagger-ui/logo.svg'"],
  ['@fastify/swagger-ui/lib/routes.js', "path.join(__dirname, '..', 'static')", "path.join(__dirname, 'swagger-ui')"],
  // most starts need neither, and both take long to load
  [
    'fastify/lib/server.js',
    "const https = require('node:https')",
    "const https = { createServer: (...given) => require('node:https').createServer(...given) }",
  ],
  [
    'fastify/lib/logger-factory.js',
    "const { performance } = require('node:perf_hooks')",
    'const { performance } = globalThis',
  ],
  [
    'fastify/lib/plugin-utils.js',
    "const semver = require('semver')",
    "const semver = { satisfies: (...given) => require('semver').satisfies(...given) }",
  ],
  [
    'fastify/lib/request.js',
    "const proxyAddr = require('@fastify/proxy-addr')",
    `const proxyAddr = (...given) => require('@fastify/proxy-addr')(...given)
proxyAddr.all = (...given) => require('@fastify/proxy-addr').all(...given)
proxyAddr.compile = (...given) => require('@fastify/proxy-addr').compile(...given)`,
  ],
  // a route waits for the plugins before it in a queue; here none registers a route that has something to wait for
  ['fastify/lib/route.js', 'this.after((notHandledErr, done) => {', ';((notHandledErr, done) => {'],
  [
    'fastify/lib/route.js',
    `        done(notHandledErr)
      })
`,
    `        done(notHandledErr)
      })(null, () => {})
`,
  ],
  // each part of a path compiles what matches it: most are never asked for
  [
    'find-my-way/lib/node.js',
    'this.matchPrefix = kind === NODE_TYPES.STATIC ? compilePrefixMatch(prefix) : null',
    'this.matchPrefix = kind === NODE_TYPES.STATIC ? matchPrefixLater : null',
  ],
  [
    'find-my-way/lib/node.js',
    'this.matchPrefix = compilePrefixMatch(childPrefix)',
    'this.matchPrefix = matchPrefixLater',
  ],
  [
    'find-my-way/lib/node.js',
    'function compilePrefixMatch (prefix) {',
    `function matchPrefixLater (path, i) {
  this.matchPrefix = compilePrefixMatch(this.prefix)
  return this.matchPrefix(path, i)
}
function compilePrefixMatch (prefix) {`,
  ],
  [
    'find-my-way/lib/handler-storage.js',
    '_createParamsObject: this._compileCreateParamsObject(params)',
    `_createParamsObject (...given) {
        handlerObject._createParamsObject = HandlerStorage.prototype._compileCreateParamsObject(params)
        return handlerObject._createParamsObject(...given)
      }`,
  ],
  [
    'pino/lib/transport.js',
    "const ThreadStream = require('thread-stream')",
    "const ThreadStream = function (...given) { return new (require('thread-stream'))(...given) }",
  ],
  [
    'fastify/lib/server.js',
    "const http2 = require('node:http2')",
    "const http2 = { createServer: (...given) => require('node:http2').createServer(...given), createSecureServer: (...given) => require('node:http2').createSecureServer(...given) }",
  ],
]

/** In the program alone: it runs in the main thread, and need not ask. */
const programChanges = [
  ['pino/lib/tools.js', "const { isMainThread } = require('worker_threads')", 'const isMainThread = true'],
]

/** The changes in packages. */
export function changedPackages(isProgram = false) {
  const all = isProgram ? [...changes, ...programChanges] : changes
  const made = new Set()
  /** @type {Plugin} */
  const plugin = {
    name: 'changed-packages',
    transform(code, id) {
      const due = all.filter(([module]) => id.endsWith(`/node_modules/${module}`))
      if (due.length === 0) return undefined
      return due.reduce((text, change) => {
        const [module = '', from = '', to = ''] = change
        if (!text.includes(from))
          throw new Error(`${module} does not say ${from} any more: see what to do about it in build/plugins.js`)
        made.add(change)
        return text.replace(from, to)
      }, code)
    },
    buildEnd() {
      const missed = all.filter((change) => !made.has(change))
      if (missed.length > 0)
        throw new Error(`not bundled, so not changed: ${missed.map(([module]) => module).join(', ')}`)
    },
  }
  return plugin
}

/**
 * `import … from 'node:http'` reads every export of that module, and with them the WebSocket that Node loads when it is first looked
 * at: a fifth of a start. What is asked for by name alone is loaded alone.
 * @type {Plugin}
 */
export const plainHttp = {
  name: 'plain-http',
  resolveId: (id, _importer, { kind }) => (id === 'node:http' && kind !== 'require-call' ? '\0node:http' : undefined),
  load(id) {
    if (id !== '\0node:http') return undefined
    const names = Object.entries(Object.getOwnPropertyDescriptors(http)).flatMap(([name, { get }]) =>
      get ? [] : [name],
    )
    return `export const { ${names.join(', ')} } = process.getBuiltinModule('node:http')`
  },
}

/** Packages that a start does without. */
export const lazy = [
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  '@fastify/proxy-addr',
  'ajv',
  'fast-json-stringify',
  'light-my-request',
  'semver',
  'thread-stream',
  'yaml',
]

/**
 * What our sources import of those packages is loaded when it is first called, and what they construct as they are loaded themselves is
 * constructed when it is first looked at. Only a package that is CommonJS can be loaded late.
 * @param {ReadonlyMap<string, string>} [pieces] the files that modules are in that are not to be in the same bundle
 * @returns {Plugin}
 */
export const lazyPackages = (pieces) => ({
  name: 'lazy-packages',
  async resolveId(id, importer, { kind }) {
    if (!lazy.includes(id)) return undefined
    if (kind === 'import-statement' && importer?.startsWith(join(root, 'src'))) return `\0lazy:${id}`
    const found = importer?.startsWith('\0lazy:')
      ? require.resolve(id)
      : (await this.resolve(id, importer, { kind, skipSelf: true }))?.id
    const piece = kind === 'require-call' ? pieces?.get(found ?? '') : undefined
    return piece === undefined ? found : { id: `./${piece}`, external: true }
  },
  load(id) {
    if (!id.startsWith('\0lazy:')) return undefined
    const name = id.slice('\0lazy:'.length)
    const loaded = require(name)
    const names = Object.keys(loaded).filter((one) => typeof loaded[one] === 'function' && one !== 'default')
    return [
      `const load = () => require(${JSON.stringify(name)})`,
      ...names.map((one) => `export function ${one}${lateCall(`load().${one}`)}`),
      ...(typeof loaded === 'function' ? [`export default function ${lateCall('load()')}`] : []),
    ].join('\n')
  },
})

/** The rest of a function that stands for another: @param {string} other */
const lateCall = (other) => `(...given) {
  if (!new.target) return (${other})(...given)
  let made
  return new Proxy({}, {
    get(_, key) {
      made ??= new (${other})(...given)
      return typeof made[key] === 'function' ? made[key].bind(made) : made[key]
    },
  })
}`

/**
 * The check of fixtures files as code. The shipped files are held against it here, so that a start need not.
 * @param {string} scratch a folder to put it together in
 */
export async function compileCheck(scratch) {
  const build = await rolldown({
    input: { check: join(root, 'src/fixture-files/check.ts'), schema: join(root, 'src/fixture-files/schema.ts') },
    platform: 'node',
  })
  try {
    await build.write({ dir: scratch, format: 'esm' })
    const { checkOptions, errorsOf } = await import(join(scratch, 'check.js'))
    for (const [text = ''] of shippedFixtures()) {
      const errors = errorsOf(parse(text))
      if (errors.length > 0) throw new Error(`a shipped fixtures file is wrong: ${JSON.stringify(errors)}`)
    }
    const { fixturesSchema } = await import(join(scratch, 'schema.js'))
    const ajv = new Ajv({ ...checkOptions, code: { source: true, esm: true } })
    ajv.addSchema(fixturesSchema, 'fixtures')
    return standaloneCode.default(ajv, { check: 'fixtures' })
  } finally {
    await build.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What imports the compiled check by. */
export const CHECK = 'compiled-check'

/**
 * Puts the compiled check in the place of the module that compiles it.
 * @param {string} code
 * @param {string} [piece] the file that it is in, where it is not to be in the same bundle
 * @returns {Plugin}
 */
export const compiledCheck = (code, piece) => ({
  name: 'compiled-check',
  resolveId: (id) =>
    id !== CHECK ? undefined : piece === undefined ? `\0${CHECK}` : { id: `./${piece}`, external: true },
  load(id) {
    if (id === `\0${CHECK}`) return code
    if (id !== join(root, 'src/fixture-files/check.ts')) return undefined
    return `export const errorsOf = (content) => {
  const { check } = require('${CHECK}')
  return check(content) ? [] : check.errors
}`
  },
})

/** The text of each shipped fixtures file, and what it holds as JSON. */
function shippedFixtures() {
  const files = ['default.yaml', ...readdirSync(join(root, 'fixtures/scenarios')).map((name) => `scenarios/${name}`)]
  const texts = files.map((file) => readFileSync(join(root, 'fixtures', file), 'utf8'))
  return texts.map((text) => [text, JSON.stringify(parse(text))])
}

/** What the shipped fixtures hold, for the place of the module that knows of none. */
export const parsedFixtures = () =>
  inPlaceOf(
    'src/fixture-files/parsed.ts',
    `const known = new Map(${JSON.stringify(shippedFixtures())})
export const parsed = (text) => known.has(text) ? JSON.parse(known.get(text)) : undefined`,
  )

/**
 * @param {string} file of the sources
 * @param {string} code
 * @returns {Plugin}
 */
export const inPlaceOf = (file, code) => ({
  name: `in-place-of-${file}`,
  load: (id) => (id === join(root, file) ? code : undefined),
})
