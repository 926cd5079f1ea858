import { expect, test } from 'vitest'
import { sqlEngineAddress } from '../../src/engines/engine-address.ts'

test.each([
  ['presto://h/hive', { kind: 'presto', origin: 'http://h:8080', catalog: 'hive' }],
  ['presto://127.0.0.1:8217', { kind: 'presto', origin: 'http://127.0.0.1:8217', catalog: '' }],
  ['presto://h:80/c', { kind: 'presto', origin: 'http://h', catalog: 'c' }],
  ['presto+https://h/c', { kind: 'presto', origin: 'https://h', catalog: 'c' }],
  ['trino+https://h:8443/c/', { kind: 'trino', origin: 'https://h:8443', catalog: 'c' }],
  ['trino://[::1]:1/c', { kind: 'trino', origin: 'http://[::1]:1', catalog: 'c' }],
  ['duckdb', { kind: 'duckdb', file: undefined }],
  ['duckdb:/tmp/x.db', { kind: 'duckdb', directory: '/tmp/x.db' }],
])('%s is an address', (text, address) => {
  expect(sqlEngineAddress(text)).toEqual(address)
})

test.each([
  '',
  'presto',
  'presto://',
  'presto://u:p@h/c',
  'http://h',
  'presto://h/c/d',
  'presto://h/c?x=1',
  'duckdb://x',
])('%s is not one', (text) => {
  expect(sqlEngineAddress(text)).toBeUndefined()
})
