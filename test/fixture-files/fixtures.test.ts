import { describe, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { FixturesError } from '../../src/fixture-files/fixtures-error.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'

function errorsOf(text: string): string[] {
  try {
    parseFixtures(text, 'my.yaml')
  } catch (error) {
    if (error instanceof FixturesError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a fixtures file', () => {
  test('may be YAML or JSON, and declares what the sections say', () => {
    const yaml = parseFixtures(
      `
auth: { mode: verify, users: [{ domain: d, name: u, password: p }], keys: [{ access: AK, secret: SK }] }
projects: [{ id: p1, name: cn-north-4 }]
queues: [{ name: default }]
clusters: [{ id: c1, state: terminated }]
world: { clock: { mode: manual, now: 2026-01-01T00:00:00Z }, docs: 2025, limits: { sessions: 2 } }
stubs:
  - match: { code: a }
    outcome: { text: A }
`,
      'my.yaml',
    )
    const { config } = resolveConfig(yaml.layers)
    expect(config).toMatchObject({
      auth: 'verify',
      clock: 'manual',
      docs: '2025',
      limitsSessions: 2,
      now: 1767225600000,
    })
    expect(yaml.users).toEqual([{ domain: 'd', name: 'u', password: 'p' }])
    expect([...(yaml.queues?.values() ?? [])]).toEqual([{ name: 'default' }])
    expect(yaml.clusters?.get('c1')).toEqual({
      id: 'c1',
      name: 'c1',
      state: 'terminated',
      version: '3.1.0',
      components: ['Presto', 'Hadoop', 'Spark2x', 'Hive', 'Flink'],
    })
    expect(yaml.stubs.map((stub) => stub.name)).toEqual(['my#1'])

    const json = parseFixtures('{\n\t"stubs": [{"match": {"code": "a"}, "outcome": {"text": "A"}}]\n}', 'my.json')
    expect(json.stubs[0]?.definition).toEqual(yaml.stubs[0]?.definition)
  })

  test('may be empty', () => {
    expect(parseFixtures('', 'my.yaml').stubs).toEqual([])
    expect(parseFixtures('# nothing yet\n', 'my.yaml').queues).toBeUndefined()
  })

  test.each([
    [
      'a key that does not exist',
      'world:\n  unmached: fail\n',
      'my.yaml:2:3: unknown field "world.unmached" (did you mean "unmatched"?)',
    ],
    [
      'a value outside its choice',
      'world:\n  unmatched: never\n',
      'my.yaml:2:14: world.unmatched must be one of checked, echo, empty, fail, not "never"',
    ],
    ['a wrong type', 'stubs: 3\n', 'my.yaml:1:8: stubs must be an array, not 3'],
    ['a key that is missing', 'stubs:\n  - outcome: { text: a }\n', 'my.yaml:2:5: stubs.0.match is required'],
    ['an unknown value', 'world: { unmatched: fial }\n', 'not "fial" (did you mean "fail"?)'],
    ['a value that is not an object', '- 1\n', 'my.yaml:1:1: the file must be an object, not [1]'],
    ['broken YAML', 'stubs: [\n', 'my.yaml:2:1: Flow sequence in block collection must be'],
    ['broken JSON', '{"stubs": [}', 'my.yaml:1:12: '],
    ['a repeated key', 'stubs: []\nstubs: []\n', 'my.yaml:2:1: the object has this key twice'],
    [
      'a malformed duration',
      'world:\n  durations:\n    running: soon\n',
      'my.yaml:3:14: world.durations.running must be a span of time',
    ],
    [
      'a regular expression',
      'stubs:\n  - match:\n      code: { regex: "(" }\n',
      'my.yaml:3:22: stubs.0.match.code.regex: invalid regular expression',
    ],
    [
      'two outcomes',
      'stubs:\n  - match: { code: a }\n    outcome: { text: a, never: true }\n',
      'my.yaml:3:32: stubs.0.outcome.never and text exclude each other',
    ],
    [
      'a foreign outcome',
      'stubs:\n  - match: { sql: a }\n    outcome: { text: a }\n',
      "my.yaml:3:22: stubs.0.outcome.text is not an outcome of this stub's execution",
    ],
    [
      'rows of the wrong length',
      'stubs:\n  - match: { sql: a }\n    outcome: { columns: [a], rows: [[1], [1, 2]] }\n',
      'my.yaml:3:42: stubs.0.outcome.rows.1 must have 1 cell, one',
    ],
    ['no api', 'stubs:\n  - match: {}\n', 'my.yaml:2:12: stubs.0.match must name the api'],
    [
      'a name that is taken',
      'stubs:\n  - { name: a, match: { code: a } }\n  - { name: a, match: { code: b } }\n',
      'my.yaml:3:13: there is already a stub named "a" above',
    ],
  ])('says where the error is: %s', (_what, text, expected) => {
    expect(errorsOf(text)[0]).toContain(expected)
  })

  test('reports errors of the schema and of the rules at once, in the order of the file', () => {
    const text = `world: { durations: { running: soon } }
stubs:
  - { match: { code: { regex: "(" } } }
  - { match: { cod: a } }
  - { name: a, match: { code: b } }
  - { name: a, match: { code: c } }
faults:
  - { fault: { kind: delay, by: 5s } }
`
    expect(errorsOf(text).map((line) => line.replace(/^my\.yaml:(\d+):\d+: /, '$1 ').slice(0, 50))).toEqual([
      expect.stringMatching(/^1 world\.durations\.running must be/),
      expect.stringMatching(/^3 stubs\.0\.match\.code\.regex: invalid/),
      expect.stringMatching(/^4 unknown field "stubs\.1\.match\.cod"/),
      expect.stringMatching(/^6 there is already a stub named "a"/),
      expect.stringMatching(/^8 faults\.0\.fault\.kind is unknown: "delay"/),
    ])
  })

  test.each([
    ['{"stubs": [{"times": NaN}]}', '1:22: not valid JSON: unexpected NaN'],
    ['{\n  "watch": True\n}', '2:12: not valid JSON: unexpected True'],
  ])('a JSON file is checked as JSON: %s', (text, expected) => {
    expect(() => parseFixtures(text, 'my.json')).toThrow(`my.json:${expected}`)
  })

  test('reports every error at once', () => {
    expect(errorsOf('wrld: {}\nstubs:\n  - match: { cod: a }\n  - match: { code: 1 }\n')).toHaveLength(3)
  })
})

describe('several files', () => {
  const first = parseFixtures(
    'queues: [{ name: a }]\nworld: { docs: 2025, unmatched: fail }\nstubs: [{ name: one, match: { code: x } }]',
    'a',
  )
  const second = parseFixtures(
    'queues: [{ name: b }]\nworld: { docs: 2021 }\nstubs: [{ name: two, match: { code: x } }]',
    'b',
  )

  test('add up, the later one the stronger', () => {
    const merged = mergeFixtures([first, second])
    expect(resolveConfig(merged.layers).config).toMatchObject({ docs: '2021', unmatched: 'fail' })
    expect([...(merged.queues?.keys() ?? [])]).toEqual(['a', 'b'])
    expect(merged.stubs.map((stub) => stub.name)).toEqual(['two', 'one'])
  })

  test('have one stub of a name: the later one, in its own place', () => {
    const later = parseFixtures('stubs: [{ name: one, match: { code: y } }]', 'c')
    const { stubs } = mergeFixtures([second, first, later])
    expect(stubs.map((stub) => stub.name)).toEqual(['one', 'two'])
    expect(stubs[0]?.definition.match.code).toBe('y')
  })
})
