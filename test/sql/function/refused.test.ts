import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerSql } from '../../../src/sql/answer-sql.ts'
import type { CatalogView, Column, Table } from '../../../src/sql/catalog-view.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'

function column(name: string, type: string): Column {
  return { name, type, comment: undefined }
}

const table: Table = {
  catalog: 'hive',
  schema: 'default',
  name: 't1',
  kind: 'table',
  columns: [column('id', 'bigint'), column('name', 'varchar'), column('dt', 'varchar')],
  partitionedBy: ['dt'],
  comment: undefined,
  properties: {},
  viewText: undefined,
  rows: undefined,
}
const known: CatalogView = {
  catalogs: () => ['hive'],
  schemas: () => ['default'],
  tables: () => [table],
  table: (_catalog, _schema, name) => (name === 't1' ? table : undefined),
}

/** What a real server of the version refused, and its message. */
function read(version: PrestoVersion): readonly (readonly [string, string])[] {
  const text = readFileSync(new URL(`refused-${version}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe.each<PrestoVersion>(['0.216', '333'])('wrong types in %s', (version) => {
  it.each(read(version))('%s', (text, message) => {
    const question = { text, catalog: 'hive', schema: 'default', user: 'u', version, known, isStrict: true, nowMs: 0 }
    expect(answerSql(question).result.message).toBe(message)
  })
})
