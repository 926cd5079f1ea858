/** The packed file in an empty project: what it brings, and whether both doors open. Run by `npm run test:package`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { get } from 'node:https'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, installPacked, root, serve } from './consumer.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  exports: Record<string, string | { types: string; default: string }>
  peerDependencies?: Record<string, string>
}

/** The entries of `exports` that are code; those that need a peer cannot be tried without one. */
const doors = Object.entries(manifest.exports).flatMap(([entry, target]) => {
  if (typeof target === 'string') return []
  const code = readFileSync(join(root, target.default), 'utf8') + readFileSync(join(root, target.types), 'utf8')
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter((name) =>
    new RegExp(`\\b(from|import)[ (]*["'\`]${name}["'\`/]`).test(code),
  )
  return [
    { specifier: `lakemock${entry.slice(1)}`, name: entry.replace(/\W+/g, '') || 'index', needsPeer: peers.length > 0 },
  ]
})

let consumer: Consumer
beforeAll(async () => {
  consumer = await installPacked()
})
afterAll(() => consumer.remove())

describe('the installation', () => {
  test('brings at most 60 packages and 25 MB; it is one package', async () => {
    const listed = (await consumer.run('npm', 'ls', '--all', '--parseable')).trim().split('\n').slice(1)
    expect(listed.map((path) => path.split('/node_modules/').at(-1))).toEqual(['lakemock'])
    expect(bytesIn(join(consumer.folder, 'node_modules'))).toBeLessThan(25e6)
  })

  test('holds what runs, its licences, and no more', () => {
    const folder = join(consumer.folder, 'node_modules/lakemock')
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist',
      'fixtures',
      'package.json',
    ])
    for (const file of ['THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json'])
      expect(existsSync(join(folder, 'dist', file))).toBe(true)
  })

  test('is clean for publint', async () => {
    const { messages } = await publint({
      pkgDir: join(consumer.folder, 'node_modules/lakemock'),
      pack: false,
      strict: true,
    })
    expect(messages).toEqual([])
  })

  test('is clean for are-the-types-wrong', async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const printed = await consumer.run(
      process.execPath,
      attw,
      consumer.tarball,
      '--profile',
      'esm-only',
      '--format',
      'json',
    )
    const { analysis } = JSON.parse(printed) as {
      analysis: { problems: unknown[]; entrypoints: Record<string, unknown> }
    }
    expect(Object.keys(analysis.entrypoints)).toContain('.')
    // from CommonJS there is nothing but `import()`, or `require` of a module: we are ESM
    const wrong = (analysis.problems as { kind: string; resolutionKind?: string }[]).filter(
      ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
    )
    expect(wrong).toEqual([])
  })
})

describe('the declarations', () => {
  test.each(['nodenext', 'bundler'])('stand alone, for moduleResolution %s', async (moduleResolution) => {
    const alone = doors.filter(({ needsPeer }) => !needsPeer)
    expect(alone.length).toBeGreaterThan(0)
    consumer.write(
      'alone.ts',
      [
        ...alone.map(({ specifier, name }) => `import * as ${name} from '${specifier}'`),
        "import { createEmulator, type Emulator, type EmulatorOptions, FixturesError, Problem } from 'lakemock'",
        "const options: EmulatorOptions = { clock: 'auto', fixtures: ['default', { stubs: [] }], durations: { running: '2s' } }",
        'const emulator: Emulator = await createEmulator(options)',
        "const reply = await emulator.inject({ method: 'GET', url: '/_lakemock/ready' })",
        'const status: number = reply.statusCode',
        'const body: string = reply.payload',
        '// @ts-expect-error a setting has the values that it has',
        'await createEmulator({ clock: 7 })',
        `export const all = [status, body, Problem, FixturesError, ${alone.map(({ name }) => name).join(', ')}]`,
      ].join('\n'),
    )
    await compile('alone.ts', moduleResolution, { types: [], skipLibCheck: false })
  })

  test.runIf(doors.some(({ needsPeer }) => needsPeer))('fit those of the peers', async () => {
    for (const peer of Object.keys(manifest.peerDependencies ?? {})) link(peer)
    link('@types/node')
    const withPeers = doors.filter(({ needsPeer }) => needsPeer)
    consumer.write(
      'peers.ts',
      withPeers
        .map(({ specifier, name }) => `import * as ${name} from '${specifier}'\nexport const from_${name} = ${name}`)
        .join('\n'),
    )
    await compile('peers.ts', 'nodenext', { types: ['node'], skipLibCheck: true })
  })

  async function compile(file: string, moduleResolution: string, options: Record<string, unknown>): Promise<void> {
    const compilerOptions = {
      module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
      moduleResolution,
      target: 'es2023',
      strict: true,
      noEmit: true,
      ...options,
    }
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    await consumer.run(process.execPath, tsc, '-p', '.').catch((error: { stdout: string }) => {
      throw new Error(error.stdout)
    })
  }

  function link(name: string): void {
    const target = join(root, 'node_modules', name)
    const path = join(consumer.folder, 'node_modules', name)
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path)) symlinkSync(target, path)
  }
})

