import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { TextForms } from '../../src/core/text-forms.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { START_MS } from './record-with.ts'

/** Builds exchanges as a recorder stores them. */
class Tape {
  readonly exchanges: StoredExchange[] = []
  #ms = 0

  /** Time passes. */
  at(ms: number): this {
    this.#ms = ms
    return this
  }

  say(method: string, target: string, body: unknown, reply: unknown, status = 200, tookMs = 0): this {
    this.exchanges.push({
      number: this.exchanges.length + 1,
      at: new Date(START_MS + this.#ms).toISOString(),
      tookMs,
      request: { method, target, headers: [], ...(body !== undefined && { body: { json: body } }) },
      reply: {
        status,
        headers: [['Retry-After', '7']],
        body: typeof reply === 'string' ? { text: reply } : { json: reply },
      },
    })
    return this
  }

  session(id: string, state: string, body: object = {}): this {
    return this.say('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'q', ...body }, { id, state })
  }

  read(id: string, state: string): this {
    return this.say('GET', `/v2.0/p/sessions/${id}/state`, undefined, { id, state })
  }

  run(session: string, id: number, code: string, body: object = {}): this {
    const reply = { id, code, state: 'waiting', output: null, progress: 0 }
    return this.say('POST', `/v2.0/p/sessions/${session}/statements`, { code, ...body }, reply)
  }

  shown(session: string, id: number, state: string, output: unknown = null): this {
    return this.say('GET', `/v2.0/p/sessions/${session}/statements/${id}`, undefined, { id, state, output })
  }

  cancel(session: string, id: number): this {
    return this.say('POST', `/v2.0/p/sessions/${session}/statements/${id}/cancel`, undefined, { msg: 'canceled' })
  }

  sql(
    id: string,
    text: string,
    status: string,
    more: object = {},
    options: { database?: string; cluster?: string } = {},
  ): this {
    const { database, cluster = 'c' } = options
    const body = { sql_type: 'presto', sql_content: text, ...(database && { database }) }
    return this.say('POST', `/v2/p/clusters/${cluster}/sql-execution`, body, { id, status, ...more })
  }

  result(id: string, status: string, more: object = {}, options: { http?: number; cluster?: string } = {}): this {
    const { http = 200, cluster = 'c' } = options
    return this.say('GET', `/v2/p/clusters/${cluster}/sql-execution/${id}`, undefined, { id, status, ...more }, http)
  }

  made({ faults = false } = {}) {
    const made = fixturesFrom(this.exchanges, { faults })
    expect(parseFixtures(made.yaml, 'fixtures.yaml').stubs).toHaveLength(made.stubs)
    return { ...made, content: parse(made.yaml) ?? {} }
  }

  get stubs() {
    return this.made().content.stubs
  }
}

const ok = (text: string) => ({ status: 'ok', execution_count: 0, data: { 'text/plain': text } })
const tape = () => new Tape()
const idle = () => tape().session('s', 'idle')

describe('times', () => {
  test('a state changes in the middle between the last read of one and the first of the next', () => {
    const { exchanges } = tape()
    expect(exchanges).toEqual([])
    const [, statement] = idle()
      .at(1000)
      .run('s', 0, 'a')
      .at(1200)
      .shown('s', 0, 'waiting')
      .at(1600)
      .shown('s', 0, 'running')
      .at(5000)
      .shown('s', 0, 'running')
      .at(7000)
      .shown('s', 0, 'available', ok('A')).stubs
    expect(statement).toEqual({
      match: { code: 'a' },
      durations: { waiting: '400ms', running: '4600ms' },
      outcome: { text: 'A' },
    })
  })

  test('a reply shows the state in the middle of its exchange', () => {
    const stubs = tape()
      .say('POST', '/v2.0/p/sessions', { name: 'n', queue: 'q' }, { id: 's', state: 'not_started' }, 200, 200)
      .at(1000)
      .say('GET', '/v2.0/p/sessions/s', undefined, { id: 's', state: 'starting' }, 200, 400)
      .at(3000)
      .say('GET', '/v2.0/p/sessions/s', undefined, { id: 's', state: 'idle' }, 200, 0).stubs
    expect(stubs).toEqual([
      {
        match: { api: 'dli', session: 'n' },
        durations: { not_started: '550ms', starting: '1450ms', recovering: '0ms' },
      },
    ])
  })

  test('a state that no read showed lasted no time', () => {
    const [, statement] = idle().run('s', 0, 'a').at(3000).shown('s', 0, 'available', ok('A')).stubs
    expect(statement.durations).toEqual({ waiting: '1500ms', running: '0ms' })
    const [sql] = tape()
      .sql('i', 'show tables', 'QUEUED')
      .at(2000)
      .result('i', 'FINISHED', { content: [['t']] }).stubs
    expect(sql.durations).toEqual({
      QUEUED: '1000ms',
      WAITING_FOR_RESOURCES: '0ms',
      PLANNING: '0ms',
      STARTING: '0ms',
      RUNNING: '0ms',
      FINISHING: '0ms',
    })
  })

  test('waiting counts from the end of the previous statement', () => {
    const [, first, second] = idle()
      .run('s', 0, 'a')
      .run('s', 1, 'b')
      .at(100)
      .shown('s', 0, 'running')
      .shown('s', 1, 'waiting')
      .at(2000)
      .shown('s', 0, 'running')
      .shown('s', 1, 'waiting')
      .at(2200)
      .shown('s', 0, 'available', ok('A'))
      .shown('s', 1, 'waiting')
      .at(2400)
      .shown('s', 1, 'running')
      .at(4000)
      .shown('s', 1, 'available', ok('B')).stubs
    expect(first.durations).toEqual({ waiting: '50ms', running: '2050ms' })
    expect(second.durations).toEqual({ waiting: '200ms', running: '900ms' })
  })

  test('a delayed reply shows how long the SQL ran', () => {
    const [sql] = tape().say(
      'POST',
      '/v2/p/clusters/c/sql-execution',
      { sql_type: 'presto', sql_content: 'insert into t select 1' },
      { id: '', status: 'FINISHED', content: [['3']] },
      200,
      4200,
    ).stubs
    expect(sql).toMatchObject({ durations: { QUEUED: '0ms', RUNNING: '4200ms' }, outcome: { updateCount: 3 } })
  })
})

describe('outcomes', () => {
  const outcomeOf = (state: string, output: unknown) =>
    idle().run('s', 0, 'a').shown('s', 0, state, output).stubs[1].outcome
  const thrown = { ename: 'E', evalue: 'e', traceback: ['t'] }

  test.each([
    ['available', ok('A'), { text: 'A' }],
    ['available', { ...ok('A'), execution_count: 7 }, { text: 'A' }],
    [
      'available',
      { status: 'ok', data: { 'application/json': [1] } },
      { output: { status: 'ok', data: { 'application/json': [1] } } },
    ],
    ['error', { status: 'error', execution_count: 0, ...thrown }, { output: { status: 'error', ...thrown } }],
    ['available', { status: 'error', ...thrown }, { state: 'available', output: { status: 'error', ...thrown } }],
    ['error', { status: 'error', ename: 'E' }, { output: { status: 'error', ename: 'E' } }],
    ['available', null, undefined],
  ])('%s with %j is %j', (state, output, outcome) => {
    expect(outcomeOf(state, output)).toEqual(outcome)
  })

  test.each([
    ['show tables', { content: [['t'], [null]] }, { columns: ['_col0'], rows: [['t'], [null]] }],
    ['desc t', { content: [['a', 'b']] }, { columns: ['_col0', '_col1'], rows: [['a', 'b']] }],
    ['show tables', { content: [] }, { columns: ['_col0'], rows: [] }],
    ['show tables', { content: [null, 't1'] }, undefined],
    ['show tables', { content: [['a'], ['b', 'c']] }, undefined],
    ['select 1', { result_location: 'obs://b/1.csv', content: null }, { columns: ['_col0'], rows: [] }],
    ['drop table t', { content: null }, undefined],
    ['explain select 1', { content: [['plan']] }, { columns: ['_col0'], rows: [['plan']] }],
  ])('%s with %j is %j', (sql, more, outcome) => {
    expect(tape().sql('i', sql, 'QUEUED').result('i', 'FINISHED', more).stubs[0].outcome).toEqual(outcome)
  })

  test('failed SQL has its message, in either revision', () => {
    const failed = (reply: unknown, status: number) =>
      tape()
        .sql('i', 'select 1', 'QUEUED')
        .say('GET', '/v2/p/clusters/c/sql-execution/i', undefined, reply, status)
        .made().content
    expect(failed({ id: 'i', status: 'FAILED', message: 'no' }, 500)).toMatchObject({
      stubs: [{ outcome: { message: 'no' } }],
    })
    expect(failed({ error_code: 'MRS.0011', error_msg: 'no' }, 400)).toMatchObject({
      stubs: [{ outcome: { message: 'no' } }],
    })
  })

  test('a session that did not start', () => {
    const [start] = tape().session('s', 'starting', { name: 'n' }).at(900).read('s', 'dead').stubs
    expect(start).toMatchObject({ durations: { starting: '450ms' }, outcome: { session: 'dead' } })
  })
})

describe('cancels', () => {
  test('of a statement: only a cancel ends it', () => {
    const [, statement] = idle()
      .run('s', 0, 'a')
      .at(100)
      .shown('s', 0, 'running')
      .at(3000)
      .cancel('s', 0)
      .at(3600)
      .shown('s', 0, 'cancelled', { status: 'error', execution_count: 0, ename: 'C' }).stubs
    expect(statement).toMatchObject({ durations: { waiting: '50ms' }, outcome: { never: true } })
  })

  test('of SQL: it fails at the same time with the same message', () => {
    const [sql] = tape()
      .sql('i', 'select 1', 'QUEUED')
      .at(500)
      .say('POST', '/v2/p/clusters/c/sql-execution/i/cancel', undefined, { status: 'SUCCEED' })
      .result('i', 'FAILED', { message: 'Query was canceled' }, { http: 500 }).stubs
    expect(sql).toMatchObject({ durations: { QUEUED: '250ms' }, outcome: { message: 'Query was canceled' } })
  })

  test('without an effect change nothing', () => {
    const run = () => idle().run('s', 0, 'a').at(200)
    const end = (one: Tape) => one.at(300).shown('s', 0, 'available', ok('A')).stubs
    expect(end(run().cancel('s', 0))).toEqual(end(run()))
  })
})

describe('several runs of one text', () => {
  const runs = (...texts: string[]) => {
    const recorded = idle()
    for (const [id, text] of texts.entries()) {
      recorded.at(id * 1000).run('s', id, id % 2 ? ' a' : 'a // again')
      recorded.at(id * 1000 + 500).shown('s', id, 'available', { ...ok(text), execution_count: id })
    }
    return recorded.stubs.slice(1)
  }

  test('apply once each, in order, and the last one stays', () => {
    expect(runs('1', '1', '2')).toMatchObject([
      { match: { code: 'a // again' }, times: 1, outcome: { text: '1' } },
      { match: { code: ' a' }, times: 1, outcome: { text: '1' } },
      { match: { code: 'a // again' }, outcome: { text: '2' } },
    ])
    expect(runs('1', '2')[1]).not.toHaveProperty('times')
  })

  test('without a secret in it matches any secret, and keeps dollar signs', () => {
    const code = 'connect("<removed>", 1 + 1)\n  // <removed>'
    const [, stub] = idle().run('s', 0, code).shown('s', 0, 'available', ok('$0 and $$')).stubs
    expect(stub.outcome).toEqual({ text: '$$0 and $$$$' })
    const [compiled] = parseFixtures(JSON.stringify({ stubs: [stub] }), 'x.yaml').stubs
    const fits = (text: string) =>
      compiled?.match({ subject: 'statement', project: 'p', session: '', text: TextForms.ofCode(text) }) !== undefined
    expect(fits('connect("of another", 1  +  1)\n// or none')).toBe(true)
    expect(fits('connect("of another", 11)\n// or none')).toBe(false)
    expect(fits('disconnect("", 1 + 1) // ')).toBe(false)
  })

  test.each([0, 1, 4, 8])('that is long and has a secret is matched by its start: %d', (shift) => {
    const start = `connect("<removed>") + ${'x'.repeat(1970 - shift)}`
    const code = `${start}<removed>${'y'.repeat(9000)}`
    const [, stub] = idle().run('s', 0, code).shown('s', 0, 'available', ok('done')).stubs
    const [compiled] = parseFixtures(JSON.stringify({ stubs: [stub] }), 'x.yaml').stubs
    const fits = (text: string) =>
      compiled?.match({ subject: 'statement', project: 'p', session: '', text: TextForms.ofCode(text) }) !== undefined
    const text = start.replace('<removed>', 'key')
    expect(fits(`${text}secret${'y'.repeat(10)}`)).toBe(true)
    expect(fits(`a ${text}`)).toBe(false)
  })
})

describe('the file', () => {
  const throttled = { error_code: 'APIGW.0308', error_msg: 'too fast', request_id: 'r' }

  test('has no settings, queues, clusters or projects', () => {
    const { content } = tape()
      .say('GET', '/v3/projects', undefined, { projects: [{ id: 'p1', name: 'cn-north-4' }] })
      .say('POST', '/v2.0/p/sessions', { cluster_name: 'old' }, { id: 's', state: 'idle' }, 201)
      .sql('i', 'drop table t', 'FINISHED')
      .made()
    expect(Object.keys(content)).toEqual(['stubs'])
  })

  test('has gateway errors as a comment, or as rules for the same calls', () => {
    const failing = () =>
      idle()
        .say('GET', '/v2.0/p/sessions/s', undefined, throttled, 429)
        .read('s', 'idle')
        .say('GET', '/v2.0/p/sessions/s', undefined, throttled, 429)
        .say('GET', '/v2.0/p/sessions/s', undefined, { id: 's', state: 'idle' })
        .say('GET', '/v2.0/p/sessions/s', undefined, throttled, 429)
        .say('POST', '/v2.0/p/sessions', {}, '<html>bad gateway</html>', 502)
    const { content, yaml, report } = failing().made()
    expect(content.faults).toBeUndefined()
    expect(report).toContain('4 gateway errors are a comment in fixtures.yaml')
    const shown = yaml.slice(yaml.indexOf('# faults:')).replaceAll(/^# /gm, '')
    const { faults } = failing().made({ faults: true }).content
    expect(parse(shown)).toEqual({ faults })
    const retry = { headers: { 'Retry-After': '7' } }
    const throttle = { kind: 'status', status: 429, code: 'APIGW.0308', message: 'too fast', ...retry }
    expect(faults).toEqual([
      ...[1, 2, 4].map((nth) => ({ match: { operation: 'ShowSession' }, when: { nth: [nth] }, fault: throttle })),
      {
        match: { operation: 'CreateSession' },
        when: { nth: [2] },
        fault: { kind: 'status', status: 502, body: '<html>bad gateway</html>', ...retry },
      },
    ])
  })

  test('has a report of what is missing', () => {
    const { report } = idle()
      .run('s', 0, 'a')
      .shown('s', 0, 'running')
      .shown('s', 7, 'running')
      .say('POST', '/v2.0/p/sessions/s/statements', { code: '' }, { error_code: 'DLI.0001', error_msg: 'code' }, 400)
      .read('before', 'idle')
      .sql('i', 'select 1', 'QUEUED')
      .result('i', 'FINISHED', { result_location: 'obs://b/x.csv' })
      .result('elsewhere', 'RUNNING')
      .made()
    for (const line of [
      'statement 0 of session s did not end in the recording',
      'statement 7 of session s was created before the recording',
      'CreateStatement number 2 was refused with 400 DLI.0001 code',
      'session before was created before the recording',
      'the rows went to obs://b/x.csv',
      'SQL execution elsewhere was created before the recording',
    ]) {
      expect(report).toContain(line)
    }
  })

  test('is the same for the same exchanges, valid or not, and is empty without any', () => {
    expect(tape().made()).toMatchObject({ stubs: 0, faults: 0, content: {} })
    const odd = tape()
      .say('GET', '/_lakemock/health', undefined, { status: 'ok' })
      .say('POST', '/v2.0/p/sessions', [1], [2])
      .say('POST', '/v2.0/p/sessions/s/statements', { code: 1 }, { id: {} })
      .say('GET', '/v2.0/p/sessions/%zz/state', undefined, 'text')
      .say('POST', '/v2/p/clusters/c/sql-execution', 'text', { status: 'FINISHED' })
      .say('GET', '/v2/p/clusters/c/sql-execution/i', undefined, { status: 'UNHEARD_OF' })
    expect(odd.made().yaml).toBe(odd.made().yaml)
    expect(odd.made().stubs).toBe(0)
  })
})

describe('batches', () => {
  const BATCHES = '/v2.0/p/batches'
  const body = { file: 'obs://b/etl.jar', className: 'etl.Main', args: ['2026', 'full'], name: 'etl', queue: 'q' }
  const submitted = (id: string, more: object = {}) =>
    tape().say('POST', BATCHES, { ...body, ...more }, { id, state: 'starting' })
  const job = { name: 'etl', class: 'etl.Main', file: 'obs://b/etl.jar', arguments: '2026 full' }

  test('are matched by what their request says, and end as they ended', () => {
    const stubs = submitted('1')
      .at(1000)
      .say('GET', `${BATCHES}/1/state`, undefined, { id: '1', state: 'running' })
      .at(5000)
      .say('GET', `${BATCHES}/1`, undefined, { id: '1', state: 'success', log: ['\nYARN Diagnostics: '] })
      .say('GET', `${BATCHES}/1/log`, undefined, {
        log: ['stdout: ', '42 rows', '\nstderr: ', '\nYARN Diagnostics: '],
      }).stubs
    expect(stubs).toEqual([
      {
        match: { api: 'dli', job },
        durations: { starting: '500ms', running: '2500ms', recovering: '0ms' },
        outcome: { log: ['42 rows'] },
      },
    ])
  })

  test('that failed have the exception of the diagnostics, those that were cancelled run until then', () => {
    const log = ['stdout: ', 'YARN Diagnostics: ', 'User class threw exception: java.io.IOException: lost', 'at a.B']
    const stubs = submitted('1')
      .say('GET', `${BATCHES}/1`, undefined, { id: '1', state: 'dead', log })
      .say('POST', BATCHES, { file: 'a.py' }, { id: '2', state: 'starting' })
      .say('DELETE', `${BATCHES}/2`, undefined, { msg: 'deleted' })
      .say('GET', `${BATCHES}/2/state`, undefined, { id: '2', state: 'dead' }).stubs
    expect(stubs).toMatchObject([
      { match: { job }, outcome: { message: 'java.io.IOException: lost\nat a.B' } },
      { match: { job: { file: 'a.py' } }, outcome: { never: true } },
    ])
  })

  test('of one job apply in order', () => {
    const stubs = submitted('1')
      .say('GET', `${BATCHES}/1`, undefined, { id: '1', state: 'dead', log: [] })
      .say('POST', BATCHES, body, { id: '2', state: 'starting' })
      .say('GET', `${BATCHES}/2`, undefined, { id: '2', state: 'success', log: [] }).stubs
    expect(stubs.map((stub: { times?: number }) => stub.times)).toEqual([1, undefined])
  })
})

describe('what a fixtures file cannot have', () => {
  test('is left out, with a note', () => {
    const { content, stubs, report } = idle()
      .run('s', 0, 'a')
      .shown('s', 0, 'available', { status: 'strange', data: {} })
      .run('s', 1, 'b')
      .shown('s', 1, 'available', ok('B'))
      .made()
    expect(stubs).toBe(2)
    expect(content.stubs.map((stub: { match: unknown }) => stub.match)).toEqual([
      { api: 'dli', session: '' },
      { code: 'b' },
    ])
    expect(report).toContain('left out, because outcome.output.status must be one of ok, error')
  })

  test('is left out of the rules, too', () => {
    const exchanges = tape().say(
      'GET',
      '/v2.0/p/sessions',
      undefined,
      { error_code: 'A.1', error_msg: 'no' },
      503,
    ).exchanges
    const [exchange] = exchanges
    const reply = {
      status: 503,
      headers: [['Retry-After', '7\u2603'] as const],
      body: exchange?.reply?.body ?? { text: '' },
    }
    const made = fixturesFrom(exchange === undefined ? [] : [{ ...exchange, reply }], { faults: true })
    expect(made).toMatchObject({ faults: 0, notes: 1 })
    expect(made.report).toContain('left out, because')
  })
})
