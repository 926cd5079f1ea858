/** What dist says of the packages in it, against the packages that are in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { beforeAll, describe, expect, test } from 'vitest'
import { external } from '../../build/external.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  version: string
  bin: Record<string, string>
  exports: Record<string, string | { types: string; default: string }>
  dependencies?: object
  peerDependencies?: Record<string, string>
}
const bill = JSON.parse(read('dist/sbom.cdx.json')) as {
  bomFormat: string
  specVersion: string
  metadata: { component: { name: string; version: string; purl: string } }
  components: {
    name: string
    version: string
    purl: string
    licenses: { license?: { id: string }; expression?: string }[]
  }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** The packages with a module in the bundle, as another build of the same sources finds them. */
let bundled: { name: string; version: string }[]
beforeAll(async () => {
  const files = [
    ...Object.values(manifest.bin),
    ...Object.values(manifest.exports).map((to) => (typeof to === 'string' ? '' : to.default)),
  ]
  const build = await rolldown({
    input: files.flatMap((file) => /dist\/(.+)\.js$/.exec(file)?.[1] ?? []).map((name) => join(root, `src/${name}.ts`)),
    external,
    platform: 'node',
  })
  const page = await rolldown({ input: join(root, 'src/ui/main.tsx'), platform: 'browser' })
  const outputs = [await build.generate({ format: 'esm' }), await page.generate({ format: 'esm' })]
  await build.close()
  await page.close()
  const ids = outputs.flatMap(({ output }) =>
    output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : [])),
  )
  const folders = new Set(ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))
  bundled = [...folders].map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
})

test('an installation brings no other package', () => {
  expect(Object.keys(manifest.dependencies ?? {})).toEqual([])
})

describe('the bill of materials', () => {
  test('is a CycloneDX document of this version of lakemock', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bill.metadata.component).toMatchObject({
      name: 'lakemock',
      version: manifest.version,
      purl: `pkg:npm/lakemock@${manifest.version}`,
    })
  })

  test('has each bundled package with its version, and what the page with the description is made of', () => {
    expect(bundled.length).toBeGreaterThan(40)
    const listed = bill.components.map(({ name, version }) => `${name} ${version}`)
    for (const { name, version } of bundled) expect(listed).toContain(`${name} ${version}`)
    const names = new Set(bundled.map(({ name }) => name))
    expect(bill.components.map(({ name }) => name).filter((name) => !names.has(name))).toEqual(['swagger-ui-dist'])
  })

  test('names a licence for each that goes with ours', () => {
    const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD']
    const licences = bill.components.map(({ name, licenses: [one] }) => [name, one?.license?.id ?? one?.expression])
    expect(licences.filter(([, id = '']) => !permissive.includes(id))).toEqual([])
  })

  test('refers to nothing that it does not list', () => {
    const refs = bill.components.map(({ purl }) => purl)
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.dependencies).toEqual([{ ref: bill.metadata.component.purl, dependsOn: refs }])
  })
})

describe('the notices', () => {
  test('have the words of each licence', () => {
    const text = read('dist/THIRD-PARTY-NOTICES.txt')
    for (const { name, version } of bill.components) {
      const [, part = ''] = text.split(`\n${name} ${version}\n`)
      expect(part.split('-'.repeat(80))[0], name).toMatch(/copyright/i)
    }
  })
})

test('the page takes at most 150 kB, compressed', () => {
  const files = ['index.html', 'page.css', 'page.js'].map((file) => gzipSync(read(`dist/ui/${file}`)).length)
  expect(files.reduce((sum, length) => sum + length, 0)).toBeLessThan(150_000)
})

test('a stack trace of the bundle shows a line of code, not a whole file', () => {
  const files = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'))
  expect(files.length).toBeGreaterThan(50)
  const longest = files.map((file) =>
    Math.max(
      ...read(`dist/${file}`)
        .split('\n')
        .map((line) => line.length),
    ),
  )
  // tables of data are in one line
  expect(Math.max(...longest)).toBeLessThan(10_000)
})

test('dist has the files that each entry names', () => {
  const targetsOf = (to: unknown): unknown[] =>
    typeof to === 'string' ? [to] : Object.values(to as object).flatMap(targetsOf)
  const targets = targetsOf(manifest.exports).map(String)
  expect([...targets, ...Object.values(manifest.bin)].filter((file) => !existsSync(join(root, file)))).toEqual([])
})
