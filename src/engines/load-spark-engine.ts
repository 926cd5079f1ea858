import { credentialsFor } from './engine-credentials.ts'
import { EngineUnavailable } from './engine-errors.ts'
import { type SparkEngineAddress, sparkEngineAddress } from './spark-address.ts'
import type { SparkEngine } from './spark-engine.ts'
import type { LocalSparkOptions } from './spark-local/local-spark-engine.ts'

export interface SparkEngineOptions extends LocalSparkOptions {
  /** The engine that this process was started with: the value of its setting. */
  readonly atStart: string
}

/** Makes the engine of an address. */
export async function loadSparkEngine(
  address: SparkEngineAddress,
  { atStart, ...local }: SparkEngineOptions,
): Promise<SparkEngine> {
  const first = sparkEngineAddress(atStart)
  if (address.kind === 'local') {
    // else each client of the control API could run code on this machine
    if (first?.kind !== 'local') {
      throw new EngineUnavailable(
        'local runs code on this machine, so a project can choose it only if lakemock was started with --spark-engine local',
      )
    }
    const { LocalSparkEngine } = await import('./spark-local/local-spark-engine.ts')
    return new LocalSparkEngine(local)
  }
  const { LivyEngine } = await import('./livy/livy-engine.ts')
  const isFirst = first?.kind === 'livy' && first.url === address.url
  return new LivyEngine(address.url, credentialsFor(isFirst))
}
