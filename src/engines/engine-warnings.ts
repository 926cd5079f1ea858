import { OFF } from './engine-address.ts'
import type { ChosenEngines } from './engines.ts'

interface EngineWarning {
  /** What the line of the log has beside the text. */
  readonly fields: Readonly<Record<string, string>>
  readonly text: string
}

/** What the log says at the start of the engines that are on. */
export function engineWarnings({ sqlEngine, sparkEngine }: ChosenEngines): readonly EngineWarning[] {
  const warnings: EngineWarning[] = []
  if (sqlEngine !== OFF) {
    const text = `SQL without a stub runs on a real engine: ${sqlEngine} (SECURITY.md says what it can reach)`
    warnings.push({ fields: { sqlEngine }, text })
  }
  if (sparkEngine !== OFF) {
    const place = sparkEngine === 'local' ? 'on this machine, as this user' : 'on its Spark'
    const text = `spark-engine is ${sparkEngine}: every client can run any code ${place} (SECURITY.md)`
    warnings.push({ fields: { sparkEngine }, text })
  }
  return warnings
}
