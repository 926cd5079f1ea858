/** Files that are nested too deeply, multiply their content, or have what cannot be kept as it is. */
import { expect, test } from 'vitest'
import { FixturesError } from '../../src/fixture-files/fixtures-error.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'

/** The errors of a file, each as `line:column: message`. */
function errorsOf(text: string): string[] {
  try {
    parseFixtures(text, 'f')
    return []
  } catch (error) {
    if (!(error instanceof FixturesError)) throw error
    return error.errors.map(({ line, column, message }) => `${line}:${column}: ${message}`)
  }
}

const stub = (outcome: string): string => `stubs:\n  - match: { sql: select 1 }\n    outcome: ${outcome}\n`

test.each([
  ['brackets', `stubs: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['braces', `stubs: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['lists in a line', `stubs: \n ${'- '.repeat(20_000)}1`],
  ['JSON', `{"stubs": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['a little too deep', `stubs: ${'['.repeat(100)}${']'.repeat(100)}`],
])('%s nested too deeply', (_what, text) => {
  expect(errorsOf(text)).toEqual(['1:1: the file is nested deeper than 100 levels'])
})

test('aliases that multiply their content', () => {
  const lines = Array.from({ length: 12 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*a${level - 1}`
    return `x-${level}: &a${level} [${Array(10).fill(inner).join(', ')}]`
  })
  expect(errorsOf(lines.join('\n'))).toEqual([
    '1:1: the file has aliases that multiply their content: write less of it, or fewer aliases',
  ])
})

test.each([
  '!env HOME',
  '!!js/function "x"',
  '!include other.yaml',
  '!!binary aGVsbG8=',
  '!!set { a }',
  '!!timestamp 2026-01-01',
])('the tag %s', (value) => {
  expect(errorsOf(`description: ${value}\n`)).toEqual([expect.stringMatching(/^1:14: Unresolved tag: /)])
})

test('the rules of YAML 1.1, in which no is a boolean and 1:30 a number', () => {
  const text =
    '%YAML 1.1\n---\nworld: { inBand: no }\nstubs:\n  - { match: { code: a }, durations: { running: 1:30 } }\n'
  expect(errorsOf(text)).toEqual([
    '3:18: world.inBand must be true or false, not "no"',
    expect.stringContaining('not "1:30"'),
  ])
})

test.each([
  ['a second document', 'stubs: []\n---\nstubs: []\n', 'a fixtures file has one document'],
  [
    'NaN',
    'stubs:\n  - { match: { code: a }, durations: { running: .nan } }\n',
    'stubs.0.durations.running must be a finite number, not NaN',
  ],
  [
    'an endless time',
    'stubs:\n  - { match: { code: a }, durations: { running: .inf } }\n',
    'stubs.0.durations.running must be a finite number, not Infinity',
  ],
  [
    'a time beyond the limit',
    'world: { durations: { running: 40000d } }\n',
    'must be 100 years (36500d) or less, not "40000d"',
  ],
  [
    'an endless count',
    'stubs:\n  - { match: { code: a }, times: .inf }\n',
    '2:34: stubs.0.times must be a finite number',
  ],
  ['an endless cell', stub('{ columns: [a], rows: [[.inf]] }'), 'rows.0.0 must be a finite number, not Infinity'],
  ['an alias of nothing', 'stubs:\n- &a { match: { code: x } }\n- *b\n', '3:3: *b names no anchor (&b) above it'],
  ['an alias above its anchor', 'x-a: *b\nx-b: &b 1\n', '1:6: *b names no anchor (&b) above it'],
  ['an alias of what holds it', 'x-a: &a [*a]\n', ''],
  [
    'an unknown type of a column',
    'catalog: { hive: { default: { t: { columns: { a: bigit } } } } }\n',
    'did you mean "bigint"?',
  ],
  [
    'an unknown type of a result',
    'stubs: [{ match: { api: dli, sql: x }, outcome: { columns: [a], rows: [], types: [strng] } }]\n',
    'did you mean "string"?',
  ],
  [
    'an id that cannot be',
    'clusters: [{ id: a/b }]\n',
    '1:18: clusters.0.id must be 1 to 64 letters, digits, "_" or "-", not "a/b"',
  ],
  [
    'a version that cannot be',
    'clusters: [{ id: a, version: 3.x }]\n',
    'clusters.0.version must be a version such as 3.1.0, not "3.x"',
  ],
  [
    'a pool that is too small',
    'elasticPools: [{ name: p, maxCu: 10 }]\n',
    '1:34: elasticPools.0.maxCu must be minCu (64) or more, not 10',
  ],
  [
    'two clusters of one id',
    'clusters: [{ id: a }, { id: b }, { id: a }]\n',
    '1:40: clusters.2.id is that of clusters.0, too',
  ],
  ['two queues of one name', 'queues: [{ name: q }, { name: Q }]\n', 'queues.1.name is that of queues.0, too'],
  [
    'two pools of one name',
    'elasticPools: [{ name: q }, { name: Q }]\n',
    'elasticPools.1.name is that of elasticPools.0, too',
  ],
  [
    'two packages of one name',
    'resources: [{ name: a.jar }, { name: a.jar }]\n',
    'resources.1.name is that of resources.0, too',
  ],
  [
    'two projects of one name',
    'projects: [{ id: a, name: x }, { id: b, name: x }]\n',
    'projects.1.name is that of projects.0, too',
  ],
  [
    'two projects of one id',
    'projects: [{ id: a, name: x }, { id: a, name: y }]\n',
    'projects.1.id is that of projects.0, too',
  ],
  [
    'two keys of one name',
    'auth: { keys: [{ access: a, secret: s }, { access: a, secret: t }] }\n',
    'auth.keys.1.access is that of auth.keys.0, too',
  ],
  [
    'two users of one name',
    'auth: { users: [{ domain: d, name: a, password: s }, { domain: d, name: a, password: t }] }\n',
    'auth.users.1.name is that of auth.users.0, too',
  ],
  ['a control character in a key', '"\\e[31mred": 1\n', '1:1: unknown field "\\u001b[31mred"; allowed: '],
  ['a long key', `${'k'.repeat(500)}: 1\n`, `1:1: unknown field "${'k'.repeat(60)}…"; allowed: `],
  ['a key with a slash', 'catalog: { hive: { "a/b": { t: 1 } } }\n', '1:32: catalog.hive.a/b.t must be'],
  [
    'a time without a zone',
    'world: { clock: { now: "2026-01-01T00:00:00" } }\n',
    'with its zone, as "2026-01-31T12:00:00Z"',
  ],
])('%s', (_what, text, message) => {
  expect(errorsOf(text)).toEqual([expect.stringContaining(message)])
})

