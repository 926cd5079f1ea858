import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/**
 * Who may import whom, as docs/architecture.md says. A folder's own files may always import each other. The files at the top of
 * `src` that have no name here are the assembly and the entry points, which may import anything.
 */
const allowed: Record<string, readonly string[]> = {
  core: [],
  config: ['core', 'model', 'sql', 'engines'],
  engines: ['core', 'model', 'sql', 'version.ts'],
  model: ['core'],
  sql: ['core', 'model'],
  stubs: ['core', 'model', 'config', 'sql'],
  faults: ['core', 'operation-names.ts'],
  auth: ['core'],
  journal: ['core', 'operation-names.ts'],
  events: ['core', 'model', 'journal'],
  world: ['core', 'model', 'sql', 'stubs', 'faults', 'journal', 'events', 'config', 'engines'],
  'operation.ts': ['core', 'auth', 'journal', 'model', 'world'],
  'operation-names.ts': [],
  'version.ts': [],
  'fixture-files': ['core', 'model', 'sql', 'stubs', 'faults', 'auth', 'config', 'version.ts'],
  spark: ['core', 'model', 'sql', 'stubs', 'world', 'jobs', 'engines'],
  presto: ['core', 'model', 'sql', 'stubs', 'world', 'engines'],
  jobs: ['core', 'model', 'sql', 'stubs', 'presto', 'world', 'engines'],
  'apis/dli': [
    ...['core', 'model', 'sql', 'spark', 'presto', 'jobs', 'stubs', 'auth', 'world'],
    ...['operation.ts', 'operation-names.ts'],
  ],
  'apis/mrs': ['core', 'model', 'presto', 'jobs', 'stubs', 'auth', 'world', 'operation.ts', 'operation-names.ts'],
  'apis/iam': ['core', 'model', 'stubs', 'auth', 'world', 'operation.ts'],
  snapshot: ['core', 'model', 'sql', 'stubs', 'faults', 'spark', 'presto', 'jobs', 'config', 'world'],
  control: [
    'core',
    'model',
    'sql',
    'stubs',
    'faults',
    'spark',
    'presto',
    'jobs',
    'apis/dli',
    'apis/mrs',
    'fixture-files',
    'journal',
    'events',
    'snapshot',
    'config',
    'world',
    'operation.ts',
  ],
  client: ['core'],
  ui: ['client'],
  recording: [
    'core',
    'model',
    'sql',
    'stubs',
    'faults',
    'auth',
    'journal',
    'presto',
    'fixture-files',
    'world',
    'operation-names.ts',
  ],
  http: ['core', 'faults', 'auth', 'journal', 'world', 'operation.ts', 'version.ts'],
}
const free = ['index.ts', 'client.ts', 'vitest.ts', 'testcontainers.ts', 'cli.ts', 'cli', 'emulator.ts', 'version.ts']

interface Import {
  readonly from: string
  readonly to: string
  /** It is erased when types are. */
  readonly isType: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:(?:import|export) (type )?[\w*{][^']*?from|import\(|import)\s*'(\.[^']+)'/g,
    ),
  ].map(([, type, target = '']) => ({
    from: file,
    to: relative(src, join(src, dirname(file), target)),
    isType: type !== undefined,
  })),
)

/** The part that a file belongs to: a service, otherwise the folder or the file at the top. */
function room(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'apis' ? `apis/${second}` : first
}

describe('the sources', () => {
  test('were seen', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(150)
  })

  test('every room is in the table', () => {
    const rooms = new Set(files.map(room))
    expect([...rooms].filter((one) => !(one in allowed) && !free.includes(one))).toEqual([])
  })

  test('docs/architecture.md has the table that is checked here', () => {
    const page = readFileSync(join(src, '../docs/architecture.md'), 'utf8')
    const [, table = ''] = /\| part \| what it holds \| may import \|\n(.*?)\n\n/s.exec(page) ?? []
    const rows = table
      .split('\n')
      .slice(1)
      .map((line) => line.split(' | ').map((cell) => cell.replaceAll('|', '').trim()))
    const documented = rows
      .filter(([, , may]) => may !== 'anything')
      .map(([part = '', , may = '']) => [part.replaceAll('`', ''), may === 'nothing' ? [] : may.split(', ').sort()])
    const checked = Object.entries(allowed).map(([part, rooms]) => [part, [...rooms].sort()])
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(checked))
  })

  test('import only what the table allows', () => {
    const broken = imports.filter(({ from, to }) => {
      const [a, b] = [room(from), room(to)]
      return a !== b && !free.includes(a) && !allowed[a]?.includes(b)
    })
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  test('no files import each other in a circle, but for types', () => {
    const next = new Map(files.map((file): [string, string[]] => [file, []]))
    for (const { from, to, isType } of imports) if (!isType) next.get(from)?.push(to)
    const reachable = (file: string): Set<string> => {
      const found = new Set(next.get(file))
      // iterating a set also visits items added meanwhile
      for (const one of found) for (const other of next.get(one) ?? []) found.add(other)
      return found
    }
    expect(files.filter((file) => reachable(file).has(file))).toEqual([])
  })

  test('a line that the table does not need is struck out', () => {
    const used = new Set(imports.map(({ from, to }) => `${room(from)} -> ${room(to)}`))
    const idle = Object.entries(allowed)
      .filter(([from]) => !from.startsWith('apis/'))
      .flatMap(([from, rooms]) => rooms.map((to) => `${from} -> ${to}`).filter((line) => !used.has(line)))
    expect(idle).toEqual([])
  })

  test('only core/clock, core/real-time and ui/page-time read the time or set a timer', () => {
    const offenders = files.filter(
      (file) =>
        !['core/clock.ts', 'core/real-time.ts', 'ui/page-time.ts'].includes(file) &&
        /\b(Date\.now|new Date\(\)|setTimeout|setInterval|setImmediate|performance\.now)\b/.test(
          readFileSync(join(src, file), 'utf8'),
        ),
    )
    expect(offenders).toEqual([])
  })

  test('what a start loads takes node:http from core/node-http, which says why', () => {
    const importers = files.filter((file) =>
      /^import (?!type )[^']* from 'node:https?'/m.test(readFileSync(join(src, file), 'utf8')),
    )
    // a command, engines, which are loaded when they are chosen, and a proxy that one command starts
    const expected = ['cli/client.ts', 'engines/engine-connection.ts', 'recording/forward.ts', 'recording/recorder.ts']
    expect(importers.sort()).toEqual(expected)
  })

  test('no folder is called utils, helpers, common or types', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types?)(\/|\.ts$)/.test(file))).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    // what is written by a program, and tables
    const isTable = (file: string): boolean =>
      file.includes('generated/') ||
      [
        ...['config/settings.ts', 'sql/syntax-tree.ts', 'sql/function/function-table.ts'],
        ...['ui/texts/en.ts', 'ui/texts/zh.ts'],
        'sql/session-property-table.ts',
      ].includes(file)
    const long = files.filter(
      (file) => !isTable(file) && readFileSync(join(src, file), 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })
})
