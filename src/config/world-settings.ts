/** The settings of one world, nested as in the `world` section of a file. The clock is not among them: it has operations of its own. */
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Setting } from './setting.ts'
import { isWorldSetting, settingKeys, settings, type WorldSettingKey, type WorldSettings } from './settings.ts'

/** Each setting by its key below `world`, as `limits.sessions`. */
const keyOfName: ReadonlyMap<string, WorldSettingKey> = new Map(
  settingKeys.filter(isWorldSetting).flatMap((key) => {
    const name = settings[key].file.slice('world.'.length)
    return name.startsWith('clock.') ? [] : [[name, key] as const]
  }),
)
const names = [...keyOfName.keys()]
const isSection = (name: string): boolean => names.some((known) => known.startsWith(`${name}.`))

/**
 * The settings after a change, an object as in a file. Throws a Problem that names an unknown key or an invalid value; `prefix` is
 * the path of the change, as `settings.`.
 */
export function changedSettings(
  current: WorldSettings,
  change: Readonly<Record<string, unknown>>,
  prefix = '',
): WorldSettings {
  const result: Record<WorldSettingKey, unknown> = { ...current }
  const read = (value: unknown, name: string): void => {
    const key = keyOfName.get(name)
    if (key !== undefined) {
      const setting: Setting<unknown> = settings[key]
      result[key] = setting.parse(value, prefix + name, current[key])
    } else if (isSection(name) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, innerValue] of Object.entries(value)) read(innerValue, `${name}.${inner}`)
    } else {
      const hint = isSection(name) ? ' must be an object' : ` is not a setting of a world${didYouMean(name, names)}`
      throw new Problem('invalid', `${prefix}${name}${hint}`, prefix + name)
    }
  }
  for (const [name, value] of Object.entries(change)) read(value, name)
  return result as WorldSettings
}

/** The settings of a world, as `changedSettings` reads them. */
export function worldSection(values: WorldSettings): Record<string, unknown> {
  const section: Record<string, unknown> = {}
  for (const [name, key] of keyOfName) {
    const path = name.split('.')
    const last = path.pop() as string
    let target = section
    for (const part of path) {
      target[part] ??= {}
      target = target[part] as Record<string, unknown>
    }
    target[last] = values[key]
  }
  return section
}
