/** Writes docs/settings.md. */
import { timedStates } from '../../src/config/durations-setting.ts'
import { envOf, flagOf } from '../../src/config/setting-names.ts'
import { isWorldSetting, settingKeys, settings } from '../../src/config/settings.ts'

export function settingsPage(): string {
  const rows = settingKeys.map((key) => {
    const setting = settings[key]
    const fallback = key === 'durations' ? 'see below' : `\`${JSON.stringify(setting.default) ?? 'none'}\``
    const flag = `\`${flagOf(key)}${setting.hint === '' ? '' : ` ${setting.hint.replaceAll('|', '\\|')}`}\``
    const file = setting.file === undefined ? '' : `\`${setting.file}\``
    return `| ${flag} | \`${envOf(key)}\` | ${file} | ${fallback} | ${isWorldSetting(key) ? 'yes' : 'no'} | ${setting.help} |`
  })
  return `# Settings

A flag overrides the environment, which overrides fixtures files, which override the default. An unknown setting or an invalid value stops the start with exit code 2.
Settings of a world can be changed for one project while lakemock runs: \`PATCH /_lakemock/worlds/{project_id}/settings\`, and \`…/clock\` for those of the clock.
This page is generated from src/config/settings.ts.

| flag | environment | key in a file | default | of a world | what it is |
|---|---|---|---|---|---|
${rows.join('\n')}

Durations by default, in milliseconds:
${timedStates.map((state) => `\`${state}\` ${settings.durations.default[state]}`).join(', ')}.
`
}
