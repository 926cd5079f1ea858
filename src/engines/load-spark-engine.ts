import { EngineUnavailable } from './engine-errors.ts'
import type { LoadSparkEngine } from './engines.ts'

/** Makes the engine of an address. */
export const loadSparkEngine: LoadSparkEngine = async (address) => {
  if (address.kind === 'local') throw new EngineUnavailable('this version of lakemock has no local Spark engine yet')
  const { LAKEMOCK_ENGINE_USER: user, LAKEMOCK_ENGINE_PASSWORD: password, LAKEMOCK_ENGINE_TOKEN: token } = process.env
  const { LivyEngine } = await import('./livy/livy-engine.ts')
  return new LivyEngine(address.url, { user, password, token })
}
