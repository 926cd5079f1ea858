import { expect } from 'vitest'
import type { SqlExecution } from '../../src/model/sql-execution.ts'
import type { EngineProject } from './engine-project.ts'
import type { SqlCase } from './sql-cases.ts'

/** Runs SQL through the API of MRS to its end; returns what lakemock keeps of it. undefined: MRS refused it. */
export async function runSql(project: EngineProject, sql: string): Promise<SqlExecution | undefined> {
  const world = project.core.worlds.of(project.id)
  const before = new Set([...world.executions.values()].map(({ id }) => id))
  await project.sql(sql)
  const execution = [...world.executions.values()].find(({ id }) => !before.has(id))
  if (execution !== undefined) await world.until(() => execution.history.isFinal)
  return execution
}

/** Runs a case, and compares what it gives. */
export async function runSqlCase(project: EngineProject, one: SqlCase): Promise<void> {
  const execution = await runSql(project, one.sql)
  const { message, columns, rows = [], updateCount } = execution?.result ?? {}
  if (one.message !== undefined) {
    expect(message).toMatch(one.message)
    return
  }
  expect(message).toBeUndefined()
  expect(updateCount).toBe(one.updateCount)
  if (one.columns === undefined) return
  expect(columns).toEqual(one.columns)
  expect(inOrder(one.sql, rows)).toEqual(inOrder(one.sql, one.rows ?? []))
}

/** Without ORDER BY, the order of rows says nothing. */
export function inOrder<Row>(sql: string, rows: readonly Row[]): readonly Row[] {
  if (/\border by\b/i.test(sql)) return rows
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
