import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect, LakemockError } from '../../src/client.ts'
import { createEmulator } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { root } from '../readme/blocks.ts'
import { scratch } from './pages.ts'

/** Every module that a built one loads, or every declaration that one needs, itself included, and the packages that they name. */
function graph(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:^|;)(?:import|export)\b(?:[\w\s{},*$]*\bfrom\b)?\s*['"]([^'"]+)['"]/gm,
    )) {
      if (target.startsWith('.'))
        visit(join(dirname(file), file.endsWith('.d.ts') ? target.replace(/(\.d)?\.[jt]s$/, '.d.ts') : target))
      else packages.add(target)
    }
  }
  visit(`${root}dist/${entry}`)
  return { files: [...files].map((file) => file.slice(`${root}dist/`.length)).sort(), packages: [...packages] }
}

describe('lakemock/client', () => {
  test('loads nothing but itself', () => {
    const { files, packages } = graph('client.js')
    expect(packages).toEqual([])
    expect(files.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
      'client',
      'client.js',
      'clock',
      'fetch-failure',
      'problem',
      'resource-id',
      'shown',
      'span',
      'trim-end',
    ])
    // the same look at other doors sees what those need
    expect(graph('index.js').files.filter((file) => file.startsWith('emulator'))).toHaveLength(1)
    expect(graph('vitest.js').packages.filter((name) => !name.startsWith('node:'))).toEqual(['vitest'])
  })

  test('is found by the names of the package, and exports what the library exports too', async () => {
    const [client, library] = await Promise.all([import('../../src/client.ts'), import('../../src/index.ts')])
    expect(Object.keys(client).sort()).toEqual(['LakemockError', 'connect', 'newProjectId'])
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(client)))
    const script = `
      const doors = ['lakemock', 'lakemock/client', 'lakemock/testcontainers']
      for (const door of doors) console.log(door, Object.keys(await import(door)).sort().join(' '))
      const [library, client] = await Promise.all([import('lakemock'), import('lakemock/client')])
      console.log('one class', library.LakemockError === client.LakemockError)`
    const { stdout, stderr, code } = await run(process.execPath, ['--input-type=module', '-e', script])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('lakemock/client LakemockError connect newProjectId\n')
    expect(stdout).toContain('one class true\n')
    expect(stdout).toContain('lakemock/testcontainers LakemockContainer StartedLakemockContainer\n')
  }, 60_000)
})

describe('the declarations', () => {
  test('of what a test imports name no package but those that are its own', () => {
    expect(graph('client.d.ts').packages).toEqual([])
    expect(graph('testcontainers.d.ts').packages).toEqual(['testcontainers'])
    expect(graph('index.d.ts').packages).toEqual([])
    expect(graph('vitest.d.ts').packages).toEqual(['vitest'])
  })

  test("can be used from a program's own TypeScript, which they check", async () => {
    const program = `
      import { createEmulator, FixturesError, LakemockError, type Project } from 'lakemock'
      import { connect, type StubDefinition } from 'lakemock/client'

      const stub: StubDefinition = { match: { code: { regex: 'a' } }, durations: { running: ['1s', '2s'] }, outcome: { rows: [[1, null]], columns: ['a', 'b'] } }
      export async function use(project: Project): Promise<number> {
        await project.stubs.add([stub])
        const state: 'idle' | 'busy' | string = await project.sessions.get('x').state()
        const { entries } = await project.journal.list({ status: 404 }, { order: 'desc' })
        return entries.length + state.length
      }
      const emulator = await createEmulator({ clock: 'manual', limitsSessions: 3, durations: { starting: '1s' } })
      await use(emulator.project())
      await use(connect(emulator.url, { fetch }).project('p'))
      export const errors = [LakemockError, FixturesError]
      // @ts-expect-error no such clock
      await createEmulator({ clock: 'manually' })
      // @ts-expect-error no such key
      await emulator.project().stubs.add({ match: { coed: 'a' } })
      // @ts-expect-error no such state
      await emulator.project().sessions.get('x').wait('asleep')
    `
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      // without the types of browsers, which take half of the time to check
      lib: ['es2023'],
      types: ['node'],
    }
    const folder = scratch({ 'program.mts': program, 'tsconfig.json': JSON.stringify({ compilerOptions }) })
    const { code, stdout } = await run(`${root}node_modules/.bin/tsc`, ['-p', folder])
    rmSync(folder, { recursive: true })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  }, 60_000)
})

describe('connect', () => {
  const failure = async (promise: Promise<unknown>): Promise<LakemockError> =>
    promise.then(
      () => expect.unreachable(),
      (error) => error,
    )

  test('says which addresses it tried, and what to do, if nothing replies', async () => {
    const emulator = await createEmulator()
    const lakemock = connect(emulator.url)
    await emulator.close()
    const error = await failure(lakemock.project('p').show())
    expect(error).toBeInstanceOf(LakemockError)
    expect(error.code).toBe('unreachable')
    expect(error.message).toBe(
      `cannot reach ${emulator.url} (connect ECONNREFUSED ${new URL(emulator.url).host}): start lakemock, or set LAKEMOCK_URL to its URL.`,
    )
    expect(error.cause).toBeInstanceOf(Error)
    expect((await failure(lakemock.untilReady(0))).code).toBe('unreachable')
  })

  test('says so if another server replies', async () => {
    const lakemock = connect('http://127.0.0.1:1', { fetch: async () => new Response('<h1>nginx</h1>') })
    const { code, message } = await failure(lakemock.health())
    expect({ code, message }).toEqual({
      code: 'no-lakemock',
      message:
        'GET /_lakemock/health returned 200 with a body that is not from lakemock: another server may listen there.',
    })
  })

  test('waits until it is ready', async () => {
    const replies = [
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
      async () => Response.json({ ready: false }, { status: 503 }),
      async () => Response.json({ ready: true }),
    ]
    const requested: unknown[] = []
    const lakemock = connect('http://lakemock.test/', {
      fetch: (url) => {
        requested.push(url)
        return (replies.shift() as () => Promise<Response>)()
      },
    })
    await lakemock.untilReady()
    expect(requested).toEqual(Array(3).fill('http://lakemock.test/_lakemock/ready'))
  })

  test('says that it never became ready', async () => {
    const lakemock = connect('http://lakemock.test', {
      fetch: async () => Response.json({ ready: false }, { status: 503 }),
    })
    expect(await lakemock.ready()).toBe(false)
    expect((await failure(lakemock.untilReady(0))).message).toContain('not ready after 0 ms')
  })

  test('uses LAKEMOCK_URL, and refuses a value that is not a URL', () => {
    const before = process.env.LAKEMOCK_URL
    process.env.LAKEMOCK_URL = 'http://lakemock.test:1234/'
    expect(connect().url).toBe('http://lakemock.test:1234')
    process.env.LAKEMOCK_URL = ''
    expect(connect().url).toBe('http://127.0.0.1:4580')
    if (before === undefined) delete process.env.LAKEMOCK_URL
    else process.env.LAKEMOCK_URL = before
    expect(() => connect('localhost:4580')).toThrow('url must be such as http://127.0.0.1:4580, not "localhost:4580"')
  })
})

test('an emulator that is closed says so', async () => {
  const emulator = await createEmulator({ listen: false })
  const project = emulator.project()
  await project.show()
  await emulator.close()
  await expect(project.show()).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('is closed'),
  })
})
