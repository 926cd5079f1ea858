/** The messages for mistakes in what a test declares: the field, the rule, the nearest name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type Project } from '../../src/index.ts'

let emulator: Emulator
let project: Project
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, listen: false, clock: 'manual' })
  project = emulator.project('p1')
})
afterAll(() => emulator.close())

const added = (faultOrStub: 'faults' | 'stubs', body: unknown): Promise<unknown> =>
  project[faultOrStub].add(body as never).then(
    () => undefined,
    (error: Error) => error.message,
  )

describe('a mistake in a stub or a fault rule', () => {
  it.each([
    [
      'stubs',
      { match: { code: 'x' }, outcom: {} },
      'unknown field "stubs.0.outcom" (did you mean "outcome"?); allowed: ',
    ],
    [
      'stubs',
      { match: { cod: 'x' } },
      'unknown field "stubs.0.match.cod" (did you mean "code"?); allowed: api, project, code',
    ],
    [
      'stubs',
      { match: { code: 'x' }, durations: { runing: 1 } },
      'unknown field "stubs.0.durations.runing" (did you mean "running"?)',
    ],
    [
      'stubs',
      { match: { code: 'x' }, durations: { RUNNING: 1 } },
      'unknown state RUNNING for this stub\'s statement (did you mean "running"?); states: waiting, running, cancelling',
    ],
    // a required field that is misspelt
    ['stubs', { match: { code: { regx: 'a' } } }, 'unknown field "stubs.0.match.code.regx" (did you mean "regex"?)'],
    ['stubs', { mach: { code: 'a' } }, 'unknown field "stubs.0.mach" (did you mean "match"?)'],
    ['faults', { faul: { kind: 'reset' } }, 'unknown field "faults.0.faul" (did you mean "fault"?)'],
    [
      'faults',
      { fault: { kind: 'latency', dely: '1s' } },
      'unknown field "faults.0.fault.dely" (did you mean "delay"?)',
    ],
    [
      'faults',
      { fault: { kind: 'latency', delay: { medain: '1s', sigma: 1 } } },
      'unknown field "faults.0.fault.delay.medain" (did you mean "median"?)',
    ],
    // rules of a text in words
    [
      'stubs',
      { match: { code: { regex: 'a', flags: 'x' } } },
      'stubs.0.match.code.flags must have only the flags i, m, s and u, not "x"',
    ],
    // exact texts that no request can have
    [
      'stubs',
      { match: { code: 'x', kind: 'pyspak' } },
      'stubs.0.match.kind must be one of spark, scala, pyspark, python, sparkr, r, sql, shared, not "pyspak" (did you mean "pyspark"?)',
    ],
    [
      'stubs',
      { match: { api: 'mrs', job: { type: 'SparkSubmt' } } },
      'stubs.0.match.job.type must be one of MapReduce, SparkSubmit, SparkPython, HiveScript, HiveSql, DistCp, SparkScript, SparkSql, Flink, not "SparkSubmt" (did you mean "SparkSubmit"?)',
    ],
    [
      'stubs',
      { match: { api: 'dli', job: { type: 'SparkSubmit' } } },
      'stubs.0.match.job.type is for jobs of MRS: a batch has no type',
    ],
    [
      'stubs',
      { match: { code: 'x', project: 'a/b' } },
      'stubs.0.match.project must be 1 to 64 letters, digits, "_" or "-"',
    ],
    [
      'stubs',
      { match: { sql: 'x', cluster: '' } },
      'stubs.0.match.cluster must be 1 to 64 letters, digits, "_" or "-"',
    ],
    [
      'faults',
      { match: { cluster: 'a b' }, fault: { kind: 'reset' } },
      'faults.0.match.cluster must be 1 to 64 letters',
    ],
    // periods that are empty
    [
      'faults',
      { when: { from: '5s', until: '5s' }, fault: { kind: 'reset' } },
      'faults.0.when.until must be later than from',
    ],
    [
      'faults',
      { when: { from: '2026-02-01', until: '2026-01-01' }, fault: { kind: 'reset' } },
      'faults.0.when.until must be later than from',
    ],
    // types of a result
    [
      'stubs',
      { match: { api: 'dli', sql: 's' }, outcome: { columns: ['a'], rows: [], types: ['array<bigit>'] } },
      'stubs.0.outcome.types.0 must be a type of Spark, such as string, int, decimal(10,2) or array<struct<a:int>>, not "array<bigit>" (did you mean "array<bigint>"?)',
    ],
    [
      'faults',
      { fault: { kind: 'delay', ms: 5 } },
      'faults.0.fault.kind is unknown: "delay" (did you mean "latency"?); kinds: latency, status',
    ],
    [
      'faults',
      { fault: { kind: 'latency', delay: 5, ms: 5 } },
      'unknown field "faults.0.fault.ms"; allowed: kind, delay',
    ],
    ['faults', { fault: { kind: 'timeout' } }, '(did you mean "stall"?)'],
    ['faults', { enabled: 'no', fault: { kind: 'reset' } }, 'faults.0.enabled must be true or false'],
    ['stubs', { enabled: 'no', match: { code: 'x' } }, 'stubs.0.enabled must be true or false'],
    ['faults', { fault: {} }, 'faults.0.fault.kind is required'],
    ['faults', { when: { nth: 0 }, fault: { kind: 'reset' } }, 'faults.0.when.nth must be 1 or more'],
  ] as const)('%s: %j', async (kind, body, message) => {
    expect(await added(kind, body)).toContain(message)
    expect(await project[kind].list()).toEqual([])
  })

  it.each([
    [
      'NaN in a row',
      { match: { sql: 'a' }, outcome: { columns: ['a'], rows: [[Number.NaN]] } },
      '0 is NaN: JSON cannot express it',
    ],
    [
      'an infinite duration',
      { match: { code: 'a' }, durations: { running: Number.POSITIVE_INFINITY } },
      'running is Infinity',
    ],
    [
      'a function',
      { match: { code: 'a' }, outcome: { text: () => 'x' } },
      'text is a function: JSON cannot express it',
    ],
    ['a Map', { match: { code: 'a' }, outcome: { output: new Map() } }, 'output is a Map: JSON cannot express it'],
  ])('%s is refused, as JSON would replace it or leave it out', async (_what, body, message) => {
    expect(await added('stubs', body)).toContain(message)
    expect(await project.stubs.list()).toEqual([])
  })

  it('an object that contains itself is refused', async () => {
    const outcome: Record<string, unknown> = {}
    outcome.output = outcome
    expect(await added('stubs', { match: { code: 'a' }, outcome })).toContain('JSON cannot express the value: ')
  })

  it.each([
    ['{"match":{"code":"a","code":"b"}}', 'body at line 1, column 22: the object has the key "code" twice'],
    [
      '[{"match":{"code":"a"}},\n{"name":"a","match":{"code":"{\\"a\\":1}"},"n\\u0061me":"b"}]',
      'body at line 2, column 42: the object has the key "name" twice',
    ],
  ])('a key that is repeated in the text: %s', async (payload, message) => {
    const url = '/_lakemock/worlds/p1/stubs'
    const reply = await emulator.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect([reply.statusCode, reply.json().error.message]).toEqual([400, message])
  })

  it.each([
    ['a name that no header has', { 'a b': 'x' }, 'faults.0.match.header has no name of a header: "a b"'],
    ['an empty name', { '': 'x' }, 'faults.0.match.header has no name of a header: ""'],
    ['the same name twice', { 'X-Trace': 'a', 'x-trace': null }, 'faults.0.match.header has "x-trace" twice'],
  ])('a header of a fault rule: %s', async (_what, header, message) => {
    expect(await added('faults', { match: { header }, fault: { kind: 'reset' } })).toContain(message)
  })

  it('a single number is accepted for nth', async () => {
    await project.faults.add({ name: 'second', when: { nth: 2 }, fault: { kind: 'status', status: 500 } })
    const read = async () => (await emulator.inject({ method: 'GET', url: '/v2.0/p1/sessions' })).statusCode
    expect([await read(), await read(), await read()]).toEqual([200, 500, 200])
    await project.faults.clear()
  })
})

it.each([
  ['DeleteSession', 'CancelSession'],
  ['GetStatement', 'ShowStatement'],
  ['SubmitSql', 'ExecuteSql'],
])('an expectation of %s suggests %s', async (operation, suggested) => {
  await expect(project.journal.verify({ match: { operation } as never })).rejects.toThrow(
    `(did you mean "${suggested}"?)`,
  )
})

describe('a RegExp in the library', () => {
  it('is a pattern, in stubs, in fault rules and in filters', async () => {
    const [stub] = await project.stubs.add({ match: { code: /ab+c/i }, outcome: { text: '' } })
    expect(stub?.stub.match.code).toEqual({ regex: 'ab+c', flags: 'i' })
    const [rule] = await project.faults.add({ match: { session: /^etl/ }, fault: { kind: 'reset' } })
    expect(rule?.fault.match?.session).toEqual({ regex: '^etl' })
    const { result } = await project.journal.check({ match: { path: /no-such-path/ }, exactly: 0 })
    expect(result).toBe('pass')
    expect((await project.journal.list({ path: /no-such-path/ })).total).toBe(0)
    await Promise.all([project.stubs.clear(), project.faults.clear()])
  })

  it('is a pattern in fixtures', async () => {
    const fixtures = { stubs: [{ name: 'any', match: { code: /x+/ }, outcome: { text: '' } }] }
    await using other = await createEmulator({ fixtures, listen: false })
    const [stub] = await other.project('p').stubs.list()
    expect(stub?.stub.match.code).toEqual({ regex: 'x+' })
  })

  it('is refused with a flag that a pattern cannot have', async () => {
    expect(await added('stubs', { match: { code: /x/g } })).toBe(
      '/x/g: a pattern can have the flags i, m, s and u, not g',
    )
  })
})

describe('a wait for requests', () => {
  it('says what came closest', async () => {
    await emulator.inject({ method: 'GET', url: '/v2.0/p1/sessions/none' })
    const wait = project.journal.wait({ operation: 'ShowSession', status: 200 }, { timeout: 0 })
    await expect(wait).rejects.toThrow(
      /0 of 1 requests .*\n {2}near: \d+ GET \/v2\.0\/p1\/sessions\/none -> 404: status is 404, not 200/,
    )
  })
})

describe('the release of a gate', () => {
  it('says if nothing waited there, with the nearest gate that a stub names', async () => {
    await project.stubs.add({ match: { code: 'x' }, outcome: { text: '', hold: 'training' } })
    const { released, note } = await project.gates.release('trainin')
    expect([released, note]).toEqual([
      0,
      'nothing waited at gate "trainin" (did you mean "training"?); it stays open; other gates: training',
    ])
  })

  it('lists a hundred other gates, and counts the rest', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `gate-${String(index).padStart(3, '0')}`)
    const hold = (name: string) => ({ match: { code: name }, outcome: { text: '', hold: name } })
    await project.stubs.add(names.map(hold))
    const { note } = await project.gates.release('another')
    expect(note).toMatch(new RegExp(`; other gates: ${names.slice(0, 100).join(', ')} and \\d+ more$`))
  })
})
