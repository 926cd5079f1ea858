import type { LoadSqlEngine } from './engines.ts'

/** Makes the engine of an address. */
export const loadSqlEngine: LoadSqlEngine = async (address, memory) => {
  switch (address.kind) {
    case 'duckdb': {
      // it brings the grammar of Presto
      const { DuckDbEngine } = await import('./duckdb/duckdb-engine.ts')
      return new DuckDbEngine({ directory: address.directory, ...memory })
    }
    default: {
      const { PrestoEngine, credentialsIn } = await import('./presto/presto-engine.ts')
      return new PrestoEngine(address, credentialsIn(process.env))
    }
  }
}
