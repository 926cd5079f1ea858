import type { Logger } from 'pino'
import type { Config, Layer, ResolvedConfig } from '../config/config.ts'
import { settingKeys, settings } from '../config/config.ts'
import { Problem } from '../core/problem.ts'
import type { EmulatorCore } from '../emulator.ts'
import { FixturesError } from '../fixture-files/located.ts'
import { resolveAll } from './settings.ts'
import { type Watch, watchFiles } from './watch.ts'

interface Watched {
  readonly resolved: ResolvedConfig
  readonly flags: Layer
  readonly env: Readonly<Record<string, string | undefined>>
  readonly emulator: EmulatorCore
  readonly logger: Logger
}

/** Puts fixtures in place whenever their files change; those with faults are refused, and the old ones stay. */
export function watchFixtures({ resolved, flags, env, emulator, logger }: Watched): Watch {
  const { config } = resolved
  return watchFiles(config.fixtures, () => {
    try {
      const { resolved: now, fixtures } = resolveAll(flags, env)
      const worlds = emulator.worlds.list().length
      emulator.load(fixtures, now.config)
      const [stubs, faults] = [fixtures.stubs.length, fixtures.faults.length]
      logger.info(
        { fixtures: config.fixtures, stubs, faults, worlds },
        `fixtures loaded again: ${stubs} stubs, ${faults} faults; every project begins anew (${worlds} in use)`,
      )
      const fixed = settingKeys.filter((key) => isFixed(key) && differs(config[key], now.config[key]))
      if (fixed.length > 0) logger.warn(`these settings need a new start: ${fixed.join(', ')}`)
    } catch (error) {
      if (!(error instanceof FixturesError || error instanceof Problem)) throw error
      logger.error(
        error instanceof FixturesError ? { faults: error.faults } : {},
        `fixtures are refused, and the old ones stay: ${error.message}`,
      )
    }
  })
}

/** A setting of the process stays as it was when it started. */
const isFixed = (key: keyof Config): boolean => !settings[key].perWorld

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)
