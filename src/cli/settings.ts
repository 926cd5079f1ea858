import { environmentLayer, type Layer, type ResolvedConfig, resolveConfig } from '../config/load-settings.ts'
import { type Fixtures, mergeFixtures } from '../fixture-files/fixtures.ts'
import { shippedFixtures } from '../fixture-files/shipped-fixtures.ts'

/** The settings (flag > environment > file > default), and the fixtures that they name. */
export async function resolveAll(
  flags: Layer,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ resolved: ResolvedConfig; fixtures: Fixtures }> {
  const outer = [flags, environmentLayer(env)]
  const fixtures = await fixturesOf(resolveConfig(outer).config.fixtures)
  return { resolved: resolveConfig([...outer, ...fixtures.layers]), fixtures }
}

async function fixturesOf(names: readonly string[]): Promise<Fixtures> {
  const shipped = [...new Set(names)].map(shippedFixtures)
  if (shipped.every((one) => one !== undefined)) return mergeFixtures(shipped)
  // with the YAML parser, which most starts do without
  const { loadFixtures } = await import('../fixture-files/files.ts')
  return loadFixtures(names)
}
