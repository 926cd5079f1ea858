import { environmentLayer, type Layer, type ResolvedConfig, resolveConfig } from '../config/config.ts'
import { loadFixtures } from '../fixture-files/files.ts'
import type { Fixtures } from '../fixture-files/load.ts'

/** The settings (flag > environment > file > default), and the fixtures that they name. */
export function resolveAll(
  flags: Layer,
  env: Readonly<Record<string, string | undefined>>,
): { resolved: ResolvedConfig; fixtures: Fixtures } {
  const outer = [flags, environmentLayer(env)]
  const fixtures = loadFixtures(resolveConfig(outer).config.fixtures)
  return { resolved: resolveConfig([...outer, ...fixtures.layers]), fixtures }
}
