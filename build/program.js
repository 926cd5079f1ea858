/**
 * Builds the program: CommonJS pieces that src/cli/compiled.ts loads, since Node.js 20 keeps compiled code of no other kind. What every
 * start needs is one piece, and what it does without are others.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import {
  CHECK,
  changedPackages,
  compiledCheck,
  inPlaceOf,
  lazy,
  lazyPackages,
  parsedFixtures,
  root,
} from './plugins.js'

const { resolve } = createRequire(import.meta.url)

/** @type {import('rolldown').Plugin} */
const lightTypes = {
  name: 'light-types',
  resolveId: (id) => (id === 'typebox' ? join(root, 'build/types.js') : undefined),
}

/**
 * @param {object} given
 * @param {import('rolldown').InputOptions} given.common
 * @param {import('rolldown').OutputOptions} given.written
 * @param {string} given.check the compiled check of fixtures files
 */
export async function buildProgram({ common, written, check }) {
  /** @type {import('rolldown').OutputOptions} */
  const form = {
    ...written,
    format: 'cjs',
    // as the same code is in a module
    strict: true,
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  }
  const later = await rolldown({
    ...common,
    input: {
      ...Object.fromEntries(lazy.map((name) => [name.replaceAll(/\W+/g, '-'), resolve(name)])),
      check: CHECK,
    },
    plugins: [compiledCheck(check)],
  })
  const { output: laterPieces } = await later.write(form)
  await later.close()
  const files = new Map(
    laterPieces.flatMap((one) =>
      one.type === 'chunk' && one.isEntry ? [[one.facadeModuleId ?? '', one.fileName]] : [],
    ),
  )

  const build = await rolldown({
    ...common,
    input: { main: join(root, 'src/cli/main.ts') },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      lazyPackages(files),
      compiledCheck(check, files.get(`\0${CHECK}`)),
      parsedFixtures(),
      changedPackages(true),
      lightTypes,
    ],
  })
  const { output } = await build.write({
    ...form,
    codeSplitting: {
      groups: [
        { name: 'main', test: /\/src\/cli\/main\.ts$|rolldown\/runtime/, priority: 3 },
        { name: 'settings', test: /\/src\/cli\/(start|settings|run-files)\.ts$/, priority: 2 },
        { name: 'serve', test: /\/src\/cli\/(serve|logger)\.ts$/, priority: 1 },
      ],
    },
  })
  await build.close()
  const program = output.find((one) => one.type === 'chunk' && one.isEntry)
  return {
    output: [...laterPieces, ...output],
    /** For the place of the module that imports the program. */
    door: inPlaceOf(
      'src/cli/program.ts',
      `import { compiled } from './compiled.ts'
export const programFor = (kind) => {
  const { load, keep } = compiled(import.meta.dirname, kind)
  return { load: async () => load(${JSON.stringify(program?.fileName)}), keep }
}`,
    ),
  }
}
