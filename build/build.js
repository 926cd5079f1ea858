/**
 * Builds dist from src: one bundle of the sources and their packages, so that an installation needs no other package; the
 * declarations of each entry; the licences of the bundled packages, and a bill of materials. `--no-types` skips the declarations,
 * which a program does not need to run.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'
import { external, optional } from './external.js'
import { buildPage } from './page.js'
import { billOfMaterials, notices, packagesOf } from './third-party.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The entry points of the library: every entry of `exports` that has declarations, by the name of its source. */
const doors = Object.values(manifest.exports)
  .filter((target) => typeof target === 'object')
  .map(({ default: file }) => /^\.\/dist\/(.+)\.js$/.exec(file)?.[1])
/** The doors that a CommonJS program can open with `require`. */
const commonDoors = doors.filter((name) => JSON.stringify(manifest.exports).includes(`./dist/${name}.cjs`))
/** The programs. */
const programs = Object.values(manifest.bin).map((file) => /^dist\/(.+)\.js$/.exec(file)?.[1])

const swaggerUi = dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json'))
/** The files of the page with the API's description; its index and its split script are for other ways to serve it. */
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

rmSync(dist, { recursive: true, force: true })
await Promise.all([bundle(), process.argv.includes('--no-types') ? undefined : declarations()])
for (const name of commonDoors) writeFileSync(join(dist, `${name}.cjs`), `module.exports = require('./${name}.js')\n`)

async function bundle() {
  const build = await rolldown({
    input: Object.fromEntries([...programs, ...doors].map((name) => [name, join(root, `src/${name}.ts`)])),
    external,
    platform: 'node',
    transform: {
      target: `node${/[\d.]+/.exec(manifest.engines.node)?.[0]}`,
      // for packages that are CommonJS
      define: { __dirname: 'import.meta.dirname' },
    },
    // one entry loads by `import()` what another one imports statically
    checks: { ineffectiveDynamicImport: false },
  })
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    // flat, because src/version.ts finds the package's folder relative to this file
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
    // stack traces name a line and a function. V8 keeps a text that is ASCII in half the memory, and a start reads it faster
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
  })
  await build.close()

  // src/http/openapi.ts serves these
  mkdirSync(join(dist, 'swagger-ui'))
  for (const file of pageFiles) cpSync(join(swaggerUi, 'static', file), join(dist, 'swagger-ui', file))

  // src/engines/spark-local starts these
  cpSync(join(root, 'src/engines/spark-local/driver'), join(dist, 'spark-driver'), {
    recursive: true,
    filter: (file) => !file.includes('__pycache__'),
  })

  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  modules.push(...(await buildPage(root, join(dist, 'ui'))))
  const packages = [...packagesOf(modules), swaggerPage()]
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(packages))
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(manifest, packages), undefined, 2)}\n`)
}

/** The script and style of the description's page, which @fastify/swagger-ui contains and which are not a dependency of lakemock. */
function swaggerPage() {
  const script = readFileSync(join(swaggerUi, 'static/swagger-ui-bundle.js'), 'utf8')
  const version = /PACKAGE_VERSION:"([\d.]+)"/.exec(script)?.[1]
  if (version === undefined) throw new Error('swagger-ui-bundle.js no longer names its version')
  const text = [
    'swagger-ui',
    'Copyright 2020-2021 SmartBear Software Inc.',
    '',
    readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
  ].join('\n')
  return { name: 'swagger-ui-dist', version, license: 'Apache-2.0', author: 'SmartBear Software Inc.', text }
}

/** One file of declarations for each entry point. It contains every type that it names, because importers have none of our packages. */
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
      external: [/^node:/, ...optional],
      plugins: [dts({ tsconfig: false, includeExternal: ['typebox'] })],
      // types that several entries share are in a separate file, which cannot be imported by name
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
        (name) => !own.includes(name) && ![/^node:/, ...optional].some((one) => one.test(name)),
      )
      if (foreign.length > 0)
        throw new Error(`${chunk.fileName} needs ${foreign.join(', ')}, which an installation does not have`)
    }
    await build.close()
    // the same for CommonJS: TypeScript takes the format of a declaration from its name
    for (const name of own) {
      const text = readFileSync(join(dist, name), 'utf8').replaceAll(/(from '\.\/[^']+)\.js'/g, "$1.cjs'")
      writeFileSync(join(dist, name.replace(/\.ts$/, '.cts')), text)
    }
  } finally {
    rmSync(emitted, { recursive: true })
  }
}