// Node.js would print a warning, and the key would be the text of the list
test.each([
  ['? [a]\n: 1\n', '1:3'],
  ['stubs:\n  - match: { { regex: a }: b }\n', '2:14'],
  ['x-list: &list [a]\nx-more: { *list : 1 }\n', '2:11'],
])('a key that is a list or a map: %j', (text, place) => {
  expect(errorsOf(text)).toEqual([`${place}: a key must be a text, not a list or a map`])
})

test.each([
  ['x-a: { <<: 1 }\n', '1:8'],
  ['<<: [a]\n', '1:1'],
  ['x-a: &a 1\nx-b:\n  <<: *a\n', '3:3'],
  ['stubs: [<<: ]\n', '1:9'],
])('a merge key without a map: %j', (text, place) => {
  expect(errorsOf(text)).toEqual([`${place}: a merge key (<<) needs a map, an alias of a map, or a list of these`])
})

test('shared pieces: anchors, merge keys and keys that begin with x-', () => {
  const text = `x-slow: &slow
  durations: { RUNNING: 5s }
x-fast: { durations: { RUNNING: 1s } }
stubs:
  - <<: *slow
    match: { sql: select 1 }
  - { <<: [*slow], match: { sql: select 2 } }
`
  expect(parseFixtures(text, 'f').stubs.map(({ definition }) => definition.durations)).toEqual([
    { RUNNING: '5s' },
    { RUNNING: '5s' },
  ])
  expect(errorsOf('y-slow: 1\n')).toEqual([expect.stringContaining('y-slow')])
})

test.each([
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['0.12345678901234567891', '0.12345678901234567891'],
])('the number %s, whose digits would be lost', (number) => {
  const rule = `${number} has more digits than a number can hold: write it as text, "${number}"`
  expect(errorsOf(stub(`{ columns: [a], rows: [[${number}]] }`))).toEqual([expect.stringContaining(rule)])
  expect(errorsOf(`{"stubs":[{"match":{"code":"x"},"outcome":{"output":{"a":${number}}}}]}`)).toEqual([
    expect.stringContaining(rule),
  ])
  expect(
    errorsOf(stub(`{ columns: [a], rows: [['${number}', 9007199254740991, 1.5, 0x10, .inf]] }`)),
  ).not.toContainEqual(expect.stringContaining('more digits'))
})

test.each([
  ['YAML', 'description: "a\\ud800"\n', '1:14'],
  ['a key', '"x-\\udc00": 1\n', '1:1'],
  ['a list in YAML', stub('{ columns: [a], rows: [[x, "\\ud83d"]] }'), '3:41'],
  ['JSON', '{"stubs":[{"match":{"code":"\\ud83d\\ud83d\\ude00"},"outcome":{"text":"y"}}]}', '1:28'],
])('half of a character in %s', (_what, text, place) => {
  expect(errorsOf(text)).toEqual([
    expect.stringMatching(
      new RegExp(`^${place}: the text is not valid UTF-8: "\\\\u\\w{4}" is half of a surrogate pair$`),
    ),
  ])
})

test('a whole character as two escapes', () => {
  expect(parseFixtures(stub('{ message: "\\ud83d\\ude00" }'), 'f').stubs[0]?.definition.outcome).toEqual({
    message: '😀',
  })
})
