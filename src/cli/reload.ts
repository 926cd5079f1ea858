import type { Logger } from 'pino'
import type { Layer, ResolvedConfig } from '../config/load-settings.ts'
import type { Config } from '../config/settings.ts'
import { isWorldSetting, settingKeys } from '../config/settings.ts'
import { Problem } from '../core/problem.ts'
import type { EmulatorCore } from '../emulator.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { resolveAll } from './settings.ts'
import { type Watch, watchFiles } from './watch.ts'

interface Watched {
  readonly resolved: ResolvedConfig
  readonly flags: Layer
  readonly env: Readonly<Record<string, string | undefined>>
  readonly emulator: EmulatorCore
  readonly logger: Logger
}

/** Reloads fixtures when their files change. Invalid files are rejected, and the current fixtures stay. */
export function watchFixtures({ resolved, flags, env, emulator, logger }: Watched): Watch {
  const { config } = resolved
  return watchFiles(config.fixtures, async () => {
    try {
      const { resolved: now, fixtures } = await resolveAll(flags, env)
      const worlds = emulator.worlds.list().length
      await emulator.prepare(now.config)
      emulator.load(fixtures, now.config)
      const [stubs, faults] = [fixtures.stubs.length, fixtures.faults.length]
      logger.info(
        { fixtures: config.fixtures, stubs, faults, worlds },
        `fixtures reloaded: ${stubs} stubs, ${faults} faults; all projects were reset (${worlds} in use)`,
      )
      const fixed = settingKeys.filter((key) => isFixed(key) && differs(config[key], now.config[key]))
      if (fixed.length > 0) logger.warn(`these settings need a restart: ${fixed.join(', ')}`)
    } catch (error) {
      if (!(error instanceof FixturesError || error instanceof Problem)) throw error
      logger.error(
        error instanceof FixturesError ? { errors: error.errors } : {},
        `fixtures not reloaded, the current ones stay: ${error.message}`,
      )
    }
  })
}

/** A setting of the process cannot change while it runs. */
const isFixed = (key: keyof Config): boolean => !isWorldSetting(key)

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)
