/** Writes docs/settings.md. */
import { envOf, flagOf, settingKeys, settings, timedStates } from '../../src/config/config.ts'

export function settingsPage(): string {
  const rows = settingKeys.map((key) => {
    const setting = settings[key] as (typeof settings)['host']
    const fallback = key === 'durations' ? 'see below' : `\`${JSON.stringify(setting.default) ?? 'none'}\``
    const flag = `\`${flagOf(key)}${setting.hint === '' ? '' : ` ${setting.hint.replaceAll('|', '\\|')}`}\``
    const file = setting.file === undefined ? '' : `\`${setting.file}\``
    return `| ${flag} | \`${envOf(key)}\` | ${file} | ${fallback} | ${setting.perWorld ? 'yes' : 'no'} | ${setting.help} |`
  })
  return `# Settings

In the order flag > environment > file > default. An unknown one, or a value that breaks its rule, stops the start with exit code 2.
Those of a world can be changed for one project while it runs: \`PATCH /_lakemock/worlds/{project_id}/settings\`, and \`…/clock\` for the clock's.
This page is made from src/config/config.ts.

| flag | environment | key in a file | default | of a world | what it is |
|---|---|---|---|---|---|
${rows.join('\n')}

Durations by default, in milliseconds:
${timedStates.map((state) => `\`${state}\` ${settings.durations.default[state]}`).join(', ')}.
`
}
