/** The kinds of setting that choose an engine. */
import Type, { type TString } from 'typebox'
import { Problem } from '../core/problem.ts'
import { invalidValue, type Setting, type SettingEntry } from './setting.ts'

interface EngineChoice<File extends string> extends Omit<SettingEntry<string, File>, 'default'> {
  /** Values that are words. */
  readonly words: readonly string[]
  /** Schemes of addresses, without `://`. Each address needs a host; the port can be left out. */
  readonly schemes: readonly string[]
  /** The addresses as a rule names them. */
  readonly addresses: string
}

/** `off`, a word, or the address of an engine. An address has no user and no password: those come from the environment. */
export function engine<const File extends string>({
  words,
  schemes,
  addresses,
  ...entry
}: EngineChoice<File>): Setting<string, File, TString> {
  const rule = `one of ${['off', ...words].join(', ')}, or an address such as ${addresses}`
  return {
    ...entry,
    default: 'off',
    hint: ['off', ...words, ...schemes.map((scheme) => `${scheme}://HOST:PORT`)].join('|'),
    schema: Type.String({ minLength: 1, description: entry.help, default: 'off' }),
    parse(value, name) {
      // YAML reads a bare `off` as false
      if (value === false || value === 'off') return 'off'
      if (typeof value !== 'string') throw invalidValue(name, rule, value)
      const text = value.trim()
      if (words.includes(text)) return text
      const [, scheme = '', rest = ''] = /^([a-z+]+):\/\/(.+)$/.exec(text) ?? []
      if (rest.includes('@')) {
        throw new Problem(
          'invalid',
          `${name} must not contain a user or a password: give them as LAKEMOCK_ENGINE_USER and LAKEMOCK_ENGINE_PASSWORD`,
          name,
        )
      }
      const url = `http://${rest}`
      if (schemes.includes(scheme) && URL.canParse(url) && new URL(url).search === '' && new URL(url).hash === '') {
        return text.replace(/\/+$/, '')
      }
      throw invalidValue(name, rule, value)
    },
  }
}
