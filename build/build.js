/**
 * Builds dist from src: a bundle with everything that runs, so that an installation brings no package but ours; the declarations
 * of each entry; the licences of what is bundled, and a bill of it. `--no-types` leaves the declarations out: to run, nobody needs
 * them.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { rolldown } from 'rolldown'
import { billOfMaterials, notices, packagesOf } from './third-party.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** What a program that uses us brings itself, or does without. */
const external = Object.keys(manifest.peerDependencies ?? {}).map((name) => new RegExp(`^${name}(/|$)`))

/** The doors of the library: every entry of `exports` that has declarations, by the name of its source. */
const doors = Object.values(manifest.exports)
  .filter((target) => typeof target === 'object')
  .map(({ default: file }) => /^\.\/dist\/(.+)\.js$/.exec(file)?.[1])
/** The programs. */
const programs = Object.values(manifest.bin).map((file) => /^dist\/(.+)\.js$/.exec(file)?.[1])

const swaggerUi = dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json'))
/** The files of the page with the API's description; its index and its script in pieces are for other ways to serve it. */
const pageFiles = [
  'favicon-16x16.png',
  'favicon-32x32.png',
  'index.css',
  'logo.svg',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'swagger-ui.css',
]

/** What is put differently in bundled packages: module, what stands there, what has to. A build fails where it does not stand there. */
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
    'fastify/lib/server.js',
    "const http2 = require('node:http2')",
    "const http2 = { createServer: (...given) => require('node:http2').createServer(...given), createSecureServer: (...given) => require('node:http2').createSecureServer(...given) }",
  ],
]

/**
 * `import … from 'node:http'` reads every export of that module, and with them the WebSocket that Node loads when it is first looked
 * at: a fifth of a start. What is asked for by name alone is loaded alone.
 */
const plainHttp = {
  name: 'plain-http',
  resolveId: (/** @type {string} */ id, /** @type {unknown} */ _importer, /** @type {{ kind: string }} */ { kind }) =>
    id === 'node:http' && kind !== 'require-call' ? '\0node:http' : undefined,
  load(/** @type {string} */ id) {
    if (id !== '\0node:http') return undefined
    const names = Object.entries(Object.getOwnPropertyDescriptors(http)).flatMap(([name, { get }]) =>
      get ? [] : [name],
    )
    return `export const { ${names.join(', ')} } = process.getBuiltinModule('node:http')`
  },
}

rmSync(dist, { recursive: true, force: true })
await Promise.all([bundle(), process.argv.includes('--no-types') ? undefined : declarations()])

/** The check of fixtures files as code, for the place of the module that compiles it at a start. */
async function compiledCheck() {
  const build = await rolldown({
    input: { check: join(root, 'src/fixtures/check.ts'), schema: join(root, 'src/fixtures/schema.ts') },
    platform: 'node',
  })
  const folder = join(dist, 'check')
  try {
    await build.write({ dir: folder, format: 'esm' })
    const { checkOptions } = await import(join(folder, 'check.js'))
    const { fixturesSchema } = await import(join(folder, 'schema.js'))
    const ajv = new Ajv({ ...checkOptions, code: { source: true, esm: true } })
    ajv.addSchema(fixturesSchema, 'fixtures')
    return standaloneCode.default(ajv, { check: 'fixtures' })
  } finally {
    await build.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bundle() {
  const check = await compiledCheck()
  const made = new Set()
  const build = await rolldown({
    input: Object.fromEntries([...programs, ...doors].map((name) => [name, join(root, `src/${name}.ts`)])),
    external,
    platform: 'node',
    transform: {
      target: `node${/[\d.]+/.exec(manifest.engines.node)?.[0]}`,
      define: { __dirname: 'import.meta.dirname' },
    },
    plugins: [
      plainHttp,
      { name: 'compiled-check', load: (id) => (id === join(root, 'src/fixtures/check.ts') ? check : undefined) },
      {
        name: 'changes',
        transform(code, id) {
          const due = changes.filter(([module]) => id.endsWith(`/node_modules/${module}`))
          if (due.length === 0) return undefined
          return due.reduce((text, change) => {
            const [module = '', from = '', to = ''] = change
            if (!text.includes(from))
              throw new Error(`${module} does not say ${from} any more: see what to do about it in build/build.js`)
            made.add(change)
            return text.replace(from, to)
          }, code)
        },
      },
    ],
  })
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    // flat: src/version.ts finds the package's folder from here
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  })
  await build.close()
  const missed = changes.filter((change) => !made.has(change))
  if (missed.length > 0) throw new Error(`not bundled, so not changed: ${missed.map(([module]) => module).join(', ')}`)

  mkdirSync(join(dist, 'swagger-ui'))
  for (const file of pageFiles) cpSync(join(swaggerUi, 'static', file), join(dist, 'swagger-ui', file))

  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  const packages = [...packagesOf(modules), page()]
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(packages))
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(manifest, packages), undefined, 2)}\n`)
}

/** What @fastify/swagger-ui brings along without being a package here: the page's script and style. */
function page() {
  const script = readFileSync(join(swaggerUi, 'static/swagger-ui-bundle.js'), 'utf8')
  const version = /PACKAGE_VERSION:"([\d.]+)"/.exec(script)?.[1]
  if (version === undefined) throw new Error('swagger-ui-bundle.js does not say its version any more')
  const text = [
    'swagger-ui',
    'Copyright 2020-2021 SmartBear Software Inc.',
    '',
    readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
  ].join('\n')
  return { name: 'swagger-ui-dist', version, license: 'Apache-2.0', author: 'SmartBear Software Inc.', text }
}

/** One file of declarations for each door, with all that they name, as whoever imports us has none of our packages. */
async function declarations() {
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')])
  mkdirSync(join(root, '.cache'), { recursive: true })
  const emitted = mkdtempSync(join(root, '.cache/types-'))
  try {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
    await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      join(root, 'tsconfig.build.json'),
      '--outDir',
      emitted,
    ]).catch((error) => {
      throw new Error(`the declarations could not be made:\n${error.stdout}`)
    })
    const build = await rollup({
      input: Object.fromEntries(doors.map((name) => [name, join(emitted, `${name}.d.ts`)])),
      external: [/^node:/, ...external],
      plugins: [dts({ tsconfig: false, includeExternal: ['typebox'] })],
      // types that several entries share need a file of their own, and no name by which they can be imported
      onwarn() {},
    })
    const { output } = await build.write({
      dir: dist,
      format: 'esm',
      entryFileNames: '[name].d.ts',
      chunkFileNames: '[name]-[hash].d.ts',
    })
    const own = output.map(({ fileName }) => fileName)
    for (const chunk of output) {
      const named = chunk.type === 'chunk' ? chunk.imports : []
      const foreign = named.filter(
        (name) => !own.includes(name) && ![/^node:/, ...external].some((one) => one.test(name)),
      )
      if (foreign.length > 0)
        throw new Error(`${chunk.fileName} needs ${foreign.join(', ')}, which nobody has who installs us`)
    }
    await build.close()
  } finally {
    rmSync(emitted, { recursive: true })
  }
}
