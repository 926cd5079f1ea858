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
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'SECURITY.md',
      'dist',
      'docs',
      'examples',
      'fixtures',
      'package.json',
    ])
    for (const file of ['THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json'])
      expect(existsSync(join(folder, 'dist', file))).toBe(true)
  })

  test.each(['README.md', 'README.zh-CN.md'])('has every file that %s links', (page) => {
    const folder = join(consumer.folder, 'node_modules/lakemock')
    const links = [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    )
    const own = links.filter((to) => !/^https?:/.test(to))
    expect(own.length).toBeGreaterThan(15)
    expect(own.filter((to) => !existsSync(join(folder, to)))).toEqual([])
  })

  test('says where it comes from: one host, and words to find it by', () => {
    const { repository, bugs, homepage, keywords } = JSON.parse(
      readFileSync(join(consumer.folder, 'node_modules/lakemock/package.json'), 'utf8'),
    )
    const hosts = [repository.url, bugs.url, homepage].map((url) => new URL(url.replace(/^git\+/, '')).host)
    expect(new Set(hosts).size).toBe(1)
    expect(keywords).toEqual(expect.arrayContaining(['huawei-cloud', 'dli', 'mrs', 'livy']))
  })

  test('is clean for publint', async () => {
    const { messages } = await publint({
      pkgDir: join(consumer.folder, 'node_modules/lakemock'),
      pack: false,
      strict: true,
    })
    expect(messages).toEqual([])
  })

  // Vitest itself is ESM, and so is the entry for it
  test.each([
    ['from modules and from CommonJS', ['--profile', 'node16', '--exclude-entrypoints', 'vitest'], []],
    ['from modules, with the entry for Vitest', ['--profile', 'esm-only'], ['./vitest: CJSResolvesToESM']],
  ])('is clean for are-the-types-wrong: %s', async (_what, flags, known) => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const printed = await consumer.run(process.execPath, attw, consumer.tarball, '--format', 'json', ...flags)
    const { analysis } = JSON.parse(printed) as {
      analysis: { problems: { kind: string; entrypoint?: string }[]; entrypoints: Record<string, unknown> }
    }
    expect(Object.keys(analysis.entrypoints)).toContain('.')
    expect(analysis.problems.map(({ kind, entrypoint }) => `${entrypoint}: ${kind}`)).toEqual(known)
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

  test.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['commonjs', 'node10'],
  ])('are found by a CommonJS program, for module %s and moduleResolution %s', async (module, moduleResolution) => {
    consumer.write(
      'common.cts',
      [
        "import { createEmulator, type Emulator, Problem } from 'lakemock'",
        "import { connect, LakemockError } from 'lakemock/client'",
        "const made: Promise<Emulator> = createEmulator({ clock: 'auto' })",
        'export const all = [made, Problem, LakemockError, connect]',
      ].join('\n'),
    )
    const compilerOptions = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: [] }
    const silenced = moduleResolution === 'node10' ? { ignoreDeprecations: '6.0' } : {}
    consumer.write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: { ...compilerOptions, ...silenced, skipLibCheck: false },
        files: ['common.cts'],
      }),
    )
    // newer versions of TypeScript do not have node10 any more
    const tsc = join(root, 'node_modules/@typescript/typescript6/bin/tsc6')
    await consumer.run(process.execPath, tsc, '-p', '.').catch((error: { stdout: string }) => {
      throw new Error(error.stdout)
    })
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
  test('serves in a CommonJS program, which shares it with modules', async () => {
    consumer.write(
      'common.cjs',
      `const { createEmulator, Problem } = require('lakemock')
      const { connect } = require('lakemock/client')
      createEmulator().then(async (emulator) => {
        const { status } = await connect(emulator.url).health()
        await emulator.close()
        console.log(status, Problem === (await import('lakemock')).Problem)
      })`,
    )
    expect(await consumer.run(process.execPath, 'common.cjs')).toBe('ok true\n')
  })

  test('loads if the globals are those of an emulated browser, and takes its URL', async () => {
    consumer.write(
      'browser-globals.js',
      `import { pathToFileURL, URL as NodeUrl } from 'node:url'
      import { writeFileSync } from 'node:fs'
      writeFileSync('own.json', '{"stubs": [{"name": "own", "match": {"code": "x"}, "outcome": {"text": "y"}}]}')
      globalThis.URL = class URL {
        #url
        constructor(...given) { this.#url = new NodeUrl(...given.map(String)) }
        get href() { return this.#url.href }
        get port() { return this.#url.port }
        get [Symbol.toStringTag]() { return 'URL' }
        toString() { return this.href }
        static canParse(...given) { return NodeUrl.canParse(...given) }
      }
      const { createEmulator } = await import('lakemock')
      const emulator = await createEmulator({ fixtures: ['default', new URL(pathToFileURL('own.json').href)] })
      const { stubs } = await emulator.project('p1').stubs.list().then((stubs) => ({ stubs }))
      await emulator.close()
      console.log(stubs.some(({ name }) => name === 'own'))`,
    )
    expect(await consumer.run(process.execPath, 'browser-globals.js')).toBe('true\n')
  })

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
