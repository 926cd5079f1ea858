import { EngineUnavailable } from './engine-errors.ts'
import type { LoadSqlEngine } from './engines.ts'

/** Makes the engine of an address. */
export const loadSqlEngine: LoadSqlEngine = async (address) => {
  switch (address.kind) {
    case 'duckdb':
      throw new EngineUnavailable('this version of lakemock has no duckdb engine yet')
    default:
      throw new EngineUnavailable(`this version of lakemock has no ${address.kind} engine yet`)
  }
}
