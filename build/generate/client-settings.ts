/** Writes the library's settings as a type, each with its values and the text that `--help` has for it. */
import { settingKeys, settings } from '../../src/config/settings.ts'
import { writer } from './client-types.ts'
import { comment, HEAD, type Schema } from './type-text.ts'

/** Options whose types the library writes by hand. */
const ELSEWHERE = ['fixtures', 'watch', 'durations', 'now']

export function clientSettings(): string {
  const fields = settingKeys
    .filter((name) => !ELSEWHERE.includes(name))
    .map((name) => {
      const { schema, default: fallback } = settings[name]
      const { description, ...rest } = schema as Schema
      const type = writer.typeOf(rest, '  ')
      const text = comment(`${description} Default: ${JSON.stringify(fallback)}.`, '  ')
      return `${text}  readonly ${name}?: ${type}${type === 'number' || type === 'boolean' ? ' | string' : ''}\n`
    })
  return `${HEAD}
/** Settings by the names of their flags in camel case, each with a value as in a fixtures file. */
export interface Settings {
${fields.join('')}}
`
}
