import { EngineUnavailable } from './engine-errors.ts'
import type { LoadSqlEngine } from './engines.ts'

/** Makes the engine of an address. */
export const loadSqlEngine: LoadSqlEngine = async (address) => {
  switch (address.kind) {
    case 'duckdb':
      throw new EngineUnavailable('this version of lakemock has no duckdb engine yet')
    default: {
      const { PrestoEngine, credentialsIn } = await import('./presto/presto-engine.ts')
      return new PrestoEngine(address, credentialsIn(process.env))
    }
  }
}
