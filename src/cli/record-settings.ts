import type { SettingKey } from '../config/settings.ts'

/** The settings that a recording from engines takes, beside those in the environment. */
export const engineSettings = [
  ...(['sqlEngine', 'sparkEngine', 'sqlJobEngine', 'sparkPython', 'fixtures', 'dialect', 'prestoVersion'] as const),
  ...(['clock', 'engineTimeout', 'limitsEngineRows', 'limitsEngineMemory', 'limitsSparkDrivers'] as const),
  'limitsSparkMemory',
] as const satisfies readonly SettingKey[]
