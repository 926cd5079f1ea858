import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { TextForms } from '../../src/core/text-forms.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import type { StubQuery } from '../../src/stubs/stub-query.ts'

const compiled = (definition: StubDefinition) => compileStub(definition, 'drawn-up', 'stubs.3')

function fault(definition: StubDefinition): { field: string | undefined; message: string } {
  try {
    compiled(definition)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid') return { field: error.field, message: error.message }
    throw error
  }
  throw new Error('the stub was taken')
}

describe('what a stub is about', () => {
  it.each<[string, StubDefinition, string]>([
    ['code', { match: { code: 'sc' } }, 'statement'],
    ['a kind', { match: { kind: 'spark' } }, 'statement'],
    ['DLI alone', { match: { api: 'dli' } }, 'statement'],
    ['code in a session', { match: { code: 'sc', session: 'etl' } }, 'statement'],
    ['a session', { match: { session: 'etl' } }, 'session'],
    ['a session and DLI', { match: { api: 'dli', session: 'etl' } }, 'session'],
    ['DLI, with durations of a session', { match: { api: 'dli' }, durations: { starting: '1s' } }, 'session'],
    ['a session, with its end', { match: { session: 'etl' }, outcome: { session: 'dead' } }, 'session'],
    ['SQL', { match: { sql: 'select 1' } }, 'execution'],
    ['MRS alone', { match: { api: 'mrs' } }, 'execution'],
    ['a database', { match: { database: 'd' } }, 'execution'],
    ['a cluster', { match: { cluster: 'c' } }, 'execution'],
  ])('is selected by %s', (_by, definition, subject) => {
    expect(compiled(definition).subject).toBe(subject)
  })

  it('is named by its own name, or by the one that is drawn up for it', () => {
    expect(compiled({ match: { code: 'a' } }).name).toBe('drawn-up')
    expect(compiled({ name: 'mine', match: { code: 'a' } }).name).toBe('mine')
  })
})

describe('a stub that cannot be', () => {
  it.each<[string, StubDefinition, string, string | RegExp]>([
    ['names no api', { match: {} }, 'stubs.3.match', 'stubs.3.match must name the api: dli or mrs'],
    [
      'names no api but a project',
      { match: { project: 'p' } },
      'stubs.3.match',
      'stubs.3.match must name the api: dli or mrs',
    ],
    [
      'mixes SQL into DLI',
      { match: { api: 'dli', cluster: 'c' } },
      'stubs.3.match.cluster',
      'stubs.3.match.cluster does not go with api dli',
    ],
    [
      'mixes code into MRS',
      { match: { api: 'mrs', code: 'sc' } },
      'stubs.3.match.code',
      'stubs.3.match.code does not go with api mrs',
    ],
    [
      'mixes both without an api',
      { match: { code: 'sc', sql: 'select 1' } },
      'stubs.3.match.code',
      'stubs.3.match.code does not go with api mrs',
    ],
    [
      'has a malformed regular expression',
      { match: { sql: { regex: '(' } } },
      'stubs.3.match.sql.regex',
      'stubs.3.match.sql.regex: invalid regular expression: missing closing ) in "("',
    ],
    [
      'has one for an unknown name',
      { match: { code: 'a', session: { regex: '[' } } },
      'stubs.3.match.session.regex',
      'stubs.3.match.session.regex: invalid regular expression: missing closing ] in "["',
    ],
    [
      'gives a length to a state of another subject, with a hint',
      { match: { code: 'a' }, durations: { RUNNING: '1s' } },
      'stubs.3.durations.RUNNING',
      'stubs.3.durations.RUNNING: unknown state RUNNING for this stub\'s statement (did you mean "running"?); states: waiting, running, cancelling',
    ],
    [
      'misspells a state',
      { match: { code: 'a' }, durations: { runing: '1s' } },
      'stubs.3.durations.runing',
      'stubs.3.durations.runing: unknown state runing for this stub\'s statement (did you mean "running"?); states: waiting, running, cancelling',
    ],
    [
      'has a malformed duration',
      { match: { code: 'a' }, durations: { running: 'soon' } },
      'stubs.3.durations.running',
      'stubs.3.durations.running must be a span of time such as "250ms", "5s", "1m" or a number of milliseconds, not "soon"',
    ],
    [
      'has two outcomes',
      { match: { code: 'a' }, outcome: { text: 'a', error: {} } },
      'stubs.3.outcome',
      'stubs.3.outcome has both text and error: a stub has one outcome',
    ],
    [
      'has an outcome of the other api',
      { match: { code: 'a' }, outcome: { message: 'no' } },
      'stubs.3.outcome.message',
      /^stubs\.3\.outcome\.message is not an outcome .*text, output, error, session$/,
    ],
    [
      'has an outcome of the other api, for SQL',
      { match: { sql: 'a' }, outcome: { text: 'no' } },
      'stubs.3.outcome.text',
      /^stubs\.3\.outcome\.text is not an outcome .*columns, message, updateCount$/,
    ],
    [
      'has rows without columns',
      { match: { sql: 'a' }, outcome: { rows: [['1']] } },
      'stubs.3.outcome.rows',
      'stubs.3.outcome.rows goes with columns',
    ],
    [
      'has types beside the columns of SQL of MRS',
      { match: { sql: 'a' }, outcome: { columns: ['c'], rows: [['1']], types: ['bigint'] } },
      'stubs.3.outcome.types',
      "stubs.3.outcome.types does not go with columns of this stub's execution",
    ],
    [
      'has a state beside a text',
      { match: { code: 'a' }, outcome: { text: 'x', state: 'error' } },
      'stubs.3.outcome.state',
      'stubs.3.outcome.state goes with error or output',
    ],
    [
      'never ends and has an outcome',
      { match: { code: 'a' }, outcome: { never: true, text: 'x' } },
      'stubs.3.outcome.never',
      'stubs.3.outcome.never and text exclude each other',
    ],
    [
      'never ends and waits for a gate',
      { match: { code: 'a' }, outcome: { never: true, hold: 'g' } },
      'stubs.3.outcome.never',
      'stubs.3.outcome.never and hold exclude each other',
    ],
    [
      'has a row that is longer than its columns',
      { match: { sql: 'a' }, outcome: { columns: ['x'], rows: [['1'], ['1', '2']] } },
      'stubs.3.outcome.rows.1',
      'stubs.3.outcome.rows.1 must have 1 cell, one for each column',
    ],
  ])('%s: it is refused with the place', (_what, definition, field, message) => {
    const found = fault(definition)
    expect(found.field).toBe(field)
    if (typeof message === 'string') expect(found.message).toBe(message)
    else expect(found.message).toMatch(message)
  })

  it('means statements and names only their session: it says how to', () => {
    const { field, message } = fault({ match: { session: 'etl' }, outcome: { text: 'x' } })
    expect(field).toBe('stubs.3.match')
    expect(message).toContain('give match.code')
    expect(fault({ match: { session: 'etl' }, durations: { running: '1s' } }).field).toBe('stubs.3.match')
  })
})

