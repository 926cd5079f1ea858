import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { type Filter, filterCheck } from '../../src/journal/filter.ts'
import { compileFilter } from '../../src/journal/matching.ts'
import { ids, journalOf, recordRequest } from './entries.ts'

const journal = journalOf()
const subject = (kind: string, id: string) => ({ kind, id, before: undefined, history: { state: 'x' } })
recordRequest(journal, {
  operation: 'CreateSession',
  target: '/v2.0/p1/sessions?a=b',
  body: { kind: 'spark' },
  subject: subject('session', 's1'),
})
recordRequest(journal, {
  operation: 'CreateStatement',
  target: '/v2.0/p1/sessions/s1/statements',
  body: { code: 'val  a = 1 // one' },
  answeredBy: 'orders',
  user: 'ann',
  subject: subject('statement', 's1/0'),
  headers: { 'user-agent': 'pylivy', 'x-auth-token': 'secret' },
})
recordRequest(journal, { status: 404, errorCode: 'DLI.0023', faults: ['slow', 'lost'] })
recordRequest(journal, {
  operation: 'ExecuteSql',
  target: '/v2/p1/clusters/c1/sql-execution',
  body: { sql_content: 'select 1' },
  subject: subject('sql', 'q1'),
  ends: 'open',
})
recordRequest(journal, { operation: 'CreateStatement', body: 'no JSON', ends: 'aborted' })

const found = (filter: Filter): number[] => {
  const matcher = compileFilter(filter, '')
  return ids([...journal.entries()].filter((entry) => matcher.matches(entry)))
}

describe('a filter', () => {
  test.each<[Filter, number[]]>([
    [{}, [1, 2, 3, 4, 5]],
    [{ operation: 'CreateStatement' }, [2, 5]],
    [{ operation: ['CreateSession', 'ExecuteSql'] }, [1, 4]],
    [{ operation: [] }, []],
    [{ api: 'mrs' }, [4]],
    [{ method: 'get' }, [3]],
    [{ path: '/v2.0/p1/sessions' }, [1]],
    [{ path: { regex: '/sessions/\\w+/statements$' } }, [2]],
    [{ resource: 's1' }, [1, 2, 3, 5]],
    [{ resource: 's1/0' }, [2]],
    [{ resource: 'c1' }, [4]],
    [{ resource: 'q1' }, [4]],
    [{ resource: 's' }, []],
    [{ status: 200 }, [1, 2]],
    [{ status: '404' }, [3]],
    [{ status: '2xx' }, [1, 2]],
    [{ errorCode: 'DLI.0023' }, [3]],
    [{ header: { 'User-Agent': 'pylivy' } }, [2]],
    [{ header: { 'x-auth-token': 'secret' } }, []],
    [{ header: { 'x-auth-token': { regex: '' } } }, [2]],
    [{ header: { 'x-none': { regex: '' } } }, []],
    [{ body: { regex: 'SPARK', flags: 'i' } }, [1]],
    [{ body: 'no JSON' }, [5]],
    [{ code: 'val a = 1' }, [2]],
    [{ code: { regex: '^val' } }, [2]],
    [{ sql: 'select   1' }, [4]],
    [{ code: 'select 1' }, []],
    [{ answeredBy: 'orders' }, [2]],
    [{ fault: 'lost' }, [3]],
    [{ user: 'ann' }, [2]],
    [{ requestId: 'request-3' }, [3]],
    [{ aborted: true }, [5]],
    [{ aborted: false }, [1, 2, 3]],
    [{ operation: 'CreateStatement', answeredBy: 'orders', status: 200 }, [2]],
    [{ operation: 'CreateStatement', answeredBy: 'orders', status: 201 }, []],
  ])('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })

  test.each<[unknown, string, string]>([
    [{ operation: 'CreateStatment' }, 'at.operation', 'did you mean "CreateStatement"'],
    [{ operation: ['CreateSession', 'Nothing'] }, 'at.operation.1', 'must be one of CreateSession, '],
    [{ api: 'iam' }, 'at.api', 'must be one of dli, mrs, not "iam"'],
    [{ operation: [] }, 'at.operation', 'must not be empty'],
    [{ operaton: 'CreateSession' }, 'at.operaton', 'unknown field "at.operaton" (did you mean "operation"?)'],
    [{ status: 99 }, 'at.status', 'must be a status'],
    [{ status: '6xx' }, 'at.status', 'must be a status'],
    [{ status: '4x4' }, 'at.status', 'must be a status'],
    [{ code: { regex: '(' } }, 'at.code.regex', 'missing closing )'],
    [{ header: { a: { regex: '[' } } }, 'at.header.a.regex', 'missing closing ]'],
  ])('%j is refused', (filter, field, words) => {
    const compile = () => compileFilter(filterCheck.read(filter, 'at'), 'at')
    expect(compile).toThrow(Problem)
    expect(compile).toThrow(words)
    try {
      compile()
    } catch (error) {
      expect((error as Problem).field).toBe(field)
    }
  })

  test('says what an entry would have to have otherwise', () => {
    const entry = journal.get(3)
    if (entry === undefined) throw new Error('not there')
    const filter: Filter = {
      operation: 'CreateStatement',
      status: '2xx',
      code: { regex: 'x' },
      fault: 'early',
      api: 'dli',
    }
    expect(compileFilter(filter, '').differences(entry)).toEqual([
      { field: 'operation', expected: 'CreateStatement', actual: 'ShowStatement' },
      { field: 'fault', expected: 'early', actual: ['slow', 'lost'] },
      { field: 'status', expected: '2xx', actual: 404 },
      { field: 'code', expected: { regex: 'x' }, actual: null },
    ])
    expect(compileFilter({ status: 404 }, '').differences(entry)).toEqual([])
  })
})
