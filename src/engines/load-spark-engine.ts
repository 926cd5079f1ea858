import { EngineUnavailable } from './engine-errors.ts'
import type { SparkEngineAddress } from './spark-address.ts'
import type { SparkEngine } from './spark-engine.ts'
import type { LocalSparkOptions } from './spark-local/local-spark-engine.ts'

export interface SparkEngineOptions extends LocalSparkOptions {
  /** Whether this process was started with the engine `local`. */
  readonly isLocalAllowed: boolean
}

/** Makes the engine of an address. */
export async function loadSparkEngine(
  address: SparkEngineAddress,
  { isLocalAllowed, ...local }: SparkEngineOptions,
): Promise<SparkEngine> {
  if (address.kind === 'local') {
    // else each client of the control API could run code on this machine
    if (!isLocalAllowed) {
      throw new EngineUnavailable(
        'local runs code on this machine, so a project can choose it only if lakemock was started with --spark-engine local',
      )
    }
    const { LocalSparkEngine } = await import('./spark-local/local-spark-engine.ts')
    return new LocalSparkEngine(local)
  }
  const { LAKEMOCK_ENGINE_USER: user, LAKEMOCK_ENGINE_PASSWORD: password, LAKEMOCK_ENGINE_TOKEN: token } = process.env
  const { LivyEngine } = await import('./livy/livy-engine.ts')
  return new LivyEngine(address.url, { user, password, token })
}
