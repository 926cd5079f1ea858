import { type SqlEngineAddress, sqlEngineAddress } from './engine-address.ts'
import { credentialsFor } from './engine-credentials.ts'
import { EngineUnavailable } from './engine-errors.ts'
import type { EngineMemory } from './engines.ts'
import type { SqlEngine } from './sql-engine.ts'

export interface SqlEngineOptions extends EngineMemory {
  /** The engine that this process was started with: the value of its setting. */
  readonly atStart: string
}

/** Makes the engine of an address. */
export async function loadSqlEngine(
  address: SqlEngineAddress,
  { atStart, ...memory }: SqlEngineOptions,
): Promise<SqlEngine> {
  const first = sqlEngineAddress(atStart)
  if (address.kind === 'duckdb') {
    const { directory } = address
    // else each client of the control API could write files anywhere on this machine
    if (directory !== undefined && !(first?.kind === 'duckdb' && first.directory === directory)) {
      throw new EngineUnavailable(
        `duckdb:${directory} writes files on this machine, so a project can choose it only if lakemock was started with --sql-engine duckdb:${directory}`,
      )
    }
    // it brings the grammar of Presto
    const { DuckDbEngine } = await import('./duckdb/duckdb-engine.ts')
    return new DuckDbEngine({ directory, ...memory })
  }
  const { PrestoEngine } = await import('./presto/presto-engine.ts')
  const isFirst = first !== undefined && 'origin' in first && first.origin === address.origin
  return new PrestoEngine(address, credentialsFor(isFirst))
}
