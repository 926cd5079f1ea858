/** What a setting is called as a flag, in the environment and in a file. */
import { type SettingKey, settingKeys, settings } from './settings.ts'

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const flagOf = (key: SettingKey): string => `--${kebab(key)}`
export const envOf = (key: SettingKey): string => `LAKEMOCK_${kebab(key).replaceAll('-', '_').toUpperCase()}`
export const keyOfFlag = (flag: string): SettingKey | undefined => settingKeys.find((key) => flagOf(key) === flag)
export const keyOfFile = (path: string): SettingKey | undefined =>
  settingKeys.find((key) => settings[key].file === path)