describe('what a stub matches', () => {
  const statement = (over: Partial<StubQuery> = {}): StubQuery => ({
    subject: 'statement',
    project: 'p1',
    session: 'etl',
    kind: 'spark',
    text: TextForms.ofCode('sc'),
    ...over,
  })
  const execution = (over: Partial<StubQuery> = {}): StubQuery => ({
    subject: 'execution',
    project: 'p1',
    database: 'default',
    cluster: 'c1',
    text: TextForms.ofSql('select 1'),
    ...over,
  })

  it('has to fit every key', () => {
    const { match } = compiled({ match: { code: 'sc', session: 'etl', kind: 'spark', project: { regex: '^p' } } })
    expect(match(statement())).toBe(true)
    expect(match(statement({ session: 'other' }))).toBeUndefined()
    expect(match(statement({ kind: 'pyspark' }))).toBeUndefined()
    expect(match(statement({ project: 'q' }))).toBeUndefined()
    expect(match(statement({ text: TextForms.ofCode('spark') }))).toBeUndefined()
  })

  it('has to fit every key of SQL', () => {
    const { match } = compiled({ match: { sql: 'select 1', database: 'default', cluster: { regex: 'c\\d' } } })
    expect(match(execution())).toBe(true)
    expect(match(execution({ database: 'other' }))).toBeUndefined()
    expect(match(execution({ cluster: 'x' }))).toBeUndefined()
  })

  it('is of its own subject alone', () => {
    expect(compiled({ match: { api: 'dli' } }).match(statement())).toBe(true)
    expect(compiled({ match: { api: 'dli' } }).match(execution())).toBeUndefined()
    expect(compiled({ match: { api: 'mrs' } }).match(execution())).toBe(true)
    expect(compiled({ match: { api: 'mrs' } }).match(statement())).toBeUndefined()
    const start = { subject: 'session', project: 'p1', session: 'etl' } as const
    expect(compiled({ match: { session: 'etl' } }).match(start)).toBe(true)
    expect(compiled({ match: { session: 'etl' } }).match(statement())).toBeUndefined()
    expect(compiled({ match: { session: 'etl', code: 'sc' } }).match(start)).toBeUndefined()
  })

  it('compares what is missing as an empty text', () => {
    const { session: _, ...nameless } = statement()
    expect(compiled({ match: { code: 'sc', session: '' } }).match(nameless)).toBe(true)
    expect(compiled({ match: { code: 'sc', session: 'etl' } }).match(nameless)).toBeUndefined()
  })
})