describe('the library', () => {
  test('serves in the process that imports it', async () => {
    consumer.write(
      'main.js',
      `import { createEmulator } from 'lakemock'
      const lakemock = await createEmulator({ clock: 'auto' })
      const call = async (path, body) =>
        (await fetch(lakemock.url + '/v2.0/demo/sessions' + path, body && {
          method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
        })).json()
      const { id } = await call('', { kind: 'spark', queue: 'default' })
      const { state } = await call('/' + id + '/state')
      const { id: statement } = await call('/' + id + '/statements', { code: 'val a=1' })
      const first = await call('/' + id + '/statements/' + statement)
      const second = await call('/' + id + '/statements/' + statement)
      await lakemock.close()
      console.log(JSON.stringify([state, first.state, second.output.data]))`,
    )
    expect(JSON.parse(await consumer.run(process.execPath, 'main.js'))).toEqual([
      'idle',
      'running',
      { 'text/plain': 'a: Int = 1' },
    ])
  })

  test('has a door for each entry', async () => {
    const alone = doors.filter(({ needsPeer }) => !needsPeer).map(({ specifier }) => specifier)
    consumer.write(
      'doors.js',
      `const found = {}
      for (const name of ${JSON.stringify(alone)}) found[name] = Object.keys(await import(name)).length
      console.log(JSON.stringify(found))`,
    )
    const found = JSON.parse(await consumer.run(process.execPath, 'doors.js')) as Record<string, number>
    expect(Object.keys(found)).toEqual(alone)
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0)
  })
})

describe('the program', () => {
  test('is what npx runs', async () => {
    expect(await consumer.run('npx', '--no-install', 'lakemock', '--version')).toBe(`${manifest.version}\n`)
    expect(await consumer.run('npx', '--no-install', 'lakemock', '--help')).toContain('slow-start')
  })

  test('serves, and describes itself on a page with all that belongs to it', async () => {
    const server = await serve(consumer, '--fixtures', 'default', '--fixtures', 'slow-start')
    try {
      const page = await fetch(`${server.url}/_lakemock/docs`)
      expect(page.status).toBe(200)
      const html = await page.text()
      const assets = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path)
      expect(assets.length).toBeGreaterThan(7)
      for (const path of [...assets, '/_lakemock/docs/json', '/_lakemock/docs/static/oauth2-redirect.html']) {
        const reply = await fetch(new URL(path, page.url))
        expect([path, reply.status]).toEqual([path, 200])
        expect((await reply.arrayBuffer()).byteLength, path).toBeGreaterThan(0)
      }
      const { paths } = (await (await fetch(`${server.url}/_lakemock/openapi.json`)).json()) as { paths: object }
      expect(Object.keys(paths).length).toBeGreaterThan(30)
    } finally {
      expect(await server.stop()).toBe(0)
    }
  })

  test('makes a certificate', async () => {
    const server = await serve(consumer, '--tls')
    try {
      expect(server.url).toMatch(/^https:/)
      const status = await new Promise((resolve, reject) => {
        get(`${server.url}/_lakemock/ready`, { rejectUnauthorized: false }, (reply) => {
          reply.resume()
          resolve(reply.statusCode)
        }).on('error', reject)
      })
      expect(status).toBe(200)
    } finally {
      await server.stop()
    }
  })
})

/** What a folder takes on disk, links not followed. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).blocks * 512, 0)
}
